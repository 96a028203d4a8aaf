package org.entente.spi;

import static java.util.Objects.requireNonNull;

/**
 * A place in a file.
 *
 * @param file {@link InputFile#name()}
 * @param line 1-based line of the record's first line, 0 where unknown (for a sheet, its row)
 * @param record the source's own key of the record, or empty
 */
public record Location(String file, long line, String record) {

  public Location {
    requireNonNull(file, "file");
    requireNonNull(record, "record");
    if (line < 0) {
      throw new IllegalArgumentException("line is 1-based, 0 where unknown, but was " + line);
    }
  }
}
