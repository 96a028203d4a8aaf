package org.entente.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.entente.spi.Years;
import org.junit.jupiter.api.Test;
import org.pf4j.Extension;

/** The kit tells a metric that keeps the contract from those that break it, and says where. */
class MetricContractTest {

  /** A scope that gives its world away: the metrics that are tried here need no SQL. */
  record OpenScope(World world) implements Scope {

    @Override
    public String dataset() {
      return "d";
    }

    @Override
    public String country() {
      return World.COUNTRY;
    }

    @Override
    public Optional<String> partner() {
      return Optional.empty();
    }

    @Override
    public Years years() {
      return World.YEARS;
    }

    @Override
    public Counting counting() {
      return Counting.FULL;
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of();
    }

    @Override
    public Rows query(String sql, Object... parameters) throws MetricException {
      throw new MetricException("There is no SQL here.");
    }
  }

  abstract static class OnOpenScope extends MetricContract {

    @Override
    protected Scope scope(
        World world, Optional<String> partner, Counting counting, Map<String, String> parameters) {
      return new OpenScope(world);
    }

    @Override
    List<URL> indexes() {
      return Trial.index();
    }
  }

  /** The international share, by loops. */
  @Extension
  public static class Share implements Metric {

    @Override
    public MetricInfo info() {
      return new MetricInfo(
          "share",
          "Share",
          "The share of works with two countries or more.",
          "I/N",
          MetricInfo.Unit.SHARE,
          false,
          Set.of(Counting.FULL),
          List.of(),
          Set.of(),
          List.of("Nobody (1900)."));
    }

    @Override
    public List<Observation> measure(Scope scope) {
      List<Observation> observations = new ArrayList<>();
      for (int year = scope.years().from(); year <= scope.years().to(); year++) {
        long below = 0;
        long above = 0;
        long gaps = 0;
        long unknown = 0;
        for (World.Item work : ((OpenScope) scope).world().works()) {
          if (!Objects.equals(work.year(), year)) {
            continue;
          }
          Set<String> countries = work.countries();
          unknown += countries.isEmpty() ? 1 : 0;
          if (countries.contains(scope.country())) {
            below++;
            above += countries.size() > 1 ? 1 : 0;
            gaps += countries.size() == 1 && work.unresolved() > 0 ? 1 : 0;
          }
        }
        if (below > 0) {
          observations.add(observation(year, above, below, gaps, unknown));
        }
      }
      return observations;
    }

    Observation observation(int year, long above, long below, long gaps, long unknown) {
      return Observation.ofCountry(
              "share",
              World.COUNTRY,
              "",
              year,
              part(above, below),
              BigDecimal.valueOf(above),
              BigDecimal.valueOf(below))
          .with(
              Interval.wilson(above, below),
              new Bounds(
                  part(above, below + unknown), part(above + gaps + unknown, below + unknown)));
    }

    static BigDecimal part(long above, long below) {
      return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
    }
  }

  static class OfShare extends OnOpenScope {
    @Override
    protected Metric metric() {
      return new Share();
    }
  }

  @Test
  void aGoodMetricKeepsIt() {
    assertEquals(Set.of(), Trial.failures(OfShare.class));
  }

  /** Gives 26.6 where 0.266 is meant. */
  @Extension
  public static class Percent extends Share {
    @Override
    Observation observation(int year, long above, long below, long gaps, long unknown) {
      Observation o = super.observation(year, above, below, gaps, unknown);
      return Observation.ofCountry(
              "share",
              World.COUNTRY,
              "",
              year,
              o.value().movePointRight(2),
              o.numerator(),
              o.denominator())
          .with(o.interval(), o.bounds());
    }
  }

  static class OfPercent extends OnOpenScope {
    @Override
    protected Metric metric() {
      return new Percent();
    }
  }

  @Test
  void aMetricThatGivesPercent() {
    assertEquals(
        Set.of(
            "everyObservationIsWellFormed",
            "oneWorkIsEnough",
            "whateverTheUnknownCountriesAreTheShareIsWithinTheBounds"),
        Trial.failures(OfPercent.class));
  }

  /** Leaves the works without any country out of its bounds. */
  @Extension
  public static class Narrow extends Share {
    @Override
    Observation observation(int year, long above, long below, long gaps, long unknown) {
      return super.observation(year, above, below, gaps, 0);
    }
  }

  static class OfNarrow extends OnOpenScope {
    @Override
    protected Metric metric() {
      return new Narrow();
    }
  }

  @Test
  void aMetricWhoseBoundsAreTooNarrow() {
    assertEquals(
        Set.of("whateverTheUnknownCountriesAreTheShareIsWithinTheBounds"),
        Trial.failures(OfNarrow.class));
  }

  /** Gives no interval. */
  @Extension
  public static class Bare extends Share {
    @Override
    Observation observation(int year, long above, long below, long gaps, long unknown) {
      Observation o = super.observation(year, above, below, gaps, unknown);
      return o.with(null, o.bounds());
    }
  }

