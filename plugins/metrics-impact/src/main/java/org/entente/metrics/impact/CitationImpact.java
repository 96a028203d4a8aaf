package org.entente.metrics.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/** How often a country's works are cited. */
@Extension
public final class CitationImpact implements Metric {

  static final String STATISTIC = "statistic";

  private static final MetricInfo INFO =
      new MetricInfo(
          "citation-impact",
          "Citation impact",
          "How often the country's works of a year have been cited by the time of the export: the mean or the median of the works with a known citation count; the mean of the"
              + " international works over the mean of the works of the country alone; or the mean of the normalised impact that the source itself gives (CNCI, FWCI). Citations"
              + " grow with a work's age, so that means and medians compare within a year and not between years.",
          "mean: Σ cit(w) / |W'|, W' = {w ∈ W(c,t): cit(w) known}, fractional: Σ cit(w)/|C(w)| / Σ 1/|C(w)|; median of cit(w) over W', between the middle two their mean;"
              + " ratio-international-domestic: mean over {w ∈ W': |C(w)| ≥ 2} / mean over {w ∈ W': |C(w)| = 1}; normalised-mean: Σ n(w) / |{w ∈ W(c,t): n(w) given}|",
          MetricInfo.Unit.INDEX,
          false,
          Set.of(Counting.FULL, Counting.FRACTIONAL),
          List.of(
              new MetricInfo.Parameter(
                  STATISTIC,
                  "mean or median of citations; mean of international over mean of domestic works; mean of the source's own normalised impact. The median is for full counting",
                  "mean",
                  List.of("mean", "median", "ratio-international-domestic", "normalised-mean"))),
          Set.of(MetricInfo.Need.CITATIONS),
          List.of(References.FRACTIONAL, References.COLLABORATION_TYPES));

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    return switch (scope.parameters().getOrDefault(STATISTIC, "mean")) {
      case "median" -> medians(scope);
      case "ratio-international-domestic" -> ratios(scope);
      case "normalised-mean" -> means(normalised(scope), scope);
      default -> means(citations(scope), scope);
    };
  }

  private static Observation observation(
      Scope scope, int year, Fraction value, Fraction above, Fraction below) {
    return Observation.ofCountry(
        INFO.id(), scope.country(), "", year, value.decimal(), above.decimal(), below.decimal());
  }

  private static NavigableMap<Integer, Mean> citations(Scope scope) throws MetricException {
    NavigableMap<Integer, Mean> years = new TreeMap<>();
    for (OwnWorks.Group group : OwnWorks.cited(INFO.id(), scope)) {
      years
          .computeIfAbsent(group.year(), year -> new Mean(scope.counting()))
          .add(group.countries(), BigDecimal.valueOf(group.cited()), group.works());
    }
    return years;
  }

  private static List<Observation> means(NavigableMap<Integer, Mean> years, Scope scope) {
    List<Observation> observations = new ArrayList<>();
    years.forEach(
        (year, mean) ->
            observations.add(observation(scope, year, mean.value(), mean.sum(), mean.works())));
    return observations;
  }

  /** A double is taken as the decimal that it is printed as, so that the sum has no order. */
  private static NavigableMap<Integer, Mean> normalised(Scope scope) throws MetricException {
    NavigableMap<Integer, Mean> years = new TreeMap<>();
    long all = 0;
    long without = 0;
    try (Rows rows = scope.query(Sql.OWN_NORMALISED_IMPACT, scope.country())) {
      while (rows.next()) {
        long works = rows.whole(4);
        all += works;
        if (rows.missing(3)) {
          without += works;
        } else {
          years
              .computeIfAbsent(Math.toIntExact(rows.whole(1)), year -> new Mean(scope.counting()))
              .add(Math.toIntExact(rows.whole(2)), BigDecimal.valueOf(rows.number(3)), works);
        }
      }
    }
    if (all > 0 && years.isEmpty()) {
      throw new MetricException(
          "No work of "
              + scope.country()
              + " in "
              + scope.dataset()
              + " has a normalised impact of the source's own in these years and document types. Import an export that has one (CNCI in InCites, FWCI in SciVal), or ask for another"
              + " statistic, such as mean.");
    }
    if (without > 0) {
      scope.note(
          "Of the "
              + all
              + " works of "
              + scope.country()
              + ", "
              + without
              + " have no normalised impact and are left out.");
    }
    return years;
  }

  private static List<Observation> ratios(Scope scope) throws MetricException {
    NavigableMap<Integer, Mean> international = new TreeMap<>();
    NavigableMap<Integer, Mean> domestic = new TreeMap<>();
    Set<Integer> years = new TreeSet<>();
    for (OwnWorks.Group group : OwnWorks.cited(INFO.id(), scope)) {
      years.add(group.year());
      (group.international() ? international : domestic)
          .computeIfAbsent(group.year(), year -> new Mean(scope.counting()))
          .add(group.countries(), BigDecimal.valueOf(group.cited()), group.works());
    }
    List<Observation> observations = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (int year : years) {
      Mean above = international.getOrDefault(year, new Mean(scope.counting()));
      Mean below = domestic.getOrDefault(year, new Mean(scope.counting()));
      if (above.isEmpty() || below.isEmpty() || below.sum().isZero()) {
        without.add(String.valueOf(year));
        continue;
      }
      observations.add(
          observation(
              scope, year, above.value().over(below.value()), above.value(), below.value()));
    }
    if (!without.isEmpty()) {
      scope.note(
          "There is no ratio in "
              + String.join(", ", without)
              + ": there are no international works, no domestic ones, or no domestic one was cited.");
    }
    return observations;
  }

  private static List<Observation> medians(Scope scope) throws MetricException {
    if (scope.counting() != Counting.FULL) {
      throw new MetricException(
          "The median of citations is defined for full counting. Ask for full counting, or for the mean.");
    }
    NavigableMap<Integer, NavigableMap<Integer, Long>> years = new TreeMap<>();
    for (OwnWorks.Group group : OwnWorks.cited(INFO.id(), scope)) {
      years
          .computeIfAbsent(group.year(), year -> new TreeMap<>())
          .merge(group.cited(), group.works(), Long::sum);
    }
    List<Observation> observations = new ArrayList<>();
    years.forEach(
        (year, worksByCitations) ->
            observations.add(
                Observation.ofCountry(
                    INFO.id(),
                    scope.country(),
                    "",
                    year,
                    median(worksByCitations).decimal(),
                    null,
                    null)));
    return observations;
  }

  private static Fraction median(NavigableMap<Integer, Long> worksByCitations) {
    long works = worksByCitations.values().stream().mapToLong(Long::longValue).sum();
    return Fraction.of(
        (long) at((works - 1) / 2, worksByCitations) + at(works / 2, worksByCitations), 2);
  }

  /** The citations of the work at a 0-based place in ascending order. */
  private static int at(long place, NavigableMap<Integer, Long> worksByCitations) {
    long passed = 0;
    for (var entry : worksByCitations.entrySet()) {
      passed += entry.getValue();
      if (passed > place) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("no work at place " + place);
  }
}
