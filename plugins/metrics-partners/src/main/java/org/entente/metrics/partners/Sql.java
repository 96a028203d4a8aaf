package org.entente.metrics.partners;

import org.entente.metrics.arithmetic.QueryFile;

/** The queries, which stand as files beside this class. */
final class Sql {

  static final String PARTNER_WORKS_BY_YEAR = read("partner-works-by-year.sql");
  static final String COUNTRIES_BY_YEAR = read("countries-by-year.sql");

  private Sql() {}

  private static String read(String name) {
    return QueryFile.read(Sql.class, name);
  }
}
