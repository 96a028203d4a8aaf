package org.entente.host.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.spi.HarvestSource;
import org.entente.spi.Metric;
import org.entente.spi.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the plugins of a folder, and follows the folder while the program runs. What is installed
 * at a moment is an immutable {@link PluginRegistry}; whoever calls plugins holds a {@link
 * Plugins.Lease} of it, and what was replaced or removed is unloaded when nobody holds it any more.
 *
 * <p>Each plugin has a PF4J manager of its own, since two versions of one plugin may be loaded at
 * once: the one that runs, and the one that replaced it.
 */
public final class PluginHost implements Plugins, AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(PluginHost.class);

  /** How often the folder is looked at. */
  private static final Duration LOOKS = Duration.ofMillis(700);

  private final PluginFolder folder;
  private final AllowList allowed;
  private final Budget budget;
  private final PrivateCopies copies = new PrivateCopies();
  private final ThreadLocal<@Nullable Held> held = new ThreadLocal<>();

  /** Guards what is decided about the folder: one change at a time. */
  private final Object changing = new Object();

  /** Guards {@link #current}, for a moment only. */
  private final Object publishing = new Object();

  private FolderSnapshot taken = FolderSnapshot.empty();
  private Map<Path, Entry> entries = new LinkedHashMap<>();
  private Moment current =
      new Moment(new PluginRegistry(List.of(), List.of(), List.of()), List.of());
  private @Nullable PluginWatch watch;

  /**
   * A file of the folder and what became of it.
   *
   * @param plugin null where it is off
   * @param failedAtWork whether it was on, and failed
   */
  private record Entry(
      FolderSnapshot.Stamp stamp,
      @Nullable LoadedPlugin plugin,
      PluginState state,
      boolean failedAtWork) {}

  /** What is installed at one moment. */
  private record Moment(PluginRegistry registry, List<LoadedPlugin> plugins) {}

  private PluginHost(PluginFolder folder, AllowList allowed, Budget budget) {
    this.folder = folder;
    this.allowed = allowed;
    this.budget = budget;
  }

  /**
   * Loads every jar of the folder, in order of name; a bad one is reported in the registry and
   * harms nobody. A missing folder is an empty one.
   */
  public static PluginHost start(Path folder) {
    return start(new PluginFolder(folder), AllowList.everything());
  }

  /** As {@link #start(Path)}, of the plugins that a list allows. */
  public static PluginHost start(PluginFolder folder, AllowList allowed) {
    return start(folder, allowed, Budget.standard());
  }

  /** As {@link #start(Path)}, within a budget. */
  public static PluginHost start(PluginFolder folder, AllowList allowed, Budget budget) {
    PluginHost host = new PluginHost(folder, allowed, budget);
    host.refresh();
    return host;
  }

  /** From now on the folder is followed: what is dropped in is there within seconds. */
  public void follow() {
    synchronized (changing) {
      if (watch == null) {
        watch = new PluginWatch(this, LOOKS);
      }
    }
  }

  @Override
  public PluginRegistry registry() {
    synchronized (publishing) {
      return current.registry();
    }
  }

  @Override
  public Lease lease() {
    Held mine = held.get();
    if (mine == null) {
      synchronized (publishing) {
        mine = new Held(current);
        mine.moment.plugins().forEach(LoadedPlugin::hold);
      }
      held.set(mine);
    }
    mine.depth++;
    return new ThreadLease(mine);
  }

  /** What a thread holds. */
  private static final class Held {
    private final Moment moment;
    private int depth;

    Held(Moment moment) {
      this.moment = moment;
    }
  }

  private final class ThreadLease implements Lease {

    private final Held mine;
    private boolean closed;

    ThreadLease(Held mine) {
      this.mine = mine;
    }

    @Override
    public PluginRegistry registry() {
      return mine.moment.registry();
    }

    @Override
    public void close() {
      if (closed) {
        return;
      }
      closed = true;
      if (--mine.depth == 0) {
        held.remove();
        mine.moment.plugins().forEach(LoadedPlugin::release);
      }
    }
  }

  /** Looks at the folder and takes what changed since the last time. */
  public void refresh() {
    take(look());
  }

  FolderSnapshot look() {
    return FolderSnapshot.of(folder, allowed);
  }

  /** Takes what a snapshot shows. */
  void take(FolderSnapshot now) {
    List<LoadedPlugin> gone = new ArrayList<>();
    synchronized (changing) {
      if (now.equals(taken)) {
        return;
      }
      Set<String> enabled = new HashSet<>(taken.disabled());
      enabled.removeAll(now.disabled());
      PluginOpening opening = new PluginOpening(copies, allowed, now.disabled(), budget);
      Map<Path, Entry> next = new LinkedHashMap<>();
      List<FolderSnapshot.Stamp> toOpen = new ArrayList<>();
      for (FolderSnapshot.Stamp stamp : now.jars()) {
        Entry before = entries.get(stamp.path());
        LoadedPlugin plugin = before == null ? null : before.plugin();
        if (before != null
            && plugin != null
            && before.stamp().equals(stamp)
            && !now.disabled().contains(plugin.file().id())
            && allowed.refusal(plugin.file().sha256()).isEmpty()) {
          opening.keep(plugin);
          next.put(stamp.path(), before);
        } else {
          // The order of names is the order of the list, whoever was there first.
          next.put(stamp.path(), pending(stamp));
          toOpen.add(stamp);
        }
      }
      for (FolderSnapshot.Stamp stamp : toOpen) {
        Entry before = entries.get(stamp.path());
        if (before != null
            && before.failedAtWork()
            && before.stamp().equals(stamp)
            && !now.disabled().contains(before.state().id())
            && !enabled.contains(before.state().id())) {
          next.put(stamp.path(), before);
        } else {
          next.put(stamp.path(), opened(opening, stamp));
        }
      }
      for (Entry before : entries.values()) {
        LoadedPlugin plugin = before.plugin();
        Entry after = next.get(before.stamp().path());
        if (plugin != null && (after == null || after.plugin() != plugin)) {
          gone.add(plugin);
        }
      }
      entries = next;
      taken = now;
      publish();
    }
    gone.forEach(LoadedPlugin::retire);
  }

  private static Entry pending(FolderSnapshot.Stamp stamp) {
    String name = String.valueOf(stamp.path().getFileName());
    return new Entry(
        stamp,
        null,
        new PluginState(
            name, "", "", "", "", name, "", PluginState.State.FAILED, "", List.of(), List.of()),
        false);
  }

  private Entry opened(PluginOpening opening, FolderSnapshot.Stamp stamp) {
    PluginOpening.Outcome outcome = opening.open(stamp.path());
    Optional<LoadedPlugin> plugin = outcome.plugin();
    plugin.ifPresent(
        loaded -> loaded.guard().watchedBy(sentence -> switchOff(stamp, loaded, sentence)));
    return new Entry(stamp, plugin.orElse(null), outcome.state(), false);
  }

  /** A plugin failed at work: nobody new gets hold of it. */
  private void switchOff(FolderSnapshot.Stamp stamp, LoadedPlugin plugin, String sentence) {
    synchronized (changing) {
      Entry entry = entries.get(stamp.path());
      if (entry == null || entry.plugin() != plugin) {
        return;
      }
      LOGGER.warn("{}", sentence);
      PluginState was = entry.state();
      PluginState now =
          new PluginState(
              was.id(),
              was.version(),
              was.provider(),
              was.description(),
              was.requires(),
              was.file(),
              was.sha256(),
              PluginState.State.FAILED,
              sentence,
              was.notes(),
              was.sources(),
              was.metrics());
      entries.put(stamp.path(), new Entry(entry.stamp(), null, now, true));
      publish();
    }
    plugin.retire();
  }

  private void publish() {
    List<Installed<Source>> sources = new ArrayList<>();
    List<Installed<HarvestSource>> harvests = new ArrayList<>();
    List<Installed<Metric>> metrics = new ArrayList<>();
    List<PluginState> states = new ArrayList<>();
    List<LoadedPlugin> plugins = new ArrayList<>();
    for (Entry entry : entries.values()) {
      states.add(entry.state());
      LoadedPlugin plugin = entry.plugin();
      if (plugin != null) {
        plugins.add(plugin);
        sources.addAll(plugin.sources());
        harvests.addAll(plugin.harvests());
        metrics.addAll(plugin.metrics());
      }
    }
    sources.sort(Comparator.comparing(source -> source.extension().info().id()));
    harvests.sort(Comparator.comparing(source -> source.extension().info().id()));
    metrics.sort(Comparator.comparing(metric -> metric.extension().info().id()));
    Moment moment =
        new Moment(new PluginRegistry(sources, harvests, metrics, states), List.copyOf(plugins));
    synchronized (publishing) {
      current = moment;
    }
  }

  /** Stops and unloads every plugin that nobody holds; the others when they are let go. */
  @Override
  public void close() {
    PluginWatch following;
    synchronized (changing) {
      following = watch;
      watch = null;
    }
    if (following != null) {
      following.close();
    }
    List<LoadedPlugin> all = new ArrayList<>();
    synchronized (changing) {
      for (Entry entry : entries.values()) {
        LoadedPlugin plugin = entry.plugin();
        if (plugin != null) {
          all.add(plugin);
        }
      }
      entries = new LinkedHashMap<>();
      publish();
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      all.get(i).retire();
    }
    copies.close();
  }
}
