package org.entente.host.finding;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A change in relation to where it began.
 *
 * @param fraction −0.2 for a fall by 20 %
 */
record RelativeChange(BigDecimal fraction) {

  /**
   * @param from not zero
   */
  static RelativeChange between(BigDecimal from, BigDecimal to) {
    return new RelativeChange(to.subtract(from).divide(from, MathContext.DECIMAL64));
  }
}
