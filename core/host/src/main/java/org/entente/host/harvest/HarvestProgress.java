package org.entente.host.harvest;

import java.time.Duration;
import org.entente.spi.Page.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * How far a harvest is.
 *
 * @param pages pages kept so far, count
 * @param records records that they hold by their own word, count
 * @param total records that will be fetched in all, as the limit and the API say, count; null where
 *     neither does
 * @param left the time that the pages to come will take, as estimated; null where that cannot be
 *     said
 * @param allowance what the API still allows; null where it does not say
 */
public record HarvestProgress(
    int pages,
    long records,
    @Nullable Long total,
    @Nullable Duration left,
    @Nullable Allowance allowance) {

  /** An allowance in words, such as {@code 95 of 100 requests left, renewed in 3 h}. */
  public static String words(Allowance allowance) {
    return Estimate.words(allowance);
  }

  /** In one line, such as {@code 400 of 1,234 records, 2 pages, 5 s left; 98 of 100 requests}. */
  public String words() {
    StringBuilder words = new StringBuilder(Estimate.number(records));
    if (total != null) {
      words.append(" of ").append(Estimate.number(total));
    }
    words.append(" records, ").append(Estimate.counted(pages, "page"));
    if (left != null) {
      words.append(", about ").append(Durations.words(left)).append(" to go");
    }
    if (allowance != null) {
      words.append("; allowance: ").append(Estimate.words(allowance));
    }
    return words.toString();
  }
}
