package org.entente.host.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the plugins folder looks like at one moment; two snapshots are equal where nothing changed.
 *
 * @param allowList the file of allowed digests, empty where there is none
 */
record FolderSnapshot(List<Stamp> jars, Set<String> disabled, Optional<Stamp> allowList) {

  /**
   * A file by what changes when it is written to.
   *
   * @param size in bytes, -1 where it cannot be read
   * @param touched when it was last written to
   * @param key the file system's own name of it, which a replaced file does not share
   */
  record Stamp(Path path, long size, String touched, String key) {

    static Stamp of(Path path) {
      // A right that is given later changes neither size nor time.
      if (!Files.isReadable(path)) {
        return new Stamp(path, -1, "", "");
      }
      try {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Stamp(
            path,
            attributes.size(),
            attributes.lastModifiedTime().toString(),
            Objects.toString(attributes.fileKey(), ""));
      } catch (IOException e) {
        return new Stamp(path, -1, "", "");
      }
    }
  }

  static FolderSnapshot of(PluginFolder folder, AllowList allowed) {
    List<Stamp> jars = new ArrayList<>();
    for (Path jar : folder.jars()) {
      jars.add(Stamp.of(jar));
    }
    return new FolderSnapshot(
        List.copyOf(jars), Set.copyOf(folder.disabled()), allowed.file().map(Stamp::of));
  }

  static FolderSnapshot empty() {
    return new FolderSnapshot(List.of(), Set.of(), Optional.empty());
  }
}
