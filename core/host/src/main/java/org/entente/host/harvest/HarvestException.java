package org.entente.host.harvest;

import org.jspecify.annotations.Nullable;

/**
 * A harvest cannot begin or go on; what was harvested is kept. The message is a sentence for the
 * user, and neither it nor the causes hold secrets.
 */
public class HarvestException extends Exception {

  private static final long serialVersionUID = 1L;

  public HarvestException(String message) {
    super(message);
  }

  public HarvestException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
