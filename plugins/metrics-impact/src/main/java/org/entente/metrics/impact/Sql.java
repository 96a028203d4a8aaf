package org.entente.metrics.impact;

import org.entente.metrics.arithmetic.QueryFile;

/** The queries, which stand as files beside this class. */
final class Sql {

  static final String OWN_WORKS = read("own-works.sql");
  static final String REFERENCE_WORKS = read("reference-works.sql");
  static final String OWN_NORMALISED_IMPACT = read("own-normalised-impact.sql");
  static final String WORKS_OF_OTHERS = read("works-of-others.sql");

  private Sql() {}

  private static String read(String name) {
    return QueryFile.read(Sql.class, name);
  }
}
