package org.entente.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.entente.host.compare.Comparer;
import org.entente.host.compare.UpSets;
import org.entente.host.compare.decomposition.Decomposer;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.LibraryCountries;
import org.entente.host.engine.Engine;
import org.entente.host.harvest.Harvester;
import org.entente.host.intake.Importer;
import org.entente.host.intake.Reresolution;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.link.LinkBook;
import org.entente.host.link.LinkGroups;
import org.entente.host.link.LinkReader;
import org.entente.host.link.LinkTrial;
import org.entente.host.measure.Measurer;
import org.entente.host.plugin.PluginFolder;
import org.entente.host.plugin.PluginHost;
import org.entente.host.plugin.Plugins;

/** A library with everything that works on it, put together by hand. */
public final class Workspace implements AutoCloseable {

  private final PluginHost plugins;
  private final Library library;
  private final LibraryCountries countries;
  private final Importer importer;
  private final Reresolution reresolution;
  private final Measurer measurer;
  private final LinkBook links;
  private final Comparer comparer;

  private Workspace(PluginHost plugins, Library library) {
    this.plugins = plugins;
    this.library = library;
    this.countries = new LibraryCountries(library.directory());
    this.importer = new Importer(library, plugins, countries);
    this.reresolution = new Reresolution(library, countries);
    this.measurer = new Measurer(library, plugins);
    this.links = new LinkBook(library);
    this.comparer = new Comparer(measurer, links);
  }

  /**
   * Opens the library of a folder and loads the installed plugins. The catalogue, the plugins and
   * the query engine's native code each take a quarter or half a second to load, so they are loaded
   * beside each other.
   */
  public static Workspace open(Path directory) throws LibraryException {
    FutureTask<PluginHost> plugins =
        beside(
            "entente-load-plugins",
            () -> PluginHost.start(new PluginFolder(Program.pluginsFolder()), Program.allowList()));
    FutureTask<CountryResolver> countries =
        beside("entente-load-countries", CountryResolver::standard);
    FutureTask<Boolean> engine = beside("entente-load-engine", Engine::load);
    Library library = null;
    try {
      library = Library.open(directory);
      loaded(countries);
      return new Workspace(loaded(plugins), library);
    } catch (LibraryException | RuntimeException | Error e) {
      if (library != null) {
        library.close();
      }
      loaded(plugins).close();
      throw e;
    } finally {
      // The process must not end while native code is being loaded.
      loaded(engine);
    }
  }

  private static <T> FutureTask<T> beside(String thread, Callable<T> loading) {
    FutureTask<T> task = new FutureTask<>(loading);
    new Thread(task, thread).start();
    return task;
  }

  private static <T> T loaded(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException(
              "Entente could not be loaded: " + e.getCause(), e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public Plugins plugins() {
    return plugins;
  }

  /** From now on what is dropped into the plugins folder is there within seconds. */
  public void followPlugins() {
    plugins.follow();
  }

  public Library library() {
    return library;
  }

  public LibraryCountries countries() {
    return countries;
  }

  public Reresolution reresolution() {
    return reresolution;
  }

  public Importer importer() {
    return importer;
  }

  public Harvester harvester() {
    return new Harvester(library, importer, plugins);
  }

  public Measurer measurer() {
    return measurer;
  }

  public LinkBook links() {
    return links;
  }

  public LinkReader linkReader() {
    return new LinkReader(library, links);
  }

  public LinkTrial linkTrial() {
    return new LinkTrial(library);
  }

  public Decomposer decomposer() {
    return new Decomposer(library, measurer, links);
  }

  public LinkGroups linkGroups() {
    return new LinkGroups(library, links);
  }

  public UpSets upSets() {
    return new UpSets(measurer, linkGroups());
  }

  public Comparer comparer() {
    return comparer;
  }

  @Override
  public void close() {
    measurer.close();
    plugins.close();
    library.close();
  }
}
