package org.entente.app.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/**
 * Figures for a reader: shares in per cent with two decimals, other numbers with two decimals at
 * most, an index below 1 with four digits. Files hold all digits.
 */
record Figures(MetricInfo.Unit unit) {

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  String text(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return switch (unit) {
      case SHARE ->
          value.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " %";
      case COUNT -> plain(value);
      // An index may be of any size: an effect of −0.1759 is not −0.18.
      case INDEX ->
          value.abs().compareTo(BigDecimal.ONE) < 0
              ? value.round(FOUR_DIGITS).toPlainString()
              : plain(value);
    };
  }

  static String plain(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return value
        .setScale(Math.min(2, Math.max(0, value.scale())), RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
