package org.entente.app;

import org.entente.app.cli.EntenteCommand;

/** Where the program begins. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(EntenteCommand.run(arguments));
  }
}
