package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.entente.statistics.Concordance;
import org.entente.statistics.Limits;
import org.jspecify.annotations.Nullable;

/** Lin's concordance as JSON. */
@Schema(name = "Concordance")
public record ConcordanceJson(
    long pairs,
    BigDecimal meanA,
    BigDecimal meanB,
    @Schema(description = "Lin's coefficient, -1 to 1.") BigDecimal coefficient,
    @Schema(description = "The lower end of its 95 % interval.") @Nullable BigDecimal lower,
    @Schema(description = "The upper end.") @Nullable BigDecimal upper,
    @Schema(description = "Pearson's r: how well the pairs lie on any line.")
        @Nullable BigDecimal pearson,
    @Schema(description = "How near that line is to the one of equality, 0 to 1.")
        @Nullable BigDecimal biasCorrection) {

  static @Nullable ConcordanceJson of(@Nullable Concordance concordance) {
    if (concordance == null) {
      return null;
    }
    Limits interval = concordance.interval();
    return new ConcordanceJson(
        concordance.pairs(),
        PlainNumber.of(concordance.meanX()),
        PlainNumber.of(concordance.meanY()),
        PlainNumber.of(concordance.coefficient()),
        interval == null ? null : PlainNumber.of(interval.lower()),
        interval == null ? null : PlainNumber.of(interval.upper()),
        PlainNumber.orNull(concordance.pearson()),
        PlainNumber.orNull(concordance.biasCorrection()));
  }
}
