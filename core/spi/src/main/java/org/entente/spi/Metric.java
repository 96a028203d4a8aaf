package org.entente.spi;

import java.util.List;
import java.util.Optional;
import org.entente.model.Observation;
import org.pf4j.ExtensionPoint;

/**
 * A defined quantity measured on a dataset. Implementations have a public constructor without
 * parameters, hold no state between calls, and may be called from several threads at once.
 */
public interface Metric extends ExtensionPoint {

  /** What this metric is; the same at every call. */
  MetricInfo info();

  /**
   * Measures in a scope.
   *
   * @return the observations, in order of partner and year; a share with its numerator,
   *     denominator, interval and bounds; never a value for a denominator of zero
   * @throws MetricException if the scope cannot be measured; its message is a sentence that says
   *     what is missing
   */
  List<Observation> measure(Scope scope) throws MetricException;

  /**
   * A Vega-Lite specification over its observations, where the usual line over years does not fit.
   */
  default Optional<String> chart() {
    return Optional.empty();
  }
}
