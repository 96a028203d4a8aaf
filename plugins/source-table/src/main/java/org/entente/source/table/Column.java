package org.entente.source.table;

import java.util.Locale;

/** A column of a table of observations; its name in the header is the constant's in lower case. */
enum Column {
  METRIC(true),
  DATASET(false),
  COUNTRY(true),
  ENTITY(false),
  PARTNER(false),
  YEAR(true),
  VALUE(true),
  NUMERATOR(false),
  DENOMINATOR(false),
  LOWER(false),
  UPPER(false),
  LOWEST(false),
  HIGHEST(false);

  private final boolean required;

  Column(boolean required) {
    this.required = required;
  }

  /** Whether a table without it is none of observations. */
  boolean required() {
    return required;
  }

  /** As it stands in a header. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
