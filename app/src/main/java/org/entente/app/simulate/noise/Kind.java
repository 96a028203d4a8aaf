package org.entente.app.simulate.noise;

/** What a publication is, as far as its description depends on it. */
public enum Kind {
  /** An article or a review. */
  ARTICLE,
  CONFERENCE,
  EDITORIAL,
  NOTE,
  LETTER,
  BOOK,
  CORRECTION;

  /** Whether hundreds of its kind have the same title. */
  boolean oftenGeneric() {
    return this == EDITORIAL || this == NOTE || this == BOOK;
  }
}
