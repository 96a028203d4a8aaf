package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.entente.host.compare.PartnerAgreement;
import org.jspecify.annotations.Nullable;

/** Whether two databases put the partners of a country in the same order, as JSON. */
@Schema(name = "PartnerAgreement")
public record PartnerAgreementJson(
    String metric,
    @Schema(description = "What is ranked, in a sentence.") String basis,
    int from,
    int to,
    int partners,
    @Schema(description = "Partners with a figure in A alone.") int onlyA,
    @Schema(description = "Partners with a figure in B alone.") int onlyB,
    @Schema(description = "Spearman's rho.") @Nullable BigDecimal spearman,
    @Schema(description = "Kendall's tau-b.") @Nullable BigDecimal kendall,
    List<RankJson> ranks) {

  public static @Nullable PartnerAgreementJson of(@Nullable PartnerAgreement partners) {
    return partners == null
        ? null
        : new PartnerAgreementJson(
            partners.metric(),
            partners.basis(),
            partners.from(),
            partners.to(),
            partners.partners(),
            partners.onlyA(),
            partners.onlyB(),
            PlainNumber.orNull(partners.spearman()),
            PlainNumber.orNull(partners.kendall()),
            partners.ranks().stream().map(RankJson::of).toList());
  }

  /** A partner's two ranks; partners with equal figures share the mean of theirs. */
  @Schema(name = "PartnerRank")
  public record RankJson(
      String partner, BigDecimal a, BigDecimal b, BigDecimal rankA, BigDecimal rankB) {

    static RankJson of(PartnerAgreement.Rank rank) {
      return new RankJson(
          rank.partner(),
          rank.a(),
          rank.b(),
          PlainNumber.of(rank.rankA()),
          PlainNumber.of(rank.rankB()));
    }
  }
}
