package org.entente.host.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copies that plugins are loaded from. The file in the plugins folder is never held open: it
 * can be replaced in place or removed while classes are still loaded from what it was, on Windows
 * too, and what was checked is what is loaded.
 *
 * <p>They lie in a folder of the process's own below the folder for temporary files. A process that
 * was killed leaves its folder behind; the next one clears it away.
 */
final class PrivateCopies implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(PrivateCopies.class);

  private static final String PREFIX = "entente-plugins-";

  /** Another machine may share the folder for temporary files: leave it what it may be using. */
  private static final Duration SURELY_LEFT = Duration.ofDays(1);

  private final AtomicInteger number = new AtomicInteger();
  private @Nullable Path folder;

  /**
   * Copies a file; every copy has a place of its own, for the JDK remembers jars by their place.
   */
  synchronized Path of(Path file) throws IOException {
    Path own = folder;
    if (own == null) {
      sweep();
      own = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
      folder = own;
    }
    Path place = Files.createDirectory(own.resolve(String.valueOf(number.incrementAndGet())));
    Path copy = place.resolve(file.getFileName());
    try {
      return Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      delete(copy);
      throw e;
    }
  }

  /** Deletes a copy that is no longer used. */
  void delete(Path copy) {
    Path place = copy.getParent();
    if (place != null) {
      deleteAll(place);
    }
  }

  @Override
  public synchronized void close() {
    Path own = folder;
    if (own != null) {
      deleteAll(own);
      folder = null;
    }
  }

  private static void sweep() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path path : left) {
        String[] parts = String.valueOf(path.getFileName()).split("-");
        FileTime touched = Files.getLastModifiedTime(path);
        if (parts.length == 4
            && parts[2].matches("\\d{1,18}")
            && ProcessHandle.of(Long.parseLong(parts[2])).isEmpty()
            && touched.toInstant().isBefore(Instant.now().minus(SURELY_LEFT))) {
          deleteAll(path);
        }
      }
    } catch (IOException e) {
      LOGGER.debug("sweeping {}", temporary, e);
    }
  }

  private static void deleteAll(Path root) {
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> paths = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      LOGGER.debug("deleting {}", root, e);
    }
  }
}
