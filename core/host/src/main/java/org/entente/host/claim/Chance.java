package org.entente.host.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/**
 * How far chance reaches where a dataset is a sample, at 95 %: of a share, its own interval; of a
 * count, Poisson's; of a difference of two shares, Newcombe's (R. G. Newcombe 1998, Statistics in
 * Medicine 17, 873–890, method 10); of a ratio, that of its logarithm. Null where a figure has no
 * interval.
 */
final class Chance {

  private static final double Z = 1.959963984540054;

  private final boolean sampled;
  private final boolean counts;

  /**
   * @param sampled false where the dataset is no sample: then nothing is left to chance
   */
  Chance(boolean sampled, MetricInfo.Unit unit) {
    this.sampled = sampled;
    this.counts = unit == MetricInfo.Unit.COUNT;
  }

  @Nullable Range of(Observation o) {
    if (!sampled) {
      return null;
    }
    Interval interval = o.interval();
    if (interval != null) {
      return new Range(interval.lower(), interval.upper());
    }
    return counts ? around(o.value().doubleValue(), Z * Math.sqrt(o.value().doubleValue())) : null;
  }

  /** Of the value of {@code a} less that of {@code b}. */
  @Nullable Range ofDifference(Observation a, Observation b) {
    Range x = of(a);
    Range y = of(b);
    if (x == null || y == null) {
      return null;
    }
    double p = a.value().doubleValue();
    double q = b.value().doubleValue();
    double below = Math.hypot(p - x.low().doubleValue(), y.high().doubleValue() - q);
    double above = Math.hypot(x.high().doubleValue() - p, q - y.low().doubleValue());
    return new Range(decimal(p - q - below), decimal(p - q + above));
  }

  /** Of the value of {@code a} divided by that of {@code b}, both above 0. */
  @Nullable Range ofRatio(Observation a, Observation b) {
    Range x = of(a);
    Range y = of(b);
    if (x == null || y == null || a.value().signum() <= 0 || b.value().signum() <= 0) {
      return null;
    }
    double p = a.value().doubleValue();
    double q = b.value().doubleValue();
    double spread = Math.hypot(x.halfWidth().doubleValue() / p, y.halfWidth().doubleValue() / q);
    return new Range(decimal(p / q * Math.exp(-spread)), decimal(p / q * Math.exp(spread)));
  }

  private static Range around(double centre, double half) {
    return new Range(decimal(Math.max(0, centre - half)), decimal(centre + half));
  }

  private static BigDecimal decimal(double x) {
    return new BigDecimal(x, MathContext.DECIMAL64);
  }
}
