package org.entente.host.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo;

/**
 * Figures in sentences: a share with what it is made of, a sampled count with what it stands for.
 */
final class Wording {

  private final MetricInfo.Unit unit;
  private final BigDecimal scale;

  /**
   * @param scale what one work of the dataset stands for; 1 where it is no sample
   */
  Wording(MetricInfo.Unit unit, BigDecimal scale) {
    this.unit = unit;
    this.scale = scale;
  }

  /** A figure with its counts, or scaled up. */
  String figure(Observation o) {
    StringBuilder text = new StringBuilder();
    switch (unit) {
      case SHARE -> text.append(percent(o.value()));
      case COUNT -> text.append(number(o.value()));
      case INDEX -> text.append(plain(o.value()));
    }
    if (o.year() != null) {
      text.append(" in ").append(o.year());
    }
    BigDecimal above = o.numerator();
    BigDecimal below = o.denominator();
    if (unit == MetricInfo.Unit.SHARE) {
      text.append(
          above == null || below == null
              ? " (its counts are not given)"
              : " (" + number(above) + " of " + number(below) + ")");
    } else if (unit == MetricInfo.Unit.COUNT && scale.compareTo(BigDecimal.ONE) != 0) {
      text.append(" (each standing for ")
          .append(plain(scale))
          .append(": ")
          .append(number(scaled(o.value()).setScale(0, RoundingMode.HALF_EVEN)))
          .append(")");
    }
    return text.toString();
  }

  BigDecimal scaled(BigDecimal count) {
    return count.multiply(scale);
  }

  /** An amount in the unit in which it was claimed. */
  static String amount(BigDecimal fraction, Amount.Unit in) {
    return switch (in) {
      case PERCENT -> percent(fraction);
      case POINTS -> points(fraction);
      case PLAIN ->
          fraction.abs().compareTo(BigDecimal.valueOf(1000)) >= 0
              ? number(fraction.setScale(0, RoundingMode.HALF_EVEN))
              : plain(fraction);
    };
  }

  static String percent(BigDecimal fraction) {
    return hundredths(fraction) + " %";
  }

  static String points(BigDecimal fraction) {
    return hundredths(fraction) + " points";
  }

  private static String hundredths(BigDecimal fraction) {
    return fraction.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** At most two decimals, a comma between thousands. */
  static String number(BigDecimal value) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }

  /** At most four decimals. */
  static String plain(BigDecimal value) {
    return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }
}
