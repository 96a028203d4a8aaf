package org.entente.app.cli;

/** A command cannot do what was asked. The message is a sentence for the user. */
final class CommandFailure extends Exception {

  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }
}
