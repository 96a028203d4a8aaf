package org.entente.host.claim;

/** What the data says of a claim. */
public enum Verdict {
  HOLDS("holds"),
  DOES_NOT_HOLD("does not hold"),
  /** The dataset has no such figure, or what it leaves open is wider than the question. */
  CANNOT_BE_SAID("cannot be said");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** As a reader sees it, and as it stands in files. */
  public String words() {
    return words;
  }
}
