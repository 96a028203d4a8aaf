package org.entente.kit;

import static org.entente.kit.World.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.model.Bounds;
import org.entente.model.EntityKind;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.MetricInfo.Unit;
import org.entente.spi.Scope;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Metric} keeps. A plugin's test extends this class and gives its metric; the kit
 * measures it on small worlds. Values that were reckoned by hand belong into the same class:
 *
 * <pre>{@code
 * @Test
 * void halfOfTwoWorksIsInternational() throws Exception {
 *   assertEquals("2013: 1/2 = 0.5", values(work(2013, 0, "CN", "US"), work(2013, 0, "CN")));
 * }
 * }</pre>
 *
 * <p>The SQL runs on DuckDB: name {@code org.duckdb:duckdb_jdbc} as a dependency of the tests.
 */
public abstract class MetricContract {

  private static final List<World> WORLDS = List.of(World.random(11, 40), World.random(12, 300));

  /** The metric; the same or another one at every call. */
  protected abstract Metric metric();

  /** The world that was asked about last: to load it takes longer than to answer. */
  private @Nullable LoadedWorld loaded;

  private @Nullable World ofLoaded;

  /**
   * The published view of a world, asked about {@link World#COUNTRY} and {@link World#YEARS}; by
   * default a {@link LoadedWorld}. A scope that is {@link AutoCloseable} is closed after use.
   *
   * @param parameters the metric's parameters, defaults filled in
   */
  protected Scope scope(
      World world, Optional<String> partner, Counting counting, Map<String, String> parameters)
      throws Exception {
    return loaded(world).asked(World.COUNTRY, partner, counting, parameters);
  }

  private LoadedWorld loaded(World world) throws SQLException {
    LoadedWorld view = loaded;
    if (view == null) {
      view = LoadedWorld.of(world);
      loaded = view;
    } else if (!world.equals(ofLoaded)) {
      view.become(world);
    }
    ofLoaded = world;
    return view;
  }

  @AfterEach
  void unload() throws SQLException {
    LoadedWorld view = loaded;
    loaded = null;
    if (view != null) {
      view.close();
    }
  }

  /**
   * The values that are measured on these works, all partners, by the first counting method that
   * the metric is defined for, with the default parameters, as {@code "2013: 1/2 = 0.5, 2014: 0/1 =
   * 0"}: partner and year where there are any, above and below the line where they are given, the
   * value.
   */
  protected final String values(World.Item... works) throws Exception {
    return written(observations(World.of(works), Optional.empty(), countings().get(0), Map.of()));
  }

  /**
   * What is measured on a world.
   *
   * @param partner empty for all partners
   * @param parameters those that are not as by default
   */
  protected final List<Observation> observations(
      World world, Optional<String> partner, Counting counting, Map<String, String> parameters)
      throws Exception {
    return measure(world, partner, counting, parameters);
  }

