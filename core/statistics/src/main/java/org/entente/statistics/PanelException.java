package org.entente.statistics;

/** A panel cannot be estimated. The message is a sentence for the user. */
public class PanelException extends Exception {

  private static final long serialVersionUID = 1L;

  public PanelException(String message) {
    super(message);
  }
}
