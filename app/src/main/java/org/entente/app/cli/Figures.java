package org.entente.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/**
 * Figures for a reader: shares in per cent with two decimals, other numbers with two decimals at
 * most. Files hold all digits.
 */
record Figures(MetricInfo.Unit unit) {

  String text(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return unit == MetricInfo.Unit.SHARE
        ? value.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " %"
        : plain(value);
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
