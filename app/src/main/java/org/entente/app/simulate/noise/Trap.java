package org.entente.app.simulate.noise;

/** How a publication looks like another that it is not. */
public enum Trap {
  /** The conference paper before an article of the same title and authors. */
  CONFERENCE_VERSION,
  /** Part II of another's Part I. */
  PART,
  /** The same group's next, other in a word or a number. */
  SEQUEL,
  /** Another's text, printed again elsewhere. */
  REPRINT,
  /** The same report of another year. */
  SERIES,
  /** A title that hundreds have; like no publication in particular. */
  GENERIC_TITLE,
  /** The same author's, under the same generic title, in the same volume. */
  SAME_VOLUME,
  /** A correction of another. */
  CORRECTION,
  /** A comment on another. */
  COMMENT,
  /** The reply of another's authors. */
  REPLY
}
