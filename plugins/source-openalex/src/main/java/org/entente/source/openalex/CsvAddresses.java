package org.entente.source.openalex;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Affiliation;
import org.entente.source.openalex.Tally.Matter;

/**
 * The affiliations of a row of CSV, whose addresses, institutions and countries stand in cells of
 * their own. What is tied to whom is told by the number of values alone, and never guessed:
 *
 * <ul>
 *   <li>as many values as authors: one an author; a single author has them all;
 *   <li>as many countries of institutions as institutions: one an institution;
 *   <li>where all countries of the work are one, every institution of it lies there.
 * </ul>
 *
 * <p>All else belongs to the work as a whole.
 */
final class CsvAddresses {

  private final int authors;
  private final List<String> addresses;
  private final List<String> institutions;
  private final List<String> ofInstitutions;
  private final List<String> countries;
  private final Tally tally;

  CsvAddresses(
      int authors,
      List<String> addresses,
      List<String> institutions,
      List<String> ofInstitutions,
      List<String> countries,
      Tally tally) {
    this.authors = authors;
    this.addresses = addresses;
    this.institutions = institutions;
    this.ofInstitutions =
        ofInstitutions.size() == institutions.size() ? ofInstitutions : List.<String>of();
    this.countries = countries;
    this.tally = tally;
  }

  /** Adds the affiliations; gives, for each author, where the author's own stand. */
  List<List<Integer>> placesIn(Affiliations affiliations) {
    List<List<Integer>> ties = new ArrayList<>();
    List<String> all = distinct(countries);
    String only = all.size() == 1 ? all.get(0) : "";
    if (authors == 1) {
      ties.add(affiliations.places(together(only, all)));
      return ties;
    }
    boolean addressEach = fits(addresses);
    boolean institutionEach = fits(institutions);
    boolean countryEach = fits(countries);
    for (int i = 0; i < authors; i++) {
      String raw = addressEach ? addresses.get(i) : "";
      String name = institutionEach ? institutions.get(i) : "";
      String country = countryEach ? countries.get(i) : "";
      if (institutionEach && country.isEmpty() && !name.isEmpty()) {
        country = ofInstitutions.isEmpty() ? only : ofInstitutions.get(i);
      }
      boolean any = !raw.isEmpty() || !name.isEmpty() || !country.isEmpty();
      ties.add(
          any
              ? affiliations.places(
                  List.of(new Affiliation(raw.isEmpty() ? name : raw, name, country)))
              : List.of());
    }
    affiliations.places(ofTheWork(addressEach, institutionEach, countryEach, only, all));
    boolean untied =
        (!addressEach && !addresses.isEmpty()) || (!countryEach && !countries.isEmpty());
    if (untied) {
      tally.add(Matter.UNTIED);
    }
    return ties;
  }

  private boolean fits(List<String> values) {
    return !values.isEmpty() && values.size() == authors;
  }

  /** What belongs to the work as a whole. */
  private List<Affiliation> ofTheWork(
      boolean addressEach,
      boolean institutionEach,
      boolean countryEach,
      String only,
      List<String> all) {
    List<Affiliation> found = new ArrayList<>();
    if (!addressEach) {
      distinct(addresses).forEach(raw -> found.add(Affiliations.ofAddress(raw)));
    }
    if (!institutionEach && addresses.isEmpty()) {
      found.addAll(ofInstitutions(only, all));
    }
    if (!countryEach) {
      for (String country : all) {
        if (found.stream().noneMatch(each -> each.statedCountryCode().equals(country))) {
          found.add(Affiliations.ofCountry(country));
        }
      }
    }
    return found;
  }

  /** All that a single author has. */
  private List<Affiliation> together(String only, List<String> all) {
    List<Affiliation> found = new ArrayList<>();
    List<String> raws = distinct(addresses);
    List<String> names = distinct(institutions);
    if (raws.size() == 1 && names.size() <= 1) {
      String name = names.isEmpty() ? "" : names.get(0);
      found.add(new Affiliation(raws.get(0), name, only));
    } else {
      raws.forEach(raw -> found.add(new Affiliation(raw, "", only)));
      if (raws.isEmpty()) {
        found.addAll(ofInstitutions(only, all));
      }
    }
    for (String country : all) {
      if (found.stream().noneMatch(each -> each.statedCountryCode().equals(country))) {
        found.add(Affiliations.ofCountry(country));
      }
    }
    return found;
  }

  /** The institutions with their countries; none where these cannot be told among several. */
  private List<Affiliation> ofInstitutions(String only, List<String> all) {
    List<Affiliation> found = new ArrayList<>();
    if (ofInstitutions.isEmpty() && all.size() > 1 && !distinct(institutions).isEmpty()) {
      tally.add(Matter.INSTITUTIONS_WITHOUT_COUNTRY);
      return found;
    }
    for (int i = 0; i < institutions.size(); i++) {
      String name = institutions.get(i);
      if (!name.isEmpty()) {
        String country = ofInstitutions.isEmpty() ? only : ofInstitutions.get(i);
        found.add(Affiliations.ofInstitution(name, country));
      }
    }
    return found.stream().distinct().toList();
  }

  private static List<String> distinct(List<String> values) {
    return values.stream().filter(value -> !value.isEmpty()).distinct().toList();
  }
}
