package org.entente.statistics;

/**
 * Normal equations, solved by Cholesky's method column by column: a column that the ones before it
 * say already is refused, and its coefficient is 0.
 */
final class NormalEquations {

  private final double[][] products;
  private final double tolerance;
  private final double[][] factor;
  private final int[] order;
  private int size;

  /**
   * @param products sums of products of the columns; the lower triangle is read
   * @param tolerance the part of a column's sum of squares that must be its own
   */
  NormalEquations(double[][] products, double tolerance) {
    this.products = products;
    this.tolerance = tolerance;
    this.factor = new double[products.length][products.length];
    this.order = new int[products.length];
  }

  /** Takes a column, the columns before it having been offered; false if it is refused. */
  boolean add(int column) {
    double[] row = factor[size];
    double pivot = products[column][column];
    for (int j = 0; j < size; j++) {
      double sum = products[column][order[j]];
      for (int k = 0; k < j; k++) {
        sum -= row[k] * factor[j][k];
      }
      row[j] = sum / factor[j][j];
      pivot -= row[j] * row[j];
    }
    if (!(pivot > tolerance * products[column][column])) {
      return false;
    }
    row[size] = Math.sqrt(pivot);
    order[size++] = column;
    return true;
  }

  /** The solution for a right-hand side; 0 for columns that were refused. */
  double[] solve(double[] right) {
    double[] z = new double[size];
    for (int i = 0; i < size; i++) {
      double sum = right[order[i]];
      for (int k = 0; k < i; k++) {
        sum -= factor[i][k] * z[k];
      }
      z[i] = sum / factor[i][i];
    }
    double[] solution = new double[right.length];
    for (int i = size - 1; i >= 0; i--) {
      double sum = z[i];
      for (int k = i + 1; k < size; k++) {
        sum -= factor[k][i] * z[k];
      }
      z[i] = sum / factor[i][i];
      solution[order[i]] = z[i];
    }
    return solution;
  }
}
