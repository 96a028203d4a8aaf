package org.entente.app.output;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Binary numbers as JSON and CSV have them: in plain digits, the fewest that tell them apart. */
final class PlainNumber {

  private PlainNumber() {}

  /** The number; null where it is missing. */
  static @Nullable BigDecimal orNull(@Nullable Double value) {
    return value == null ? null : of(value);
  }

  static BigDecimal of(double value) {
    BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
