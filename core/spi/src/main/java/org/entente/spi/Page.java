package org.entente.spi;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a harvest.
 *
 * @param body the bytes as the API sent them; do not change the array
 * @param format the id of the format in which the file source of the same id reads them
 * @param records how many records the page holds, count
 * @param next the cursor of the next page; empty where this is the last one
 * @param total how many records the query has in all, count; null where the API does not say
 * @param allowance what is left of the user's allowance; null where the API does not say
 * @since SPI 1.4
 */
@SuppressWarnings("ArrayRecordComponent") // the body of an answer, which nobody compares
public record Page(
    byte[] body,
    String format,
    int records,
    Optional<String> next,
    @Nullable Long total,
    @Nullable Allowance allowance) {

  public Page {
    requireNonNull(body, "body");
    requireNonNull(format, "format");
    requireNonNull(next, "next");
    if (records < 0 || (total != null && total < 0)) {
      throw new IllegalArgumentException("a number of records is not below 0");
    }
  }

  /**
   * What the API still allows the user.
   *
   * @param unit what is counted, in the plural, such as {@code requests} or {@code US dollars}
   * @param limit what is allowed in a period; NaN where unknown
   * @param remaining what is left of it
   * @param resetsIn when the period begins anew; null where unknown
   * @param cost what this page took of it; NaN where the API does not say
   */
  public record Allowance(
      String unit, double limit, double remaining, @Nullable Duration resetsIn, double cost) {

    public Allowance {
      requireNonNull(unit, "unit");
    }

    /** An allowance of an API that does not say what a page costs. */
    public Allowance(String unit, double limit, double remaining, @Nullable Duration resetsIn) {
      this(unit, limit, remaining, resetsIn, Double.NaN);
    }
  }
}
