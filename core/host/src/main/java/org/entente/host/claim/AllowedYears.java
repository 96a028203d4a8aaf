package org.entente.host.claim;

import org.jspecify.annotations.Nullable;

/**
 * Which years a claim allows.
 *
 * @param notBefore the first year that it allows, null where there is none
 * @param notAfter the last year that it allows, null where there is none
 */
public record AllowedYears(@Nullable Integer notBefore, @Nullable Integer notAfter) {

  static AllowedYears exactly(int year) {
    return new AllowedYears(year, year);
  }

  boolean allows(int year) {
    return (notBefore == null || year >= notBefore) && (notAfter == null || year <= notAfter);
  }

  /** In words, after a verb: {@code in 2018}, {@code not before 2020}. */
  String words() {
    if (notBefore != null && notBefore.equals(notAfter)) {
      return "in " + notBefore;
    }
    return notBefore == null
        ? "not after " + notAfter
        : notAfter == null ? "not before " + notBefore : "from " + notBefore + " to " + notAfter;
  }
}
