package org.entente.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a work stands within its journal, book or proceedings, in the source's own words. The host
 * tells by it which works of two databases are the same publication where no identifier does.
 *
 * @param volume the volume, empty where the source says nothing
 * @param issue the issue, empty where it says nothing
 * @param firstPage the first page, empty where it says nothing
 * @param articleNumber the article number that stands for pages, empty where it says nothing
 * @param issns the ISSNs of the journal or series, print and electronic, as written; empty where it
 *     gives none
 */
public record Numbering(
    String volume, String issue, String firstPage, String articleNumber, List<String> issns) {

  /** A source that says nothing of it. */
  public static final Numbering NONE = new Numbering("", "", "", "", List.of());

  private static final Pattern DASHES = Pattern.compile("\\s*[-\\u2010-\\u2015\\u2212]+\\s*");

  public Numbering {
    requireNonNull(volume, "volume");
    requireNonNull(issue, "issue");
    requireNonNull(firstPage, "firstPage");
    requireNonNull(articleNumber, "articleNumber");
    issns = List.copyOf(issns);
  }

  /**
   * The first page of a range of pages as sources write it: {@code 12} of {@code 12-20}, {@code 12
   * - 20} and {@code 12+}, {@code 3-1} of {@code 3-1-3-9}; of a single page the page.
   *
   * @param pages the pages as written, or nothing
   */
  public static String firstPageOf(String pages) {
    String text = pages.strip();
    int last = text.length() - 1;
    if (last > 0 && text.charAt(last) == '+') {
      return firstPageOf(text.substring(0, last));
    }
    List<Integer> ends = DASHES.matcher(text).results().map(MatchResult::start).toList();
    if (ends.isEmpty()) {
      return text;
    }
    // Pages that hold a dash themselves have as many before as behind that of the range.
    int end = ends.get(ends.size() % 2 == 0 ? 0 : ends.size() / 2);
    return end == 0 ? text : text.substring(0, end);
  }
}
