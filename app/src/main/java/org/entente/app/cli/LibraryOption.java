package org.entente.app.cli;

import java.nio.file.Path;
import org.entente.app.Workspace;
import org.entente.host.library.LibraryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which library a command works on. */
final class LibraryOption {

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "The library's folder; else $ENTENTE_LIBRARY, else ~/.entente.")
  private @Nullable Path directory;

  /** The folder that was named, or the one that stands for it. */
  Path directory() {
    if (directory != null) {
      return directory;
    }
    String environment = System.getenv("ENTENTE_LIBRARY");
    if (environment != null && !environment.isBlank()) {
      return Path.of(environment);
    }
    return Path.of(System.getProperty("user.home"), ".entente");
  }

  /** This one where a folder was named, else another. */
  LibraryOption or(LibraryOption other) {
    return directory == null ? other : this;
  }

  Workspace open() throws LibraryException {
    return Workspace.open(directory());
  }
}
