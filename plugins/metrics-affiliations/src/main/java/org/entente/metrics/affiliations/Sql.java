package org.entente.metrics.affiliations;

import org.entente.metrics.arithmetic.QueryFile;

/** The queries, which stand as files beside this class. */
final class Sql {

  static final String TIES_BY_YEAR = read("ties-by-year.sql");
  static final String WORKS_OF_OTHERS = read("works-of-others.sql");
  static final String AUTHORS_WITHOUT_KEY = read("authors-without-key.sql");
  static final String DUAL_ON_ONE_WORK = read("dual-on-one-work.sql");
  static final String DUAL_IN_ONE_YEAR = read("dual-in-one-year.sql");
  static final String WORKS_OF_DUAL_IN_ONE_YEAR = read("works-of-dual-in-one-year.sql");
  static final String COMMON_COUNTRIES = read("common-countries.sql");
  static final String LEAD_COUNTRIES = read("lead-countries.sql");

  private Sql() {}

  private static String read(String name) {
    return QueryFile.read(Sql.class, name);
  }
}
