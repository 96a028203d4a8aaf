package org.entente.host.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that plugins are dropped into: its jars, and {@code disabled.txt}, the ids of those
 * that are switched off, one a line.
 *
 * @param path may not exist: then it is an empty folder
 */
public record PluginFolder(Path path) {

  private static final Logger LOGGER = LoggerFactory.getLogger(PluginFolder.class);

  /** The name of the file with the ids of plugins that are switched off. */
  public static final String DISABLED = "disabled.txt";

  /** The jars in order of name; files that begin with a dot are on their way in. */
  public List<Path> jars() {
    List<Path> jars = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*.[jJ][aA][rR]")) {
        for (Path file : files) {
          if (!String.valueOf(file.getFileName()).startsWith(".")) {
            jars.add(file);
          }
        }
      } catch (IOException e) {
        LOGGER.warn("The plugins folder {} cannot be read: {}", path, e.getMessage());
      }
    }
    jars.sort(Comparator.naturalOrder());
    return jars;
  }

  /** The ids of the plugins that are switched off. */
  public SortedSet<String> disabled() {
    Path file = path.resolve(DISABLED);
    SortedSet<String> ids = new TreeSet<>();
    if (Files.exists(file)) {
      try {
        // What is no UTF-8, in a comment say, switches nothing on again; a byte order mark, which
        // some editors put before the text, is no part of an id.
        String text = new String(Files.readAllBytes(file), UTF_8).replaceFirst("^\uFEFF", "");
        for (String line : text.lines().map(String::strip).toList()) {
          if (!line.isEmpty() && !line.startsWith("#")) {
            ids.add(line);
          }
        }
      } catch (IOException e) {
        LOGGER.warn("{} cannot be read, so no plugin is switched off: {}", file, e.getMessage());
      }
    }
    return Collections.unmodifiableSortedSet(ids);
  }

  /**
   * Switches a plugin off or on again; a running server notices within seconds.
   *
   * @return whether that was a change
   * @throws IOException if the folder cannot be written to
   */
  public boolean setDisabled(String id, boolean off) throws IOException {
    SortedSet<String> ids = new TreeSet<>(disabled());
    if (off ? !ids.add(id) : !ids.remove(id)) {
      return false;
    }
    Path file = path.resolve(DISABLED);
    // Made here and not as a temporary file, which nobody but its owner could read.
    Path aside = path.resolve("." + DISABLED + "." + UUID.randomUUID());
    try {
      Files.write(aside, ids, UTF_8);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
    return true;
  }
}
