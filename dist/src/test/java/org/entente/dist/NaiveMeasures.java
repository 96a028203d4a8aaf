package org.entente.dist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.dist.NaiveWorks.Author;
import org.entente.dist.NaiveWorks.Item;

/**
 * The definitions of the metrics word by word, in loops over every work and author, for one
 * country: no SQL, no stored counter, nothing of the metrics' code. A value by {@code partner
 * year}; a year or partner without a denominator is absent.
 */
final class NaiveMeasures {

  private final NaiveWorks all;
  private final String country;

  NaiveMeasures(NaiveWorks all, String country) {
    this.all = all;
    this.country = country;
  }

  /** Numerator and denominator of a share; the denominator is 1 for what is no share. */
  private static final class Quotient {
    double above;
    double below;
  }

  private static String key(String partner, int year) {
    return partner + " " + year;
  }

  private static Map<String, Double> values(Map<String, Quotient> quotients) {
    Map<String, Double> values = new TreeMap<>();
    quotients.forEach(
        (key, quotient) -> {
          if (quotient.below > 0) {
            values.put(key, quotient.above / quotient.below);
          }
        });
    return values;
  }

  private static Quotient at(Map<String, Quotient> quotients, String key) {
    return quotients.computeIfAbsent(key, absent -> new Quotient());
  }

  private Set<String> partners() {
    Set<String> partners = new TreeSet<>();
    for (Item work : all.works) {
      if (work.countries.contains(country)) {
        partners.addAll(work.countries);
      }
    }
    partners.remove(country);
    return partners;
  }

  /** One country, two organisations or more. */
  Map<String, Double> domesticShare() {
    Map<String, Quotient> years = new TreeMap<>();
    for (Item work : all.works) {
      if (work.countries.contains(country)) {
        Quotient year = at(years, key("", work.year));
        year.below++;
        if (work.countries.size() == 1 && work.organisations.size() >= 2) {
          year.above++;
        }
      }
    }
    return values(years);
  }

  Map<String, Double> partnerShareOfInternational() {
    Map<String, Quotient> cells = new TreeMap<>();
    Set<String> partners = partners();
    for (Item work : all.works) {
      if (work.countries.contains(country) && work.countries.size() >= 2) {
        for (String partner : partners) {
          Quotient cell = at(cells, key(partner, work.year));
          cell.below++;
          if (work.countries.contains(partner)) {
            cell.above++;
          }
        }
      }
    }
    return values(cells);
  }

  Map<String, Double> partnerContribution() {
    Map<String, Quotient> cells = new TreeMap<>();
    Set<String> partners = partners();
    for (Item work : all.works) {
      if (work.countries.contains(country)) {
        for (String partner : partners) {
          Quotient cell = at(cells, key(partner, work.year));
          cell.below++;
          if (work.countries.contains(partner)) {
            cell.above += 1.0 / (work.countries.size() - 1);
          }
        }
      }
    }
    return values(cells);
  }

  /**
   * Luukkonen, Persson and Sivertsen's observed over expected, T being the year's works with a
   * known country.
   */
  Map<String, Double> probabilisticAffinity() {
    Map<Integer, Map<String, Long>> of = new HashMap<>();
    Map<Integer, Map<String, Long>> joint = new HashMap<>();
    Map<Integer, Long> total = new HashMap<>();
    for (Item work : all.works) {
      if (!work.countries.isEmpty()) {
        total.merge(work.year, 1L, Long::sum);
      }
      for (String each : work.countries) {
        of.computeIfAbsent(work.year, year -> new HashMap<>()).merge(each, 1L, Long::sum);
        if (work.countries.contains(country) && !each.equals(country)) {
          joint.computeIfAbsent(work.year, year -> new HashMap<>()).merge(each, 1L, Long::sum);
        }
      }
    }
    Map<String, Double> values = new TreeMap<>();
    for (String partner : partners()) {
      for (int year : all.years()) {
        long own = of.getOrDefault(year, Map.of()).getOrDefault(country, 0L);
        long theirs = of.getOrDefault(year, Map.of()).getOrDefault(partner, 0L);
        if (own > 0 && theirs > 0) {
          long both = joint.getOrDefault(year, Map.of()).getOrDefault(partner, 0L);
          values.put(
              key(partner, year), (double) both * total.getOrDefault(year, 0L) / own / theirs);
        }
      }
    }
    return values;
  }

