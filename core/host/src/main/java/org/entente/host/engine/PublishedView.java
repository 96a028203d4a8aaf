package org.entente.host.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.host.library.Duck;
import org.entente.host.library.WorksTable;

/**
 * The SQL that makes the published view, version 1, of a dataset's Parquet files; see {@link
 * org.entente.spi.Scope}.
 */
final class PublishedView {

  /** The version of the view's columns; a metric is written against it. */
  static final int VERSION = 1;

  private final Map<WorksTable, List<Path>> files;
  private final ViewScope scope;
  private final String prefix;

  /**
   * @param prefix stands before the names of the views, so that one connection can hold two
   *     datasets; empty for metrics
   */
  PublishedView(Map<WorksTable, List<Path>> files, ViewScope scope, String prefix) {
    this.files = files;
    this.scope = scope;
    this.prefix = prefix;
  }

  /** The statements to run, in order. */
  List<String> statements(String dataset, String source) {
    return List.of(
        view("works", works(dataset, source)),
        view("authorships", "select * from " + table(WorksTable.AUTHORSHIPS) + narrowed("work_id")),
        view(
            "affiliations",
            "select a.work_id, l.author_position, "
                + folded("a.country")
                + " as country, a.organisation, a.raw from "
                + table(WorksTable.ADDRESSES)
                + " a left join "
                + table(WorksTable.AUTHOR_ADDRESSES)
                + " l on l.work_id = a.work_id and l.address_number = a.address_number"
                + narrowed("a.work_id")),
        view("work_countries", workCountries()));
  }

  /**
   * The number of countries is stored with each work; where countries are folded it is counted
   * again.
   */
  private String works(String dataset, String source) {
    String columns =
        "select w.work_id, "
            + Duck.literal(dataset)
            + " as dataset, "
            + Duck.literal(source)
            + " as source, w.source_key, w.doi, w.pmid, w.title, w.year, w.document_type,"
            + " w.language, w.venue, w.times_cited, w.normalised_impact, w.file, w.line, ";
    String from = " from " + table(WorksTable.WORKS) + " w";
    if (scope.fold().isEmpty()) {
      return columns + "w.countries, w.unresolved" + from + narrowing();
    }
    String counted =
        "(select work_id, count(*) as countries from (" + workCountries() + ") group by work_id)";
    return columns
        + "coalesce(c.countries, 0) as countries, w.unresolved"
        + from
        + " left join "
        + counted
        + " c on c.work_id = w.work_id"
        + narrowing();
  }

  private String workCountries() {
    String distinct = scope.fold().isEmpty() ? "" : "distinct ";
    return "select "
        + distinct
        + "work_id, "
        + folded("country")
        + " as country from "
        + table(WorksTable.WORK_COUNTRIES)
        + narrowing();
  }

  private String view(String name, String query) {
    return "create or replace temp view " + prefix + name + " as " + query;
  }

  private String table(WorksTable table) {
    return Duck.parquet(files.getOrDefault(table, List.of()));
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

  private String folded(String column) {
    if (scope.fold().isEmpty()) {
      return column;
    }
    return scope.fold().entrySet().stream()
        .map(
            fold ->
                " when " + Duck.literal(fold.getKey()) + " then " + Duck.literal(fold.getValue()))
        .collect(Collectors.joining("", "case " + column, " else " + column + " end"));
  }
}
