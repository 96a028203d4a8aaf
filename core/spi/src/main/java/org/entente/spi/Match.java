package org.entente.spi;

import static java.util.Objects.requireNonNull;

/**
 * What a source says of a file.
 *
 * @param level how sure it is
 * @param format the format's id; empty for {@link Level#NO}
 * @param reason why, a sentence for the user; for {@link Level#UNSUPPORTED} it says what the file
 *     is, that it cannot be read, and what to export instead
 */
public record Match(Level level, String format, String reason) {

  /** How sure a source is. */
  public enum Level {
    /** The file is not of this source. */
    NO,
    /** The file is of this source, but in a form that this plugin cannot read. */
    UNSUPPORTED,
    /** The file may be of this source: it is read where no other source is sure. */
    MAYBE,
    /** The file is of this source. */
    SURE
  }

  public Match {
    requireNonNull(level, "level");
    requireNonNull(format, "format");
    requireNonNull(reason, "reason");
  }

  public static Match no(String reason) {
    return new Match(Level.NO, "", reason);
  }

  public static Match unsupported(String format, String sentence) {
    return new Match(Level.UNSUPPORTED, format, sentence);
  }

  public static Match maybe(String format, String reason) {
    return new Match(Level.MAYBE, format, reason);
  }

  public static Match sure(String format, String reason) {
    return new Match(Level.SURE, format, reason);
  }
}
