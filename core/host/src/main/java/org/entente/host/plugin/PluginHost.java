package org.entente.host.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.host.plugin.PluginState.State;
import org.entente.spi.FileSource;
import org.entente.spi.HarvestSource;
import org.entente.spi.IndicatorSource;
import org.entente.spi.Metric;
import org.entente.spi.Source;
import org.entente.spi.Spi;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the plugins of a folder. PF4J's manager is not thread-safe, so it is touched at start and
 * close only; between them an immutable registry serves everybody.
 */
public final class PluginHost implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(PluginHost.class);

  private final FilteredPluginManager manager;
  private final PluginRegistry registry;

  private PluginHost(FilteredPluginManager manager, PluginRegistry registry) {
    this.manager = manager;
    this.registry = registry;
  }

  /**
   * Loads every jar of the folder, in order of name; a bad one is reported in the registry and
   * harms nobody. A missing folder is an empty one.
   */
  public static PluginHost start(Path folder) {
    return start(new PluginFolder(folder), AllowList.everything());
  }

  /** As {@link #start(Path)}, of the plugins that a list allows. */
  public static PluginHost start(PluginFolder plugins, AllowList allowed) {
    Path folder = plugins.path();
    FilteredPluginManager manager = new FilteredPluginManager(folder);
    Loading loading = new Loading(manager);
    for (Path jar : plugins.jars()) {
      loading.add(PluginFile.read(jar));
    }
    loading.sources.sort(Comparator.comparing(source -> source.extension().info().id()));
    loading.metrics.sort(Comparator.comparing(metric -> metric.extension().info().id()));
    return new PluginHost(
        manager,
        new PluginRegistry(loading.sources, loading.harvests, loading.metrics, loading.states));
  }

  public PluginRegistry registry() {
    return registry;
  }

  /** Stops and unloads every plugin. */
  @Override
  public void close() {
    manager.stopPlugins();
    manager.unloadPlugins();
  }

  /** One pass over the folder. */
  private static final class Loading {

    private final FilteredPluginManager manager;
    private final List<Installed<Source>> sources = new ArrayList<>();
    private final List<Installed<HarvestSource>> harvests = new ArrayList<>();
    private final List<Installed<Metric>> metrics = new ArrayList<>();
    private final List<PluginState> states = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Loading(FilteredPluginManager manager) {
      this.manager = manager;
    }

    void add(PluginFile file) {
      try {
        start(file);
      } catch (Refusal e) {
        fail(file, e.sentence());
      } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
        // Whatever goes wrong inside one plugin's static initialiser, constructor or manifest must
        // not take the others along.
        LOGGER.debug("plugin {}", file.path(), e);
        fail(
            file,
            "It could not be started ("
                + Guard.describe(e)
                + "). Ask its provider for a corrected version.");
      }
    }

    private void fail(PluginFile file, String reason) {
      LOGGER.warn("Plugin {} is off: {}", file.name(), reason);
      states.add(state(file, State.FAILED, reason, List.of(), List.of()));
      // A second file with the id of a working plugin must not stop that one.
      PluginWrapper wrapper = file.id().isEmpty() ? null : manager.getPlugin(file.id());
      if (wrapper != null && wrapper.getPluginPath().equals(file.path())) {
        try {
          manager.unloadPlugin(file.id());
        } catch (RuntimeException | LinkageError e) {
          LOGGER.debug("unloading {}", file.id(), e);
        }
      }
    }

    private void start(PluginFile file) throws Refusal {
      if (file.id().isEmpty()) {
        throw new Refusal(
            "It is no plugin: a jar whose manifest has a Plugin-Id was expected. Remove it from the plugins folder.");
      }
      PluginWrapper twin = manager.getPlugin(file.id());
      if (twin != null) {
        throw new Refusal(
            "Its id "
                + file.id()
                + " is already that of "
                + twin.getPluginPath().getFileName()
                + ". Remove one of the two files.");
      }
      if (!file.requires().isEmpty()
          && !manager.getVersionManager().checkVersionConstraint(Spi.VERSION, file.requires())) {
        throw new Refusal(
            "It was built for version "
                + file.requires()
                + " of the plugin boundary, this Entente has "
                + Spi.VERSION
                + ". Install a version of the plugin that fits.");
      }
      String id = manager.loadPlugin(file.path());
      org.pf4j.PluginState started = manager.startPlugin(id);
      if (started != org.pf4j.PluginState.STARTED) {
        throw new Refusal(
            "It did not start (its state is "
                + started
                + "). Ask its provider for a corrected version.");
      }
      register(file);
    }

    private void register(PluginFile file) throws Refusal {
      Guard guard = new Guard(file.id(), manager.getPluginClassLoader(file.id()));
      List<Installed<Source>> newSources = new ArrayList<>();
      List<Installed<HarvestSource>> newHarvests = new ArrayList<>();
      for (Source source : guard.get(() -> manager.getExtensions(Source.class, file.id()))) {
        if (source instanceof HarvestSource harvest) {
          newHarvests.add(
              new Installed<>(
                  file.id(),
                  file.version(),
                  file.sha256(),
                  new GuardedHarvestSource(harvest, guard)));
        } else {
          newSources.add(
              new Installed<>(file.id(), file.version(), file.sha256(), guarded(source, guard)));
        }
      }
      List<Installed<Metric>> newMetrics = new ArrayList<>();
      for (Metric metric : guard.get(() -> manager.getExtensions(Metric.class, file.id()))) {
        newMetrics.add(
            new Installed<>(
                file.id(), file.version(), file.sha256(), new GuardedMetric(metric, guard)));
      }
      if (newSources.isEmpty() && newMetrics.isEmpty()) {
        throw new Refusal(
            "It offers neither a source nor a metric: its META-INF/extensions.idx is missing or empty. Its author must build it with PF4J's annotation processor.");
      }
      Set<String> names = new HashSet<>();
      for (Installed<Source> source : newSources) {
        String shape =
            source.extension() instanceof FileSource ? "file source " : "indicator source ";
        claim(shape + source.extension().info().id(), names);
      }
      for (Installed<HarvestSource> harvest : newHarvests) {
        String id = harvest.extension().info().id();
        if (newSources.stream().noneMatch(source -> source.extension().info().id().equals(id))) {
          throw new Refusal(
              "It harvests "
                  + id
                  + ", but brings no file source of that id to read the pages with. Ask its provider for a corrected version.");
        }
        claim("harvest source " + id, names);
      }
      for (Installed<Metric> metric : newMetrics) {
        claim("metric " + metric.extension().info().id(), names);
      }
      taken.addAll(names);
      sources.addAll(newSources);
      harvests.addAll(newHarvests);
      metrics.addAll(newMetrics);
      states.add(
          state(
              file,
              State.STARTED,
              "",
              newSources.stream().map(source -> source.extension().info().id()).distinct().toList(),
              newMetrics.stream().map(metric -> metric.extension().info().id()).toList()));
    }

    private void claim(String name, Set<String> names) throws Refusal {
      if (taken.contains(name) || !names.add(name)) {
        throw new Refusal(
            "It brings the " + name + ", which is there already. Remove one of the two plugins.");
      }
    }

    private static Source guarded(Source source, Guard guard) {
      if (source instanceof FileSource files) {
        return new GuardedFileSource(files, guard);
      }
      return new GuardedIndicatorSource((IndicatorSource) source, guard);
    }

    private static PluginState state(
        PluginFile file, State state, String reason, List<String> sources, List<String> metrics) {
      return new PluginState(
          file.name(),
          file.version(),
          file.provider(),
          file.description(),
          file.requires(),
          file.fileName(),
          file.sha256(),
          state,
          reason,
          sources,
          metrics);
    }
  }

  /** A plugin is not taken, with the sentence for the user. */
  private static final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    Refusal(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }
}
