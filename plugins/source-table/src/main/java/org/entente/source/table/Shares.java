package org.entente.source.table;

import java.math.BigDecimal;
import org.entente.spi.Code;

/** Shares are fractions: 0.266 and not 26.6. */
final class Shares {

  private Shares() {}

  /** Whether a metric's values are shares, by its id. */
  static boolean isShare(String metric) {
    return metric.endsWith("-share")
        || metric.contains("-share-of-")
        || metric.equals("partner-contribution")
        || metric.equals("affiliation-coverage");
  }

  /**
   * Refuses what is no fraction.
   *
   * @throws RowException if the value is below 0 or above 1
   */
  static void check(BigDecimal value) throws RowException {
    if (value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0) {
      return;
    }
    boolean percent = value.signum() > 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    throw new RowException(
        Code.BAD_VALUE,
        "The share "
            + value.toPlainString()
            + " is not between 0 and 1. Shares are fractions"
            + (percent
                ? ": write "
                    + value.movePointLeft(2).toPlainString()
                    + " for "
                    + value.toPlainString()
                    + " %."
                : "."));
  }
}
