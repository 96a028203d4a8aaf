package org.entente.host.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.host.compare.Discordant.Kind;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.jspecify.annotations.Nullable;

/** Lists linked works of which two databases say different things. */
final class DiscordantWorks {

  /** What stands beside a work, in this order. */
  private enum Part {
    A_VALUES,
    B_VALUES,
    A_RAW,
    B_RAW
  }

  private final LinkedView view;
  private final Field field;

  DiscordantWorks(LinkedView view, Field field) {
    this.view = view;
    this.field = field;
  }

  /**
   * Gives the works, the latest year first (by A's year, else B's), then by DOI and keys.
   *
   * @param limit how many at most
   */
  void list(long limit, Discordant.Consumer consumer) throws MetricException {
    view.keep("listed", listed(limit));
    String parts =
        part(Part.A_VALUES, values("a"))
            + " union all "
            + part(Part.B_VALUES, values("b"))
            + " union all "
            + part(Part.A_RAW, raw("a"))
            + " union all "
            + part(Part.B_RAW, raw("b"))
            + " order by n, part, place, value";
    try (Rows heads =
            view.query(
                "select n, kind, a_key, b_key, doi, a_year, b_year, title, rule, score from listed order by n");
        Rows rows = view.query(parts)) {
      Lines lines = new Lines(rows);
      while (heads.next()) {
        if (!consumer.accept(work(heads, lines.of(heads.whole(1))))) {
          return;
        }
      }
    }
  }

  private String listed(long limit) {
    String order =
        "coalesce(l.a_year, l.b_year) desc nulls last, coalesce(x.doi, y.doi) nulls last, x.source_key, y.source_key, l.a_id";
    return "select row_number() over (order by "
        + order
        + ") as n, d.kind, l.a_id, l.b_id, l.rule, l.score, x.source_key as a_key, y.source_key as b_key, coalesce(x.doi, y.doi) as doi, l.a_year, l.b_year, coalesce(nullif(x.title, ''), y.title) as title from ("
        + (field.isSet() ? differingSets() : differingValues())
        + ") d join linked l on l.a_id = d.a_id join a_works x on x.work_id = l.a_id join b_works y on y.work_id = l.b_id order by "
        + order
        + " limit "
        + Math.max(0, limit);
  }

  private String differingSets() {
    return "select a_id, case when in_b = 0 then 'ONLY_A' when in_a = 0 then 'ONLY_B' else 'DIFFERENT' end as kind from ("
        + FieldSql.sets(field)
        + ") where common < in_a or common < in_b";
  }

  private String differingValues() {
    return "select l.a_id, case when y.value is null then 'ONLY_A' when x.value is null then 'ONLY_B' else 'DIFFERENT' end as kind from linked l left join "
        + FieldSql.values(field, "a")
        + " x on x.work_id = l.a_id left join "
        + FieldSql.values(field, "b")
        + " y on y.work_id = l.b_id where x.value is distinct from y.value";
  }

  private String values(String side) {
    return "select distinct work_id, 0 as place, cast(value as varchar) as value from "
        + FieldSql.values(field, side)
        + " where value is not null and work_id in ("
        + ids(side)
        + ")";
  }

  private String raw(String side) {
    return FieldSql.raw(field, side, ids(side), view.stored(side));
  }

  private static String ids(String side) {
    return "select " + side + "_id from listed";
  }

  private static String part(Part part, String query) {
    String side = part.name().substring(0, 1).toLowerCase(Locale.ROOT);
    return "select l.n, "
        + part.ordinal()
        + " as part, v.place, v.value from listed l join ("
        + query
        + ") v on v.work_id = l."
        + side
        + "_id";
  }

  private Discordant work(Rows head, List<List<String>> parts) throws MetricException {
    return new Discordant(
        field,
        Kind.valueOf(text(head, 2)),
        text(head, 3),
        text(head, 4),
        text(head, 5),
        year(head, 6),
        year(head, 7),
        text(head, 8),
        text(head, 9),
        head.number(10),
        parts.get(Part.A_VALUES.ordinal()),
        parts.get(Part.B_VALUES.ordinal()),
        parts.get(Part.A_RAW.ordinal()),
        parts.get(Part.B_RAW.ordinal()));
  }

  private static String text(Rows rows, int column) throws MetricException {
    String text = rows.text(column);
    return text == null ? "" : text;
  }

  @SuppressWarnings("NullTernary")
  private static @Nullable Integer year(Rows rows, int column) throws MetricException {
    return rows.missing(column) ? null : Integer.valueOf(Math.toIntExact(rows.whole(column)));
  }

  /** What stands beside the works, read along with them. */
  private static final class Lines {

    private final Rows rows;
    private boolean there;

    Lines(Rows rows) throws MetricException {
      this.rows = rows;
      this.there = rows.next();
    }

    /** The parts of the n-th work. */
    List<List<String>> of(long n) throws MetricException {
      List<List<String>> parts = new ArrayList<>();
      for (int i = 0; i < Part.values().length; i++) {
        parts.add(new ArrayList<>());
      }
      while (there && rows.whole(1) == n) {
        parts.get((int) rows.whole(2)).add(text(rows, 4));
        there = rows.next();
      }
      return parts;
    }
  }
}
