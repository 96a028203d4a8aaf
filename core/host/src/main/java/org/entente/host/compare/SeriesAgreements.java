package org.entente.host.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.entente.host.measure.Measurement;
import org.entente.statistics.Concordance;
import org.entente.statistics.LimitsOfAgreement;

/** Puts the series of two measurements side by side. */
final class SeriesAgreements {

  private record Pair(double a, double b) {}

  private SeriesAgreements() {}

  /**
   * A row a series that both have; where they are of partners, first a row of all of their points
   * together.
   */
  static List<SeriesAgreement> of(Measurement ofA, Measurement ofB) {
    Points a = Points.of(ofA);
    Points b = Points.of(ofB);
    List<SeriesAgreement> rows = new ArrayList<>();
    List<Pair> pooled = new ArrayList<>();
    NavigableSet<Integer> all = new TreeSet<>();
    int ofPartners = 0;
    for (String partner : a.partners()) {
      NavigableSet<Integer> years = Points.common(a, b, partner);
      List<Pair> pairs = new ArrayList<>();
      for (int year : years) {
        pairs.add(
            new Pair(a.value(partner, year).doubleValue(), b.value(partner, year).doubleValue()));
      }
      if (years.isEmpty()) {
        continue;
      }
      rows.add(row(partner, false, years, pairs));
      if (!partner.isEmpty()) {
        pooled.addAll(pairs);
        all.addAll(years);
        ofPartners++;
      }
    }
    if (ofPartners > 1) {
      rows.add(0, row("", true, all, pooled));
    }
    return rows;
  }

  private static SeriesAgreement row(
      String partner, boolean pooled, NavigableSet<Integer> years, List<Pair> pairs) {
    double[] x = pairs.stream().mapToDouble(Pair::a).toArray();
    double[] y = pairs.stream().mapToDouble(Pair::b).toArray();
    return new SeriesAgreement(
        partner,
        pooled,
        pairs.size(),
        years.first(),
        years.last(),
        Concordance.of(x, y),
        LimitsOfAgreement.of(x, y));
  }
}
