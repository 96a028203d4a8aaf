package org.entente.host.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an overlap may be taken apart by. */
public enum Dimension {
  YEAR,
  DOCUMENT_TYPE,
  /** A work counts in each of its countries; the others have one value a work. */
  COUNTRY,
  LANGUAGE;

  /** As commands, web addresses and column heads write it: {@code document-type}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The dimension of an id; empty where there is none. */
  public static Optional<Dimension> withId(String id) {
    return Stream.of(values()).filter(dimension -> dimension.id().equals(id)).findFirst();
  }

  /** Whether a work has one value at most, so that the rows add up to the total. */
  public boolean oneValued() {
    return this != COUNTRY;
  }

  /** The column of the tables of a {@link LinkedView}. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
