package org.entente.host.library;

import org.jspecify.annotations.Nullable;

/** The library cannot do what was asked. The message is a sentence for the user. */
public class LibraryException extends Exception {

  private static final long serialVersionUID = 1L;

  public LibraryException(String message) {
    super(message);
  }

  public LibraryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
