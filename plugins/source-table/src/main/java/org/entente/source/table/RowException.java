package org.entente.source.table;

import org.entente.spi.Code;

/** A row cannot be used; the message is a sentence for the user. */
final class RowException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Code code;

  RowException(Code code, String message) {
    super(message);
    this.code = code;
  }

  Code code() {
    return code;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
