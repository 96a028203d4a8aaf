package org.entente.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeweyWestTest {

  private static final double[] TIMES = Reference.of("newey-west", "times");
  private static final double[] VALUES = Reference.of("newey-west", "values");

  /** A year is missing in the series: its neighbours are two years apart. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4})
  void agreesWithTheSumLagByLag(int lag) {
    double[][] design =
        Arrays.stream(TIMES)
            .mapToObj(time -> new double[] {1, time - TIMES[0]})
            .toArray(double[][]::new);
    double[][] covariance = NeweyWest.covariance(LeastSquares.fit(design, VALUES), TIMES, lag);
    Reference.assertClose(
        Reference.of("newey-west-" + lag, "covariance"),
        Arrays.stream(covariance).flatMapToDouble(Arrays::stream).toArray(),
        "lag " + lag);
  }

  @Test
  void theUsualLag() {
    assertEquals(2, NeweyWest.lag(11));
    assertEquals(4, NeweyWest.lag(100));
  }

  @Test
  void anInterruptedSeries() {
    InterruptedTimeSeries series = InterruptedTimeSeries.fit(TIMES, VALUES, 2019);
    assertEquals(Reference.of("interrupted", "lag")[0], series.lag());
    assertEquals(8, series.degreesOfFreedom());
    Reference.assertClose(
        new double[] {
          Reference.of("interrupted", "coefficients")[1],
        },
        new double[] {series.slopeBefore()},
        "slope before");
    check("level", series.level());
    check("slope", series.slope());
  }

  private static void check(String name, InterruptedTimeSeries.Effect effect) {
    Reference.assertClose(
        Reference.of("interrupted", name),
        new double[] {
          effect.value(),
          effect.standardError(),
          effect.limits().lower(),
          effect.limits().upper(),
          effect.p()
        },
        name);
  }

  @Test
  void twoLinesWithoutErrorHaveNoProbability() {
    double[] times = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] values = {1, 2, 3, 4, 7, 7, 7, 7};
    InterruptedTimeSeries series = InterruptedTimeSeries.fit(times, values, 5);
    assertEquals(2, series.level().value(), 1e-12);
    assertEquals(-1, series.slope().value(), 1e-12);
    assertTrue(Double.isNaN(series.level().p()));
  }
}
