package org.entente.host.country;

import java.util.Locale;
import java.util.Optional;

/**
 * Which country an address has where the source states one beside it, such as that of its profile
 * of the organisation (Scopus API, OpenAlex), which may differ from what the address says.
 */
public enum CountrySource {
  /** What the address says; where it says nothing, what the source states beside it. */
  ADDRESS(
      "the country is that of the address, and where it names none, that of the source's own profile of the organisation"),
  /** What the address says and nothing else. */
  ADDRESS_ONLY("the country is that of the address alone, whatever the source states beside it"),
  /** What the source states; where it states nothing, what the address says. */
  ORGANISATION(
      "the country is that of the source's own profile of the organisation, and where it has none, that of the address");

  private final String sentence;

  CountrySource(String sentence) {
    this.sentence = sentence;
  }

  /** The word for it on the command line and in web addresses, such as {@code address-only}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it means, to be put under figures. */
  public String sentence() {
    return sentence;
  }

  /** The one with this id. */
  public static Optional<CountrySource> withId(String id) {
    for (CountrySource each : values()) {
      if (each.id().equals(id)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
