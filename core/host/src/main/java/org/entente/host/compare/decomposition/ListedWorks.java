package org.entente.host.compare.decomposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.host.compare.decomposition.DifferenceDecomposition.WorkCount;
import org.entente.host.compare.decomposition.WorksBehind.Address;
import org.entente.host.compare.decomposition.WorksBehind.ChangedWork;
import org.entente.host.compare.decomposition.WorksBehind.Side;
import org.entente.host.engine.ScopedView;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.jspecify.annotations.Nullable;

/** Lists the works that a step changes, over the tables of {@link LinkedWorks}. */
final class ListedWorks {

  private final ScopedView view;
  private final ChangedWorks changed;
  private final Sides sides;

  ListedWorks(ScopedView view, ChangedWorks changed, Sides sides) {
    this.view = view;
    this.changed = changed;
    this.sides = sides;
  }

  WorksBehind list(Step step, Optional<Integer> year, int limit, Reach reach)
      throws MetricException {
    WorkCount count =
        changed
            .count(List.of(step))
            .getOrDefault(step, ChangedWorks.Counts.NONE)
            .of(year.orElse(null));
    view.keep(
        "listed",
        "select c.a_id, c.b_id, c.of_country, coalesce(l.rule, '') as rule, l.score"
            + " from ("
            + changed.query(step, year)
            + ") c left join "
            + LinkedWorks.TABLE
            + " l on l.a_id = c.a_id and l.b_id = c.b_id"
            + " order by c.of_country desc, coalesce(l.differs, false) desc,"
            + " greatest(c.before, c.after) desc, coalesce(c.a_id, c.b_id) limit "
            + Math.max(0, limit));
    Map<Long, Told> ofA = told("a");
    Map<Long, Told> ofB = told("b");
    List<ChangedWork> works = new ArrayList<>();
    try (Rows rows = view.query("select a_id, b_id, of_country, rule, score from listed")) {
      while (rows.next()) {
        Told a = rows.missing(1) ? null : ofA.get(rows.whole(1));
        Told b = rows.missing(2) ? null : ofB.get(rows.whole(2));
        works.add(
            new ChangedWork(
                first(a == null ? "" : a.doi(), b == null ? "" : b.doi()),
                first(a == null ? "" : a.title(), b == null ? "" : b.title()),
                "true".equals(rows.text(3)),
                text(rows, 4),
                rows.missing(5) ? null : rows.number(5),
                a == null ? null : a.side(),
                b == null ? null : b.side()));
      }
    }
    return new WorksBehind(
        step, year.orElse(null), count.works(), count.ofCountry(), works, notes(step, reach));
  }

  private List<String> notes(Step step, Reach reach) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "At this step "
            + step.words()
            + "; A is "
            + sides.a().name()
            + ", B "
            + sides.b().name()
            + ".");
    if (step == Step.AFFILIATIONS || step == Step.UNKNOWN_ADDRESSES) {
      notes.add(
          reach.affiliations()
              ? "The metric is made of authors or addresses too, so all these works are listed, those whose countries differ first."
              : "The metric is made of countries alone, so works are listed whose countries differ as the question counts them.");
    } else if (step == Step.CITATIONS) {
      notes.add(
          reach.text()
              ? "The metric looks at more than citations here, so all linked works are listed."
              : "Works are listed whose citation counts or normalised impact differ.");
    }
    return notes;
  }

  /** What one database says, and the texts that both are named by. */
  private record Told(String doi, String title, Side side) {}

  private Map<Long, Told> told(String side) throws MetricException {
    String ids = "(select " + side + "_id from listed)";
    Map<Long, List<String>> countries = new HashMap<>();
    try (Rows rows =
        view.query(
            "select work_id, country from "
                + side
                + "_work_countries where work_id in "
                + ids
                + " order by work_id, country")) {
      while (rows.next()) {
        countries.computeIfAbsent(rows.whole(1), id -> new ArrayList<>()).add(text(rows, 2));
      }
    }
    Map<Long, List<Address>> addresses = new HashMap<>();
    // An address stands once for each of its authors; it was written once.
    try (Rows rows =
        view.query(
            "select distinct work_id, coalesce(raw, ''), coalesce(country, '') from "
                + side
                + "_affiliations where work_id in "
                + ids
                + " order by 1, 2, 3")) {
      while (rows.next()) {
        addresses
            .computeIfAbsent(rows.whole(1), id -> new ArrayList<>())
            .add(new Address(text(rows, 2), text(rows, 3)));
      }
    }
    Map<Long, Told> told = new LinkedHashMap<>();
    try (Rows rows =
        view.query(
            "select work_id, doi, title, source_key, year, document_type, times_cited from "
                + side
                + "_works where work_id in "
                + ids)) {
      while (rows.next()) {
        long id = rows.whole(1);
        told.put(
            id,
            new Told(
                text(rows, 2),
                text(rows, 3),
                new Side(
                    text(rows, 4),
                    rows.missing(5) ? null : Math.toIntExact(rows.whole(5)),
                    text(rows, 6),
                    countries.getOrDefault(id, List.of()),
                    addresses.getOrDefault(id, List.of()),
                    rows.missing(7) ? null : rows.whole(7))));
      }
    }
    return told;
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static String text(Rows rows, int column) throws MetricException {
    @Nullable String text = rows.text(column);
    return text == null ? "" : text;
  }
}