  static class OfBare extends OnOpenScope {
    @Override
    protected Metric metric() {
      return new Bare();
    }
  }

  static class OfBareByRight extends OfBare {
    @Override
    protected boolean hasInterval() {
      return false;
    }
  }

  @Test
  void aShareWithoutAnInterval() {
    assertEquals(
        Set.of("everyObservationIsWellFormed", "oneWorkIsEnough"), Trial.failures(OfBare.class));
    assertEquals(Set.of(), Trial.failures(OfBareByRight.class));
  }

  /** Gives its years backwards, and the first work's year first. */
  @Extension
  public static class Unordered extends Share {
    @Override
    public List<Observation> measure(Scope scope) {
      List<Observation> observations = new ArrayList<>(super.measure(scope));
      List<World.Item> works = ((OpenScope) scope).world().works();
      int first = works.isEmpty() ? 0 : Objects.requireNonNullElse(works.get(0).year(), 0);
      observations.sort(
          Comparator.comparing((Observation o) -> !Objects.equals(o.year(), first))
              .thenComparing(Observation::value));
      return observations;
    }
  }

  static class OfUnordered extends OnOpenScope {
    @Override
    protected Metric metric() {
      return new Unordered();
    }
  }

  @Test
  void aMetricThatDependsOnTheOrderOfWorks() {
    assertEquals(
        Set.of(
            "observationsComeInOrderOfPartnerAndYearEachOnce", "theOrderOfWorksMakesNoDifference"),
        Trial.failures(OfUnordered.class));
  }

  /** Gives 0 for years in which the country has no works. */
  @Extension
  public static class OfNothing extends Share {
    @Override
    public List<Observation> measure(Scope scope) {
      List<Observation> observations = new ArrayList<>(super.measure(scope));
      for (int year = scope.years().from(); year <= scope.years().to(); year++) {
        int asked = year;
        if (observations.stream().noneMatch(o -> Objects.equals(o.year(), asked))) {
          observations.add(
              Observation.ofCountry(
                      "share",
                      World.COUNTRY,
                      "",
                      year,
                      BigDecimal.ZERO,
                      BigDecimal.ZERO,
                      BigDecimal.ZERO)
                  .with(
                      new Interval(BigDecimal.ZERO, BigDecimal.ONE),
                      new Bounds(BigDecimal.ZERO, BigDecimal.ONE)));
        }
      }
      observations.sort(Comparator.comparing(o -> Objects.requireNonNullElse(o.year(), 0)));
      return observations;
    }
  }

  static class OfOfNothing extends OnOpenScope {
    @Override
    protected Metric metric() {
      return new OfNothing();
    }
  }

  @Test
  void aMetricWithAValueForADenominatorOf0() {
    assertEquals(
        Set.of(
            "nothingIsMeasuredOnNothing",
            "oneWorkIsEnough",
            "withoutAnyCountryNothingIsAboveTheLine"),
        Trial.failures(OfOfNothing.class));
  }

  /** Divides by the works of the world, and not by those of the country. */
  @Extension
  public static class OfTheWorld extends Share {
    @Override
    public List<Observation> measure(Scope scope) {
      List<Observation> observations = new ArrayList<>();
      for (Observation o : super.measure(scope)) {
        long works =
            ((OpenScope) scope)
                .world().works().stream()
                    .filter(work -> Objects.equals(work.year(), o.year()))
                    .count();
        long above = Objects.requireNonNull(o.numerator()).longValueExact();
        observations.add(observation(Objects.requireNonNull(o.year()), above, works, works, 0));
      }
      return observations;
    }

    @Override
    Observation observation(int year, long above, long below, long gaps, long unknown) {
      Observation o = super.observation(year, above, below, 0, 0);
      return o.with(o.interval(), new Bounds(BigDecimal.ZERO, BigDecimal.ONE));
    }
  }

  static class OfOfTheWorld extends OnOpenScope {
    @Override
    protected Metric metric() {
      return new OfTheWorld();
    }
  }

  @Test
  void aMetricThatDividesByTheSizeOfTheWorld() {
    assertEquals(
        Set.of("worksOfOtherCountriesMakeNoDifference"), Trial.failures(OfOfTheWorld.class));
  }

  /** Leaves every hundredth work out. */
  @Extension
  public static class Sampling extends Share {
    @Override
    public List<Observation> measure(Scope scope) {
      List<World.Item> works = ((OpenScope) scope).world().works();
      return works.size() < 200
          ? super.measure(scope)
          : super.measure(
              new OpenScope(
                  new World(
                      works.stream().filter(work -> work.key().hashCode() % 10 != 0).toList())));
    }
  }

  static class OfSampling extends OnOpenScope {
    @Override
    protected Metric metric() {
      return new Sampling();
    }
  }

