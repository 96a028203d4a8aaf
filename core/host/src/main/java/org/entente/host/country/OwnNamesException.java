package org.entente.host.country;

import java.io.IOException;

/** A user's own name cannot be used. The message is a sentence for the user. */
public class OwnNamesException extends IOException {

  private static final long serialVersionUID = 1L;

  public OwnNamesException(String message) {
    super(message);
  }
}
