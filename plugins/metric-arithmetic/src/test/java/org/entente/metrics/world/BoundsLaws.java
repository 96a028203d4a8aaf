package org.entente.metrics.world;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.entente.kit.World;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.MetricException;
import org.entente.spi.Scope;

/** What the unknown-country bounds of every share keep. */
public final class BoundsLaws {

  private BoundsLaws() {}

  /** Shares of one or several metrics, in full counting. */
  public interface Shares {
    List<Observation> in(Scope scope) throws MetricException;
  }

  /** Values, intervals and bounds are fractions, and the value lies within both. */
  public static void assertBetween0And1(List<Observation> shares) {
    for (Observation o : shares) {
      within(BigDecimal.ZERO, o.value(), BigDecimal.ONE, o.toString());
      Interval interval = o.interval();
      if (interval != null) {
        within(interval.lower(), o.value(), interval.upper(), o.toString());
      }
      Bounds bounds = o.bounds();
      if (bounds != null) {
        within(bounds.lowest(), o.value(), bounds.highest(), o.toString());
        within(BigDecimal.ZERO, bounds.lowest(), BigDecimal.ONE, o.toString());
        within(BigDecimal.ZERO, bounds.highest(), BigDecimal.ONE, o.toString());
      }
    }
  }

  /**
   * Whatever the unknown countries are, a share lies within its bounds: several ways in which they
   * could have been known are tried.
   *
   * @param measured the shares of the papers
   */
  public static void assertHold(
      List<Observation> measured, List<Paper> papers, long seed, Shares shares) throws Exception {
    Map<List<Object>, Bounds> stated = bounds(measured);
    for (int way = 0; way < 4; way++) {
      for (Observation o : measure(Papers.hadCountriesBeenKnown(papers, seed * 4 + way), shares)) {
        Bounds bounds = stated.get(key(o));
        if (bounds != null) {
          within(bounds.lowest(), o.value(), bounds.highest(), o + " had been " + bounds);
        }
      }
    }
  }

  /**
   * One more address without a known country never raises the lowest and never lowers the highest
   * value, as long as its work stays the country's or becomes one of no known country. (A work that
   * loses the country and keeps another leaves the bounds altogether: their formula sets works
   * known to be of other countries only aside.)
   *
   * @param measured the shares of the papers
   */
  public static void assertMonotone(
      List<Observation> measured, List<Paper> papers, long seed, Shares shares) throws Exception {
    Random random = new Random(seed);
    Map<List<Object>, Bounds> before = bounds(measured);
    List<Paper> fewer = new ArrayList<>(papers);
    int lost = 0;
    for (int attempt = 0; attempt < papers.size() / 4; attempt++) {
      int at = random.nextInt(fewer.size());
      Paper paper = fewer.get(at);
      if (paper.addresses().isEmpty()) {
        continue;
      }
      int index = random.nextInt(paper.addresses().size());
      List<Paper.Address> addresses = new ArrayList<>(paper.addresses());
      addresses.set(index, new Paper.Address(null, addresses.get(index).organisation()));
      Paper without = paper.at(addresses);
      boolean leaves =
          paper.countries().contains(World.COUNTRY)
              && !without.countries().contains(World.COUNTRY)
              && !without.countries().isEmpty();
      if (leaves || paper.addresses().get(index).country() == null) {
        continue;
      }
      lost++;
      fewer.set(at, without);
    }
    assertTrue(lost > 0, "some address lost its country");
    Map<List<Object>, Bounds> after = bounds(measure(fewer, shares));
    after.forEach(
        (key, bounds) -> {
          Bounds narrower = before.get(key);
          if (narrower != null) {
            String message = key + " was within " + narrower + ", and is within " + bounds;
            assertTrue(bounds.lowest().compareTo(narrower.lowest()) <= 0, message);
            assertTrue(bounds.highest().compareTo(narrower.highest()) >= 0, message);
          }
        });
  }

  private static List<Observation> measure(List<Paper> papers, Shares shares) throws Exception {
    try (PapersScope scope = new PapersScope(papers, Optional.empty(), Counting.FULL, Map.of())) {
      return shares.in(scope);
    }
  }

  private static Map<List<Object>, Bounds> bounds(List<Observation> shares) {
    Map<List<Object>, Bounds> bounds = new HashMap<>();
    for (Observation o : shares) {
      Bounds stated = o.bounds();
      if (stated != null) {
        bounds.put(key(o), stated);
      }
    }
    assertTrue(!bounds.isEmpty(), "some share has bounds");
    return bounds;
  }

  private static List<Object> key(Observation o) {
    return List.of(o.metric(), o.partner(), String.valueOf(o.year()));
  }

  private static void within(BigDecimal low, BigDecimal x, BigDecimal high, String message) {
    assertTrue(low.compareTo(x) <= 0 && x.compareTo(high) <= 0, message);
  }
}
