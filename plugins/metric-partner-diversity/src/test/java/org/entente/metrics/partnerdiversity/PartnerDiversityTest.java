package org.entente.metrics.partnerdiversity;

import static org.entente.kit.World.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.kit.MetricContract;
import org.entente.kit.World;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.junit.jupiter.api.Test;

/** The metric keeps what Entente relies on, and gives what was worked out by hand. */
class PartnerDiversityTest extends MetricContract {

  @Override
  protected Metric metric() {
    return new PartnerDiversity();
  }

  @Test
  void theExampleWorkedOutByHand() throws Exception {
    // 2014: US in three works, DE in one: shares 3/4 and 1/4, so 1 / (9/16 + 1/16) = 1.6.
    // 2015: one work with two partners, so 1 / (1/4 + 1/4) = 2. 2016: no partner, so no value.
    assertEquals(
        "2014: 1.6, 2015: 2",
        values(
            work(2014, 0, "CN", "US"),
            work(2014, 1, "CN", "US"),
            work(2014, 0, "CN", "US", "DE"),
            work(2014, 0, "CN"),
            work(2014, 0, "US", "JP"),
            work(2015, 0, "CN", "US", "GB"),
            work(2016, 0, "CN"),
            work(2016, 2, "CN")));
  }

  @Test
  void equalPartnersCountAsManyAsTheyAre() throws Exception {
    assertEquals(
        "2013: 5",
        values(
            work(2013, 0, "CN", "US"),
            work(2013, 0, "CN", "DE"),
            work(2013, 0, "CN", "GB"),
            work(2013, 0, "CN", "JP", "FR")));
  }

  @Test
  void itIsBetweenOneAndTheNumberOfPartners() throws Exception {
    for (long seed = 1; seed <= 10; seed++) {
      World world = World.random(seed, 120);
      Map<Integer, Map<String, Integer>> partners = partners(world);
      for (Observation observation : measured(world)) {
        double value = observation.value().doubleValue();
        int most = partners.get(observation.year()).size();
        assertTrue(value >= 1 - 1e-12 && value <= most + 1e-12, observation + " of " + most);
      }
    }
  }

  @Test
  void aCountWithoutSqlGivesTheSame() throws Exception {
    for (long seed = 1; seed <= 10; seed++) {
      World world = World.random(seed, 200);
      Map<Integer, Double> expected = new TreeMap<>();
      partners(world)
          .forEach(
              (year, works) -> {
                double pairs = works.values().stream().mapToInt(Integer::intValue).sum();
                double simpson = 0;
                for (int shared : works.values()) {
                  simpson += (shared / pairs) * (shared / pairs);
                }
                expected.put(year, 1 / simpson);
              });
      List<Observation> measured = measured(world);
      assertEquals(expected.keySet(), new TreeMap<>(years(measured)).keySet());
      years(measured)
          .forEach((year, value) -> assertEquals(expected.get(year), value, 1e-12, "in " + year));
    }
  }

  private List<Observation> measured(World world) throws Exception {
    return observations(world, Optional.empty(), Counting.FULL, Map.of());
  }

  private static Map<Integer, Double> years(List<Observation> observations) {
    Map<Integer, Double> values = new TreeMap<>();
    observations.forEach(each -> values.put(each.year(), each.value().doubleValue()));
    return values;
  }

  /** For each year the partners of the country, each with the works that it shares. */
  private static Map<Integer, Map<String, Integer>> partners(World world) {
    Map<Integer, Map<String, Integer>> years = new TreeMap<>();
    for (World.Item item : world.works()) {
      if (item.year() != null && item.countries().contains(World.COUNTRY)) {
        for (String country : item.countries()) {
          if (!country.equals(World.COUNTRY)) {
            years
                .computeIfAbsent(item.year(), any -> new TreeMap<>())
                .merge(country, 1, Integer::sum);
          }
        }
      }
    }
    return years;
  }
}
