package org.entente.spi;

import static org.entente.kit.World.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.kit.LoadedWorld;
import org.entente.kit.World;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo.Parameter;
import org.entente.spi.MetricInfo.Unit;
import org.junit.jupiter.api.Test;

/** A metric that is one SQL file, from the file beside its class to observations. */
class SqlMetricTest {

  private static final World WORLD =
      World.of(
          work(2013, 0, "CN", "US").cited(7),
          work(2013, 0, "CN", "US", "DE").cited(1),
          work(2013, 1, "CN").cited(3),
          work(2013, 0),
          work(2014, 0, "CN"),
          work(2014, 0, "US"));

  /** The international share, with its bounds. */
  static final class JointShare extends SqlMetric {
    @Override
    public MetricInfo info() {
      return SqlMetricTest.info("joint-share", Unit.SHARE, false);
    }
  }

  /** Works with partners that were cited often enough, in either counting. */
  static final class CitedJointWorks extends SqlMetric {
    @Override
    public MetricInfo info() {
      return SqlMetricTest.info("cited-joint-works", Unit.COUNT, true);
    }
  }

  /** Forgot its file. */
  static final class WithoutFile extends SqlMetric {
    @Override
    public MetricInfo info() {
      return SqlMetricTest.info("without-file", Unit.COUNT, false);
    }
  }

  private static MetricInfo info(String id, Unit unit, boolean byPartner) {
    return new MetricInfo(
        id,
        "Title",
        "It measures.",
        "m",
        unit,
        byPartner,
        Set.of(Counting.FULL, Counting.FRACTIONAL),
        List.of(new Parameter("least-cited", "Least citations.", "0")),
        Set.of(),
        List.of("Nobody (1900)."));
  }

  private static List<Observation> measured(
      Metric metric, Optional<String> partner, Counting counting, String leastCited)
      throws Exception {
    try (LoadedWorld world = LoadedWorld.of(WORLD)) {
      return metric.measure(
          world.asked("CN", partner, counting, Map.of("least-cited", leastCited)));
    }
  }

  private static List<String> brief(List<Observation> observations) {
    return observations.stream()
        .map(o -> o.partner() + " " + o.year() + " " + o.value().toPlainString())
        .toList();
  }

  @Test
  void aShareIsReckonedFromItsRows() throws Exception {
    List<Observation> shares = measured(new JointShare(), Optional.empty(), Counting.FULL, "0");
    assertEquals(List.of(" 2013 0.6666666666666667", " 2014 0"), brief(shares));
    assertEquals(
        "Bounds[lowest=0.5, highest=1]", String.valueOf(shares.get(0).bounds()), "2 of 4, 4 of 4");
    assertEquals("joint-share", shares.get(0).metric());
    assertEquals("CN", shares.get(0).country());
    assertNull(
        measured(new JointShare(), Optional.empty(), Counting.FRACTIONAL, "0").get(0).interval());
  }

  @Test
  void partnersComeInOrderAndOneCanBeAskedFor() throws Exception {
    CitedJointWorks metric = new CitedJointWorks();
    assertEquals(
        List.of("DE 2013 1", "US 2013 2"),
        brief(measured(metric, Optional.empty(), Counting.FULL, "0")));
    assertEquals(
        List.of("US 2013 2"), brief(measured(metric, Optional.of("US"), Counting.FULL, "0")));
  }

  @Test
  void aParameterIsATextThatTheSqlMakesANumberOf() throws Exception {
    assertEquals(
        List.of("US 2013 1"),
        brief(measured(new CitedJointWorks(), Optional.empty(), Counting.FULL, "5")));
  }

  @Test
  void aMissingFileIsToldWithItsNameAndPlace() {
    MetricException thrown =
        assertThrows(
            MetricException.class,
            () -> measured(new WithoutFile(), Optional.empty(), Counting.FULL, "0"));
    assertEquals(
        "The file without-file.sql was expected beside the class"
            + " org.entente.spi.SqlMetricTest$WithoutFile in its plugin, and is not there.",
        thrown.getMessage());
  }

  @Test
  void aChartLiesBesideTheSqlOrThereIsNone() {
    assertTrue(new JointShare().chart().orElseThrow().startsWith("{"));
    assertEquals(Optional.empty(), new WithoutFile().chart());
  }
}
