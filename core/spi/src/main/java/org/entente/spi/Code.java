package org.entente.spi;

/** What kind of problem something is. */
public enum Code {
  NOT_THIS_FORMAT,
  MALFORMED,
  ENCODING,
  TRUNCATED,
  MISSING_COLUMN,
  BAD_VALUE,
  UNAUTHORISED,
  RATE_LIMITED,
  UPSTREAM,
  UNSUPPORTED,
  INTERNAL
}
