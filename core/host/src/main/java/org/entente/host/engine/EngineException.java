package org.entente.host.engine;

import org.jspecify.annotations.Nullable;

/** A query cannot be run. The message is a sentence for the user. */
public class EngineException extends Exception {

  private static final long serialVersionUID = 1L;

  public EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
