package org.entente.host.plugin;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.spi.FileSource;
import org.entente.spi.HarvestSource;
import org.entente.spi.IndicatorSource;
import org.entente.spi.Metric;
import org.entente.spi.Source;
import org.entente.spi.Spi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks and loads plugin files one after the other, beside those that are loaded already. */
final class PluginOpening {

  private static final Logger LOGGER = LoggerFactory.getLogger(PluginOpening.class);

  private final PrivateCopies copies;
  private final AllowList allowed;
  private final Set<String> disabled;
  private final Budget budget;

  /** Ids of plugins to the names of their files. */
  private final Map<String, String> ids = new HashMap<>();

  /** What is offered, such as "metric works", to the plugin that offers it. */
  private final Map<String, String> offers = new HashMap<>();

  PluginOpening(PrivateCopies copies, AllowList allowed, Set<String> disabled, Budget budget) {
    this.copies = copies;
    this.allowed = allowed;
    this.disabled = disabled;
    this.budget = budget;
  }

  /**
   * What became of a file.
   *
   * @param plugin empty where it is off
   */
  record Outcome(Optional<LoadedPlugin> plugin, PluginState state) {}

  /** A plugin that is loaded already keeps its id and what it offers. */
  void keep(LoadedPlugin plugin) {
    ids.put(plugin.file().id(), plugin.file().fileName());
    offersOf(plugin).forEach(offer -> offers.put(offer, plugin.file().id()));
  }

  /** Checks and loads a file; whatever is wrong with it becomes a sentence. */
  Outcome open(Path jar) {
    String fileName = String.valueOf(jar.getFileName());
    PluginFile file;
    @Nullable Path copy = null;
    try {
      copy = copies.of(jar);
      file = PluginFile.read(fileName, copy);
    } catch (IOException e) {
      if (copy != null) {
        copies.delete(copy);
      }
      return new Outcome(
          Optional.empty(),
          off(
              fileName,
              "It cannot be read ("
                  + unreadable(jar, e)
                  + "). Copy it again, and see that it is a file that you may read."));
    }
    try {
      Optional<String> refusal = refusal(file);
      if (refusal.isPresent()) {
        return refused(file, PluginState.State.FAILED, refusal.get());
      }
      if (disabled.contains(file.id())) {
        return refused(
            file,
            PluginState.State.DISABLED,
            "It is switched off. 'entente plugins enable " + file.id() + "' switches it on again.");
      }
      LoadedPlugin plugin = load(file);
      ids.put(file.id(), fileName);
      offersOf(plugin).forEach(offer -> offers.put(offer, file.id()));
      return new Outcome(Optional.of(plugin), started(plugin));
    } catch (Refusal e) {
      return refused(file, PluginState.State.FAILED, e.sentence());
    }
  }

  /** Why a file cannot be read; the system's own messages are often its path and nothing else. */
  private static String unreadable(Path jar, IOException e) {
    if (Files.isDirectory(jar)) {
      return "it is a folder";
    }
    if (e instanceof NoSuchFileException) {
      return "it is a link to a file that is not there, or it has just gone";
    }
    return e instanceof AccessDeniedException ? "access is denied" : String.valueOf(e.getMessage());
  }

  private Outcome refused(PluginFile file, PluginState.State state, String reason) {
    if (state == PluginState.State.FAILED) {
      LOGGER.warn("Plugin {} is off: {}", file.name(), reason);
    }
    copies.delete(file.copy());
    return new Outcome(Optional.empty(), state(file, state, reason, List.of(), List.of()));
  }

  /** Why a file is not even looked into, a sentence. */
  private Optional<String> refusal(PluginFile file) {
    switch (file.kind()) {
      case OTHER:
        return Optional.of(
            "It is no plugin: a jar was expected, and it is none. Remove it from the plugins folder.");
      case DAMAGED:
        return Optional.of(
            "It is a jar that was cut short or damaged: it has no readable table of contents. Copy or download it again.");
      default:
        break;
    }
    if (file.id().isEmpty()) {
      return Optional.of(
          "It is no plugin: a jar whose manifest has a Plugin-Id was expected. Remove it from the plugins folder.");
    }
    if (!file.hasGoodId()) {
      return Optional.of(
          "Its id '"
              + file.id()
              + "' is not made of letters, digits, '.', '_' and '-'. Ask its provider for a corrected version.");
    }
    Optional<String> notAllowed = allowed.refusal(file.sha256());
    if (notAllowed.isPresent()) {
      return notAllowed;
    }
    String twin = ids.get(file.id());
    if (twin != null) {
      return Optional.of(
          "Its id "
              + file.id()
              + " is already that of "
              + twin
              + ". Remove one of the two files; to replace a plugin, take the old file away or write the new one over it.");
    }
    if (!file.requires().isEmpty() && !fits(file.requires())) {
      return Optional.of(
          "It was built for version "
              + file.requires()
              + " of the plugin boundary, this Entente has "
              + Spi.VERSION
              + ". Install a version of the plugin that fits.");
    }
    if (!file.indexed()) {
      return Optional.of(
          "It offers neither a source nor a metric: its META-INF/extensions.idx is missing or empty. Its author must build it with PF4J's annotation processor.");
    }
    return Optional.empty();
  }

  private static boolean fits(String requires) {
    try {
      return new org.pf4j.DefaultVersionManager().checkVersionConstraint(Spi.VERSION, requires);
    } catch (RuntimeException e) {
      // What cannot be read as a range fits nothing; the sentence shows it.
      return false;
    }
  }

