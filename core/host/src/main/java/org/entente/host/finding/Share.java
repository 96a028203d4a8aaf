package org.entente.host.finding;

import java.math.BigDecimal;

/**
 * A share, as a fraction.
 *
 * @param fraction 0.266 for 26.6 %
 */
record Share(BigDecimal fraction) {

  PercentagePoints minus(Share other) {
    return new PercentagePoints(fraction.subtract(other.fraction));
  }
}
