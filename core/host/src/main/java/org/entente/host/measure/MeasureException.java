package org.entente.host.measure;

import org.jspecify.annotations.Nullable;

/** A question cannot be answered. The message is a sentence for the user. */
public class MeasureException extends Exception {

  private static final long serialVersionUID = 1L;

  public MeasureException(String message) {
    super(message);
  }

  public MeasureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
