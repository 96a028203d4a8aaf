package org.entente.host.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entente.host.finding.Finding.Unit;
import org.entente.statistics.LogarithmicMean;

/**
 * How much of a share's change comes from the count above and how much from the count below the
 * line: s₁ − s₀ = L·ln(N₁/N₀) − L·ln(D₁/D₀) with the logarithmic mean L of s₁ and s₀. Nothing is
 * left over, and which year is named first does not matter (Ang 2005, Energy Policy 33, 867–871,
 * the additive LMDI-I).
 */
final class NumeratorDenominator {

  static final String NAME = "numerator-denominator";

  /** Decimals of a share's parts: far below what a work more or less would change. */
  private NumeratorDenominator() {}

  /**
   * The two parts and their sum.
   *
   * @param numerator from the count above the line
   * @param denominator from the count below the line
   */
  record Parts(BigDecimal numerator, BigDecimal denominator) {

    /** Of two ratios with something above the line. */
    static Parts of(Ratio before, Ratio after) {
      double s0 = before.share().doubleValue();
      double s1 = after.share().doubleValue();
      double logarithm =
          LogarithmicMean.logarithmOfRatio(
              after.above().doubleValue(), before.above().doubleValue());
      BigDecimal numerator =
          new BigDecimal(LogarithmicMean.of(s1, s0) * logarithm)
              .setScale(Ratio.DECIMALS, RoundingMode.HALF_EVEN);
      BigDecimal change = after.changeFrom(before);
      if (after.below().compareTo(before.below()) == 0) {
        return new Parts(change, BigDecimal.ZERO);
      }
      // The two parts are the whole change, so the other is what is left of it: nothing is lost.
      return new Parts(numerator, change.subtract(numerator));
    }

    BigDecimal sum() {
      return numerator.add(denominator);
    }
  }

  static void add(Draft draft, Series series, FindingOptions options) {
    Period period = Period.of(draft, NAME, series, options);
    if (period == null) {
      return;
    }
    Ratio before = series.ratio(period.from());
    Ratio after = series.ratio(period.to());
    if (before == null || after == null) {
      draft.note(NAME, series, "the source gives the share without what it is made of");
      return;
    }
    if (before.above().signum() <= 0 || after.above().signum() <= 0) {
      draft.note(
          NAME,
          series,
          "nothing stands above the line in one of the two years, and a change from or to nothing has no logarithm");
      return;
    }
    Parts parts = Parts.of(before, after);
    row(draft, series, period, 1, parts.numerator(), "above", before.above(), after.above());
    row(draft, series, period, 2, parts.denominator(), "below", before.below(), after.below());
    draft.add(
        NAME,
        series,
        period.from(),
        period.to(),
        Draft.plain(parts.sum()),
        Unit.PERCENTAGE_POINTS,
        3,
        after.minus(before),
        draft.subject(series)
            + " changed by "
            + Prose.signedPoints(parts.sum())
            + " "
            + period.words()
            + ": "
            + Prose.signed(parts.numerator())
            + " by the count above and "
            + Prose.signed(parts.denominator())
            + " by the count below the line.");
  }

  private static void row(
      Draft draft,
      Series series,
      Period period,
      int rank,
      BigDecimal part,
      String where,
      BigDecimal before,
      BigDecimal after) {
    int direction = after.compareTo(before);
    draft.add(
        NAME,
        series,
        period.from(),
        period.to(),
        Draft.plain(part),
        Unit.PERCENTAGE_POINTS,
        rank,
        null,
        draft.subject(series)
            + " changed by "
            + Prose.signedPoints(part)
            + " because the count "
            + where
            + " the line "
            + (direction == 0
                ? "stayed at " + Prose.number(after)
                : (direction > 0 ? "rose" : "fell")
                    + " from "
                    + Prose.number(before)
                    + " to "
                    + Prose.number(after))
            + " "
            + period.words()
            + ".");
  }
}
