package org.entente.source.openalex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Affiliation;
import org.entente.source.openalex.Tally.Matter;

/**
 * The affiliations of one author, out of the four places in which OpenAlex speaks of them:
 *
 * <ul>
 *   <li>{@code affiliations}: the address as the paper states it, with the identifiers of the
 *       institutions that OpenAlex found in it;
 *   <li>{@code raw_affiliation_strings}: the same addresses; older answers have these alone;
 *   <li>{@code institutions}: name and country of those institutions;
 *   <li>{@code countries}: the countries of the institutions, and those that OpenAlex read in
 *       addresses without an institution.
 * </ul>
 */
final class AuthorAddresses {

  private record Institution(String id, String name, String country) {}

  private final Tally tally;
  private final Map<String, Institution> institutions = new LinkedHashMap<>();
  private final List<Institution> nameless = new ArrayList<>();
  private final List<Affiliation> found = new ArrayList<>();

  private AuthorAddresses(Tally tally) {
    this.tally = tally;
  }

  static List<Affiliation> of(Json authorship, Tally tally) {
    AuthorAddresses addresses = new AuthorAddresses(tally);
    addresses.read(authorship);
    return List.copyOf(addresses.found);
  }

  private void read(Json authorship) {
    for (Json each : authorship.at("institutions").all()) {
      Institution institution =
          new Institution(
              each.at("id").text(), each.at("display_name").text(), each.at("country_code").text());
      if (institution.id().isEmpty()) {
        nameless.add(institution);
      } else {
        institutions.putIfAbsent(institution.id(), institution);
      }
    }
    List<String> linked = new ArrayList<>();
    List<Institution> unused = new ArrayList<>(institutions.values());
    for (Json each : authorship.at("affiliations").all()) {
      String raw = each.at("raw_affiliation_string").text();
      List<Institution> own = ofIds(each.at("institution_ids").texts());
      unused.removeAll(own);
      linked.add(raw);
      add(raw, own);
    }
    unused.addAll(nameless);
    List<String> loose = new ArrayList<>(strings(authorship));
    loose.removeAll(linked);
    if (loose.size() == 1 && linked.isEmpty()) {
      add(loose.get(0), unused);
    } else {
      loose.forEach(raw -> add(raw, List.of()));
      unused.forEach(institution -> add("", List.of(institution)));
    }
    addCountries(authorship.at("countries").texts().stream().distinct().toList());
  }

  private List<Institution> ofIds(List<String> ids) {
    List<Institution> own = new ArrayList<>();
    for (String id : ids) {
      Institution institution = institutions.get(id);
      if (institution == null) {
        tally.add(Matter.UNKNOWN_INSTITUTION);
      } else if (!own.contains(institution)) {
        own.add(institution);
      }
    }
    return own;
  }

  /** The addresses as the paper states them; to 2023 one text with semicolons between them. */
  private static List<String> strings(Json authorship) {
    List<String> strings = authorship.at("raw_affiliation_strings").texts();
    if (!strings.isEmpty()) {
      return strings;
    }
    return Arrays.stream(authorship.at("raw_affiliation_string").text().split(";"))
        .map(String::strip)
        .filter(raw -> !raw.isEmpty())
        .toList();
  }

  /** An address with the institutions that were found in it. */
  private void add(String raw, List<Institution> own) {
    if (own.isEmpty()) {
      if (!raw.isEmpty()) {
        addOnce(Affiliations.ofAddress(raw));
      }
      return;
    }
    for (Institution institution : own) {
      if (raw.isEmpty()) {
        addOnce(Affiliations.ofInstitution(institution.name(), institution.country()));
      } else {
        addOnce(new Affiliation(raw, institution.name(), institution.country()));
      }
    }
  }

  private void addOnce(Affiliation affiliation) {
    if (!found.contains(affiliation)) {
      found.add(affiliation);
    }
  }

  /** Adds the countries that no affiliation states so far. */
  private void addCountries(List<String> countries) {
    List<String> unexplained = new ArrayList<>(countries);
    found.forEach(affiliation -> unexplained.remove(affiliation.statedCountryCode()));
    List<Integer> without = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).statedCountryCode().isEmpty()) {
        without.add(i);
      }
    }
    if (unexplained.size() == 1 && without.size() == 1) {
      Affiliation only = found.get(without.get(0));
      found.set(
          without.get(0), new Affiliation(only.raw(), only.organisation(), unexplained.get(0)));
      return;
    }
    for (String country : unexplained) {
      tally.add(Matter.COUNTRY_WITHOUT_ADDRESS);
      found.add(Affiliations.ofCountry(country));
    }
  }
}
