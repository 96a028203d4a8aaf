package org.entente.host.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.host.measure.Question;
import org.jspecify.annotations.Nullable;

/** Compares two lists of entries by loops, with nothing of the host but the links. */
final class Naive {

  private final List<Entry> a;
  private final List<Entry> b;
  private final Map<String, Entry> byKeyOfA = new HashMap<>();
  private final Map<String, Entry> byKeyOfB = new HashMap<>();
  private final Map<String, String> links;
  private final Predicate<Entry> scope;

  Naive(List<Entry> ofA, List<Entry> ofB, Map<String, String> links, Question question) {
    boolean folded = !question.countries().folds().isEmpty();
    this.a = ofA.stream().map(entry -> entry.asMeant(question.yearRule(), folded)).toList();
    this.b = ofB.stream().map(entry -> entry.asMeant(question.yearRule(), folded)).toList();
    this.links = links;
    a.forEach(entry -> byKeyOfA.put(entry.key(), entry));
    b.forEach(entry -> byKeyOfB.put(entry.key(), entry));
    this.scope =
        entry -> {
          Integer year = entry.itsYear();
          String type = entry.itsType();
          return (question.years().isEmpty()
                  || (year != null && question.years().get().contains(year)))
              && (question.documentTypes().isEmpty()
                  || (type != null && question.documentTypes().contains(type)));
        };
  }

  /** Counts by stratum: a, b, linkedOfA, linkedOfB, inBoth, aWithDoi, bWithDoi. */
  Map<List<@Nullable String>, long[]> overlap(List<Dimension> dimensions) {
    Map<List<@Nullable String>, long[]> counts = new HashMap<>();
    for (Entry entry : a) {
      if (scope.test(entry)) {
        for (List<@Nullable String> stratum : strata(entry, dimensions)) {
          long[] n = counts.computeIfAbsent(stratum, key -> new long[7]);
          n[0]++;
          n[2] += links.containsKey(entry.key()) ? 1 : 0;
          n[5] += entry.doi().isEmpty() ? 0 : 1;
        }
      }
    }
    for (Entry entry : b) {
      if (scope.test(entry)) {
        for (List<@Nullable String> stratum : strata(entry, dimensions)) {
          long[] n = counts.computeIfAbsent(stratum, key -> new long[7]);
          n[1]++;
          n[3] += links.containsValue(entry.key()) ? 1 : 0;
          n[6] += entry.doi().isEmpty() ? 0 : 1;
        }
      }
    }
    for (Entry[] pair : pairs()) {
      if (scope.test(pair[0]) && scope.test(pair[1])) {
        for (List<@Nullable String> stratum : strata(pair[0], dimensions)) {
          if (strata(pair[1], dimensions).contains(stratum)) {
            Objects.requireNonNull(counts.get(stratum))[4]++;
          }
        }
      }
    }
    return counts;
  }

  private static List<List<@Nullable String>> strata(Entry entry, List<Dimension> dimensions) {
    List<List<@Nullable String>> strata = new ArrayList<>();
    strata.add(new ArrayList<>());
    for (Dimension dimension : dimensions) {
      List<List<@Nullable String>> longer = new ArrayList<>();
      for (List<@Nullable String> begun : strata) {
        for (String value : entry.values(dimension)) {
          List<@Nullable String> stratum = new ArrayList<>(begun);
          stratum.add(value);
          longer.add(stratum);
        }
      }
      strata = longer;
    }
    return strata;
  }

  /** The links of which at least one side is in scope. */
  List<Entry[]> pairs() {
    List<Entry[]> pairs = new ArrayList<>();
    links.forEach(
        (x, y) -> {
          Entry first = Objects.requireNonNull(byKeyOfA.get(x));
          Entry second = Objects.requireNonNull(byKeyOfB.get(y));
          if (scope.test(first) || scope.test(second)) {
            pairs.add(new Entry[] {first, second});
          }
        });
    return pairs;
  }

  /**
   * Counts by how two sets lie to each other: equal, different, only-a, only-b, neither; contains,
   * contained, overlapping, disjoint.
   */
  Map<String, Long> agreement(Field field) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Entry[] pair : pairs()) {
      SortedSet<String> x = pair[0].says(field);
      SortedSet<String> y = pair[1].says(field);
      counts.merge(relation(x, y), 1L, Long::sum);
      if (!x.isEmpty() && !y.isEmpty() && !x.equals(y)) {
        Set<String> common = new TreeSet<>(x);
        common.retainAll(y);
        counts.merge(
            x.containsAll(y)
                ? "contains"
                : y.containsAll(x) ? "contained" : common.isEmpty() ? "disjoint" : "overlapping",
            1L,
            Long::sum);
      }
    }
    return counts;
  }

  static String relation(Set<String> x, Set<String> y) {
    if (x.isEmpty() || y.isEmpty()) {
      return x.isEmpty() && y.isEmpty() ? "neither" : x.isEmpty() ? "only-b" : "only-a";
    }
    return x.equals(y) ? "equal" : "different";
  }
}
