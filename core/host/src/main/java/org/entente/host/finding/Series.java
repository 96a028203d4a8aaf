package org.entente.host.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.host.measure.Measurement;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The values of one country, entity and partner over the years; observations without a year are no
 * part of it.
 *
 * @param values by year, never empty
 * @param observations what the values are of, by year
 */
record Series(
    String country,
    String entity,
    String partner,
    NavigableMap<Integer, BigDecimal> values,
    NavigableMap<Integer, Observation> observations) {

  /** All series of a measurement, in the order of their first observation. */
  static List<Series> of(Measurement measurement) {
    Map<List<String>, Series> series = new LinkedHashMap<>();
    for (Observation o : measurement.observations()) {
      if (o.year() != null) {
        Series its =
            series.computeIfAbsent(
                List.of(o.country(), o.entity(), o.partner()),
                key ->
                    new Series(
                        o.country(), o.entity(), o.partner(), new TreeMap<>(), new TreeMap<>()));
        its.values().put(o.year(), o.value());
        its.observations().put(o.year(), o);
      }
    }
    return new ArrayList<>(series.values());
  }

  /** The year of the highest value; of several equal ones the first. */
  int peakYear() {
    return values.entrySet().stream()
        .max(
            Map.Entry.<Integer, BigDecimal>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  int lastYear() {
    return values.lastKey();
  }

  BigDecimal at(int year) {
    BigDecimal value = values.get(year);
    if (value == null) {
      throw new IllegalArgumentException("the series has no year " + year);
    }
    return value;
  }

  /** What a share is made of in a year; null where the source does not say. */
  @Nullable Ratio ratio(int year) {
    Observation observation = observations.get(year);
    return observation == null ? null : Ratio.of(observation);
  }

  /** The years as numbers. */
  double[] times() {
    return values.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
  }
}
