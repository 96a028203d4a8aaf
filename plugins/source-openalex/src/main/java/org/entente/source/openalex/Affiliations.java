package org.entente.source.openalex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Affiliation;

/** The affiliations of a work, each once, in the order in which they come. */
final class Affiliations {

  private final Map<Affiliation, Integer> places = new LinkedHashMap<>();

  /** Where an affiliation stands; it is added where it is new. */
  int place(Affiliation affiliation) {
    return places.computeIfAbsent(affiliation, each -> places.size());
  }

  /** Where several stand, each place once. */
  List<Integer> places(List<Affiliation> several) {
    return several.stream().map(this::place).distinct().toList();
  }

  List<Affiliation> list() {
    return new ArrayList<>(places.keySet());
  }

  /** An address as the paper states it, of which OpenAlex says nothing more. */
  static Affiliation ofAddress(String raw) {
    return new Affiliation(raw, "", "");
  }

  /** An institution without an address: its name stands for one. */
  static Affiliation ofInstitution(String name, String country) {
    return new Affiliation(name, name, country);
  }

  /** A country that OpenAlex gives without saying of what. */
  static Affiliation ofCountry(String country) {
    return new Affiliation("", "", country);
  }
}
