package org.entente.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.app.Program;
import org.entente.host.claim.ClaimException;
import org.entente.host.claim.Study;
import org.entente.host.claim.StudyReader;

/**
 * The files of claims that are at hand by name: those that came with the program, and those in the
 * folder {@code studies} of the library, which go before.
 */
public final class Studies {

  private static final String ENDING = ".yaml";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

  private final List<Path> folders;

  Studies(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** Those of the installation and of a library's folder. */
  public static Studies of(Path library) {
    return new Studies(List.of(Program.studiesFolder(), library.resolve("studies")));
  }

  /**
   * A study by name.
   *
   * @param error why the file is no study, a sentence; empty where it is one
   */
  public record Listed(
      String name, Path file, String title, String source, int claims, String error) {}

  /** All studies by name. */
  public Collection<Listed> all() throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> paths = Files.list(folder)) {
          paths.forEach(
              path -> {
                String file = String.valueOf(path.getFileName());
                if (file.endsWith(ENDING)) {
                  String name = file.substring(0, file.length() - ENDING.length());
                  if (NAME.matcher(name).matches() && regular(path)) {
                    files.put(name, path);
                  }
                }
              });
        }
      }
    }
    List<Listed> listed = new ArrayList<>();
    for (var entry : files.entrySet()) {
      try {
        Study study = StudyReader.read(entry.getValue());
        listed.add(
            new Listed(
                entry.getKey(),
                entry.getValue(),
                study.title(),
                study.source(),
                study.claims().size(),
                ""));
      } catch (ClaimException e) {
        listed.add(
            new Listed(
                entry.getKey(), entry.getValue(), "", "", 0, String.valueOf(e.getMessage())));
      }
    }
    return listed;
  }

  /** The file of a study; empty where there is none of that name, or the name is none. */
  public Optional<Path> file(String name) {
    // A name that could lead out of the folder is no name.
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Path found = null;
    for (Path folder : folders) {
      Path file = folder.resolve(name + ENDING);
      if (regular(file)) {
        found = file;
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean regular(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
