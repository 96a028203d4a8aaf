package org.entente.spi;

import static java.util.Objects.requireNonNull;

/**
 * Something that a user should know.
 *
 * @param message a sentence: what was expected, what was found, what to do
 */
public record Problem(Severity severity, Code code, String message, Location at) {

  public Problem {
    requireNonNull(severity, "severity");
    requireNonNull(code, "code");
    requireNonNull(message, "message");
    requireNonNull(at, "at");
  }
}
