package org.entente.statistics;

import java.util.List;

/**
 * What an outcome is explained by, beside the effects of units and times: computed row by row, so
 * that a large panel needs no matrix of all its rows.
 */
public interface Regressors {

  /** Their names, in order; a name occurs once. */
  List<String> names();

  /**
   * The values of a row; the same at every call.
   *
   * @param unit the panel's unit, 0-based
   * @param row the panel's row, 0-based
   * @param values to be filled, one for each name
   */
  void fill(int unit, int row, double[] values);

  /** Regressors that are given as columns, one value for each row of the panel. */
  static Regressors of(List<String> names, double[]... columns) {
    if (names.size() != columns.length) {
      throw new IllegalArgumentException(columns.length + " columns for the names " + names);
    }
    List<String> copy = List.copyOf(names);
    return new Regressors() {
      @Override
      public List<String> names() {
        return copy;
      }

      @Override
      public void fill(int unit, int row, double[] values) {
        for (int k = 0; k < columns.length; k++) {
          values[k] = columns[k][row];
        }
      }
    };
  }
}
