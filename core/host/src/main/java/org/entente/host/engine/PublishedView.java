package org.entente.host.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.host.country.CountrySource;
import org.entente.host.library.Duck;
import org.entente.host.library.WorksTable;

/**
 * The SQL that makes the published view, version 1, of a dataset's Parquet files; see {@link
 * org.entente.spi.Scope}.
 */
final class PublishedView {

  /** The version of the view's columns; a metric is written against it. */
  static final int VERSION = 1;

  /** Intake keeps digits and number signs out of the keys that it makes of names. */
  private static final String AUTHOR_IDENTIFIED =
      "coalesce(regexp_matches(author_key, '[0-9#]'), false)";

  private final Map<WorksTable, String> relations;
  private final ViewScope scope;
  private final CountrySql countries;
  private final Regrouping regrouping;
  private final String prefix;

  /**
   * @param relations every table as an SQL expression
   * @param prefix stands before the names of the views, so that one connection can hold two
   *     datasets; empty for metrics
   */
  PublishedView(Map<WorksTable, String> relations, ViewScope scope, String prefix) {
    this.relations = relations;
    this.scope = scope;
    this.countries = new CountrySql(scope.countries());
    this.prefix = prefix;
    this.regrouping =
        new Regrouping(
            scope.countries(),
            "(select work_id, year from " + table(WorksTable.WORKS) + narrowing() + ")",
            table(WorksTable.ADDRESSES),
            "(select work_id, country, year from "
                + table(WorksTable.WORK_COUNTRIES)
                + narrowing()
                + ")",
            prefix + "regrouped_countries");
  }

  /** The statements to run, in order. */
  List<String> statements(String dataset, String source) {
    return statementsOf(Duck.literal(dataset), Duck.literal(source));
  }

  /**
   * The same of works that say themselves, in further columns, of which dataset and source they
   * are.
   */
  List<String> statements() {
    return statementsOf("w.dataset", "w.source");
  }

  private List<String> statementsOf(String dataset, String source) {
    List<String> statements = new ArrayList<>();
    regrouping.statement().ifPresent(statements::add);
    statements.addAll(views(dataset, source));
    return statements;
  }

  private List<String> views(String dataset, String source) {
    return List.of(
        view("works", works(dataset, source)),
        view(
            "authorships",
            "select work_id, position, author_key, author_name, is_corresponding, "
                + AUTHOR_IDENTIFIED
                + " as author_identified from "
                + table(WorksTable.AUTHORSHIPS)
                + narrowed("work_id")),
        view(
            "affiliations",
            "select a.work_id, l.author_position, "
                + countries.ofAddress("a", "y.year")
                + " as country, a.organisation, a.raw, a.organisation_key from "
                + table(WorksTable.ADDRESSES)
                + " a left join "
                + table(WorksTable.AUTHOR_ADDRESSES)
                + " l on l.work_id = a.work_id and l.address_number = a.address_number"
                + yearsOf("a")
                + narrowed("a.work_id")),
        view(
            "correspondences",
            "select c.work_id, c.author_position, c.name, "
                + countries.ofCorrespondence("c", "y.year")
                + " as country, c.raw from "
                + table(WorksTable.CORRESPONDENCES)
                + " c"
                + yearsOf("c")
                + narrowed("c.work_id")),
        view("work_countries", regrouping.workCountries()));
  }

  /** The years of works beside their addresses, where the countries depend on them. */
  private String yearsOf(String row) {
    return countries.byYear()
        ? " join (select work_id, year from "
            + table(WorksTable.WORKS)
            + ") y on y.work_id = "
            + row
            + ".work_id"
        : "";
  }

  /**
   * The number of countries is stored with each work; where countries are regrouped, or those that
   * the source states beside the addresses are asked for, it is counted again.
   */
  private String works(String dataset, String source) {
    String columns =
        "select w.work_id, "
            + dataset
            + " as dataset, "
            + source
            + " as source, w.source_key, w.doi, w.pmid, w.title, w.year, w.document_type,"
            + " w.language, w.venue, w.times_cited, w.normalised_impact, w.file, w.line, ";
    String unresolved = "w.unresolved";
    String unresolvedCounted = "";
    if (scope.countries().source() != CountrySource.ADDRESS) {
      unresolved = "cast(coalesce(u.unresolved, 0) as integer) as unresolved";
      unresolvedCounted =
          " left join (select a.work_id, count(*) as unresolved from "
              + table(WorksTable.ADDRESSES)
              + " a where "
              + countries.chosen("a")
              + " is null group by a.work_id) u on u.work_id = w.work_id";
    }
    return columns
        + regrouping.counted("w")
        + ", "
        + unresolved
        + " from "
        + table(WorksTable.WORKS)
        + " w"
        + regrouping.joined("w")
        + unresolvedCounted
        + narrowing();
  }

  private String view(String name, String query) {
    return "create or replace temp view " + prefix + name + " as " + query;
  }

  /** A table, the year of works being the one that the question means. */
  private String table(WorksTable table) {
    String works = relations.getOrDefault(WorksTable.WORKS, "");
    return switch (table) {
      case WORKS -> scope.yearRule().works(works);
      case WORK_COUNTRIES ->
          scope.yearRule().workCountries(relations.getOrDefault(table, ""), works);
      default -> relations.getOrDefault(table, "");
    };
  }

  /** The condition on tables that carry year and type themselves. */
  private String narrowing() {
    StringBuilder where = new StringBuilder();
    if (!scope.documentTypes().isEmpty()) {
      where.append(
          scope.documentTypes().stream()
              .map(Duck::literal)
              .collect(Collectors.joining(", ", "document_type in (", ")")));
    }
    scope
        .years()
        .ifPresent(
            years -> {
              where.append(where.isEmpty() ? "" : " and ");
              where.append("year between ").append(years.from()).append(" and ").append(years.to());
            });
    return where.isEmpty() ? "" : " where " + where;
  }

  /** The condition on tables that do not. */
  private String narrowed(String workId) {
    String narrowing = narrowing();
    return narrowing.isEmpty()
        ? ""
        : " where "
            + workId
            + " in (select work_id from "
            + table(WorksTable.WORKS)
            + narrowing
            + ")";
  }
}
