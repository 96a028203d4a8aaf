package org.entente.host.compare.decomposition;

import static org.entente.host.compare.decomposition.LinkedWorks.TABLE;
import static org.entente.host.compare.decomposition.LinkedWorks.WITHHELD;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.host.library.WorksTable;

/**
 * The datasets between A and B, as SQL expressions over both datasets' tables and those of {@link
 * LinkedWorks}.
 *
 * <p>Up to {@link Step#AFFILIATIONS} a hybrid is A with some columns and rows of linked works
 * exchanged, and works have A's ids. From {@link Step#CITATIONS} on it is B with some rows held
 * back, and works have B's ids, those that only A has ids below 0. Nothing else tells works apart
 * by their ids, so each hybrid may have its own; and what has not been exchanged is read as it
 * lies, without a join.
 */
final class Hybrids {

  private static final List<String> ADDRESS_COUNTERS =
      List.of("addresses", "unresolved", "countries");

  private static final String REST =
      "source_key, doi, pmid, title, language, venue, times_cited, normalised_impact, file, line, dataset, source";

  private static final String OF_PUBLICATION =
      REST + ", document_type, document_types, year, publication_year, early_access_year";

  /** The columns of a table apart from the work's id. */
  private static String columns(WorksTable table) {
    return switch (table) {
      case WORKS -> OF_PUBLICATION + ", " + String.join(", ", ADDRESS_COUNTERS);
      case AUTHORSHIPS -> "position, author_key, author_name, is_corresponding";
      case ADDRESSES ->
          "address_number, country, nation, organisation_country, organisation, organisation_key, raw";
      case AUTHOR_ADDRESSES -> "author_position, address_number";
      case CORRESPONDENCES -> "number, author_position, name, country, nation, raw";
      case WORK_COUNTRIES -> "country, year, document_type";
      case NUMBERINGS -> "volume, issue, first_page, issns";
    };
  }

  private final Map<WorksTable, String> a;
  private final Map<WorksTable, String> b;

  Hybrids(Sides sides) {
    this.a = sides.relationsOfA();
    this.b = sides.relationsOfB();
  }

  /** The works of A that B has too. */
  Map<WorksTable, String> aOnLinked() {
    return each(table -> "(select * from " + in(a, table) + " where " + isLinked("a_id") + ")");
  }

  /** The works of B that A has too. */
  Map<WorksTable, String> bOnLinked() {
    return each(table -> "(select * from " + in(b, table) + " where " + isLinked("b_id") + ")");
  }

  /** The dataset after a step and all before it. */
  Map<WorksTable, String> after(Step step) {
    return switch (step) {
      case DOCUMENT_TYPES -> exchanged("l.types", "false", "false");
      case YEAR -> exchanged("l.types or l.years", "l.years", "false");
      case COUNTRY_DEFINITION ->
          exchanged(
              "l.types or l.years or l.class = 'definition'", "l.years", "l.class = 'definition'");
      case AFFILIATIONS ->
          exchanged(
              "l.types or l.years or l.class <> 'unknown'", "l.years", "l.class <> 'unknown'");
      case CITATIONS ->
          each(
              table ->
                  "("
                      + heldBack(table, true)
                      + " union all select -1 - work_id as work_id, "
                      + columns(table)
                      + " from "
                      + in(a, table)
                      + " where not exists (select 1 from "
                      + TABLE
                      + " l where l.a_id = work_id))");
      case COVERAGE_A -> each(table -> "(" + heldBack(table, true) + ")");
      case COVERAGE_B -> each(table -> "(" + heldBack(table, false) + ")");
      case UNKNOWN_ADDRESSES -> b;
    };
  }

  /**
   * A with something of B.
   *
   * @param touched which linked works differ from A at all
   * @param years which of them have B's year
   * @param taken which of them have B's affiliations
   */
  private Map<WorksTable, String> exchanged(String touched, String years, String taken) {
    String some = "(select * from " + TABLE + " l where " + touched + ")";
    String given = "(select a_id, b_id from " + TABLE + " l where " + taken + ")";
    return each(
        table ->
            switch (table) {
              case WORKS -> works(some, years, taken);
              case WORK_COUNTRIES ->
                  "(select c.work_id, c.country, "
                      + exchanged(years, "l.to_year", "c.year", "year, ")
                      + exchanged("l.types", "l.b_type", "c.document_type", "document_type")
                      + " from "
                      + in(a, table)
                      + " c left join "
                      + some
                      + " l on l.a_id = c.work_id"
                      + (taken.equals("false")
                          ? ""
                          : " where not coalesce(" + taken + ", false)" + ofB(table, given))
                      + ")";
              case NUMBERINGS -> in(a, table);
              default ->
                  taken.equals("false")
                      ? in(a, table)
                      : "(select work_id, "
                          + columns(table)
                          + " from "
                          + in(a, table)
                          + " where not exists (select 1 from "
                          + given
                          + " g where g.a_id = work_id)"
                          + ofB(table, given)
                          + ")";
            });
  }

