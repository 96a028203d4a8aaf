package org.entente.host.plugin;

import java.util.List;
import java.util.Optional;
import org.entente.model.Observation;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Scope;

/** A plugin's metric behind its {@link Guard}. */
final class GuardedMetric implements Metric {

  private final Metric metric;
  private final Guard guard;
  private final MetricInfo info;

  GuardedMetric(Metric metric, Guard guard) {
    this.metric = metric;
    this.guard = guard;
    this.info = guard.get(metric::info);
  }

  @Override
  public MetricInfo info() {
    return info;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    try {
      return List.copyOf(guard.call(() -> metric.measure(scope)));
    } catch (MetricException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a checked exception that measure does not declare", e);
    }
  }

  @Override
  public Optional<String> chart() {
    return guard.get(metric::chart);
  }
}
