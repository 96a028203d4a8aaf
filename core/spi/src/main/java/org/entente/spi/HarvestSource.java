package org.entente.spi;

import java.io.IOException;
import java.util.Optional;

/**
 * A source that is fetched from a web API, page by page. The host owns the loop, the pace, the
 * retries and the point to resume at; the source says what to ask next and what an answer means.
 *
 * <p>A page is kept as the bytes that the API sent, and read as a file by the {@link FileSource} of
 * the same {@link SourceInfo#id}, which the plugin brings along. So what was harvested can be read
 * again, says where each record stands, and meets the rule that a source reads and never
 * interprets.
 *
 * @since SPI 1.4
 */
public non-sealed interface HarvestSource extends Source {

  /** What can be asked of the API, and what it needs to be told; the same at every call. */
  HarvestInfo harvest();

  /**
   * Fetches one page.
   *
   * @param query what is asked, as the user wrote it, in the source's own words
   * @param cursor {@link Page#next} of the page before; empty for the first page
   * @param settings the user's settings, defaults filled in
   * @param http the only way out: it keeps the pace, repeats what may be repeated, and hides
   *     secrets
   * @throws SourceException if the API refuses or answers what it should not; the message is a
   *     sentence that says what the user can do, and holds no secrets
   * @throws IOException if the API cannot be reached
   * @throws InterruptedException if the harvest was cancelled
   */
  Page fetch(String query, Optional<String> cursor, Settings settings, Http http)
      throws SourceException, IOException, InterruptedException;

  /** A harvest source recognises no files: the file source of the same id does. */
  @Override
  default Match recognise(Head head) {
    return Match.no("Files are for the file source of the same id.");
  }
}
