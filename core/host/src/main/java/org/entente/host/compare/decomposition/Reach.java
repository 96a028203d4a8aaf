package org.entente.host.compare.decomposition;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * What of a work a metric looks at beyond its countries, by the SQL that it runs: it tells which
 * works a step changes for it.
 *
 * @param affiliations whether it looks at authors or addresses, not only at a work's countries
 * @param text whether it looks at what a work says of itself in words, such as its venue
 */
record Reach(boolean affiliations, boolean text) {

  /** A metric of which nothing is known. */
  static final Reach EVERYTHING = new Reach(true, true);

  private static final Pattern AFFILIATIONS =
      Pattern.compile("\\b(affiliations|authorships|correspondences)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern TEXT =
      Pattern.compile(
          "\\b(title|venue|language|doi|pmid|source_key|source|dataset|file|line)\\b",
          Pattern.CASE_INSENSITIVE);

  static Reach of(Collection<String> queries) {
    // Comments speak of anything.
    return new Reach(
        queries.stream().anyMatch(sql -> AFFILIATIONS.matcher(uncommented(sql)).find()),
        queries.stream().anyMatch(sql -> TEXT.matcher(uncommented(sql)).find()));
  }

  private static String uncommented(String sql) {
    return sql.replaceAll("--[^\\n]*", "");
  }
}
