package org.entente.host.compare.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Work;

/**
 * What one database says of a work.
 *
 * @param places a country code for each address, {@code ?} where it does not say, each with an
 *     author of its own
 */
record Record(int year, String type, List<String> places, int cited) {

  static final String UNKNOWN = "?";

  /** Every work is in early access so many years before. */
  static final int EARLY = 1;

  Record {
    places = List.copyOf(places);
  }

  static Record article(int year, String... places) {
    return new Record(year, "Article", List.of(places), 1);
  }

  Record in(int otherYear) {
    return new Record(otherYear, type, places, cited);
  }

  Record as(String otherType) {
    return new Record(year, otherType, places, cited);
  }

  Record from(String... others) {
    return new Record(year, type, List.of(others), cited);
  }

  Record cited(int times) {
    return new Record(year, type, places, times);
  }

  /** Whether an address has no country, or there is none. */
  boolean incomplete() {
    return places.isEmpty() || places.contains(UNKNOWN);
  }

  /** The countries as ISO has them. */
  TreeSet<String> countries() {
    TreeSet<String> countries = new TreeSet<>(places);
    countries.remove(UNKNOWN);
    return countries;
  }

  Work work(String key, String doi) {
    List<Affiliation> affiliations = new ArrayList<>();
    List<Authorship> authorships = new ArrayList<>();
    for (String place : places) {
      int number = affiliations.size();
      affiliations.add(new Affiliation("Univ " + key + " " + number + ", " + place, "", ""));
      authorships.add(
          new Authorship(
              number + 1,
              "Doe, Jane " + number,
              key.substring(0, 1) + (1000 + number),
              number == 0,
              List.of(number)));
    }
    return new Work(
        key,
        doi,
        "",
        "On " + doi + key,
        year,
        year - EARLY,
        List.of(type),
        "English",
        "Journal of " + key.substring(0, 1),
        cited,
        null,
        authorships,
        affiliations);
  }
}
