package org.entente.app.server;

import org.jspecify.annotations.Nullable;

/** How many rows a client wants at most. */
final class Limit {

  private Limit() {}

  /**
   * Reads a limit.
   *
   * @throws ProblemException if it is not a whole number from 0 to {@code most}
   */
  static int of(String name, @Nullable String value, int byDefault, int most) {
    if (value == null || value.isBlank()) {
      return byDefault;
    }
    try {
      int limit = Integer.parseInt(value.strip());
      if (limit >= 0 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw ProblemException.badRequest(
        name + "=" + value + " is not a whole number from 0 to " + most + ".");
  }
}
