package org.entente.kit;

import java.util.List;
import java.util.Set;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;
import org.entente.spi.SqlMetric;
import org.pf4j.Extension;

/** A metric as a stranger writes it: this class, {@code joint-share.sql} and a chart. */
@Extension
public class JointShare extends SqlMetric {

  @Override
  public MetricInfo info() {
    return new MetricInfo(
        "joint-share",
        "Joint share",
        "The share of works with two countries or more.",
        "I/N",
        MetricInfo.Unit.SHARE,
        false,
        Set.of(Counting.FULL),
        List.of(),
        Set.of(),
        List.of("Nobody (1900)."));
  }
}
