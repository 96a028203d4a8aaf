package org.entente.source.scopus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which column a heading stands for, after the table {@code columns.tsv}. */
final class Headings {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern FUNDING_TEXT = Pattern.compile("funding text \\d+");

  private static final Headings SHIPPED = load();

  private final Map<String, Column> columns = new HashMap<>();
  private final Set<String> distinctive = new HashSet<>();

  private Headings() {}

  static Headings shipped() {
    return SHIPPED;
  }

  /** The column, empty where the heading is not known. */
  Optional<Column> column(String heading) {
    String key = key(heading);
    return isFundingText(key) ? Optional.of(Column.IGNORED) : Optional.ofNullable(columns.get(key));
  }

  /** Whether the heading by itself points to Scopus. */
  boolean isDistinctive(String heading) {
    return distinctive.contains(key(heading));
  }

  /** Whether this is one of the columns "Funding Text 1", "Funding Text 2" and so on. */
  boolean isFundingText(String heading) {
    return FUNDING_TEXT.matcher(key(heading)).matches();
  }

  private static String key(String heading) {
    return SPACES.matcher(heading.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static Headings load() {
    Headings headings = new Headings();
    for (String line : Resource.lines("columns.tsv")) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 4) {
        throw new IllegalStateException("columns.tsv: four fields expected, but found: " + line);
      }
      String key = key(parts[0]);
      if (headings.columns.put(key, Column.valueOf(parts[1])) != null) {
        throw new IllegalStateException("columns.tsv: listed twice: " + parts[0]);
      }
      if (parts[2].equals("yes")) {
        headings.distinctive.add(key);
      }
    }
    return headings;
  }
}
