package org.entente.model;

import static java.util.Objects.requireNonNull;

/**
 * One address of a work.
 *
 * @param raw the address as written, without the names of its authors
 * @param organisation the organisation as the source names it, empty where it does not set it apart
 * @param statedCountryCode a country code only where the source itself gives one as a code, else
 *     empty
 */
public record Affiliation(String raw, String organisation, String statedCountryCode) {

  public Affiliation {
    requireNonNull(raw, "raw");
    requireNonNull(organisation, "organisation");
    requireNonNull(statedCountryCode, "statedCountryCode");
  }
}
