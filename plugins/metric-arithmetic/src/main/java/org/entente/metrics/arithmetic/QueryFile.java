package org.entente.metrics.arithmetic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Queries that stand as files beside the class that runs them. */
public final class QueryFile {

  private QueryFile() {}

  /**
   * The text of a query.
   *
   * @param beside a class of the plugin, in whose package the file lies
   * @param name such as {@code works-by-year.sql}
   */
  public static String read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the plugin's jar lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
