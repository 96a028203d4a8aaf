package org.entente.host.claim;

/**
 * A file of claims cannot be used. The message is a sentence that names file, line and what was
 * expected.
 */
public final class ClaimException extends Exception {

  private static final long serialVersionUID = 1L;

  public ClaimException(String message) {
    super(message);
  }
}