  /** Authors with an address in both countries, on one work or on works of one year. */
  Map<String, Double> dualAffiliatedAuthors(String partner, boolean onOneWork) {
    Map<Integer, Map<String, Set<String>>> shown = new TreeMap<>();
    Map<Integer, Set<String>> dual = new TreeMap<>();
    for (Item work : all.works) {
      Set<String> found = dual.computeIfAbsent(work.year, year -> new HashSet<>());
      for (Author author : work.authors.values()) {
        String who = author.key();
        if (who == null) {
          continue;
        }
        Set<String> countries =
            onOneWork
                ? author.countries(work)
                : shown
                    .computeIfAbsent(work.year, year -> new HashMap<>())
                    .computeIfAbsent(who, key -> new TreeSet<>());
        if (!onOneWork) {
          countries.addAll(author.countries(work));
        }
        if (countries.contains(country) && countries.contains(partner)) {
          found.add(who);
        }
      }
    }
    Map<String, Double> values = new TreeMap<>();
    dual.forEach((year, authors) -> values.put(key(partner, year), (double) authors.size()));
    return values;
  }

  /**
   * Of the international works whose authors all have a known country of their own, those in which
   * all of them share one.
   */
  Map<String, Double> coAffiliationOnlyShare() {
    Map<String, Quotient> years = new TreeMap<>();
    for (Item work : all.works) {
      if (!work.countries.contains(country)
          || work.countries.size() < 2
          || work.authors.isEmpty()) {
        continue;
      }
      Set<String> shared = new TreeSet<>(work.countries);
      boolean known = true;
      for (Author author : work.authors.values()) {
        Set<String> own = author.countries(work);
        known &= !own.isEmpty();
        shared.retainAll(own);
      }
      if (known) {
        Quotient year = at(years, key("", work.year));
        year.below++;
        if (!shared.isEmpty()) {
          year.above++;
        }
      }
    }
    return values(years);
  }

  Map<String, Double> meanCitations() {
    Map<String, Quotient> years = new TreeMap<>();
    for (Item work : all.works) {
      Integer cited = work.cited;
      if (work.countries.contains(country) && cited != null) {
        Quotient year = at(years, key("", work.year));
        year.below++;
        year.above += cited;
      }
    }
    return values(years);
  }

  /**
   * The share of the country's works among the most cited tenth of their year and type; works of as
   * many citations as stand at the threshold count in the part that makes it a tenth.
   */
  Map<String, Double> highlyCitedShare() {
    Map<String, List<Integer>> sets = new HashMap<>();
    for (Item work : all.works) {
      Integer cited = work.cited;
      if (cited != null) {
        sets.computeIfAbsent(work.year + work.type, set -> new ArrayList<>()).add(cited);
      }
    }
    Map<String, Map<Integer, Long>> frequencies = new HashMap<>();
    sets.forEach(
        (set, citations) -> {
          Map<Integer, Long> counts = new TreeMap<>();
          citations.forEach(cited -> counts.merge(cited, 1L, Long::sum));
          frequencies.put(set, counts);
        });
    Map<String, Quotient> years = new TreeMap<>();
    for (Item work : all.works) {
      Integer cited = work.cited;
      if (cited == null || !work.countries.contains(country)) {
        continue;
      }
      double above = 0;
      double equal = 0;
      double size = 0;
      for (Map.Entry<Integer, Long> each :
          frequencies.getOrDefault(work.year + work.type, Map.of()).entrySet()) {
        size += each.getValue();
        if (each.getKey() > cited) {
          above += each.getValue();
        } else if (each.getKey().equals(cited)) {
          equal += each.getValue();
        }
      }
      double part = Math.max(0, Math.min(1, (size / 10 - above) / equal));
      Quotient year = at(years, key("", work.year));
      year.below++;
      year.above += part;
    }
    return values(years);
  }
}
