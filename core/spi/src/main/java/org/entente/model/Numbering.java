package org.entente.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

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

  public Numbering {
    requireNonNull(volume, "volume");
    requireNonNull(issue, "issue");
    requireNonNull(firstPage, "firstPage");
    requireNonNull(articleNumber, "articleNumber");
    issns = List.copyOf(issns);
  }
}
