package org.entente.spi;

/**
 * A span of years, both ends included.
 *
 * @param from the first year
 * @param to the last year
 */
public record Years(int from, int to) {

  public Years {
    if (from > to) {
      throw new IllegalArgumentException(
          "the years run from " + from + " to " + to + ": the first is after the last");
    }
  }

  public boolean contains(int year) {
    return from <= year && year <= to;
  }
}
