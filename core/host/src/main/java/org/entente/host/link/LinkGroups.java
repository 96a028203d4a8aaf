package org.entente.host.link;

import java.util.ArrayList;
import java.util.List;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;

/**
 * The works of several datasets that links join, directly or through works of other datasets: each
 * group is one publication. Where links contradict each other, a group has two works of one
 * dataset; such groups are told, never split or merged.
 */
public final class LinkGroups {

  /**
   * The table that {@link #keep} makes: {@code dataset} INTEGER from 0, {@code work_id}, {@code
   * group_id} BIGINT.
   */
  public static final String GROUPS = "link_groups";

  /** More than there are works in a dataset. */
  private static final long STEP = 1_000_000_000_000L;

  private final Library library;
  private final LinkBook book;

  public LinkGroups(Library library, LinkBook book) {
    this.library = library;
    this.book = book;
  }

  /**
   * A work of a group.
   *
   * @param group from 1, in no meaningful order
   * @param key the source's own
   * @param contradictory whether the group has two works of one dataset
   */
  public record Member(long group, String dataset, String key, boolean contradictory) {}

  /** Keeps the groups of all linked works of the datasets as a table of a view. */
  public void keep(ScopedView view, List<Dataset> datasets) throws EngineException {
    try {
      view.keep(
          "group_edges", "select cast(null as bigint) as x, cast(null as bigint) as y where false");
      for (int i = 0; i < datasets.size(); i++) {
        for (int j = i + 1; j < datasets.size(); j++) {
          book.keep(view, datasets.get(i), datasets.get(j));
          String ends =
              "a_id + " + i * STEP + " as x, b_id + " + j * STEP + " as y from " + LinkBook.PAIRS;
          view.keep(
              "group_edges_next",
              "select * from group_edges union all select "
                  + ends
                  + " union all select y, x from (select "
                  + ends
                  + ")");
          view.keep("group_edges", "select * from group_edges_next");
        }
      }
      view.keep(
          "group_labels",
          "select x as node, least(x, min(y)) as label from group_edges group by x");
      // Each round carries the least label one link further; a group is a few links wide.
      boolean changed = true;
      while (changed) {
        view.keep(
            "group_labels_next",
            "select l.node, least(min(l.label), min(n.label)) as label from group_labels l"
                + " join group_edges e on e.x = l.node join group_labels n on n.node = e.y group by l.node");
        changed =
            number(
                    view,
                    "select count(*) from group_labels l join group_labels_next n on n.node = l.node where n.label <> l.label")
                > 0;
        view.keep("group_labels", "select * from group_labels_next");
      }
      view.keep(
          GROUPS,
          "select cast(node // "
              + STEP
              + " as integer) as dataset, node % "
              + STEP
              + " as work_id, label as group_id from group_labels");
    } catch (MetricException e) {
      throw new EngineException(String.valueOf(e.getMessage()), e);
    }
  }

  /** All members of all groups, by group and dataset. */
  public List<Member> members(List<Dataset> datasets) throws EngineException {
    List<Member> members = new ArrayList<>();
    try (ScopedView view = Decided.view()) {
      keep(view, datasets);
      StringBuilder works = new StringBuilder();
      for (int i = 0; i < datasets.size(); i++) {
        works.append(i == 0 ? "" : " union all ");
        works.append("select ").append(i).append(" as dataset, work_id, source_key from ");
        works.append(library.relations(datasets.get(i).name()).get(WorksTable.WORKS));
      }
      String sql =
          "select dense_rank() over (order by g.group_id), g.dataset, w.source_key, count(*) over (partition by g.group_id)"
              + " > d.datasets from "
              + GROUPS
              + " g join ("
              + works
              + ") w on w.dataset = g.dataset and w.work_id = g.work_id"
              + " join (select group_id, count(distinct dataset) as datasets from "
              + GROUPS
              + " group by group_id) d on d.group_id = g.group_id order by 1, 2, 3";
      try (Rows rows = view.query(sql)) {
        while (rows.next()) {
          members.add(
              new Member(
                  rows.whole(1),
                  datasets.get(Math.toIntExact(rows.whole(2))).name(),
                  String.valueOf(rows.text(3)),
                  "true".equals(rows.text(4))));
        }
      }
    } catch (MetricException | LibraryException e) {
      throw new EngineException(String.valueOf(e.getMessage()), e);
    }
    return members;
  }

  private static long number(ScopedView view, String sql) throws MetricException {
    try (Rows rows = view.query(sql)) {
      rows.next();
      return rows.whole(1);
    }
  }
}
