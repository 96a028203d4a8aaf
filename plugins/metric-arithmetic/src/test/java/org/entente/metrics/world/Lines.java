package org.entente.metrics.world;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.entente.model.Bounds;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Observations as lines of text, {@code partner year value numerator denominator lowest highest},
 * so that a naive implementation can write down what it expects; {@code -} where there is nothing.
 */
public final class Lines {

  /**
   * The unit in which naive sums of fractions are counted, so that they are whole numbers: every
   * denominator that random works have divides it.
   */
  public static final long UNIT = 232_792_560L * 420;

  private Lines() {}

  /** The lines of observations, in their order. */
  public static List<String> of(List<Observation> observations) {
    return observations.stream().map(Lines::of).toList();
  }

  private static String of(Observation o) {
    Bounds bounds = o.bounds();
    return String.join(
        " ",
        o.partner(),
        String.valueOf(o.year()),
        plain(o.value()),
        plain(o.numerator()),
        plain(o.denominator()),
        plain(bounds == null ? null : bounds.lowest()),
        plain(bounds == null ? null : bounds.highest()));
  }

  /** A count, which may be a quotient. */
  public static String count(String partner, int year, long above, long below) {
    return String.join(" ", partner, String.valueOf(year), ratio(above, below), "-", "-", "-", "-");
  }

  /** A share with its bounds, such as {@link #ratio} writes them. */
  public static String share(
      String partner, int year, long above, long below, String lowest, String highest) {
    return String.join(
        " ",
        partner,
        String.valueOf(year),
        ratio(above, below),
        ratio(above, 1),
        ratio(below, 1),
        lowest,
        highest);
  }

  /** A share of sums in {@link #UNIT}, without bounds. */
  public static String shareOfUnits(String partner, int year, long above, long below) {
    return shareOfUnits(partner, year, above, below, "-", "-");
  }

  /** A share of sums in {@link #UNIT}. */
  public static String shareOfUnits(
      String partner, int year, long above, long below, String lowest, String highest) {
    return String.join(
        " ",
        partner,
        String.valueOf(year),
        ratio(above, below),
        ratio(above, UNIT),
        ratio(below, UNIT),
        lowest,
        highest);
  }

  /** A quotient of whole numbers to 16 digits. */
  public static String ratio(long above, long below) {
    return plain(
        BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64));
  }

  /**
   * So many whole units divided.
   *
   * @throws ArithmeticException if they cannot be divided without rest
   */
  public static long units(long by) {
    if (UNIT % by != 0) {
      throw new ArithmeticException("the unit cannot be divided by " + by);
    }
    return UNIT / by;
  }

  private static String plain(@Nullable BigDecimal number) {
    if (number == null) {
      return "-";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