  /** Observations as {@link #values} writes them. */
  protected static String written(List<Observation> observations) {
    StringJoiner all = new StringJoiner(", ");
    for (Observation o : observations) {
      StringJoiner key = new StringJoiner(" ", "", ": ").setEmptyValue("");
      for (Object part :
          List.of(o.entity(), o.partner(), Objects.requireNonNullElse(o.year(), ""))) {
        if (!part.toString().isEmpty()) {
          key.add(part.toString());
        }
      }
      String fraction =
          o.numerator() == null || o.denominator() == null
              ? ""
              : plain(o.numerator()) + "/" + plain(o.denominator()) + " = ";
      all.add(key + fraction + plain(o.value()));
    }
    return all.toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * Whether its shares carry unknown-country bounds; false where unknown countries are what it
   * measures.
   */
  protected boolean hasBounds() {
    return true;
  }

  /**
   * Whether its shares of whole works carry an interval; false where what stands above the line is
   * no number of independent trials.
   */
  protected boolean hasInterval() {
    return true;
  }

  /**
   * Whether what is counted are works, so that the counts of two sets of works add up to those of
   * both; false where it counts something else, such as authors, or ranks works.
   */
  protected boolean addsUp() {
    return true;
  }

  /**
   * Whether works of other countries alone change its values; true for those that compare the
   * country with the world.
   */
  protected boolean comparesWithTheWorld() {
    return unit() == Unit.INDEX;
  }

  /**
   * The years that are asked about; others than {@link World#YEARS} where the test makes other
   * works of a world in {@link #scope}.
   */
  protected Years years() {
    return World.YEARS;
  }

  /**
   * Whether the metric may refuse a question with a {@link MetricException}: of works that are too
   * few for it, or of all partners at once. A refusal counts as no observation, and {@link
   * #whatMayRefuseAlsoMeasures} sees to it that not everything is refused.
   */
  protected boolean mayRefuse() {
    return false;
  }

  /** What the last refusal said. */
  private String refusal = "";

  /** The partner by which everything is asked: all of them, where that may not be refused. */
  private Optional<String> everything() {
    return mayRefuse() && metric().info().byPartner() ? Optional.of("US") : Optional.empty();
  }

  @Test
  void whatMayRefuseAlsoMeasures() throws Exception {
    for (Counting counting : countings()) {
      assertTrue(
          !mayRefuse() || !measure(WORLDS.get(1), everything(), counting).isEmpty(),
          () ->
              "of "
                  + WORLDS.get(1).works().size()
                  + " works nothing was measured. The refusal: "
                  + refusal);
    }
  }

  /** The indexes of extensions that the host would read. */
  List<URL> indexes() throws IOException {
    return Extensions.indexes(metric().getClass());
  }

  @Test
  void infoIsStableAndComplete() {
    MetricInfo info = metric().info();
    assertEquals(info, metric().info());
    assertFalse(info.title().isBlank(), "the metric has a title");
    assertFalse(info.definition().isBlank(), "the metric has a definition");
    assertFalse(info.formula().isBlank(), "the metric has a formula");
    assertFalse(info.references().isEmpty(), "the metric names the papers that define it");
    Set<String> names = new TreeSet<>();
    for (MetricInfo.Parameter parameter : info.parameters()) {
      assertTrue(names.add(parameter.name()), parameter.name() + " is announced once");
      assertFalse(parameter.description().isBlank(), parameter.name() + " has a description");
    }
  }

  @Test
  void theChartCanBeDrawn() {
    Optional<String> chart = metric().chart();
    assertEquals(chart, metric().chart(), "the chart is the same at every call");
    assertEquals(Optional.empty(), chart.flatMap(VegaLite::fault));
  }

  @Test
  void theHostFindsIt() throws IOException {
    Extensions.assertFound(metric().getClass(), indexes());
  }

  @Test
  void thePlatformGivesTheBoundaryAndThePluginDoesNot() throws IOException {
    Extensions.assertNotBundled(metric().getClass());
  }

  @Test
  void nothingIsMeasuredOnNothing() throws Exception {
    for (Counting counting : countings()) {
      for (Observation o : measure(new World(List.of()), Optional.empty(), counting)) {
        assertTrue(
            unit() == Unit.COUNT && o.value().signum() == 0, "on a dataset without works: " + o);
      }
    }
  }

  @Test
  void oneWorkIsEnough() throws Exception {
    for (World.Item only :
        List.of(
            work(2015, 0, "CN"),
            work(2015, 0, "CN", "US"),
            work(2015, 2, "CN"),
            work(2015, 1),
            work(2015, 0),
            work(2015, 0, "US"),
            work(null, 0, "CN", "US"))) {
      everyWay(
          new World(List.of(only)),
          (o) -> {
            Integer year = o.year();
            assertTrue(
                year == null || Objects.equals(year, only.year()) || o.value().signum() == 0,
                "the only work is " + only + ", but was measured: " + o);
          });
    }
  }

  @Test
  void withoutAnyCountryNothingIsAboveTheLine() throws Exception {
    World unknown = new World(List.of(work(2013, 3), work(2013, 0), work(2014, 1)));
    everyWay(
        unknown,
        o ->
            assertTrue(
                unit() == Unit.INDEX || o.value().signum() == 0,
                "no country is known, but was measured: " + o));
  }

  @Test
  void theOrderOfWorksMakesNoDifference() throws Exception {
    for (World world : WORLDS) {
      List<World.Item> mixed = new ArrayList<>(world.works());
      Collections.shuffle(mixed, new Random(7));
      for (Counting counting : countings()) {
        List<Observation> expected = measure(world, everything(), counting);
        assertEquals(expected, measure(world, everything(), counting), "measured twice");
        assertEquals(expected, measure(new World(mixed), everything(), counting));
      }
    }
  }

  @Test
  void everyObservationIsWellFormed() throws Exception {
    for (World world : WORLDS) {
      everyWay(world, o -> {});
    }
  }

  @Test
  void observationsComeInOrderOfPartnerAndYearEachOnce() throws Exception {
    Comparator<Observation> order =
        Comparator.comparing(Observation::partner)
            .thenComparing(o -> Objects.requireNonNullElse(o.year(), Integer.MIN_VALUE))
            .thenComparing(Observation::entity);
    for (World world : WORLDS) {
      for (Counting counting : countings()) {
        List<Observation> observations = measure(world, everything(), counting);
        for (int i = 1; i < observations.size(); i++) {
          Observation before = observations.get(i - 1);
          Observation o = observations.get(i);
          assertTrue(
              order.compare(before, o) < 0,
              "observations come in order of partner and year, each once, but\n"
                  + before
                  + "\ncomes before\n"
                  + o);
        }
      }
    }
  }

  @Test
  void onePartnerIsMeasuredAsAmongAll() throws Exception {
    if (!metric().info().byPartner()) {
      return;
    }
    for (World world : WORLDS) {
      for (Counting counting : countings()) {
        List<Observation> all = measure(world, Optional.empty(), counting);
        for (String partner : all.stream().map(Observation::partner).distinct().toList()) {
          assertEquals(
              all.stream().filter(o -> o.partner().equals(partner)).toList(),
              measure(world, Optional.of(partner), counting),
              partner);
        }
      }
    }
  }

  @Test
  void fractionsAreNotAboveWholes() throws Exception {
    if (unit() != Unit.COUNT || !countings().contains(Counting.FULL)) {
      return;
    }
    for (World world : WORLDS) {
      Map<List<Object>, BigDecimal> whole = new HashMap<>();
      measure(world, Optional.empty(), Counting.FULL)
          .forEach(o -> whole.put(List.of(o.partner(), year(o)), o.value()));
      for (Counting counting : countings()) {
        for (Observation o : measure(world, Optional.empty(), counting)) {
          BigDecimal full = whole.getOrDefault(List.of(o.partner(), year(o)), BigDecimal.ZERO);
          assertTrue(o.value().compareTo(full) <= 0, o + " is above the full count " + full);
        }
      }
    }
  }

  /**
   * The bounds mean what they say: whatever the unknown countries are, the share is within them.
   */
  @Test
  void whateverTheUnknownCountriesAreTheShareIsWithinTheBounds() throws Exception {
    if (unit() != Unit.SHARE || !hasBounds()) {
      return;
    }
    for (World world : WORLDS) {
      Map<List<Object>, Bounds> bounds = new TreeMap<>(Comparator.comparing(Object::toString));
      for (Observation o : measure(world, Optional.empty(), Counting.FULL)) {
        Bounds stated = o.bounds();
        if (stated != null) {
          bounds.put(List.of(o.partner(), year(o)), stated);
        }
      }
      for (long seed = 1; seed <= 10; seed++) {
        World known = world.hadCountriesBeenKnown(seed);
        for (Observation o : measure(known, Optional.empty(), Counting.FULL)) {
          Bounds stated = bounds.get(List.of(o.partner(), year(o)));
          if (stated != null) {
            assertWithin(stated.lowest(), o.value(), stated.highest(), o + " had been " + stated);
          }
        }
      }
    }
  }

  /** Counts of works add up: none is forgotten, none is counted twice, nothing depends on size. */
  @Test
  void theCountsOfTwoSetsOfWorksAddUp() throws Exception {
    if (unit() == Unit.INDEX || !addsUp()) {
      return;
    }
    World world = WORLDS.get(1);
    int half = world.works().size() / 2;
    World first = new World(world.works().subList(0, half));
    World second = new World(world.works().subList(half, world.works().size()));
    for (Counting counting : countings()) {
      Map<List<Object>, double[]> ofFirst = counts(first, counting);
      Map<List<Object>, double[]> ofSecond = counts(second, counting);
      counts(world, counting)
          .forEach(
              (key, counts) -> {
                double[] a = ofFirst.getOrDefault(key, new double[counts.length]);
                double[] b = ofSecond.getOrDefault(key, new double[counts.length]);
                String message = key + ": the counts of two halves do not make the whole";
                assertEquals(a[0] + b[0], counts[0], 1e-9, message);
                // A half that has nothing above the line need not say what stands below it.
                if (counts.length > 1 && ofFirst.containsKey(key) && ofSecond.containsKey(key)) {
                  assertEquals(a[1] + b[1], counts[1], 1e-9, message);
                }
              });
    }
  }

  @Test
  void worksOfOtherCountriesMakeNoDifference() throws Exception {
    if (comparesWithTheWorld()) {
      return;
    }
    for (World world : WORLDS) {
      List<World.Item> more = new ArrayList<>(world.works());
      for (int i = 0; i < 20; i++) {
        Integer year = World.YEARS.from() + i % 4;
        more.add((i % 3 == 0 ? work(year, 0, "US", "DE") : work(year, 0, "JP")).called("more" + i));
      }
      for (Counting counting : countings()) {
        assertEquals(
            measure(world, everything(), counting),
            measure(new World(more), everything(), counting),
            "works of other countries alone were added");
      }
    }
  }

  /** The counts of an observation: above and below the line of a share, else its value. */
  private Map<List<Object>, double[]> counts(World world, Counting counting) throws Exception {
    Map<List<Object>, double[]> counts = new HashMap<>();
    for (Observation o : measure(world, Optional.empty(), counting)) {
      BigDecimal above = o.numerator();
      BigDecimal below = o.denominator();
      counts.put(
          List.of(o.partner(), year(o), o.entity()),
          above != null && below != null
              ? new double[] {above.doubleValue(), below.doubleValue()}
              : new double[] {o.value().doubleValue()});
    }
    return counts;
  }

  private static Object year(Observation o) {
    return Objects.requireNonNullElse(o.year(), "all years");
  }

  private Unit unit() {
    return metric().info().unit();
  }

  private List<Counting> countings() {
    return metric().info().countings().stream().sorted().toList();
  }

  /** Measures in every way that the metric is defined for, and checks every observation. */
  private void everyWay(World world, Consumer<Observation> check) throws Exception {
    List<Optional<String>> partners =
        metric().info().byPartner()
            ? List.of(Optional.empty(), Optional.of("US"), Optional.of("JP"))
            : List.of(Optional.empty());
    for (Counting counting : countings()) {
      for (Optional<String> partner : partners) {
        for (Observation o : measure(world, partner, counting)) {
          assertWellFormed(o, partner, counting);
          check.accept(o);
        }
      }
    }
  }

  private List<Observation> measure(World world, Optional<String> partner, Counting counting)
      throws Exception {
    return measure(world, partner, counting, Map.of());
  }

  private List<Observation> measure(
      World world, Optional<String> partner, Counting counting, Map<String, String> others)
      throws Exception {
    Map<String, String> parameters = new TreeMap<>();
    for (MetricInfo.Parameter parameter : metric().info().parameters()) {
      parameters.put(parameter.name(), parameter.defaultValue());
    }
    parameters.putAll(others);
    Scope scope = scope(world, partner, counting, parameters);
    try {
      List<Observation> observations;
      try {
        observations = metric().measure(scope);
      } catch (MetricException e) {
        if (!mayRefuse()) {
          throw e;
        }
        refusal = String.valueOf(e.getMessage());
        assertFalse(refusal.isBlank(), "a refusal is a sentence");
        return List.of();
      }
      assertNotNull(observations, "a list, though it may be empty");
      if (scope instanceof WorldScope asked) {
        assertEquals(0, asked.leftOpen(), "rows of queries that nobody closed");
        for (String note : asked.notes()) {
          assertFalse(note.isBlank(), "a note is a sentence");
        }
      }
      return observations;
    } finally {
      if (scope instanceof AutoCloseable closeable) {
        closeable.close();
      }
    }
  }

  private void assertWellFormed(Observation o, Optional<String> partner, Counting counting) {
    assertEquals(metric().info().id(), o.metric());
    assertTrue(
        o.country().equals(World.COUNTRY) || o.country().isEmpty(),
        "asked about " + World.COUNTRY + ": " + o);
    // What is not of the country as a whole, such as an estimate, may stand beside its partner.
    assertTrue(
        metric().info().byPartner()
            ? !o.partner().isEmpty() || o.entityKind() != EntityKind.COUNTRY
            : o.partner().isEmpty(),
        "a partner exactly where the metric is by partner: " + o);
    partner.ifPresent(asked -> assertEquals(asked, o.partner()));
    assertFalse(o.partner().equals(World.COUNTRY), "a country is no partner of its own: " + o);
    Integer year = o.year();
    assertTrue(year == null || years().contains(year), "outside the years: " + o);
    switch (unit()) {
      case COUNT -> {
        assertTrue(o.value().signum() >= 0, "a count is not below 0: " + o);
        assertTrue(
            counting != Counting.FULL || o.value().stripTrailingZeros().scale() <= 0,
            "full counting counts whole works: " + o);
      }
      case SHARE -> assertShare(o, counting);
      case INDEX -> {}
    }
  }

  private void assertShare(Observation o, Counting counting) {
    assertWithin(BigDecimal.ZERO, o.value(), BigDecimal.ONE, "a share is a fraction: " + o);
    BigDecimal above = o.numerator();
    BigDecimal below = o.denominator();
    if (above == null || below == null) {
      throw new AssertionError("a share says what stands above and below the line: " + o);
    }
    assertTrue(below.signum() > 0, "below the line stands no 0: " + o);
    assertWithin(BigDecimal.ZERO, above, below, "above the line stands no more than below: " + o);
    assertEquals(
        above.doubleValue() / below.doubleValue(),
        o.value().doubleValue(),
        1e-12,
        "a share is what stands above through what stands below: " + o);
    Interval interval = o.interval();
    assertTrue(
        interval != null || counting != Counting.FULL || !hasInterval(),
        "a share of whole works has an interval: " + o);
    if (interval != null) {
      assertWithin(interval.lower(), o.value(), interval.upper(), "within its interval: " + o);
      assertWithin(BigDecimal.ZERO, interval.lower(), BigDecimal.ONE, "an end of " + o);
      assertWithin(BigDecimal.ZERO, interval.upper(), BigDecimal.ONE, "an end of " + o);
    }
    Bounds bounds = o.bounds();
    assertTrue(
        bounds != null || counting != Counting.FULL || !hasBounds(),
        "a share of whole works has unknown-country bounds: let the SQL give them in its last three columns, or, where there can be none, override hasBounds() and say why: "
            + o);
    if (bounds != null) {
      assertWithin(bounds.lowest(), o.value(), bounds.highest(), "within its bounds: " + o);
      assertWithin(BigDecimal.ZERO, bounds.lowest(), BigDecimal.ONE, "a bound of " + o);
      assertWithin(BigDecimal.ZERO, bounds.highest(), BigDecimal.ONE, "a bound of " + o);
    }
  }

  private static void assertWithin(BigDecimal low, BigDecimal x, BigDecimal high, String message) {
    assertTrue(low.compareTo(x) <= 0 && x.compareTo(high) <= 0, message);
  }
}
