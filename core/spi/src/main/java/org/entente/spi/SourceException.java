package org.entente.spi;

import org.jspecify.annotations.Nullable;

/**
 * A file as a whole cannot be read (further). The message is a sentence for the user and holds no
 * secrets.
 */
public class SourceException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final transient Location at;

  /**
   * Something that stands at no place in a file, such as the answer of a web API.
   *
   * @since SPI 1.4
   */
  public SourceException(Code code, String message) {
    this(code, message, new Location("", 0, ""), null);
  }

  public SourceException(Code code, String message, Location at) {
    this(code, message, at, null);
  }

  public SourceException(Code code, String message, Location at, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.at = at;
  }

  public Code code() {
    return code;
  }

  public Location at() {
    return at;
  }
}
