package org.entente.model;

/** What an {@link Observation#entity()} names. */
public enum EntityKind {
  /** The country as a whole; the entity is empty. */
  COUNTRY,
  ORGANISATION,
  RESEARCH_AREA,
  PUBLICATION_SOURCE,
  PERSON,
  /** A reference value that stands among the rows; it is never summed with them. */
  BASELINE,
  OTHER
}
