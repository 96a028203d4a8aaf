package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.entente.host.compare.SeriesAgreement;
import org.entente.statistics.LimitsOfAgreement;
import org.jspecify.annotations.Nullable;

/** Two series of a metric side by side, as JSON. */
@Schema(name = "SeriesAgreement")
public record SeriesAgreementJson(
    String partner,
    @Schema(description = "Whether the years of all partners are taken together.") boolean pooled,
    @Schema(description = "Years, or in a pooled row partners times years.") int points,
    int firstYear,
    int lastYear,
    @Schema(description = "Null for fewer than two points, or where nothing varies.")
        @Nullable ConcordanceJson concordance,
    @Schema(description = "A minus B; null for fewer than two points.")
        @Nullable LimitsJson difference) {

  public static SeriesAgreementJson of(SeriesAgreement series) {
    return new SeriesAgreementJson(
        series.partner(),
        series.pooled(),
        series.points(),
        series.firstYear(),
        series.lastYear(),
        ConcordanceJson.of(series.concordance()),
        LimitsJson.of(series.difference()));
  }

  /** The mean difference, and between which limits 95 % of the differences lie, if normal. */
  @Schema(name = "LimitsOfAgreement")
  public record LimitsJson(
      BigDecimal mean, BigDecimal standardDeviation, BigDecimal lower, BigDecimal upper) {

    static @Nullable LimitsJson of(@Nullable LimitsOfAgreement limits) {
      return limits == null
          ? null
          : new LimitsJson(
              PlainNumber.of(limits.mean()),
              PlainNumber.of(limits.standardDeviation()),
              PlainNumber.of(limits.lower()),
              PlainNumber.of(limits.upper()));
    }
  }
}
