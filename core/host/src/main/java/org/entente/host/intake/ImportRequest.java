package org.entente.host.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to import.
 *
 * @param dataset the dataset to make or to add to
 * @param inputs files, folders (searched to the bottom, in order of name) and archives
 * @param source the id of the source to read with; empty to recognise it by content
 */
public record ImportRequest(String dataset, List<Input> inputs, Optional<String> source) {

  public ImportRequest {
    inputs = List.copyOf(inputs);
  }

  /**
   * A path and the name to show for it (an upload lies under another name than the user's).
   *
   * @param name the name that reports and locations use
   */
  public record Input(Path path, String name) {

    public static Input of(Path path) {
      Path fileName = path.getFileName();
      return new Input(path, fileName == null ? path.toString() : fileName.toString());
    }
  }
}
