package org.entente.source.openalex;

import org.entente.spi.Code;

/** A record that cannot be used; the message is a sentence for the user. */
final class BadRecord extends Exception {

  private static final long serialVersionUID = 1L;

  private final Code code;

  BadRecord(Code code, String sentence) {
    super(sentence);
    this.code = code;
  }

  Code code() {
    return code;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
