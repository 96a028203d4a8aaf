package org.entente.metrics.affiliations;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.Observations;
import org.entente.model.Bounds;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/** The share of international works that are so only through somebody's second address. */
@Extension
public final class CoAffiliationOnlyShare implements Metric {

  private static final MetricInfo INFO =
      new MetricInfo(
          "co-affiliation-only-share",
          "Share international by co-affiliation only",
          "Of the country's international works whose authors each have a tied address with a known country, the share in which all authors have an address in one and the same"
              + " country, whichever it is: without somebody's second affiliation they would be domestic works. Years in which the source does not say which author has which"
              + " address are left out, Web of Science before 2008 among them.",
          "|{w ∈ D(c,t): ∩ C(a) over the authors a of w ≠ ∅}| / |D(c,t)|, where C(a) is the set of known countries of author a's addresses on w, and D(c,t) are the works of"
              + " W(c,t) with |C(w)| ≥ 2 and C(a) ≠ ∅ for every author",
          MetricInfo.Unit.SHARE,
          false,
          Set.of(Counting.FULL),
          List.of(),
          Set.of(MetricInfo.Need.AUTHOR_ADDRESS_LINKS),
          List.of(
              References.ONLY_MULTI_AFFILIATION,
              References.MULTIPLE_AFFILIATIONS,
              References.LINKS_OF_WEB_OF_SCIENCE,
              References.WILSON));

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    AuthorLinks links = AuthorLinks.read(INFO.id(), scope);
    NavigableMap<Integer, Year> years = new TreeMap<>();
    long unlinked = 0;
    long international = 0;
    try (Rows rows = scope.query(Sql.COMMON_COUNTRIES, scope.country())) {
      while (rows.next()) {
        int number = Math.toIntExact(rows.whole(1));
        if (!links.usable(number)) {
          continue;
        }
        Kind kind =
            new Kind(
                rows.whole(2) == 1,
                rows.whole(3) == 1,
                rows.whole(4) == 1,
                rows.whole(5) == 1,
                rows.whole(6) == 1,
                rows.whole(7) == 1);
        long works = rows.whole(8);
        years.computeIfAbsent(number, n -> new Year()).add(kind, works);
        if (kind.international()) {
          international += works;
          unlinked += kind.known() ? 0 : works;
        }
      }
    }
    if (unlinked > 0) {
      scope.note(
          "Of the "
              + international
              + " international works of "
              + scope.country()
              + ", "
              + unlinked
              + " are left out because an author has no tied address with a known country.");
    }
    List<Observation> observations = new ArrayList<>();
    for (var entry : ScopeYears.unknownByYear(scope).entrySet()) {
      Year year = years.get(entry.getKey());
      if (year != null && year.below > 0) {
        observations.add(
            Observations.share(
                INFO.id(),
                scope.country(),
                "",
                entry.getKey(),
                year.above,
                year.below,
                year.bounds(entry.getValue())));
      }
    }
    return observations;
  }

  /** What the query tells of a work; see its head. */
  private record Kind(
      boolean linked,
      boolean known,
      boolean common,
      boolean couldShare,
      boolean international,
      boolean gap) {}

  /**
   * Counts of one year. Were the unknown countries known, a work below the line would stay there;
   * one above it too, for an intersection does not lose by growing sets; and further works could
   * enter: those of the country whose authors all have tied addresses, some of them unresolved, and
   * works without any known country.
   */
  private static final class Year {
    private long above;
    private long below;
    private long couldRise;
    private long couldEnterAbove;
    private long couldEnterBelow;

    void add(Kind kind, long works) {
      if (kind.known() && kind.international()) {
        below += works;
        above += kind.common() ? works : 0;
        couldRise += !kind.common() && kind.couldShare() ? works : 0;
      } else if (kind.linked() && kind.gap()) {
        couldEnterAbove += kind.couldShare() ? works : 0;
        // A domestic work whose authors all show the country goes on sharing it.
        couldEnterBelow += kind.common() ? 0 : works;
      }
    }

    Bounds bounds(long unknown) {
      return new Bounds(
          Fraction.of(above, below + couldEnterBelow + unknown).decimal(),
          Fraction.of(
                  above + couldRise + couldEnterAbove + unknown, below + couldEnterAbove + unknown)
              .decimal());
    }
  }
}
