package org.entente.host.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A verdict and why.
 *
 * @param figure what was found
 * @param why a sentence
 * @param remark something to point out, empty where there is nothing
 */
record Judgement(Verdict verdict, String figure, String why, String remark) {

  /** A sample tells a figure where chance reaches no further than this part of it. */
  private static final BigDecimal TELLING = new BigDecimal("0.2");

  static Judgement holds(String figure, String why) {
    return new Judgement(Verdict.HOLDS, figure, why, "");
  }

  static Judgement fails(String figure, String why) {
    return new Judgement(Verdict.DOES_NOT_HOLD, figure, why, "");
  }

  static Judgement open(String figure, String why) {
    return new Judgement(Verdict.CANNOT_BE_SAID, figure, why, "");
  }

  Judgement remarking(String words) {
    return new Judgement(verdict, figure, why, words);
  }

  /**
   * Whether an amount is what is claimed: by itself; else as far as chance reaches in a sample;
   * else as far as addresses without a country leave it open.
   *
   * @param chance null where nothing is left to chance
   * @param unknown null where no address without a country could move it
   */
  static Judgement of(
      Target target,
      BigDecimal found,
      @Nullable Range chance,
      @Nullable Range unknown,
      String figure) {
    Amount.Unit unit = target.amount().unit();
    String claimed = "Claimed is " + target.words() + "; found is " + Wording.amount(found, unit);
    if (target.meets(found, found)) {
      return holds(figure, claimed + tolerance(target) + ".");
    }
    if (chance != null && target.meets(chance.low(), chance.high())) {
      BigDecimal size = found.abs();
      boolean telling =
          size.signum() > 0
              && chance.halfWidth().divide(size, MathContext.DECIMAL64).compareTo(TELLING) <= 0;
      String reach = ", " + between(chance, unit) + " as a sample leaves it open";
      return target.mode() == Target.Mode.ABOUT && telling
          ? holds(figure, claimed + reach + ".")
          : open(figure, claimed + reach + ", which is too much to tell.");
    }
    if (unknown != null && target.meets(unknown.low(), unknown.high())) {
      return open(
          figure,
          claimed
              + ", but it may be "
              + between(unknown, unit)
              + " by the addresses whose country is not known.");
    }
    return fails(figure, claimed + tolerance(target) + ".");
  }

  private static String tolerance(Target target) {
    if (target.mode() != Target.Mode.ABOUT) {
      return "";
    }
    Amount.Unit unit = target.amount().unit();
    return " (within "
        + Wording.amount(
            target.tolerance(), unit == Amount.Unit.PERCENT ? Amount.Unit.POINTS : unit)
        + " it holds)";
  }

  private static String between(Range range, Amount.Unit unit) {
    return Wording.amount(range.low(), unit) + " to " + Wording.amount(range.high(), unit);
  }
}
