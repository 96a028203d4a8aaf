package org.entente.host.plugin;

import java.util.List;
import org.entente.spi.HarvestSource;
import org.entente.spi.Metric;
import org.entente.spi.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plugin whose classes are loaded. Once it is retired, and nobody holds it any more, it is
 * stopped, its class loader closed and its copy deleted.
 */
final class LoadedPlugin {

  private static final Logger LOGGER = LoggerFactory.getLogger(LoadedPlugin.class);

  private final PluginFile file;
  private final FilteredPluginManager manager;
  private final Guard guard;
  private final Budget budget;
  private final PrivateCopies copies;
  private List<Installed<Source>> sources = List.of();
  private List<Installed<HarvestSource>> harvests = List.of();
  private List<Installed<Metric>> metrics = List.of();
  private int holders;
  private boolean retired;
  private boolean unloaded;

  LoadedPlugin(
      PluginFile file,
      FilteredPluginManager manager,
      Guard guard,
      Budget budget,
      PrivateCopies copies) {
    this.file = file;
    this.manager = manager;
    this.guard = guard;
    this.budget = budget;
    this.copies = copies;
  }

  /** What it offers. */
  void offer(
      List<Installed<Source>> itsSources,
      List<Installed<HarvestSource>> itsHarvests,
      List<Installed<Metric>> itsMetrics) {
    sources = List.copyOf(itsSources);
    harvests = List.copyOf(itsHarvests);
    metrics = List.copyOf(itsMetrics);
  }

  PluginFile file() {
    return file;
  }

  Guard guard() {
    return guard;
  }

  List<Installed<Source>> sources() {
    return sources;
  }

  List<Installed<HarvestSource>> harvests() {
    return harvests;
  }

  List<Installed<Metric>> metrics() {
    return metrics;
  }

  synchronized void hold() {
    holders++;
  }

  void release() {
    boolean last;
    synchronized (this) {
      holders--;
      last = leaves();
    }
    if (last) {
      unload();
    }
  }

  /** Nobody new gets hold of it; it goes when the last one lets go. */
  void retire() {
    boolean last;
    synchronized (this) {
      retired = true;
      last = leaves();
    }
    if (last) {
      unload();
    }
  }

  private boolean leaves() {
    if (retired && holders == 0 && !unloaded) {
      unloaded = true;
      return true;
    }
    return false;
  }

  private void unload() {
    String id = file.id();
    try {
      guard.get(budget.answering(), () -> manager.stopPlugin(id));
    } catch (PluginFailure e) {
      LOGGER.warn("The plugin {} did not stop well: {}", id, e.getMessage());
    }
    guard.close();
    tellOfThreadsLeft();
    try {
      manager.unloadWithoutStopping(id);
    } catch (RuntimeException | LinkageError e) {
      LOGGER.debug("unloading {}", id, e);
    }
    copies.delete(file.copy());
    sources = List.of();
    harvests = List.of();
    metrics = List.of();
  }

  /** Threads that the plugin began itself nobody can end: they keep its classes in memory. */
  private void tellOfThreadsLeft() {
    ClassLoader loader = manager.getPluginClassLoader(file.id());
    if (loader == null) {
      return;
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getContextClassLoader() == loader && thread.isAlive()) {
        LOGGER.warn(
            "The plugin {} left its thread '{}' running. What it holds is free when Entente ends.",
            file.id(),
            thread.getName());
      }
    }
  }
}
