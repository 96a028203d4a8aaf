package org.entente.metrics.collaboration;

import org.entente.metrics.arithmetic.QueryFile;

/** The queries, which stand as files beside this class. */
final class Sql {

  static final String WORKS_BY_YEAR = read("works-by-year.sql");
  static final String COUNTRY_WORKS_BY_YEAR = read("country-works-by-year.sql");
  static final String PARTNER_WORKS_BY_YEAR = read("partner-works-by-year.sql");

  private Sql() {}

  private static String read(String name) {
    return QueryFile.read(Sql.class, name);
  }
}
