package org.entente.spi;

import org.jspecify.annotations.Nullable;

/** A metric cannot be measured in this scope. The message is a sentence for the user. */
public class MetricException extends Exception {

  private static final long serialVersionUID = 1L;

  public MetricException(String message) {
    super(message);
  }

  public MetricException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