  /** B's rows of the works that have been exchanged. */
  private String ofB(WorksTable table, String given) {
    return " union all select g.a_id as work_id, "
        + columns(table)
        + " from "
        + in(b, table)
        + " o join "
        + given
        + " g on g.b_id = o.work_id";
  }

  private String works(String some, String years, String taken) {
    StringBuilder sql = new StringBuilder("(select w.work_id, ");
    sql.append(
        List.of(REST.split(", ")).stream()
            .map(column -> "w." + column)
            .collect(Collectors.joining(", ", "", ", ")));
    sql.append(exchanged("l.types", "l.b_type", "w.document_type", "document_type, "));
    sql.append(exchanged("l.types", "l.to_document_types", "w.document_types", "document_types, "));
    for (String column : List.of("year", "publication_year", "early_access_year")) {
      sql.append(exchanged(years, "l.to_" + column, "w." + column, column + ", "));
    }
    sql.append(
        ADDRESS_COUNTERS.stream()
            .map(column -> exchanged(taken, "l.to_" + column, "w." + column, column))
            .collect(Collectors.joining(", ")));
    return sql.append(" from ")
        .append(in(a, WorksTable.WORKS))
        .append(" w left join ")
        .append(some)
        .append(" l on l.a_id = w.work_id)")
        .toString();
  }

  /** A work that is not among the touched ones has no row in {@code l} and keeps its own. */
  private static String exchanged(String when, String of, String own, String name) {
    return "case when " + when + " then " + of + " else " + own + " end as " + name;
  }

  /**
   * A query of B with A's affiliations of the works whose affiliations are exchanged last.
   *
   * @param linked whether only works that A has too are there
   */
  private String heldBack(WorksTable table, boolean linked) {
    String where = linked ? " where " + isLinked("b_id") : "";
    String kept =
        (linked ? " and " : " where ")
            + "not exists (select 1 from "
            + WITHHELD
            + " h where h.b_id = work_id)";
    return switch (table) {
      case WORKS ->
          "select work_id, "
              + OF_PUBLICATION
              + ADDRESS_COUNTERS.stream()
                  .map(
                      column ->
                          ", case when h.b_id is null then "
                              + column
                              + " else h.own_"
                              + column
                              + " end as "
                              + column)
                  .collect(Collectors.joining())
              + " from "
              + in(b, table)
              + " left join (select b_id, "
              + ADDRESS_COUNTERS.stream()
                  .map(column -> column + " as own_" + column)
                  .collect(Collectors.joining(", "))
              + " from "
              + WITHHELD
              + ") h on h.b_id = work_id"
              + where;
      case NUMBERINGS -> "select work_id, " + columns(table) + " from " + in(b, table) + where;
      case WORK_COUNTRIES ->
          "select work_id, "
              + columns(table)
              + " from "
              + in(b, table)
              + where
              + kept
              + " union all select l.b_id as work_id, c.country, l.to_year as year, l.b_type as document_type from "
              + in(a, table)
              + " c join "
              + TABLE
              + " l on l.a_id = c.work_id where l.class = 'unknown'";
      default ->
          "select work_id, "
              + columns(table)
              + " from "
              + in(b, table)
              + where
              + kept
              + " union all select h.b_id as work_id, "
              + columns(table)
              + " from "
              + in(a, table)
              + " o join (select a_id, b_id from "
              + WITHHELD
              + ") h on h.a_id = o.work_id";
    };
  }

  private static String isLinked(String side) {
    return "work_id in (select " + side + " from " + TABLE + ")";
  }

  private static Map<WorksTable, String> each(Function<WorksTable, String> expression) {
    Map<WorksTable, String> relations = new EnumMap<>(WorksTable.class);
    for (WorksTable table : WorksTable.values()) {
      relations.put(table, expression.apply(table));
    }
    return relations;
  }

  private static String in(Map<WorksTable, String> relations, WorksTable table) {
    return relations.getOrDefault(table, "");
  }
}
