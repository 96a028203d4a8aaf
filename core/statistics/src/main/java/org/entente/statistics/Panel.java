package org.entente.statistics;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A panel: units (authors, firms), each with an outcome at some times (years). Rows stand unit
 * after unit and, within a unit, in order of time; a unit may lack times.
 */
public final class Panel {

  private final int units;
  private final int[] starts;
  private final int[] ends;
  private final int[] times;
  private final double[] outcomes;

  /** The arrays may be longer than what is used of them: a copy of a large panel costs memory. */
  private Panel(int units, int[] starts, int[] ends, int[] times, double[] outcomes) {
    this.units = units;
    this.starts = starts;
    this.ends = ends;
    this.times = times;
    this.outcomes = outcomes;
  }

  /** An empty panel to be filled. */
  public static Builder builder() {
    return new Builder();
  }

  /** Units, count. */
  public int units() {
    return units;
  }

  /** Rows, count. */
  public int rows() {
    int rows = 0;
    for (int unit = 0; unit < units; unit++) {
      rows += ends[unit] - starts[unit];
    }
    return rows;
  }

  /** The first row of a unit; units and rows are 0-based. */
  public int start(int unit) {
    return starts[unit];
  }

  /** The row after the last one of a unit. */
  public int end(int unit) {
    return ends[unit];
  }

  /** The time of a row. */
  public int time(int row) {
    return times[row];
  }

  /** The outcome of a row. */
  public double outcome(int row) {
    return outcomes[row];
  }

  /** The times that occur, in order. */
  public int[] distinctTimes() {
    SortedSet<Integer> distinct = new TreeSet<>();
    int before = 0;
    for (int unit = 0; unit < units; unit++) {
      for (int row = starts[unit]; row < ends[unit]; row++) {
        if (distinct.isEmpty() || times[row] != before) {
          before = times[row];
          distinct.add(before);
        }
      }
    }
    return distinct.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The same units and rows up to a time, under the same numbers; units without such a row are
   * there, empty.
   */
  public Panel until(int last) {
    int[] earlier = new int[units];
    for (int unit = 0; unit < units; unit++) {
      int end = starts[unit];
      while (end < ends[unit] && times[end] <= last) {
        end++;
      }
      earlier[unit] = end;
    }
    return new Panel(units, starts, earlier, times, outcomes);
  }

  /** Fills a panel, unit by unit. */
  public static final class Builder {

    private int[] starts = new int[16];
    private int[] times = new int[64];
    private double[] outcomes = new double[64];
    private int units;
    private int rows;

    private Builder() {}

    /** Begins the next unit. */
    public Builder unit() {
      if (units == starts.length) {
        starts = Arrays.copyOf(starts, grown(starts.length));
      }
      starts[units++] = rows;
      return this;
    }

    /**
     * Adds a row to the unit.
     *
     * @throws IllegalArgumentException if the time is not after the unit's last one, or the outcome
     *     is no finite number
     */
    public Builder add(int time, double outcome) {
      if (units == 0) {
        throw new IllegalArgumentException("a row before the first unit");
      }
      if (rows > starts[units - 1] && times[rows - 1] >= time) {
        throw new IllegalArgumentException(
            "the times of a unit ascend, but " + time + " follows " + times[rows - 1]);
      }
      if (!Double.isFinite(outcome)) {
        throw new IllegalArgumentException("an outcome that is no number: " + outcome);
      }
      if (rows == times.length) {
        times = Arrays.copyOf(times, grown(rows));
        outcomes = Arrays.copyOf(outcomes, grown(rows));
      }
      times[rows] = time;
      outcomes[rows++] = outcome;
      return this;
    }

    /** The panel; the builder is of no use afterwards. */
    public Panel build() {
      int[] ends = new int[units];
      for (int unit = 0; unit < units; unit++) {
        ends[unit] = unit + 1 < units ? starts[unit + 1] : rows;
      }
      return new Panel(units, starts, ends, times, outcomes);
    }

    private static int grown(int length) {
      return length + (length >> 1);
    }
  }
}
