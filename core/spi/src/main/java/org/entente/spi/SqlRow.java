package org.entente.spi;

import java.math.BigDecimal;
import java.math.MathContext;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/** The row of a {@link SqlMetric}'s query on which the rows stand, as an observation. */
final class SqlRow {

  private final Rows rows;
  private final MetricInfo info;
  private final Scope scope;

  SqlRow(Rows rows, MetricInfo info, Scope scope) {
    this.rows = rows;
    this.info = info;
    this.scope = scope;
  }

  /**
   * The observation; null where the row has none.
   *
   * @throws MetricException if the row is not what such a metric gives; the message says what was
   *     expected
   */
  @Nullable Observation observation() throws MetricException {
    int column = 1;
    String partner = "";
    if (info.byPartner()) {
      String said = rows.text(column++);
      if (said == null) {
        throw wrong("a row without a partner");
      }
      partner = said;
    }
    Integer year = year(column++);
    if (info.unit() == MetricInfo.Unit.SHARE) {
      return share(column, partner, year);
    }
    BigDecimal value = number(column);
    return value == null
        ? null
        : Observation.ofCountry(info.id(), scope.country(), partner, year, value, null, null);
  }

  private @Nullable Integer year(int column) throws MetricException {
    BigDecimal year = number(column);
    try {
      return year == null ? null : year.intValueExact();
    } catch (ArithmeticException e) {
      throw wrong("the year " + year + " in column " + column);
    }
  }

  private @Nullable Observation share(int column, String partner, @Nullable Integer year)
      throws MetricException {
    BigDecimal below = number(column + 1);
    if (below == null || below.signum() == 0) {
      return null;
    }
    BigDecimal above = number(column);
    String which = (partner.isEmpty() ? "" : partner + " ") + (year == null ? "all years" : year);
    if (above == null) {
      throw wrong(
          "no numerator for "
              + which
              + ", whose denominator is "
              + below
              + ". Where nothing stands above the line the numerator is 0: coalesce(…, 0)");
    }
    if (above.signum() < 0 || above.compareTo(below) > 0) {
      throw wrong(
          "for "
              + which
              + " the numerator "
              + above
              + " and the denominator "
              + below
              + "; a share has no more above the line than below it");
    }
    return Observation.ofCountry(
            info.id(), scope.country(), partner, year, quotient(above, below), above, below)
        .with(interval(above, below), bounds(column + 2, which));
  }

  /** Where parts of works are counted there are no trials, and so no interval. */
  private @Nullable Interval interval(BigDecimal above, BigDecimal below) {
    if (scope.counting() != Counting.FULL || above.scale() > 0 || below.scale() > 0) {
      return null;
    }
    return Interval.wilson(above.longValueExact(), below.longValueExact());
  }

  private @Nullable Bounds bounds(int column, String which) throws MetricException {
    BigDecimal lowest = number(column);
    BigDecimal highest = number(column + 1);
    BigDecimal below = number(column + 2);
    if (lowest == null || highest == null || below == null || below.signum() == 0) {
      return null;
    }
    if (lowest.signum() < 0 || lowest.compareTo(highest) > 0 || highest.compareTo(below) > 0) {
      throw wrong(
          "for "
              + which
              + " bounds from "
              + lowest
              + " to "
              + highest
              + " of "
              + below
              + "; the lowest numerator is not above the highest, nor that above the denominator");
    }
    return new Bounds(quotient(lowest, below), quotient(highest, below));
  }

  private static BigDecimal quotient(BigDecimal above, BigDecimal below) {
    return above.divide(below, MathContext.DECIMAL64);
  }

  /** A number with the digits that the query gave it; null where it is missing. */
  private @Nullable BigDecimal number(int column) throws MetricException {
    String text = rows.missing(column) ? null : rows.text(column);
    if (text == null) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text).stripTrailingZeros();
      return number.scale() < 0 ? number.setScale(0) : number;
    } catch (NumberFormatException e) {
      throw wrong("'" + text + "' in column " + column + ", where a number was expected");
    }
  }

  private MetricException wrong(String what) {
    return new MetricException(info.id() + ".sql gave " + what + ".");
  }
}