  private LoadedPlugin load(PluginFile file) throws Refusal {
    FilteredPluginManager manager = new FilteredPluginManager(file.copy().resolveSibling("."));
    Guard guard = new Guard(file.id());
    LoadedPlugin plugin = new LoadedPlugin(file, manager, guard, budget, copies);
    boolean good = false;
    try {
      String id = manager.loadPlugin(file.copy());
      guard.under(manager.getPluginClassLoader(id));
      org.pf4j.PluginState started = guard.get(budget.starting(), () -> manager.startPlugin(id));
      if (started != org.pf4j.PluginState.STARTED) {
        throw new Refusal(
            "It did not start (its state is "
                + started
                + "). Ask its provider for a corrected version.");
      }
      offer(plugin, manager);
      good = true;
      return plugin;
    } catch (PluginFailure e) {
      throw new Refusal(e.what().isEmpty() ? String.valueOf(e.getMessage()) : notStarted(e.what()));
    } catch (RuntimeException | LinkageError e) {
      LOGGER.debug("plugin {}", file.fileName(), e);
      throw new Refusal(notStarted(Guard.describe(e)));
    } finally {
      if (!good) {
        plugin.retire();
      }
    }
  }

  private static String notStarted(String what) {
    return "It could not be started (" + what + "). Ask its provider for a corrected version.";
  }

  private void offer(LoadedPlugin plugin, FilteredPluginManager manager) throws Refusal {
    PluginFile file = plugin.file();
    Guard guard = plugin.guard();
    List<Installed<Source>> sources = new ArrayList<>();
    List<Installed<HarvestSource>> harvests = new ArrayList<>();
    for (Source source :
        guard.get(budget.starting(), () -> manager.getExtensions(Source.class, file.id()))) {
      if (source instanceof HarvestSource harvest) {
        harvests.add(installed(file, new GuardedHarvestSource(harvest, guard, budget)));
      } else if (source instanceof FileSource files) {
        sources.add(installed(file, new GuardedFileSource(files, guard, budget)));
      } else {
        sources.add(
            installed(file, new GuardedIndicatorSource((IndicatorSource) source, guard, budget)));
      }
    }
    List<Installed<Metric>> metrics = new ArrayList<>();
    for (Metric metric :
        guard.get(budget.starting(), () -> manager.getExtensions(Metric.class, file.id()))) {
      metrics.add(installed(file, new GuardedMetric(metric, guard, budget)));
    }
    plugin.offer(sources, harvests, metrics);
    check(plugin);
  }

  private static <T> Installed<T> installed(PluginFile file, T extension) {
    return new Installed<>(file.id(), file.version(), file.sha256(), extension);
  }

  private void check(LoadedPlugin plugin) throws Refusal {
    List<String> offered = offersOf(plugin);
    if (offered.isEmpty()) {
      throw new Refusal(
          "It offers neither a source nor a metric: no class that its META-INF/extensions.idx lists is one. Ask its provider for a corrected version.");
    }
    for (String offer : offered) {
      String other = offers.get(offer);
      if (other != null) {
        throw new Refusal(
            "It brings the "
                + offer
                + ", which is there already, from the plugin "
                + other
                + ". Remove one of the two plugins.");
      }
    }
    if (offered.stream().distinct().count() < offered.size()) {
      throw new Refusal(
          "It brings one thing twice: "
              + String.join(", ", offered)
              + ". Ask its provider for a corrected version.");
    }
    for (Installed<HarvestSource> harvest : plugin.harvests()) {
      String id = harvest.extension().info().id();
      if (!offered.contains("file source " + id)) {
        throw new Refusal(
            "It harvests "
                + id
                + ", but brings no file source of that id to read the pages with. Ask its provider for a corrected version.");
      }
    }
  }

  /** What a plugin offers, each with its kind. */
  private static List<String> offersOf(LoadedPlugin plugin) {
    List<String> offers = new ArrayList<>();
    for (Installed<Source> source : plugin.sources()) {
      offers.add(
          (source.extension() instanceof FileSource ? "file source " : "indicator source ")
              + source.extension().info().id());
    }
    for (Installed<HarvestSource> source : plugin.harvests()) {
      offers.add("harvest source " + source.extension().info().id());
    }
    for (Installed<Metric> metric : plugin.metrics()) {
      offers.add("metric " + metric.extension().info().id());
    }
    return offers;
  }

  private static PluginState started(LoadedPlugin plugin) {
    return state(
        plugin.file(),
        PluginState.State.STARTED,
        "",
        plugin.sources().stream().map(source -> source.extension().info().id()).distinct().toList(),
        plugin.metrics().stream().map(metric -> metric.extension().info().id()).toList());
  }

  private static PluginState state(
      PluginFile file,
      PluginState.State state,
      String reason,
      List<String> sources,
      List<String> metrics) {
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
        notes(file),
        sources,
        metrics);
  }

  private static PluginState off(String fileName, String reason) {
    LOGGER.warn("Plugin {} is off: {}", fileName, reason);
    return new PluginState(
        fileName,
        "",
        "",
        "",
        "",
        fileName,
        "",
        PluginState.State.FAILED,
        reason,
        List.of(),
        List.of());
  }

  /** What its author should put right, sentences. */
  private static List<String> notes(PluginFile file) {
    List<String> notes = new ArrayList<>();
    if (!file.bundled().isEmpty()) {
      notes.add(
          "It carries copies of "
              + String.join(", ", file.bundled())
              + ", which are passed over: the program's own are used. Its author should take entente-spi with scope 'provided'.");
    }
    if (file.kind() == PluginFile.Kind.JAR && file.requires().isEmpty()) {
      notes.add(
          "It does not say for which versions of the plugin boundary it was built. Its author should set Plugin-Requires in the manifest.");
    }
    return notes;
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
