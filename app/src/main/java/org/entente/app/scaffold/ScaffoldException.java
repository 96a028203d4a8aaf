package org.entente.app.scaffold;

/** A project cannot be written. The message is a sentence for the user. */
public final class ScaffoldException extends Exception {

  private static final long serialVersionUID = 1L;

  ScaffoldException(String message) {
    super(message);
  }
}
