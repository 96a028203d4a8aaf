package org.entente.statistics;

import java.util.Arrays;
import java.util.TreeMap;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;
import org.jspecify.annotations.Nullable;

/** Whether two sides put the same things in the same order. */
public final class RankCorrelation {

  private RankCorrelation() {}

  /**
   * Ranks from 1 for the highest value on; equal values share the mean of their ranks.
   *
   * @param values none of them NaN
   */
  public static double[] ranks(double[] values) {
    double[] turned = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      // 0 - x and not -x: there is no negative zero to be ranked below zero.
      turned[i] = 0 - values[i];
    }
    return values.length == 0 ? turned : new NaturalRanking(TiesStrategy.AVERAGE).rank(turned);
  }

  /**
   * Spearman's ρ: Pearson's r of the ranks, equal values sharing the mean of theirs; null for fewer
   * than two pairs and where one side is constant.
   */
  public static @Nullable Double spearman(double[] x, double[] y) {
    long[] once = new long[x.length];
    Arrays.fill(once, 1);
    return same(x, y) < 2 ? null : Moments.of(ranks(x), ranks(y), once).pearson();
  }

  /**
   * The same of pairs that each occur several times.
   *
   * @param times how often each pair occurs, 0 or more
   */
  public static @Nullable Double spearman(double[] x, double[] y, long[] times) {
    same(x, y);
    Moments moments = Moments.of(ranks(x, times), ranks(y, times), times);
    return moments.pairs() < 2 ? null : moments.pearson();
  }

  private static double[] ranks(double[] values, long[] times) {
    TreeMap<Double, Long> frequencies = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      frequencies.merge(values[i], times[i], Long::sum);
    }
    TreeMap<Double, Double> rank = new TreeMap<>();
    long below = 0;
    for (var entry : frequencies.entrySet()) {
      rank.put(entry.getKey(), below + (entry.getValue() + 1) / 2.0);
      below += entry.getValue();
    }
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      ranks[i] = rank.getOrDefault(values[i], 0.0);
    }
    return ranks;
  }

  /**
   * Kendall's τ-b, which allows for equal values; null for fewer than two pairs and where one side
   * is constant.
   */
  public static @Nullable Double kendall(double[] x, double[] y) {
    if (same(x, y) < 2) {
      return null;
    }
    double tau = new KendallsCorrelation().correlation(x, y);
    return Double.isNaN(tau) ? null : tau;
  }

  private static int same(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " and " + y.length + " values");
    }
    return x.length;
  }
}
