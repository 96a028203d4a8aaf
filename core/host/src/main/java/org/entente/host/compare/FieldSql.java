package org.entente.host.compare;

/**
 * What a side of a {@link LinkedView} says in a field, as SQL expressions with the columns {@code
 * work_id} and {@code value}; a work that says nothing has no row, or an empty one.
 */
final class FieldSql {

  private FieldSql() {}

  /**
   * The values in normal form.
   *
   * @param side {@code a} or {@code b}
   */
  static String values(Field field, String side) {
    return switch (field) {
      case YEAR -> "(select work_id, year as value from " + side + "_stand)";
      case DOCUMENT_TYPE -> "(select work_id, document_type as value from " + side + "_stand)";
      case CITATIONS -> "(select work_id, times_cited as value from " + side + "_works)";
      case AUTHOR_COUNT ->
          "(select work_id, count(*) as value from " + side + "_authorships group by work_id)";
      case COUNTRIES -> "(select work_id, country as value from " + side + "_work_countries)";
      case ORGANISATIONS ->
          "(select work_id, organisation_key as value from "
              + side
              + "_affiliations where organisation_key <> '')";
      case CORRESPONDING_COUNTRY ->
          "(select work_id, country as value from "
              + side
              + "_correspondences where country is not null union all select "
              + ofCorrespondingAuthors(side, "country")
              + " and f.country is not null and "
              + withoutCorrespondence(side)
              + ")";
    };
  }

  private static String withoutCorrespondence(String side) {
    return "not exists (select 1 from "
        + side
        + "_correspondences c where c.work_id = f.work_id and c.country is not null)";
  }

  /** The addresses of corresponding authors, up to the condition. */
  private static String ofCorrespondingAuthors(String side, String column) {
    return "f.work_id, f."
        + column
        + " as value from "
        + side
        + "_affiliations f join "
        + side
        + "_authorships u on u.work_id = f.work_id and u.position = f.author_position where u.is_corresponding";
  }

  /**
   * A side's own words, of few works.
   *
   * @param works a query of the ids of these works
   * @param stored the works as stored
   * @return a query of {@code work_id}, {@code place} (by which they are ordered) and {@code value}
   */
  static String raw(Field field, String side, String works, String stored) {
    String of = " and work_id in (" + works + ")";
    return switch (field) {
      case YEAR ->
          "select work_id, 1 as place, 'published ' || publication_year as value from "
              + stored
              + " where publication_year is not null"
              + of
              + " union all select work_id, 2, 'early access ' || early_access_year from "
              + stored
              + " where early_access_year is not null"
              + of;
      case DOCUMENT_TYPE ->
          "select work_id, 1 as place, document_types as value from "
              + stored
              + " where document_types <> ''"
              + of;
      case AUTHOR_COUNT ->
          "select work_id, position as place, author_name as value from "
              + side
              + "_authorships where author_name is not null"
              + of;
      case COUNTRIES, ORGANISATIONS ->
          "select distinct work_id, 1 as place, raw as value from "
              + side
              + "_affiliations where raw is not null"
              + of;
      case CORRESPONDING_COUNTRY ->
          "select distinct work_id, 1 as place, raw as value from "
              + side
              + "_correspondences where raw is not null"
              + of
              + " union select work_id, 2 as place, value from (select "
              + ofCorrespondingAuthors(side, "raw")
              + " and f.raw is not null and f.work_id in ("
              + works
              + ") and "
              + withoutCorrespondence(side)
              + ")";
      case CITATIONS ->
          "select work_id, 1 as place, cast(null as varchar) as value from "
              + side
              + "_stand where false";
    };
  }

  /**
   * For every linked work of which a side says something in a field of sets: {@code a_id}, and how
   * many values A has ({@code in_a}), B has ({@code in_b}) and both have ({@code common}).
   */
  static String sets(Field field) {
    return "select a_id, sum(in_a) as in_a, sum(in_b) as in_b, sum(in_a * in_b) as common from (select a_id, value, max(in_a) as in_a, max(in_b) as in_b from (select l.a_id, x.value, 1 as in_a, 0 as in_b from linked l join "
        + values(field, "a")
        + " x on x.work_id = l.a_id union all select l.a_id, y.value, 0 as in_a, 1 as in_b from linked l join "
        + values(field, "b")
        + " y on y.work_id = l.b_id) group by a_id, value) group by a_id";
  }
}
