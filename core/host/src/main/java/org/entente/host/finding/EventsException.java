package org.entente.host.finding;

import java.io.IOException;

/** The file of a user's own events cannot be used. The message is a sentence for the user. */
public class EventsException extends IOException {

  private static final long serialVersionUID = 1L;

  public EventsException(String message) {
    super(message);
  }
}
