package org.entente.host.plugin;

import java.util.List;
import java.util.Optional;
import org.entente.spi.Metric;
import org.entente.spi.Source;

/**
 * What is installed, at one moment; immutable.
 *
 * @param sources file sources and indicator sources, by id
 * @param metrics by id
 * @param plugins every plugin file found, working or not
 */
public record PluginRegistry(
    List<Installed<Source>> sources, List<Installed<Metric>> metrics, List<PluginState> plugins) {

  public PluginRegistry {
    sources = List.copyOf(sources);
    metrics = List.copyOf(metrics);
    plugins = List.copyOf(plugins);
  }

  public Optional<Installed<Metric>> metric(String id) {
    return metrics.stream().filter(metric -> metric.extension().info().id().equals(id)).findFirst();
  }
}
