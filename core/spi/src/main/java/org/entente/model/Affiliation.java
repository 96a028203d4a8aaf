package org.entente.model;

import static java.util.Objects.requireNonNull;

/**
 * One address of a work.
 *
 * @param raw the address as written, without the names of its authors
 * @param organisation the organisation as the source names it, empty where it does not set it apart
 * @param statedCountryCode the country that the source itself states beside the address, such as
 *     that of its profile of the organisation (Scopus API, OpenAlex): a code of ISO 3166-1 or a
 *     name; empty where it states none. It may differ from what the address says; the host keeps
 *     both
 */
public record Affiliation(String raw, String organisation, String statedCountryCode) {

  public Affiliation {
    requireNonNull(raw, "raw");
    requireNonNull(organisation, "organisation");
    requireNonNull(statedCountryCode, "statedCountryCode");
  }
}
