package org.entente.host.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.entente.host.compare.UpSet.Combination;
import org.entente.host.compare.UpSet.Total;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.library.Dataset;
import org.entente.host.link.LinkGroups;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurer;
import org.entente.host.measure.Question;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;

/** Makes {@link UpSet} tables. */
public final class UpSets {

  /** More than these nobody reads: six datasets have 63 combinations. */
  private static final int MOST_DATASETS = 6;

  private final Measurer measurer;
  private final LinkGroups groups;

  public UpSets(Measurer measurer, LinkGroups groups) {
    this.measurer = measurer;
    this.groups = groups;
  }

  /**
   * What the datasets have in common of the works of a question's years and document types. A
   * dataset that has a publication under another year or type counts as not having it.
   *
   * @param names two to six datasets
   * @throws MeasureException if there is no such dataset, one holds no works, or there are too many
   */
  public UpSet of(List<String> names, Question question) throws MeasureException {
    if (names.size() < 2 || names.size() > MOST_DATASETS) {
      throw new MeasureException(
          "Two to "
              + MOST_DATASETS
              + " datasets are put side by side, but "
              + names.size()
              + (names.size() == 1 ? " was" : " were")
              + " named.");
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new MeasureException(
          "A dataset is named twice: " + String.join(", ", names) + ". Name each once.");
    }
    List<Dataset> datasets = new ArrayList<>();
    for (String name : names) {
      datasets.add(measurer.dataset(name));
    }
    try (ScopedView view = measurer.engine().views(datasets, question.scope())) {
      groups.keep(view, datasets);
      keepMembers(view, datasets.size());
      List<Combination> combinations = combinations(view, names);
      List<Total> totals = totals(view, names);
      long contradictory =
          number(
              view,
              "select count(distinct publication) from (select publication from members"
                  + " group by publication, dataset having count(*) > 1)");
      return new UpSet(names, combinations, totals, contradictory, notes(contradictory));
    } catch (EngineException | MetricException e) {
      throw new MeasureException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  /**
   * Every work of the scope with the publication that it is; a work without a link is one alone.
   */
  private static void keepMembers(ScopedView view, int datasets) throws MetricException {
    StringBuilder works = new StringBuilder();
    for (int i = 0; i < datasets; i++) {
      works.append(i == 0 ? "" : " union all ");
      works.append("select ").append(i).append(" as dataset, work_id, doi from d");
      works.append(i).append("_works");
    }
    view.keep(
        "members",
        "select w.dataset, w.doi, coalesce(g.group_id, -1 - (w.work_id * "
            + datasets
            + " + w.dataset)) as publication from ("
            + works
            + ") w left join "
            + LinkGroups.GROUPS
            + " g on g.dataset = w.dataset and g.work_id = w.work_id");
  }

  private static List<Combination> combinations(ScopedView view, List<String> names)
      throws MetricException {
    List<Combination> combinations = new ArrayList<>();
    try (Rows rows =
        view.query(
            "select mask, count(*), sum(works) from (select publication, bit_or(1 << dataset) as mask,"
                + " count(*) as works from members group by publication) group by mask order by 2 desc, 1")) {
      while (rows.next()) {
        long mask = rows.whole(1);
        List<String> inThese = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
          if ((mask >> i & 1) != 0) {
            inThese.add(names.get(i));
          }
        }
        combinations.add(new Combination(inThese, rows.whole(2), rows.whole(3)));
      }
    }
    return combinations;
  }

  private static List<Total> totals(ScopedView view, List<String> names) throws MetricException {
    Total[] totals = new Total[names.size()];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = new Total(names.get(i), 0, 0, 0);
    }
    try (Rows rows =
        view.query(
            "select dataset, count(*), count(doi), count(distinct publication) from members group by dataset")) {
      while (rows.next()) {
        int dataset = Math.toIntExact(rows.whole(1));
        totals[dataset] =
            new Total(names.get(dataset), rows.whole(2), rows.whole(3), rows.whole(4));
      }
    }
    return List.of(totals);
  }

  private static List<String> notes(long contradictory) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "A publication counts as in a dataset where its work there is of these years and document types.");
    if (contradictory > 0) {
      notes.add(
          contradictory
              + (contradictory == 1 ? " publication has" : " publications have")
              + " two works of one dataset, joined through links to another: the work stands there twice, or a link is wrong. `entente link "
              + "… --groups` lists them.");
    }
    return notes;
  }

  private static long number(ScopedView view, String sql) throws MetricException {
    try (Rows rows = view.query(sql)) {
      rows.next();
      return rows.whole(1);
    }
  }
}
