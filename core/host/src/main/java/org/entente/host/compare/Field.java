package org.entente.host.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What two databases may say differently of the same publication. */
public enum Field {
  YEAR,
  DOCUMENT_TYPE,
  COUNTRIES,
  ORGANISATIONS,
  AUTHOR_COUNT,
  /** The countries of the addresses for correspondence, else of the corresponding authors. */
  CORRESPONDING_COUNTRY,
  CITATIONS;

  /** As commands and web addresses write it: {@code document-type}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field of an id; empty where there is none. */
  public static Optional<Field> withId(String id) {
    return Stream.of(values()).filter(field -> field.id().equals(id)).findFirst();
  }

  /** Whether a work may have several values. */
  public boolean isSet() {
    return this == COUNTRIES || this == ORGANISATIONS || this == CORRESPONDING_COUNTRY;
  }
}
