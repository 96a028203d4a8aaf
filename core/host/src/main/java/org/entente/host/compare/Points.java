package org.entente.host.compare;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.measure.Measurement;
import org.entente.model.Observation;

/**
 * The figures of a measurement by partner (empty for the country as a whole) and year. What was
 * measured of organisations and the like, or of several years together, has no counterpart and is
 * left aside.
 */
record Points(NavigableMap<String, NavigableMap<Integer, Observation>> series) {

  static Points of(Measurement measurement) {
    NavigableMap<String, NavigableMap<Integer, Observation>> series = new TreeMap<>();
    for (Observation o : measurement.observations()) {
      Integer year = o.year();
      if (o.entity().isEmpty() && year != null) {
        series.computeIfAbsent(o.partner(), partner -> new TreeMap<>()).put(year, o);
      }
    }
    return new Points(series);
  }

  Set<String> partners() {
    return series.keySet();
  }

  /** The observations of a partner by year; empty where there are none. */
  NavigableMap<Integer, Observation> of(String partner) {
    return series.getOrDefault(partner, Collections.emptyNavigableMap());
  }

  BigDecimal value(String partner, int year) {
    return Objects.requireNonNull(of(partner).get(year), "no figure").value();
  }

  /** The years with any figure. */
  NavigableSet<Integer> years() {
    NavigableSet<Integer> years = new TreeSet<>();
    series.values().forEach(its -> years.addAll(its.keySet()));
    return years;
  }

  /** The years that both have, of a partner. */
  static NavigableSet<Integer> common(Points a, Points b, String partner) {
    NavigableSet<Integer> years = new TreeSet<>(a.of(partner).keySet());
    years.retainAll(b.of(partner).keySet());
    return years;
  }
}
