package org.entente.host.plugin;

import java.util.List;
import java.util.Optional;
import org.entente.spi.HarvestSource;
import org.entente.spi.Metric;
import org.entente.spi.Source;

/**
 * What is installed, at one moment; immutable.
 *
 * @param sources file sources and indicator sources, by id
 * @param harvests by id; each has a file source of the same id
 * @param metrics by id
 * @param plugins every plugin file found, working or not
 */
public record PluginRegistry(
    List<Installed<Source>> sources,
    List<Installed<HarvestSource>> harvests,
    List<Installed<Metric>> metrics,
    List<PluginState> plugins) {

  public PluginRegistry {
    sources = List.copyOf(sources);
    harvests = List.copyOf(harvests);
    metrics = List.copyOf(metrics);
    plugins = List.copyOf(plugins);
  }

  /** Plugins without a harvest source. */
  public PluginRegistry(
      List<Installed<Source>> sources, List<Installed<Metric>> metrics, List<PluginState> plugins) {
    this(sources, List.of(), metrics, plugins);
  }

  public Optional<Installed<HarvestSource>> harvest(String id) {
    return harvests.stream()
        .filter(source -> source.extension().info().id().equals(id))
        .findFirst();
  }

  public Optional<Installed<Metric>> metric(String id) {
    return metrics.stream().filter(metric -> metric.extension().info().id().equals(id)).findFirst();
  }
}
