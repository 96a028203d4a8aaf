package org.entente.host.intake;

import org.jspecify.annotations.Nullable;

/**
 * An import as a whole cannot be done; nothing was changed. The message is a sentence for the user.
 */
public class ImportException extends Exception {

  private static final long serialVersionUID = 1L;

  public ImportException(String message) {
    super(message);
  }

  public ImportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
