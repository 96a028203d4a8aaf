package org.entente.source.openalex;

import java.math.BigDecimal;
import org.entente.source.openalex.Tally.Matter;
import org.entente.spi.Code;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON, CSV and the programs that save CSV again write them. */
final class Numbers {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  private Numbers() {}

  /**
   * A year; null where nothing is written.
   *
   * @throws BadRecord if it is none
   */
  static @Nullable Integer year(String written) throws BadRecord {
    if (written.isEmpty()) {
      return null;
    }
    @Nullable Integer year = whole(written);
    if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
      throw new BadRecord(
          Code.BAD_VALUE,
          "The publication year is '" + written + "', where four digits were expected.");
    }
    return year;
  }

  /** Citations; null where nothing is written, or no number. */
  static @Nullable Integer citations(String written, Tally tally) {
    @Nullable Integer citations = written.isEmpty() ? null : whole(written);
    if (!written.isEmpty() && (citations == null || citations < 0)) {
      tally.add(Matter.BAD_CITATIONS);
      return null;
    }
    return citations;
  }

  /** A field-weighted impact; null where nothing is written, or no number. */
  static @Nullable Double impact(String written, Tally tally) {
    if (written.isEmpty()) {
      return null;
    }
    @Nullable BigDecimal number = number(written);
    double impact = number == null ? -1 : number.doubleValue();
    if (impact < 0 || Double.isInfinite(impact)) {
      tally.add(Matter.BAD_IMPACT);
      return null;
    }
    return impact;
  }

  /** A whole number, also as {@code 2017.0}. */
  private static @Nullable Integer whole(String written) {
    @Nullable BigDecimal number = number(written);
    if (number == null || number.precision() - number.scale() > 10) {
      return null;
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  private static @Nullable BigDecimal number(String written) {
    if (written.length() > 40) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(written);
      return Math.abs((long) number.scale()) > 1000 ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
