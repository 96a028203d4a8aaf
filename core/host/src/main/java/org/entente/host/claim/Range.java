package org.entente.host.claim;

import java.math.BigDecimal;

/** What a figure may be, from the lowest to the highest. */
record Range(BigDecimal low, BigDecimal high) {

  Range times(BigDecimal factor) {
    return new Range(low.multiply(factor), high.multiply(factor));
  }

  BigDecimal halfWidth() {
    return high.subtract(low).divide(BigDecimal.valueOf(2));
  }

  boolean reaches(BigDecimal value) {
    return low.compareTo(value) <= 0 && high.compareTo(value) >= 0;
  }
}
