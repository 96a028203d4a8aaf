package org.entente.host.compare.decomposition;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes that turn database A into database B, in the order in which they are made. What a
 * step explains depends on those made before it, so the order is part of the definition.
 */
public enum Step {
  DOCUMENT_TYPES(
      "Document types", "linked works take the document type that B gives them, in place of A's"),
  YEAR("Year rule", "linked works take B's year"),
  COUNTRY_DEFINITION(
      "Country definition",
      "linked works whose countries differ only in what counts as a country (Hong Kong or China, England or the United Kingdom) take B's affiliations"),
  AFFILIATIONS(
      "Affiliation metadata",
      "all other linked works take B's authors, addresses and countries, those excepted that have an address without a known country, or no address, in one of the two"),
  CITATIONS(
      "Citations and all else",
      "linked works take B's citation counts, and whatever else still differs, such as title, venue and language"),
  COVERAGE_A("Coverage of A", "works that only A has are taken away"),
  COVERAGE_B("Coverage of B", "works that only B has are added"),
  UNKNOWN_ADDRESSES(
      "Unknown addresses",
      "linked works that have an address without a known country, or no address, in one of the two take B's authors, addresses and countries");

  private final String title;
  private final String words;

  Step(String title, String words) {
    this.title = title;
    this.words = words;
  }

  /** As web addresses and tables write it: {@code document-types}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For the bar of a picture. */
  public String title() {
    return title;
  }

  /** What is done, for a reader; A and B stand for the databases. */
  public String words() {
    return words;
  }

  /** The step of an id; empty where there is none. */
  public static Optional<Step> withId(String id) {
    return Stream.of(values()).filter(step -> step.id().equals(id)).findFirst();
  }
}
