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
  private final Budget budget;
  private final MetricInfo info;
  private final Optional<String> chart;

  GuardedMetric(Metric metric, Guard guard, Budget budget) {
    this.metric = metric;
    this.guard = guard;
    this.budget = budget;
    this.info = guard.get(budget.starting(), metric::info);
    this.chart = guard.get(budget.starting(), metric::chart);
  }

  @Override
  public MetricInfo info() {
    return info;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    Pulse pulse = new Pulse();
    try {
      return guard.call(
          budget.silence(),
          pulse,
          () -> bounded(metric.measure(new WatchedScope(scope, pulse, budget.measuring()))));
    } catch (MetricException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a checked exception that measure does not declare", e);
    }
  }

  @Override
  public Optional<String> chart() {
    return chart;
  }

  private static List<Observation> bounded(List<Observation> observations) {
    if (observations.size() > Budget.OBSERVATIONS) {
      throw new Pulse.OverBudget(
          "it gave more than " + Budget.OBSERVATIONS + " observations for one question");
    }
    return List.copyOf(observations);
  }
}
