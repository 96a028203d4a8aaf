package @package@;

import static org.entente.kit.World.work;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kit.MetricContract;
import org.entente.kit.World;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.Scope;
import org.junit.jupiter.api.Test;

/** The metric keeps what Entente relies on, and gives what was worked out by hand. */
class @class@Test extends MetricContract {

  @Override
  protected Metric metric() {
    return new @class@();
  }

  /** 2014: three works of CN with 1, 2 and 3 countries, so 6 / 3 = 2. 2015: one with 2. */
  @Test
  void theExampleWorkedOutByHand() throws Exception {
    World world =
        new World(
            List.of(
                work(2014, 0, "CN"),
                work(2014, 0, "CN", "US"),
                work(2014, 0, "CN", "US", "DE"),
                work(2014, 0, "US", "DE"),
                work(2015, 0, "CN", "JP")));
    assertEquals(Map.of(2014, 2.0, 2015, 2.0), values(world));
  }

  private Map<Integer, Double> values(World world) throws Exception {
    Scope scope = scope(world, Optional.empty(), Counting.FULL, Map.of());
    try (AutoCloseable closing = (AutoCloseable) scope) {
      Map<Integer, Double> values = new java.util.TreeMap<>();
      for (Observation observation : metric().measure(scope)) {
        values.put(observation.year(), observation.value().doubleValue());
      }
      return values;
    }
  }
}
