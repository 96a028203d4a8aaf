package org.entente.source.incites;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** One column of a table; what its name says is worked out once, not for every row. */
final class Column {

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

  private final int index;
  private final String name;
  private final Role role;
  private final boolean percent;
  private final boolean count;
  private final boolean collaborationRate;
  private final String metric;

  /**
   * @param index its 0-based place in the header
   * @param name its name as written
   * @param role what it holds
   */
  Column(int index, String name, Role role) {
    String normal = Header.normal(name);
    this.index = index;
    this.name = name;
    this.role = role;
    this.percent = normal.startsWith("%") || normal.matches("percent(age)?\\b.*");
    this.count =
        !percent
            && (COUNTS.contains(normal)
                || normal.startsWith("documents in ")
                || normal.endsWith(" documents")
                || normal.endsWith(" collaborations"));
    this.collaborationRate = percent && normal.contains("collaboration");
    this.metric = metric(index, name);
  }

  int index() {
    return index;
  }

  String name() {
    return name;
  }

  Role role() {
    return role;
  }

  /** Whether it holds numbers that observations are made of. */
  boolean measured() {
    return switch (role) {
      case NAME, RANK, YEAR, COUNTRY, TEXT -> false;
      default -> true;
    };
  }

  /** Whether its values are percentages, 0 to 100. {@code Documents in Top 1%} is a count. */
  boolean percent() {
    return percent;
  }

  /** Whether its values are whole numbers of things, which have no decimals. */
  boolean count() {
    return count;
  }

  /** Whether it is a rate of collaboration, which a filter on collaboration makes meaningless. */
  boolean collaborationRate() {
    return collaborationRate;
  }

  /** {@code incites-} and the name in small letters, digits and hyphens; % is "percent". */
  String metric() {
    return metric;
  }

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

  private static String metric(int index, String name) {
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
