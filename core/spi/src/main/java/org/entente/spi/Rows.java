package org.entente.spi;

import org.jspecify.annotations.Nullable;

/** The rows of a query, read once from first to last; columns are 1-based. */
public interface Rows extends AutoCloseable {

  /** Moves to the next row; false after the last. */
  boolean next() throws MetricException;

  /** A whole number; 0 for a missing value, see {@link #missing}. */
  long whole(int column) throws MetricException;

  /** A number; NaN for a missing value. */
  double number(int column) throws MetricException;

  /** A text; null for a missing value. */
  @Nullable String text(int column) throws MetricException;

  /** Whether the value is missing. */
  boolean missing(int column) throws MetricException;

  @Override
  void close();
}
