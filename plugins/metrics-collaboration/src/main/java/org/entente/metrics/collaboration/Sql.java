package org.entente.metrics.collaboration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The queries, which stand as files beside this class. */
final class Sql {

  static final String WORKS_BY_YEAR = read("works-by-year.sql");
  static final String COUNTRY_WORKS_BY_YEAR = read("country-works-by-year.sql");
  static final String PARTNER_WORKS_BY_YEAR = read("partner-works-by-year.sql");

  private Sql() {}

  private static String read(String name) {
    try (InputStream in = Sql.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the plugin's jar lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
