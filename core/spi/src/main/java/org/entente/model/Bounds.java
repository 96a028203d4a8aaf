package org.entente.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The unknown-country bounds of a share: the lowest and the highest value it could take if the
 * unresolved addresses, and the works without any, were known.
 *
 * @param lowest the lowest possible value, a fraction
 * @param highest the highest possible value, a fraction
 */
public record Bounds(BigDecimal lowest, BigDecimal highest) {

  public Bounds {
    requireNonNull(lowest, "lowest");
    requireNonNull(highest, "highest");
    if (lowest.compareTo(highest) > 0) {
      throw new IllegalArgumentException("lowest " + lowest + " is above highest " + highest);
    }
  }
}
