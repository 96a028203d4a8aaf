package org.entente.spi;

/** How bad a problem is. */
public enum Severity {
  /** Worth knowing: nothing is lost. */
  NOTE,
  /** Something in a record could not be used; the record stays. */
  WARNING,
  /** A record or the rest of a file is lost. */
  ERROR
}
