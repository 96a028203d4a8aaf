package org.entente.statistics;

import java.util.Arrays;

/**
 * A panel: units (authors, firms), each with an outcome at some times (years). Rows stand unit
 * after unit and, within a unit, in order of time; a unit may lack times.
 */
public final class Panel {

  private final int[] starts;
  private final int[] times;
  private final double[] outcomes;

  private Panel(int[] starts, int[] times, double[] outcomes) {
    this.starts = starts;
    this.times = times;
    this.outcomes = outcomes;
  }

  /** An empty panel to be filled. */
  public static Builder builder() {
    return new Builder();
  }

  /** Units, count. */
  public int units() {
    return starts.length - 1;
  }

  /** Rows, count. */
  public int rows() {
    return times.length;
  }

  /** The first row of a unit; units and rows are 0-based. */
  public int start(int unit) {
    return starts[unit];
  }

  /** The row after the last one of a unit. */
  public int end(int unit) {
    return starts[unit + 1];
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
    return Arrays.stream(times).sorted().distinct().toArray();
  }

  /** The same units with the rows up to a time; units without such a row are there, empty. */
  public Panel until(int last) {
    Builder builder = builder();
    for (int unit = 0; unit < units(); unit++) {
      builder.unit();
      for (int row = start(unit); row < end(unit) && times[row] <= last; row++) {
        builder.add(times[row], outcomes[row]);
      }
    }
    return builder.build();
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
      if (units + 1 >= starts.length) {
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

    public Panel build() {
      int[] all = Arrays.copyOf(starts, units + 1);
      all[units] = rows;
      return new Panel(all, Arrays.copyOf(times, rows), Arrays.copyOf(outcomes, rows));
    }

    private static int grown(int length) {
      return length + (length >> 1);
    }
  }
}
