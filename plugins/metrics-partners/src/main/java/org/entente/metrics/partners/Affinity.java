package org.entente.metrics.partners;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.References;
import org.entente.metrics.arithmetic.YearTotals;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/**
 * How near a country and a partner are, with their sizes taken out.
 *
 * <p>The universe is the year's works with a known country, or those of them with two or more; a
 * work without any could be of anybody, and to count it would raise every affinity without
 * evidence. Everything is counted in the same universe. A year in which a denominator is 0 has no
 * value: there is no affinity to a country that is not there.
 *
 * <p>The universe is the dataset's: of an export that holds the works of one country alone, only
 * that country's own sizes are complete, and the indexes say little.
 */
@Extension
public final class Affinity implements Metric {

  private static final String ALL = "all";
  private static final String INTERNATIONAL = "international";

  private static final MetricInfo INFO =
      new MetricInfo(
          "affinity",
          "Affinity to a partner",
          "How much more two countries work together than their sizes would lead one to expect. The dataset must hold the works of both, and of others: in an export of one"
              + " country's works alone the partner's works elsewhere are missing.",
          "x the country, y the partner, T the works of the year with a known country (base all) or with two or more (base international), C_x, C_y, C_xy those of T with"
              + " x, y, both. probabilistic-affinity: C_xy T / (C_x C_y), 1 is neutral; salton: C_xy / √(C_x C_y); jaccard: C_xy / (C_x + C_y − C_xy); relative-intensity:"
              + " (C_xy / C_x) / ((C_y − C_xy) / (T − C_x)), 1 is neutral, not symmetric; association-strength: C_xy / (C_x C_y); inclusion: C_xy / min(C_x, C_y)",
          MetricInfo.Unit.INDEX,
          true,
          Set.of(Counting.FULL),
          List.of(
              new MetricInfo.Parameter(
                  "index",
                  "Which index.",
                  AffinityIndex.PROBABILISTIC_AFFINITY.word(),
                  Arrays.stream(AffinityIndex.values()).map(AffinityIndex::word).toList()),
              new MetricInfo.Parameter(
                  "base",
                  "The universe: all works with a known country, or international works alone.",
                  ALL,
                  List.of(ALL, INTERNATIONAL))),
          Set.of(),
          List.of(
              "Zitt, M., Bassecoulard, E., & Okubo, Y. (2000). Shadows of the past in international cooperation: Collaboration profiles of the top five producers of science."
                  + " Scientometrics 47(3), 627–657.",
              "Chinchilla-Rodríguez, Z., Bu, Y., Robinson-García, N., & Sugimoto, C. R. (2021). An empirical review of the different variants of the probabilistic affinity"
                  + " index as applied to scientific collaboration. Scientometrics 126(2), 1775–1795. doi:10.1007/s11192-020-03815-9",
              "Luukkonen, T., Tijssen, R. J. W., Persson, O., & Sivertsen, G. (1993). The measurement of international scientific collaboration. Scientometrics 28(1), 15–36."
                  + " doi:10.1007/BF02016282",
              "Fuchs, J. E., Sivertsen, G., & Rousseau, R. (2021). Measuring the relative intensity of collaboration within a network. Scientometrics 126(10), 8673–8682."
                  + " doi:10.1007/s11192-021-04110-x",
              "van Eck, N. J., & Waltman, L. (2009). How to normalize cooccurrence data? An analysis of some well-known similarity measures. Journal of the American Society"
                  + " for Information Science and Technology 60(8), 1635–1651. doi:10.1002/asi.21075",
              References.COUNTING));

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    AffinityIndex index = index(scope);
    boolean international = international(scope);
    NavigableMap<Integer, YearTotals> totals = YearTotals.read(scope);
    NavigableMap<String, NavigableMap<Integer, Long>> sizes = sizes(scope, international);
    return Partners.measure(
        scope,
        (partner, year, joint, country) -> {
          YearTotals total = totals.getOrDefault(year, new YearTotals(0, 0, 0));
          Relation relation =
              new Relation(
                  joint.works().works(),
                  international ? country.international() : country.works(),
                  size(sizes, partner, year),
                  international ? total.international() : total.known());
          return index
              .of(relation)
              .map(
                  value ->
                      Observation.ofCountry(
                          INFO.id(),
                          scope.country(),
                          partner,
                          year,
                          value.value(),
                          value.numerator(),
                          value.denominator()));
        });
  }

  private static long size(
      NavigableMap<String, NavigableMap<Integer, Long>> sizes, String partner, int year) {
    NavigableMap<Integer, Long> years = sizes.get(partner);
    return years == null ? 0 : years.getOrDefault(year, 0L);
  }

  /** The works of every country by year, count. */
  private static NavigableMap<String, NavigableMap<Integer, Long>> sizes(
      Scope scope, boolean international) throws MetricException {
    NavigableMap<String, NavigableMap<Integer, Long>> sizes = new TreeMap<>();
    try (Rows rows = scope.query(Sql.COUNTRIES_BY_YEAR)) {
      while (rows.next()) {
        sizes
            .computeIfAbsent(String.valueOf(rows.text(1)), any -> new TreeMap<>())
            .put(Math.toIntExact(rows.whole(2)), rows.whole(international ? 4 : 3));
      }
    }
    return sizes;
  }

  private static AffinityIndex index(Scope scope) throws MetricException {
    String word =
        scope.parameters().getOrDefault("index", AffinityIndex.PROBABILISTIC_AFFINITY.word());
    Optional<AffinityIndex> index =
        Arrays.stream(AffinityIndex.values()).filter(i -> i.word().equals(word)).findFirst();
    if (index.isEmpty()) {
      throw new MetricException(
          "'"
              + word
              + "' is no index of affinity: write one of "
              + String.join(
                  ", ", Arrays.stream(AffinityIndex.values()).map(AffinityIndex::word).toList())
              + ".");
    }
    return index.get();
  }

  private static boolean international(Scope scope) throws MetricException {
    String base = scope.parameters().getOrDefault("base", ALL);
    return switch (base) {
      case ALL -> false;
      case INTERNATIONAL -> true;
      default ->
          throw new MetricException(
              "'" + base + "' is no value of base: write base=all or base=international.");
    };
  }
}
