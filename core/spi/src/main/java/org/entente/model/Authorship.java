package org.entente.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One author on one work.
 *
 * @param position 1-based position in the author list
 * @param name the name as written
 * @param authorId the source's own author identifier, empty where it gives none
 * @param corresponding whether the source marks the author as corresponding (or reprint) author
 * @param affiliations 0-based indices into {@link Work#affiliations()}; empty where the source ties
 *     no address to this author
 */
public record Authorship(
    int position, String name, String authorId, boolean corresponding, List<Integer> affiliations) {

  public Authorship {
    if (position < 1) {
      throw new IllegalArgumentException("position is 1-based, but was " + position);
    }
    requireNonNull(name, "name");
    requireNonNull(authorId, "authorId");
    affiliations = List.copyOf(affiliations);
  }
}
