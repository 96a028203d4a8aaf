package org.entente.host.intake;

import java.util.List;
import org.entente.host.country.CountryResolver;
import org.entente.host.library.Library;
import org.entente.host.plugin.PluginRegistry;

/** Imports export files into a library. One import runs at a time; further ones wait. */
public final class Importer {

  public Importer(Library library, PluginRegistry plugins, CountryResolver countries) {
    throw new UnsupportedOperationException("intake " + library + plugins + countries);
  }

  /** What each file would be read as; nothing is stored. */
  public List<Recognition> recognise(ImportRequest request) throws ImportException {
    throw new UnsupportedOperationException("intake " + request);
  }

  /**
   * Imports, all or nothing: files are written aside, then one transaction makes them visible.
   *
   * @throws ImportException if nothing can be imported at all, the dataset belongs to another
   *     source, or the import was cancelled; nothing was changed
   */
  public ImportReport run(ImportRequest request, ImportListener listener) throws ImportException {
    throw new UnsupportedOperationException("intake " + request + listener);
  }
}
