package org.entente.metrics.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.Observations;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/** The share of a country's works that are among the most cited. */
@Extension
public final class HighlyCitedShare implements Metric {

  static final String TOP = "top";
  static final String OF = "of";

  private static final MetricInfo INFO =
      new MetricInfo(
          "highly-cited-share",
          "Share among the most cited",
          "The share of the country's works with a known citation count that are among the top x % of all such works of the dataset of the same year and document type. Works at"
              + " the threshold count in part, so that the top of each year and type is exactly x %. The reference set is the dataset's own works, not the database's whole. What"
              + " stands above the line is no whole number of works, so the share has no interval.",
          "Σ h(w) / |W'(c,t)|, where h(w) = 1 above the threshold, 0 below it, and at it (n·x/100 − g)/k, with n the works of w's year and document type, g those cited more"
              + " often, k those cited as often; fractional: Σ h(w)/|C(w)| / Σ 1/|C(w)|",
          MetricInfo.Unit.SHARE,
          false,
          Set.of(Counting.FULL, Counting.FRACTIONAL),
          List.of(
              new MetricInfo.Parameter(
                  TOP, "how many per cent are the top", "10", List.of("1", "5", "10", "25")),
              new MetricInfo.Parameter(
                  OF,
                  "of which of the country's works: all, those with another country, or those without",
                  "all",
                  List.of("all", "international", "domestic"))),
          Set.of(MetricInfo.Need.CITATIONS),
          List.of(References.PERCENTILES, References.FRACTIONAL));

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    List<OwnWorks.Group> own = OwnWorks.cited(INFO.id(), scope);
    if (own.isEmpty()) {
      return List.of();
    }
    int top = Integer.parseInt(scope.parameters().getOrDefault(TOP, "10"));
    String of = scope.parameters().getOrDefault(OF, "all");
    Reference reference = Reference.read(top, scope);
    note(top, reference, scope);
    NavigableMap<Integer, Year> years = new TreeMap<>();
    for (OwnWorks.Group group : own) {
      years
          .computeIfAbsent(group.year(), number -> new Year(of, scope.counting()))
          .add(group, reference.weight(group.year(), group.type(), group.cited()));
    }
    List<Observation> observations = new ArrayList<>();
    years.forEach(
        (number, year) -> {
          if (year.below.isZero()) {
            return;
          }
          Observation share =
              Observations.fractionalShare(
                  INFO.id(), scope.country(), "", number, year.above, year.below);
          if (scope.counting() == Counting.FULL) {
            reference.addUnknown(number, year.chosen);
            share = share.with(null, year.chosen.bounds());
          }
          observations.add(share);
        });
    return observations;
  }

  private static void note(int top, Reference reference, Scope scope) throws MetricException {
    String sentence =
        "The top "
            + top
            + " % is that of the "
            + reference.works()
            + " works of "
            + scope.dataset()
            + " with a citation count, each among those of its year and document type, and not of the whole database.";
    try (Rows rows = scope.query(Sql.WORKS_OF_OTHERS, scope.country())) {
      if (rows.next() && rows.whole(1) == 0) {
        sentence +=
            " Every work with a known country is of "
                + scope.country()
                + " itself, so the share of all its works is near "
                + top
                + " % by construction; compare international with domestic works, or import the works of other countries too.";
      }
    }
    scope.note(sentence);
  }

  /** The works of one year. */
  private static final class Year {
    private final String of;
    private final Counting counting;
    private final ShareOfChosen chosen = new ShareOfChosen();
    private Fraction above = Fraction.ZERO;
    private Fraction below = Fraction.ZERO;

    Year(String of, Counting counting) {
      this.of = of;
      this.counting = counting;
    }

    void add(OwnWorks.Group group, Fraction weight) {
      boolean counted =
          switch (of) {
            case "international" -> group.international();
            case "domestic" -> !group.international();
            default -> true;
          };
      if (counted) {
        Fraction works =
            Fraction.of(group.works(), counting == Counting.FRACTIONAL ? group.countries() : 1);
        above = above.plus(weight.times(works));
        below = below.plus(works);
      }
      // A work of one known country may turn out to be international, never the other way round.
      long movable = of.equals("all") || group.international() ? 0 : group.withGap();
      if (counted) {
        chosen.has(weight, group.works() - movable);
      }
      chosen.mayHave(weight, movable);
    }
  }
}
