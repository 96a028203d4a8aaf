package org.entente.model;

import static java.util.Objects.requireNonNull;

/**
 * An address for correspondence, which a source names apart from the affiliations: Web of Science's
 * reprint address, Scopus's correspondence address. It is no further affiliation of the work; it
 * says from which of several addresses an author leads the work.
 *
 * @param position the 1-based position of its author in the author list; 0 where the source names
 *     nobody, or nobody who can be told among the authors
 * @param name the name as written, empty where it names nobody
 * @param raw the address as written, without name, e-mail address and telephone; empty where the
 *     source gives none
 */
public record Correspondence(int position, String name, String raw) {

  public Correspondence {
    if (position < 0) {
      throw new IllegalArgumentException("position is 1-based or 0, but was " + position);
    }
    requireNonNull(name, "name");
    requireNonNull(raw, "raw");
  }
}
