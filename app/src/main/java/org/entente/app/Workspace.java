package org.entente.app;

import java.nio.file.Path;
import org.entente.host.compare.Comparer;
import org.entente.host.country.CountryResolver;
import org.entente.host.intake.Importer;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.measure.Measurer;
import org.entente.host.plugin.PluginHost;
import org.entente.host.plugin.PluginRegistry;

/** A library with everything that works on it, put together by hand. */
public final class Workspace implements AutoCloseable {

  private final PluginHost plugins;
  private final Library library;
  private final CountryResolver countries;
  private final Importer importer;
  private final Measurer measurer;
  private final Comparer comparer;

  private Workspace(PluginHost plugins, Library library) {
    this.plugins = plugins;
    this.library = library;
    this.countries = CountryResolver.standard();
    this.importer = new Importer(library, plugins.registry(), countries);
    this.measurer = new Measurer(library, plugins.registry());
    this.comparer = new Comparer(measurer);
  }

  /** Opens the library of a folder and loads the installed plugins. */
  public static Workspace open(Path directory) throws LibraryException {
    Library library = Library.open(directory);
    return new Workspace(PluginHost.start(Program.pluginsFolder()), library);
  }

  public PluginRegistry plugins() {
    return plugins.registry();
  }

  public Library library() {
    return library;
  }

  public CountryResolver countries() {
    return countries;
  }

  public Importer importer() {
    return importer;
  }

  public Measurer measurer() {
    return measurer;
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
