package @package@;

import java.util.List;
import java.util.Set;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;
import org.entente.spi.SqlMetric;
import org.pf4j.Extension;

/** The mean number of countries of a country's works. What is computed stands in @id@.sql. */
@Extension
public class @class@ extends SqlMetric {

  @Override
  public MetricInfo info() {
    return new MetricInfo(
        "@id@",
        "@title@",
        "The mean number of countries of the country's works of a year, its own among them.",
        "Σ |C(w)| / |W(c,t)| over the works w of W(c,t)",
        MetricInfo.Unit.INDEX,
        false,
        Set.of(Counting.FULL),
        List.of(),
        Set.of(),
        List.of("Name here the paper that defines the metric, with its DOI."));
  }
}
