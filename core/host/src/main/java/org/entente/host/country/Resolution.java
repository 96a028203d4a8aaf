package org.entente.host.country;

import static java.util.Objects.requireNonNull;

/**
 * How an address was resolved.
 *
 * @param country ISO 3166-1 alpha-2, empty where the address does not settle it
 * @param rule the rule that decided, such as {@code last-part}, {@code alias}, {@code
 *     us-state-zip}, {@code unresolved}
 * @param text the part of the address that the decision rests on, empty where unresolved
 * @param address the address that was asked about
 */
public record Resolution(String country, String rule, String text, String address) {

  public Resolution {
    requireNonNull(country, "country");
    requireNonNull(rule, "rule");
    requireNonNull(text, "text");
    requireNonNull(address, "address");
  }

  public boolean resolved() {
    return !country.isEmpty();
  }
}
