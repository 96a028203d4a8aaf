package org.entente.metrics.partners;

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

/** Questions on a handful of works, or on many, all on one database. */
final class Ask implements AutoCloseable {

  private final PapersScope scope;

  Ask(List<Paper> papers) throws Exception {
    this.scope = new PapersScope(papers, Optional.empty(), Counting.FULL, Map.of());
  }

  List<Observation> full(Metric metric) throws MetricException {
    return metric.measure(scope(World.COUNTRY, Optional.empty(), Counting.FULL));
  }

  List<Observation> full(Metric metric, String partner) throws MetricException {
    return metric.measure(scope(World.COUNTRY, Optional.of(partner), Counting.FULL));
  }

  List<Observation> fractional(Metric metric) throws MetricException {
    return metric.measure(scope(World.COUNTRY, Optional.empty(), Counting.FRACTIONAL));
  }

  List<Observation> affinity(AffinityIndex index, String base) throws MetricException {
    return affinity(index, base, World.COUNTRY, Optional.empty());
  }

  List<Observation> affinity(
      AffinityIndex index, String base, String country, Optional<String> partner)
      throws MetricException {
    return new Affinity()
        .measure(
            scope.asking(
                country, partner, Counting.FULL, Map.of("index", index.word(), "base", base)));
  }

  PapersScope scope(String country, Optional<String> partner, Counting counting) {
    return scope.asking(country, partner, counting, Map.of());
  }

  PapersScope scope(Map<String, String> parameters) {
    return scope.asking(World.COUNTRY, Optional.empty(), Counting.FULL, parameters);
  }

  @Override
  public void close() throws Exception {
    scope.close();
  }
}
