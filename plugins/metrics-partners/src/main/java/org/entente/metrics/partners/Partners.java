package org.entente.metrics.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.YearCounts;
import org.entente.model.Observation;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/** A country's partners, year by year. */
final class Partners {

  private Partners() {}

  /** What is measured of the country and one partner in one year. */
  interface Measure {

    /** The observation; empty where the value is not defined. */
    Optional<Observation> of(String partner, int year, JointWorks joint, YearCounts country);
  }

  /**
   * Measures the scope's partner, or every partner that its country has in any year, in every year
   * in which the scope holds any work; in order of partner and year.
   *
   * @throws MetricException if the partner is the country itself
   */
  static List<Observation> measure(Scope scope, Measure measure) throws MetricException {
    List<Observation> observations = new ArrayList<>();
    NavigableMap<Integer, YearCounts> years = YearCounts.read(scope);
    jointWorks(scope)
        .forEach(
            (partner, byYear) ->
                years.forEach(
                    (year, country) ->
                        measure
                            .of(partner, year, byYear.getOrDefault(year, JointWorks.NONE), country)
                            .ifPresent(observations::add)));
    return observations;
  }

  /**
   * The joint works of the scope's country with its partner, or with every partner it has in any
   * year; a year without a joint work is absent. A partner that was asked for is there even without
   * any.
   */
  static NavigableMap<String, NavigableMap<Integer, JointWorks>> jointWorks(Scope scope)
      throws MetricException {
    Optional<String> asked = scope.partner();
    NavigableMap<String, NavigableMap<Integer, JointWorks.Builder>> read = new TreeMap<>();
    if (asked.isPresent()) {
      if (asked.get().equals(scope.country())) {
        throw new MetricException(
            "The partner "
                + asked.get()
                + " is the country itself. Name another country as partner.");
      }
      read.put(asked.get(), new TreeMap<>());
    }
    try (Rows rows = scope.query(Sql.PARTNER_WORKS_BY_YEAR, scope.country())) {
      while (rows.next()) {
        String partner = String.valueOf(rows.text(1));
        if (asked.isEmpty() || asked.get().equals(partner)) {
          read.computeIfAbsent(partner, any -> new TreeMap<>())
              .computeIfAbsent(Math.toIntExact(rows.whole(2)), any -> new JointWorks.Builder())
              .add(Math.toIntExact(rows.whole(3)), Math.toIntExact(rows.whole(4)), rows.whole(5));
        }
      }
    }
    NavigableMap<String, NavigableMap<Integer, JointWorks>> partners = new TreeMap<>();
    read.forEach(
        (partner, years) -> {
          NavigableMap<Integer, JointWorks> joint = new TreeMap<>();
          years.forEach((year, works) -> joint.put(year, works.build()));
          partners.put(partner, joint);
        });
    return partners;
  }
}
