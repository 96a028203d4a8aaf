package org.entente.host.link;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.library.Duck;
import org.entente.host.library.LinkDecision;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;

/**
 * Lays what somebody decided over the links that were made: an accepted pair is a link and
 * displaces any other link of its works, which waits for review then; a rejected pair is none.
 */
final class Decided {

  private static final String TABLE = "link_decisions";

  private Decided() {}

  /** A view of nothing, to look something up in. */
  static ScopedView view() throws EngineException {
    try {
      return new ScopedView(DriverManager.getConnection("jdbc:duckdb:"));
    } catch (SQLException e) {
      throw new EngineException("The query engine cannot be started: " + e.getMessage(), e);
    }
  }

  /** Keeps the decisions as a table of a view, for {@link #links}. */
  static void keep(ScopedView view, String a, String b, List<LinkDecision> decisions)
      throws MetricException {
    if (decisions.isEmpty()) {
      view.keep(
          TABLE,
          "select cast(null as bigint) as a_id, cast(null as bigint) as b_id, true as accepted where false");
      return;
    }
    String values =
        decisions.stream()
            .map(
                each ->
                    "("
                        + Duck.literal(each.aKey())
                        + ", "
                        + Duck.literal(each.bKey())
                        + ", "
                        + each.accepted()
                        + ")")
            .collect(Collectors.joining(", "));
    view.keep(
        TABLE,
        "select x.work_id as a_id, y.work_id as b_id, d.accepted from (values "
            + values
            + ") d (a_key, b_key, accepted) join "
            + a
            + " x on x.source_key = d.a_key join "
            + b
            + " y on y.source_key = d.b_key");
  }

  /**
   * The links with the decisions of {@link #keep} laid over them: {@code a_id, b_id, rule, score,
   * status}.
   *
   * @param turned whether the file was made with the two datasets in the other order
   */
  static String links(Path file, boolean turned) {
    String columns = turned ? "b_id as a_id, a_id as b_id" : "a_id, b_id";
    String made =
        "(select " + columns + ", rule, score, status from " + Duck.parquet(List.of(file)) + ")";
    return "(select l.a_id, l.b_id, l.rule, l.score,"
        + " case when d.accepted then 'accepted' when d.accepted is not null then 'rejected'"
        + " when l.status = 'accepted' and (x.a_id is not null or y.b_id is not null) then 'review' else l.status end as status from "
        + made
        + " l left join link_decisions d on d.a_id = l.a_id and d.b_id = l.b_id"
        + " left join (select a_id from link_decisions where accepted) x on x.a_id = l.a_id"
        + " left join (select b_id from link_decisions where accepted) y on y.b_id = l.b_id"
        + " union all select d.a_id, d.b_id, 'decided', 1, case when d.accepted then 'accepted' else 'rejected' end"
        + " from link_decisions d where not exists (select 1 from "
        + made
        + " l where l.a_id = d.a_id and l.b_id = d.b_id))";
  }

  static void mustExist(ScopedView view, String works, String dataset, String key)
      throws EngineException, MetricException {
    try (Rows rows = view.query("select count(*) from " + works + " where source_key = ?", key)) {
      rows.next();
      if (rows.whole(1) == 0) {
        throw new EngineException(
            "The dataset "
                + dataset
                + " has no work with the key "
                + key
                + ". `entente link "
                + dataset
                + " OTHER --status review` shows the keys.",
            null);
      }
    }
  }
}
