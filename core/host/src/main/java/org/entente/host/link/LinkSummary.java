package org.entente.host.link;

import java.util.List;

/**
 * The links of two datasets in figures.
 *
 * @param counts links and pairs to look at by rule and status, the commonest first
 * @param compared pairs of works that were compared by their descriptions
 * @param skipped pairs that were not compared, for all that they have in common is in too many
 * @param notes what the reader should know
 */
public record LinkSummary(
    String a, String b, List<Count> counts, long compared, long skipped, List<String> notes) {

  public LinkSummary {
    counts = List.copyOf(counts);
    notes = List.copyOf(notes);
  }

  /** Links of one rule and status. */
  public record Count(String rule, String status, long links) {}

  /** Links, or pairs to look at, of a status. */
  public long of(String status) {
    return counts.stream()
        .filter(count -> count.status().equals(status))
        .mapToLong(Count::links)
        .sum();
  }
}
