package @package@;

import static org.entente.kit.World.work;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.kit.MetricContract;
import org.entente.spi.Metric;
import org.junit.jupiter.api.Test;

/** The metric keeps what Entente relies on, and gives what was worked out by hand. */
class @class@Test extends MetricContract {

  @Override
  protected Metric metric() {
    return new @class@();
  }

  /** A work is written as year, number of addresses whose country is not known, known countries. */
  @Test
  void theExampleWorkedOutByHand() throws Exception {
    // 2014: three works of China with 1, 2 and 4 countries, so 7 / 3. 2015: one with 2.
    assertEquals(
        "2014: 2.3333333333333335, 2015: 2",
        values(
            work(2014, 0, "CN"),
            work(2014, 0, "CN", "US"),
            work(2014, 0, "CN", "US", "DE", "JP"),
            work(2014, 0, "US", "DE"),
            work(2015, 1, "CN", "JP")));
  }
}
