package org.entente.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a panel's units, less each unit's means: dummies of all times but the first, then
 * regressors. Units with the same times and regressors have the same design, which is made once: in
 * an event study of a million authors there are two of them.
 */
final class Designs {

  /** So many designs are kept; those of further units are made anew each time. */
  private static final int KEPT = 1024;

  private static final int NONE = -1;

  private final Panel panel;
  private final Regressors regressors;
  private final int[] times;
  private final int dummies;
  private final int width;
  private final int[] numbers;
  private final List<double[][]> kept = new ArrayList<>();
  private final double[] raw;

  /**
   * @param times the times that have an effect, in order; empty for no effects of times
   */
  Designs(Panel panel, Regressors regressors, int[] times) {
    this.panel = panel;
    this.regressors = regressors;
    this.times = times;
    this.dummies = Math.max(0, times.length - 1);
    this.width = regressors.names().size();
    this.numbers = new int[panel.units()];
    this.raw = new double[width];
    number();
  }

  /** Takes what units with one design have together. */
  interface Together {

    /**
     * @param x rows by columns, less the means
     * @param units with this design, count
     * @param y the sum of their outcomes, less each unit's mean
     */
    void accept(double[][] x, int units, double[] y);
  }

  /** Takes a unit. */
  interface Each {

    /**
     * @param number the same for units with the same design, from 0; below 0 for one that is not
     *     kept
     * @param x rows by columns, less the means
     * @param y the outcomes less their mean
     */
    void accept(int number, double[][] x, double[] y);
  }

  /** Columns, count. */
  int columns() {
    return dummies + width;
  }

  /** Dummies of times, count: the first columns. */
  int dummies() {
    return dummies;
  }

  /** Designs that are kept, count. */
  int kept() {
    return kept.size();
  }

  /** The sum of a regressor's squares over the rows used, its unit's means included. */
  double raw(int regressor) {
    return raw[regressor];
  }

  /** Every unit of two rows or more. */
  void each(Each consumer) {
    for (int unit = 0; unit < panel.units(); unit++) {
      if (used(unit)) {
        int number = numbers[unit];
        double[][] x = number == NONE ? within(unit, values(unit)) : kept.get(number);
        consumer.accept(number, x, outcomes(unit));
      }
    }
  }

  /** The same, units of one design together. */
  void together(Together consumer) {
    int[] units = new int[kept.size()];
    double[][] sums = new double[kept.size()][];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new double[kept.get(i).length];
    }
    each(
        (number, x, y) -> {
          if (number == NONE) {
            consumer.accept(x, 1, y);
          } else {
            units[number]++;
            for (int i = 0; i < y.length; i++) {
              sums[number][i] += y[i];
            }
          }
        });
    for (int i = 0; i < sums.length; i++) {
      consumer.accept(kept.get(i), units[i], sums[i]);
    }
  }

  /** What makes two designs the same. */
  private record Key(int[] times, double[] values) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Arrays.equals(times, key.times)
          && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(times) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
      return Arrays.toString(times) + Arrays.toString(values);
    }
  }

  private void number() {
    Map<Key, Integer> known = new HashMap<>();
    for (int unit = 0; unit < panel.units(); unit++) {
      if (!used(unit)) {
        continue;
      }
      double[] values = values(unit);
      for (int i = 0; i < values.length; i++) {
        raw[i % width] += values[i] * values[i];
      }
      int[] own = new int[panel.end(unit) - panel.start(unit)];
      for (int i = 0; i < own.length; i++) {
        own[i] = panel.time(panel.start(unit) + i);
      }
      Key key = new Key(own, values);
      Integer number = known.get(key);
      if (number == null && kept.size() < KEPT) {
        number = kept.size();
        kept.add(within(unit, values));
        known.put(key, number);
      }
      numbers[unit] = number == null ? NONE : number;
    }
  }

  private boolean used(int unit) {
    return panel.end(unit) - panel.start(unit) > 1;
  }

  /** The regressors of a unit, row after row. */
  private double[] values(int unit) {
    int start = panel.start(unit);
    int length = panel.end(unit) - start;
    double[] values = new double[length * width];
    double[] row = new double[width];
    for (int i = 0; i < length; i++) {
      regressors.fill(unit, start + i, row);
      System.arraycopy(row, 0, values, i * width, width);
    }
    return values;
  }

  private double[][] within(int unit, double[] values) {
    int start = panel.start(unit);
    int length = panel.end(unit) - start;
    double[][] x = new double[length][columns()];
    for (int i = 0; i < length; i++) {
      if (dummies > 0) {
        int time = Arrays.binarySearch(times, panel.time(start + i));
        if (time > 0) {
          x[i][time - 1] = 1;
        }
      }
      System.arraycopy(values, i * width, x[i], dummies, width);
    }
    for (int column = 0; column < columns(); column++) {
      double mean = 0;
      for (double[] row : x) {
        mean += row[column];
      }
      mean /= length;
      for (double[] row : x) {
        row[column] -= mean;
      }
    }
    return x;
  }

  private double[] outcomes(int unit) {
    int start = panel.start(unit);
    double[] y = new double[panel.end(unit) - start];
    double mean = 0;
    for (int i = 0; i < y.length; i++) {
      y[i] = panel.outcome(start + i);
      mean += y[i];
    }
    mean /= y.length;
    for (int i = 0; i < y.length; i++) {
      y[i] -= mean;
    }
    return y;
  }
}
