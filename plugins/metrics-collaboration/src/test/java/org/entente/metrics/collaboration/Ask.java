package org.entente.metrics.collaboration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kit.World;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.PapersScope;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;

/** Questions on a handful of works, or on many, all on one database. */
final class Ask implements AutoCloseable {

  private final PapersScope scope;

  Ask(List<Paper> papers) throws Exception {
    this.scope = new PapersScope(papers, Optional.empty(), Counting.FULL, Map.of());
  }

  List<Observation> full(Metric metric) throws MetricException {
    return of(metric, World.COUNTRY, Counting.FULL);
  }

  List<Observation> fractional(Metric metric) throws MetricException {
    return of(metric, World.COUNTRY, Counting.FRACTIONAL);
  }

  List<Observation> byAuthor(Metric metric) throws MetricException {
    return of(metric, World.COUNTRY, Counting.AUTHOR_FRACTIONAL);
  }

  List<Observation> of(Metric metric, String country, Counting counting) throws MetricException {
    return metric.measure(scope(country, counting));
  }

  List<Observation> full(Metric metric, Map<String, String> parameters) throws MetricException {
    return metric.measure(scope.asking(World.COUNTRY, Optional.empty(), Counting.FULL, parameters));
  }

  PapersScope scope(String country, Counting counting) {
    return scope.asking(country, Optional.empty(), counting, Map.of());
  }

  /** Every way in which a metric can be counted. */
  static List<Counting> countings(Metric metric) {
    MetricInfo info = metric.info();
    return info.countings().stream().sorted().toList();
  }

  @Override
  public void close() throws Exception {
    scope.close();
  }
}