  @Test
  void aMetricThatLeavesWorksOutWhereThereAreMany() {
    assertEquals(Set.of("theCountsOfTwoSetsOfWorksAddUp"), Trial.failures(OfSampling.class));
  }

  /** Remembers what it was asked before. */
  @Extension
  public static class Remembering extends Share {
    private final List<Observation> last = new ArrayList<>();

    @Override
    public List<Observation> measure(Scope scope) {
      List<Observation> now = super.measure(scope);
      if (last.equals(now)) {
        return List.of();
      }
      last.clear();
      last.addAll(now);
      return now;
    }
  }

  static class OfRemembering extends OnOpenScope {
    private final Remembering only = new Remembering();

    @Override
    protected Metric metric() {
      return only;
    }
  }

  @Test
  void aMetricThatKeepsState() {
    assertEquals(
        Set.of("theOrderOfWorksMakesNoDifference", "worksOfOtherCountriesMakeNoDifference"),
        Trial.failures(OfRemembering.class));
  }

  /** Charts that no page can draw. */
  @Extension
  public static class Charted extends Share {

    private final String chart;

    public Charted() {
      this("{\"mark\": \"line\", ");
    }

    Charted(String chart) {
      this.chart = chart;
    }

    @Override
    public Optional<String> chart() {
      return Optional.of(chart);
    }
  }

  static class OfCharted extends OnOpenScope {
    @Override
    protected Metric metric() {
      return new Charted();
    }
  }

  @Test
  void aChartThatIsNoJson() {
    assertEquals(Set.of("theChartCanBeDrawn"), Trial.failures(OfCharted.class));
  }

  /** Asks SQL and closes nothing. */
  @Extension
  public static class LeavingOpen implements Metric {
    @Override
    public MetricInfo info() {
      MetricInfo info = new Share().info();
      return new MetricInfo(
          "leaving-open",
          info.title(),
          info.definition(),
          info.formula(),
          MetricInfo.Unit.COUNT,
          false,
          info.countings(),
          List.of(),
          Set.of(),
          info.references());
    }

    @Override
    @SuppressWarnings("resource")
    public List<Observation> measure(Scope scope) throws MetricException {
      Rows rows =
          scope.query(
              "select w.year, count(*) from works w join work_countries c on c.work_id = w.work_id"
                  + " where c.country = ? and w.year is not null group by w.year order by w.year",
              scope.country());
      List<Observation> observations = new ArrayList<>();
      while (rows.next()) {
        observations.add(
            Observation.ofCountry(
                info().id(),
                scope.country(),
                "",
                (int) rows.whole(1),
                BigDecimal.valueOf(rows.whole(2)),
                null,
                null));
      }
      done(rows);
      return observations;
    }

    void done(Rows rows) {}
  }

  /** The same, closed. */
  @Extension
  public static class Closing extends LeavingOpen {
    @Override
    void done(Rows rows) {
      rows.close();
    }
  }

  abstract static class OnLoadedWorld extends MetricContract {
    @Override
    List<URL> indexes() {
      return Trial.index();
    }
  }

  static class OfLeavingOpen extends OnLoadedWorld {
    @Override
    protected Metric metric() {
      return new LeavingOpen();
    }
  }

  static class OfClosing extends OnLoadedWorld {
    @Override
    protected Metric metric() {
      return new Closing();
    }

    @Test
    void valuesByHand() throws Exception {
      assertEquals(
          "2013: 2, 2015: 1",
          values(
              World.work(2013, 0, "CN", "US"),
              World.work(2013, 1, "CN"),
              World.work(2014, 0, "US"),
              World.work(2015, 0, "CN")));
    }
  }

  static class OfJointShare extends OnLoadedWorld {
    @Override
    protected Metric metric() {
      return new JointShare();
    }

    @Test
    void valuesByHand() throws Exception {
      assertEquals(
          "2013: 1/2 = 0.5, 2014: 0/1 = 0",
          values(
              World.work(2013, 0, "CN", "US"),
              World.work(2013, 0, "CN"),
              World.work(2014, 0, "CN"),
              World.work(2014, 0, "US")));
    }
  }

  @Test
  void aMetricOfSqlIsMeasuredOnTheKitsOwnView() {
    assertEquals(Set.of(), Trial.failures(OfClosing.class));
    assertEquals(Set.of(), Trial.failures(OfJointShare.class));
  }

  @Test
  void aMetricThatLeavesItsRowsOpen() {
    assertEquals(
        Set.of(
            "everyObservationIsWellFormed",
            "nothingIsMeasuredOnNothing",
            "observationsComeInOrderOfPartnerAndYearEachOnce",
            "oneWorkIsEnough",
            "theCountsOfTwoSetsOfWorksAddUp",
            "theOrderOfWorksMakesNoDifference",
            "withoutAnyCountryNothingIsAboveTheLine",
            "worksOfOtherCountriesMakeNoDifference",
            "fractionsAreNotAboveWholes"),
        Trial.failures(OfLeavingOpen.class));
  }
}
