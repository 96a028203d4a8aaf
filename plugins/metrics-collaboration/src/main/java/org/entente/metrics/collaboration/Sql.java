package org.entente.metrics.collaboration;

import org.entente.metrics.arithmetic.QueryFile;

/** The queries, which stand as files beside this class. */
final class Sql {

  static final String AUTHOR_PARTS_BY_YEAR = read("author-parts-by-year.sql");
  static final String ONE_COUNTRY_WORKS_BY_YEAR = read("one-country-works-by-year.sql");
  static final String ONE_COUNTRY_WORKS_OF_SEVERAL_AUTHORS_BY_YEAR =
      read("one-country-works-of-several-authors-by-year.sql");
  static final String NAMED_ADDRESSES = read("named-addresses.sql");

  private Sql() {}

  private static String read(String name) {
    return QueryFile.read(Sql.class, name);
  }
}
