package org.entente.host.country;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * The resolver of a library, made anew when the user's file of names has changed. Safe for use by
 * several threads.
 */
public final class LibraryCountries implements CountryResolver.Current {

  private final Path file;
  private @Nullable CountryResolver resolver;
  private @Nullable FileTime changed;
  private long size;

  /**
   * @param library the library's folder
   */
  public LibraryCountries(Path library) {
    this.file = new OwnNamesFile(library).file();
  }

  @Override
  public synchronized CountryResolver current() throws IOException {
    boolean there = Files.exists(file);
    FileTime now = there ? Files.getLastModifiedTime(file) : null;
    long length = there ? Files.size(file) : 0;
    CountryResolver known = resolver;
    if (known == null || length != size || (now == null ? changed != null : !now.equals(changed))) {
      known = there ? CountryResolver.withOwnNames(file) : CountryResolver.standard();
      resolver = known;
      changed = now;
      size = length;
    }
    return known;
  }
}
