package org.entente.host.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.host.engine.YearRule;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Work;
import org.jspecify.annotations.Nullable;

/**
 * A work as a test writes it, with what must be found in it.
 *
 * @param type {@code Article}, {@code Review}, {@code Letter} or empty
 * @param addresses {@code organisation/country code}, one an author, in order
 * @param correspondence a country code, or empty
 */
record Entry(
    String key,
    String doi,
    String title,
    @Nullable Integer year,
    @Nullable Integer earlyAccess,
    String type,
    String language,
    @Nullable Integer citations,
    List<String> addresses,
    String correspondence) {

  /** A Chinese article of a year. */
  static Entry article(String key, String doi, int year, String... addresses) {
    return new Entry(
        key,
        doi,
        "On the matter of " + key,
        year,
        null,
        "Article",
        "English",
        null,
        List.of(addresses),
        "");
  }

  Entry typed(String other) {
    return new Entry(
        key, doi, title, year, earlyAccess, other, language, citations, addresses, correspondence);
  }

  Entry cited(int times) {
    return new Entry(
        key, doi, title, year, earlyAccess, type, language, times, addresses, correspondence);
  }

  Entry withoutYear() {
    return new Entry(
        key, doi, title, null, null, type, language, citations, addresses, correspondence);
  }

  Entry corresponding(String country) {
    return new Entry(
        key, doi, title, year, earlyAccess, type, language, citations, addresses, country);
  }

  Work work() {
    List<Authorship> authors = new ArrayList<>();
    List<Affiliation> affiliations = new ArrayList<>();
    for (String address : addresses) {
      authors.add(
          new Authorship(
              authors.size() + 1,
              "Doe, J" + authors.size(),
              "",
              authors.isEmpty(),
              List.of(affiliations.size())));
      String organisation = address.substring(0, address.indexOf('/'));
      affiliations.add(new Affiliation(raw(address), organisation, ""));
    }
    return new Work(
        key,
        doi,
        "",
        title,
        year,
        earlyAccess,
        type.isEmpty() ? List.of() : List.of(type),
        language,
        "Journal of " + key,
        citations,
        null,
        authors,
        affiliations,
        correspondence.isEmpty()
            ? List.of()
            : List.of(new Correspondence(1, "Doe, J0", raw("Office/" + correspondence))));
  }

  static String raw(String address) {
    String country = address.substring(address.indexOf('/') + 1);
    String name =
        switch (country) {
          case "CN" -> "Beijing, Peoples R China";
          case "US" -> "Boston, MA USA";
          case "DE" -> "Berlin, Germany";
          case "FR" -> "Paris, France";
          default -> "Nowhere 99";
        };
    return address.substring(0, address.indexOf('/')) + ", " + name;
  }

  /** The same work as a question means it: by a rule for years, and with France in Germany. */
  Entry asMeant(YearRule rule, boolean folded) {
    Integer early = earlyAccess == null ? year : earlyAccess;
    return new Entry(
        key,
        doi,
        title,
        rule == YearRule.EARLY_ACCESS ? early : year,
        rule == YearRule.PUBLICATION ? earlyAccess : null,
        type,
        language,
        citations,
        folded
            ? addresses.stream().map(address -> address.replace("/FR", "/DE")).toList()
            : addresses,
        folded ? correspondence.replace("FR", "DE") : correspondence);
  }

  @Nullable Integer itsYear() {
    return year == null ? earlyAccess : year;
  }

  @Nullable String itsType() {
    return type.isEmpty() ? null : type.toLowerCase(Locale.ROOT);
  }

  SortedSet<String> countries() {
    SortedSet<String> countries = new TreeSet<>();
    for (String address : addresses) {
      String country = address.substring(address.indexOf('/') + 1);
      if (!country.equals("??")) {
        countries.add(country);
      }
    }
    return countries;
  }

  SortedSet<String> organisations() {
    SortedSet<String> organisations = new TreeSet<>();
    addresses.forEach(address -> organisations.add(organisation(address)));
    return organisations;
  }

  /** In the normal form of names, as far as these names need one. */
  private static String organisation(String address) {
    return address.substring(0, address.indexOf('/')).toLowerCase(Locale.ROOT);
  }

  SortedSet<String> correspondingCountries() {
    if (!correspondence.isEmpty() && !correspondence.equals("??")) {
      return new TreeSet<>(Set.of(correspondence));
    }
    SortedSet<String> countries = new TreeSet<>();
    if (!addresses.isEmpty()) {
      String country = addresses.get(0).substring(addresses.get(0).indexOf('/') + 1);
      if (!country.equals("??")) {
        countries.add(country);
      }
    }
    return countries;
  }

  /** What it says in a field, as a set of texts; empty where it says nothing. */
  SortedSet<String> says(Field field) {
    return switch (field) {
      case YEAR -> one(itsYear());
      case DOCUMENT_TYPE -> one(itsType());
      case CITATIONS -> one(citations);
      case AUTHOR_COUNT -> one(addresses.isEmpty() ? null : addresses.size());
      case COUNTRIES -> countries();
      case ORGANISATIONS -> organisations();
      case CORRESPONDING_COUNTRY -> correspondingCountries();
    };
  }

  private static SortedSet<String> one(@Nullable Object value) {
    SortedSet<String> set = new TreeSet<>();
    if (value != null) {
      set.add(value.toString());
    }
    return set;
  }

  /** The values that count in a dimension; the single null where there is none. */
  Set<@Nullable String> values(Dimension dimension) {
    Set<@Nullable String> values = new LinkedHashSet<>();
    switch (dimension) {
      case YEAR -> values.addAll(one(itsYear()));
      case DOCUMENT_TYPE -> values.addAll(one(itsType()));
      case LANGUAGE -> values.addAll(one(language.isEmpty() ? null : language));
      case COUNTRY -> values.addAll(countries());
    }
    if (values.isEmpty()) {
      values.add(null);
    }
    return values;
  }
}
