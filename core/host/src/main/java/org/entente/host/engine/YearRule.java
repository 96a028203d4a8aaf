package org.entente.host.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of a work's years is its year. A work that came out in early access in one year and in an
 * issue in the next moves from one year to the other, and every database's figures of the last year
 * move with it.
 */
public enum YearRule {
  /** The publication year, that of early access where there is none yet: what intake stores. */
  PUBLICATION("year", "the year of publication, else of early access"),
  /** The publication year alone: works that are only in early access have no year. */
  PUBLICATION_ONLY(
      "publication_year", "the year of publication alone, works in early access left out"),
  /** The year of early access where there was one, else the publication year. */
  EARLY_ACCESS(
      "coalesce(early_access_year, publication_year)",
      "the year of early access where there is one, else of publication");

  private final String expression;
  private final String words;

  YearRule(String expression, String words) {
    this.expression = expression;
    this.words = words;
  }

  /** As commands and web addresses write it: {@code early-access}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For the line under a figure. */
  public String words() {
    return words;
  }

  /** The rule of an id; empty where there is none. */
  public static Optional<YearRule> withId(String id) {
    return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** The works with their year by this rule, of an SQL expression of all works. */
  String works(String works) {
    return this == PUBLICATION
        ? works
        : "(select * replace (" + expression + " as year) from " + works + ")";
  }

  /** The countries of works with the year of their work by this rule. */
  String workCountries(String workCountries, String works) {
    return this == PUBLICATION
        ? workCountries
        : "(select c.work_id, c.country, y.year, c.document_type from "
            + workCountries
            + " c join (select work_id, "
            + expression
            + " as year from "
            + works
            + ") y on y.work_id = c.work_id)";
  }
}
