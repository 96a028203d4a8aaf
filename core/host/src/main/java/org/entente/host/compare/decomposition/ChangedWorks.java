package org.entente.host.compare.decomposition;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.host.compare.decomposition.DifferenceDecomposition.WorkCount;
import org.entente.host.engine.ScopedView;
import org.entente.host.engine.ViewScope;
import org.entente.host.library.Duck;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/** Which works a step changes, over the tables of {@link LinkedWorks}. */
final class ChangedWorks {

  private final ScopedView view;
  private final ViewScope scope;
  private final Reach reach;

  /**
   * @param reach what of a work the metric looks at
   */
  ChangedWorks(ScopedView view, ViewScope scope, Reach reach) {
    this.view = view;
    this.scope = scope;
    this.reach = reach;
  }

  /** How many works a step changes, by year and of all years together. */
  record Counts(WorkCount all, Map<Integer, WorkCount> byYear) {

    static final Counts NONE = new Counts(WorkCount.NONE, Map.of());

    WorkCount of(@Nullable Integer year) {
      return year == null ? all : byYear.getOrDefault(year, WorkCount.NONE);
    }
  }

  /**
   * A query for the works of a step within the scope, before or after it: {@code a_id}, {@code
   * b_id}, one of which may be missing, {@code of_country}, {@code before} and {@code after}, their
   * years within the scope.
   */
  String query(Step step) {
    String ofB = within("b_year", "b_type");
    return "select * from ("
        + switch (step) {
          case DOCUMENT_TYPES ->
              linked(within("a_year", "a_type"), within("a_year", "b_type"), "types");
          case YEAR -> linked(within("a_year", "b_type"), ofB, "years");
          case COUNTRY_DEFINITION -> linked(ofB, ofB, "class = 'definition'");
          case AFFILIATIONS -> linked(ofB, ofB, "class = 'other'" + ifCountriesAlone());
          case CITATIONS -> linked(ofB, ofB, reach.text() ? "true" : "cited");
          case COVERAGE_A -> alone("a", "work_id as a_id, cast(null as bigint) as b_id");
          case COVERAGE_B -> alone("b", "cast(null as bigint) as a_id, work_id as b_id");
          case UNKNOWN_ADDRESSES -> linked(ofB, ofB, "class = 'unknown'" + ifCountriesAlone());
        }
        + ") where (before is not null or after is not null)";
  }

  private String ifCountriesAlone() {
    return reach.affiliations() ? "" : " and differs";
  }

  private static String linked(String before, String after, String where) {
    return "select a_id, b_id, of_country, "
        + before
        + " as before, "
        + after
        + " as after from "
        + LinkedWorks.TABLE
        + " where "
        + where;
  }

  private String alone(String side, String ids) {
    String year = within("year", "document_type");
    return "select "
        + ids
        + ", work_id in (select work_id from own_"
        + side
        + ") as of_country, "
        + year
        + " as before, "
        + year
        + " as after from "
        + side
        + "_works w where not exists (select 1 from "
        + LinkedWorks.TABLE
        + " l where l."
        + side
        + "_id = w.work_id)";
  }

  /** The year of a work within the scope, missing where it is out of it. */
  private String within(String year, String type) {
    Years years = scope.years().orElseThrow();
    String types =
        scope.documentTypes().isEmpty()
            ? ""
            : scope.documentTypes().stream()
                .map(Duck::literal)
                .collect(Collectors.joining(", ", " and " + type + " in (", ")"));
    return "case when "
        + year
        + " between "
        + years.from()
        + " and "
        + years.to()
        + types
        + " then "
        + year
        + " end";
  }

  /** The counts of some steps. */
  Map<Step, Counts> count(Collection<Step> steps) throws MetricException {
    Map<Step, Counts> counts = new EnumMap<>(Step.class);
    if (steps.isEmpty()) {
      return counts;
    }
    // The works of each step by year before and after; few rows, so that the rest is done here.
    String sql =
        steps.stream()
            .map(
                step ->
                    "select "
                        + step.ordinal()
                        + ", before, after, count(*), count(*) filter (where of_country) from ("
                        + query(step)
                        + ") group by before, after")
            .collect(Collectors.joining(" union all "));
    Map<Step, Tally> tallies = new EnumMap<>(Step.class);
    try (Rows rows = view.query(sql)) {
      while (rows.next()) {
        Tally tally =
            tallies.computeIfAbsent(
                Step.values()[Math.toIntExact(rows.whole(1))], any -> new Tally());
        WorkCount works = new WorkCount(rows.whole(4), rows.whole(5));
        tally.all = tally.all.plus(works);
        Stream.of(year(rows, 2), year(rows, 3))
            .flatMap(Optional::stream)
            .distinct()
            .forEach(year -> tally.byYear.merge(year, works, WorkCount::plus));
      }
    }
    tallies.forEach((step, tally) -> counts.put(step, new Counts(tally.all, tally.byYear)));
    return counts;
  }

  private static Optional<Integer> year(Rows rows, int column) throws MetricException {
    return rows.missing(column)
        ? Optional.empty()
        : Optional.of(Math.toIntExact(rows.whole(column)));
  }

  private static final class Tally {
    private WorkCount all = WorkCount.NONE;
    private final Map<Integer, WorkCount> byYear = new HashMap<>();
  }

  /** A query for the works of a step that count in a year, or in any. */
  String query(Step step, Optional<Integer> year) {
    return query(step)
        + year.map(each -> " and (before = " + each + " or after = " + each + ")").orElse("");
  }
}
