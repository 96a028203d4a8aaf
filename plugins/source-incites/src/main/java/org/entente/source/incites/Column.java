package org.entente.source.incites;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * One column of a table.
 *
 * @param index its 0-based place in the header
 * @param name its name as written
 * @param role what it holds
 */
record Column(int index, String name, Role role) {

  enum Role {
    NAME,
    RANK,
    YEAR,
    COUNTRY,
    DOCUMENTS,
    INTERNATIONAL,
    INTERNATIONAL_PERCENT,
    DOMESTIC,
    DOMESTIC_PERCENT,
    /** Any other indicator. */
    INDICATOR,
    /** Words, or nothing at all. */
    TEXT
  }

  private static final Set<String> COUNTS =
      Set.of(
          "times cited",
          "times cited without self-citations",
          "documents cited",
          "citable docs",
          "h-index",
          "h-index without self-citations",
          "highly cited papers",
          "hot papers");

  static Role role(String name) {
    return switch (Header.normal(name)) {
      case Header.NAME -> Role.NAME;
      case Header.RANK -> Role.RANK;
      case "publication year", "year" -> Role.YEAR;
      case "country or region", "country/region" -> Role.COUNTRY;
      case Header.DOCUMENTS -> Role.DOCUMENTS;
      case "international collaborations" -> Role.INTERNATIONAL;
      case "% international collaborations" -> Role.INTERNATIONAL_PERCENT;
      case "domestic collaborations" -> Role.DOMESTIC;
      case "% domestic collaborations" -> Role.DOMESTIC_PERCENT;
      default -> Role.INDICATOR;
    };
  }

  /** Whether its values are percentages, 0 to 100. {@code Documents in Top 1%} is a count. */
  static boolean percent(String name) {
    String normal = Header.normal(name);
    return normal.startsWith("%") || normal.matches("percent(age)?\\b.*");
  }

  boolean percent() {
    return percent(name);
  }

  /** Whether its values are whole numbers of things, which have no decimals. */
  boolean count() {
    String normal = Header.normal(name);
    return !percent()
        && (COUNTS.contains(normal)
            || normal.startsWith("documents in ")
            || normal.endsWith(" documents")
            || normal.endsWith(" collaborations"));
  }

  /** Whether it is a rate of collaboration, which a filter on collaboration makes meaningless. */
  boolean collaborationRate() {
    return percent() && Header.normal(name).contains("collaboration");
  }

  /** {@code incites-} and the name in small letters, digits and hyphens; % is "percent". */
  String metric() {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String slug =
        plain
            .toLowerCase(Locale.ROOT)
            .replace("%", " percent ")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.isEmpty() ? "incites-column-" + (index + 1) : "incites-" + slug;
  }
}
