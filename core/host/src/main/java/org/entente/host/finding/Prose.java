package org.entente.host.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as prose shows them, whatever the locale. */
final class Prose {

  private Prose() {}

  /** {@code 26.6 %} for 0.266. */
  static String percent(BigDecimal fraction) {
    return hundredths(fraction) + " %";
  }

  /** {@code 7.2 points} for 0.072 or −0.072. */
  static String points(PercentagePoints change) {
    String number = hundredths(change.fraction().abs());
    return number + (number.equals("1.0") ? " point" : " points");
  }

  /** {@code 20.0 %} for 0.2 or −0.2. */
  static String percent(RelativeChange change) {
    return hundredths(change.fraction().abs()) + " %";
  }

  /** {@code 110,000}; at most two decimals. */
  static String number(BigDecimal value) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }

  private static String hundredths(BigDecimal fraction) {
    BigDecimal hundredfold = fraction.movePointRight(2);
    BigDecimal rounded = hundredfold.setScale(1, RoundingMode.HALF_EVEN);
    // What is small but not nothing must not read as nothing.
    if (rounded.signum() == 0 && hundredfold.signum() != 0) {
      rounded = hundredfold.setScale(2, RoundingMode.HALF_EVEN);
    }
    return rounded.toPlainString();
  }

  /** {@code 0.9} or {@code −7.2}: a fraction in hundredths. */
  static String unsigned(BigDecimal fraction) {
    return (fraction.signum() < 0 ? "−" : "") + hundredths(fraction.abs());
  }

  /** {@code +0.9} or {@code −7.2}: a fraction in hundredths, with its sign. */
  static String signed(BigDecimal fraction) {
    String number = hundredths(fraction.abs());
    return switch (fraction.signum()) {
      case 1 -> "+" + number;
      case -1 -> "−" + number;
      default -> number;
    };
  }

  /** {@code +0.9 points} or {@code −7.2 points}. */
  static String signedPoints(BigDecimal fraction) {
    String number = signed(fraction);
    return number + (number.endsWith("1.0") && number.length() == 4 ? " point" : " points");
  }

  /** {@code p = 0.008}, {@code p < 0.001}. */
  static String probability(double p) {
    return p < 0.001
        ? "p < 0.001"
        : "p = " + BigDecimal.valueOf(p).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
