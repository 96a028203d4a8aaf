package org.entente.source.incites;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.spi.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself beside its rows: the filter summary below them, or, in newer exports,
 * the lines above the header. Lines are known by their text, never by their number.
 */
final class Annotations {

  private static final String UPDATED = "incites dataset updated";
  private static final Pattern EXPORTED = Pattern.compile("(?i)export(?:ed)? date\\b[\\s,;:]*(.*)");
  private static final Pattern DATASET_DATE =
      Pattern.compile("(?i)incites dataset updated\\b[\\s,;:]*(.*?)\\.?(?:\\s+(Includes\\b.*))?");
  private static final Pattern KEYED = Pattern.compile("[^:]{2,80}:(?:\\s.*)?", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  /** Keys that stand nowhere but in InCites' summary, so that they end the rows without a title. */
  private static final Set<String> STRONG_KEYS =
      Set.of("dataset", "schema", "time period", "include early access documents");

  private static final Set<String> LOCATION_KEYS =
      Set.of(
          "location",
          "locations",
          "location name",
          "location names",
          "location(s)",
          "country or region",
          "country/region",
          "countries/regions");

  private final Map<String, String> filters = new LinkedHashMap<>();
  private String datasetDate = "";
  private String exportDate = "";
  private boolean ofInCites;

  /** Whether a row is such a line for certain, wherever it stands. */
  static boolean certain(Row row) {
    String first = row.first().toLowerCase(Locale.ROOT);
    if (first.startsWith("filter summary") || first.startsWith(UPDATED)) {
      return true;
    }
    if (EXPORTED.matcher(first).matches() && row.filled() <= 2) {
      return true;
    }
    int colon = first.indexOf(':');
    return colon > 0 && STRONG_KEYS.contains(first.substring(0, colon).strip());
  }

  /** Whether a row below the summary's title is one of its lines. */
  static boolean possible(Row row) {
    return row.filled() <= 1 || certain(row) || KEYED.matcher(row.first()).matches();
  }

  void add(Row row, char separator) {
    String text = row.joined(separator).strip();
    Matcher dataset = DATASET_DATE.matcher(text);
    Matcher exported = EXPORTED.matcher(text);
    if (text.toLowerCase(Locale.ROOT).startsWith("filter summary")) {
      ofInCites = true;
    } else if (dataset.matches()) {
      ofInCites = true;
      datasetDate = dataset.group(1).strip();
      if (dataset.group(2) != null) {
        // The line says more than its date: what the content ends with.
        put("InCites dataset updated", dataset.group(1).strip() + ". " + dataset.group(2).strip());
      }
    } else if (exported.matches()) {
      exportDate = exported.group(1).strip().replaceAll("\\.$", "");
    } else if (!text.isEmpty()) {
      addFilter(row, text, separator);
    }
  }

  private void addFilter(Row row, String text, char separator) {
    int colon = text.indexOf(':');
    if (colon > 0) {
      String value = text.substring(colon + 1).strip();
      // Key and value in cells of their own leave the separator between them.
      if (!value.isEmpty() && value.charAt(0) == separator) {
        value = value.substring(1).strip();
      }
      put(text.substring(0, colon).strip(), value);
    } else if (row.width() == 2) {
      put(row.first(), row.cell(1));
    } else {
      put(text, "");
    }
    ofInCites |= filters.getOrDefault("Dataset", "").toLowerCase(Locale.ROOT).contains("incites");
  }

  private void put(String key, String value) {
    filters.merge(
        key, value, (before, more) -> before.equals(more) ? before : before + "; " + more);
  }

  /** Whether the file itself says that it is from InCites. */
  boolean ofInCites() {
    return ofInCites;
  }

  boolean dated() {
    return !datasetDate.isEmpty();
  }

  boolean none() {
    return filters.isEmpty() && datasetDate.isEmpty() && exportDate.isEmpty();
  }

  Provenance provenance(String title) {
    return new Provenance(title, filters, datasetDate, exportDate);
  }

  /** One line a user can read. */
  String sentence() {
    StringBuilder sentence = new StringBuilder();
    filters.forEach((key, value) -> sentence.append(key).append(": ").append(value).append("; "));
    sentence.append("dataset of ").append(datasetDate.isEmpty() ? "?" : datasetDate);
    return sentence
        .append(", exported ")
        .append(exportDate.isEmpty() ? "?" : exportDate)
        .toString();
  }

  /** The year of every row, where the time period is a single year; else null. */
  @Nullable Integer year() {
    Set<Integer> years = new TreeSet<>();
    for (Map.Entry<String, String> filter : filters.entrySet()) {
      if (filter.getKey().equalsIgnoreCase("time period")) {
        YEAR.matcher(filter.getValue())
            .results()
            .forEach(m -> years.add(Integer.valueOf(m.group())));
      }
    }
    return years.size() == 1 ? years.iterator().next() : null;
  }

  /** The location that the table is narrowed to, where it is exactly one; else empty. */
  String location() {
    for (Map.Entry<String, String> filter : filters.entrySet()) {
      if (LOCATION_KEYS.contains(filter.getKey().toLowerCase(Locale.ROOT))) {
        return single(filter.getValue());
      }
    }
    return "";
  }

  /** Which works a table counts, as far as its filters on collaboration say. */
  Collaboration collaboration() {
    String line = "";
    String partner = "";
    int restrictions = 0;
    Collaboration.Extent extent = Collaboration.Extent.ALL;
    for (Map.Entry<String, String> filter : filters.entrySet()) {
      String key = filter.getKey().toLowerCase(Locale.ROOT);
      String value = filter.getValue();
      if (key.startsWith("collaborations with") || key.startsWith("collaboration with")) {
        if (all(value)) {
          continue;
        }
        restrictions++;
        line = filter.getKey() + ": " + value;
        partner = key.contains("location") || key.contains("countr") ? single(value) : "";
      } else if (key.startsWith("domestic/international")) {
        String words = value.toLowerCase(Locale.ROOT);
        boolean domestic = words.contains("domestic");
        boolean international = words.contains("international");
        if (domestic != international) {
          extent = domestic ? Collaboration.Extent.DOMESTIC : Collaboration.Extent.INTERNATIONAL;
          line = line.isEmpty() ? filter.getKey() + ": " + value : line;
        }
      }
    }
    return new Collaboration(restrictions > 0, restrictions == 1 ? partner : "", extent, line);
  }

  private static boolean all(String value) {
    return inner(value).isEmpty() || inner(value).equalsIgnoreCase("all");
  }

  private static String single(String value) {
    String inner = inner(value);
    boolean several = !List.of(inner.split("[,;|]", -1)).equals(List.of(inner));
    return several || inner.equalsIgnoreCase("all") ? "" : inner;
  }

  private static String inner(String value) {
    String inner = value.strip();
    if (inner.startsWith("[") && inner.endsWith("]")) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }
}
