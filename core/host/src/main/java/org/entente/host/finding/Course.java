package org.entente.host.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entente.host.finding.Finding.Unit;
import org.entente.statistics.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A series as a regression on the year takes it: a share as it is, its changes in points; anything
 * else by its logarithm, its changes in per cent.
 */
final class Course {

  private final boolean share;
  private final double[] times;
  private final double[] values;

  private Course(boolean share, double[] times, double[] values) {
    this.share = share;
    this.times = times;
    this.values = values;
  }

  /** Null where a value that is no share is not above 0 and has no logarithm. */
  static @Nullable Course of(Draft draft, Series series) {
    double[] values =
        series.values().values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
    if (!draft.share()) {
      for (int i = 0; i < values.length; i++) {
        if (!(values[i] > 0)) {
          return null;
        }
        values[i] = Math.log(values[i]);
      }
    }
    return new Course(draft.share(), series.times(), values);
  }

  double[] times() {
    return times;
  }

  double[] values() {
    return values;
  }

  Unit unit() {
    return share ? Unit.PERCENTAGE_POINTS : Unit.PERCENT;
  }

  /** A difference on the scale of the regression as a change: of a logarithm, a relative one. */
  double change(double difference) {
    return share ? difference : Math.expm1(difference);
  }

  BigDecimal decimal(double difference) {
    return Draft.plain(new BigDecimal(change(difference)).setScale(18, RoundingMode.HALF_EVEN));
  }

  Limits changes(Limits limits) {
    return new Limits(change(limits.lower()), change(limits.upper()));
  }

  /** "+0.9 points" or "+0.9 %". */
  String words(double difference) {
    return share ? Prose.signedPoints(decimal(difference)) : signed(difference) + " %";
  }

  /** "+0.9". */
  String signed(double difference) {
    return Prose.signed(decimal(difference));
  }

  /** "95 % interval +0.8 to +1.0". */
  String interval(Limits limits) {
    return "95 % interval " + signed(limits.lower()) + " to " + signed(limits.upper());
  }
}
