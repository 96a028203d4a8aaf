package org.entente.host.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.measure.Measurement;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo.Unit;
import org.entente.statistics.RankCorrelation;
import org.jspecify.annotations.Nullable;

/**
 * Compares the order of partners in two measurements: by the works behind the figures of all years
 * that both have, where both sides say how many these are; else by the figures of the last such
 * year.
 */
final class PartnerAgreements {

  private final Measurement measuredA;
  private final Measurement measuredB;
  private final Points a;
  private final Points b;
  private final NavigableSet<Integer> years;

  private PartnerAgreements(Measurement a, Measurement b) {
    this.measuredA = a;
    this.measuredB = b;
    this.a = ofPartners(a);
    this.b = ofPartners(b);
    this.years = new TreeSet<>(this.a.years());
    this.years.retainAll(this.b.years());
  }

  private static Points ofPartners(Measurement measurement) {
    Points points = Points.of(measurement);
    points.series().remove("");
    return points;
  }

  /** Null where there is no year in which both have figures of partners. */
  static @Nullable PartnerAgreement of(Measurement a, Measurement b) {
    PartnerAgreements agreements = new PartnerAgreements(a, b);
    return agreements.years.isEmpty() ? null : agreements.agreement();
  }

  private PartnerAgreement agreement() {
    boolean works = works(a) && works(b);
    int last = years.last();
    int first = works ? years.first() : last;
    NavigableMap<String, BigDecimal> ofA = figures(a, works);
    NavigableMap<String, BigDecimal> ofB = figures(b, works);
    TreeSet<String> both = new TreeSet<>(ofA.keySet());
    both.retainAll(ofB.keySet());
    int onlyA = ofA.size() - both.size();
    int onlyB = ofB.size() - both.size();
    boolean zeroInA = knowsZero(measuredA);
    boolean zeroInB = knowsZero(measuredB);
    TreeSet<String> ranked = new TreeSet<>(both);
    if (zeroInB) {
      ranked.addAll(ofA.keySet());
    }
    if (zeroInA) {
      ranked.addAll(ofB.keySet());
    }
    // A partner that has no work in either database in these years has no place in the order.
    ranked.removeIf(
        partner ->
            ofA.getOrDefault(partner, BigDecimal.ZERO).signum() == 0
                && ofB.getOrDefault(partner, BigDecimal.ZERO).signum() == 0);
    List<String> partners = new ArrayList<>(ranked);
    double[] x = values(partners, ofA);
    double[] y = values(partners, ofB);
    double[] rankA = RankCorrelation.ranks(x);
    double[] rankB = RankCorrelation.ranks(y);
    List<PartnerAgreement.Rank> ranks = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      String partner = partners.get(i);
      ranks.add(
          new PartnerAgreement.Rank(
              partner,
              ofA.getOrDefault(partner, BigDecimal.ZERO),
              ofB.getOrDefault(partner, BigDecimal.ZERO),
              rankA[i],
              rankB[i]));
    }
    ranks.sort(
        Comparator.comparingDouble((PartnerAgreement.Rank rank) -> rank.rankA() + rank.rankB())
            .thenComparing(PartnerAgreement.Rank::partner));
    return new PartnerAgreement(
        measuredA.metric().id(),
        basis(works, first, last),
        first,
        last,
        partners.size(),
        onlyA,
        onlyB,
        RankCorrelation.spearman(x, y),
        RankCorrelation.kendall(x, y),
        ranks);
  }

  private String basis(boolean works, int first, int last) {
    return works
        ? "Partners are ranked by their works in "
            + (first == last ? String.valueOf(last) : first + "–" + last)
            + ", those behind the figures of "
            + measuredA.metric().id()
            + " in the years that both datasets have."
        : "Partners are ranked by "
            + measuredA.metric().id()
            + " in "
            + last
            + ", the last year that both datasets have: one of them does not say how many works are behind its figures.";
  }

  /**
   * Whether a partner without a figure is one without works: where works were counted it is, a
   * table may just not list it.
   */
  private static boolean knowsZero(Measurement measurement) {
    return measurement.origin() == Measurement.Origin.MEASURED
        && measurement.metric().unit() != Unit.INDEX;
  }

  /** Whether all figures of the common years say how many works are behind them. */
  private boolean works(Points points) {
    return points.series().values().stream()
        .flatMap(its -> its.entrySet().stream())
        .filter(entry -> years.contains(entry.getKey()))
        .allMatch(entry -> works(entry.getValue()) != null);
  }

  private @Nullable BigDecimal works(Observation o) {
    return switch (measuredA.metric().unit()) {
      case SHARE -> o.numerator();
      case COUNT -> o.value();
      case INDEX -> null;
    };
  }

  private NavigableMap<String, BigDecimal> figures(Points points, boolean works) {
    NavigableMap<String, BigDecimal> figures = new TreeMap<>();
    points
        .series()
        .forEach(
            (partner, its) ->
                its.forEach(
                    (year, o) -> {
                      BigDecimal behind = works(o);
                      if (works && behind != null && years.contains(year)) {
                        figures.merge(partner, behind, BigDecimal::add);
                      } else if (!works && year.equals(years.last())) {
                        figures.put(partner, o.value());
                      }
                    }));
    return figures;
  }

  private static double[] values(List<String> partners, NavigableMap<String, BigDecimal> figures) {
    return partners.stream()
        .mapToDouble(partner -> figures.getOrDefault(partner, BigDecimal.ZERO).doubleValue())
        .toArray();
  }
}
