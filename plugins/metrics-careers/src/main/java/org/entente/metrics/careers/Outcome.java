package org.entente.metrics.careers;

import java.util.Map;
import org.entente.spi.MetricException;

/** What of an author's year is the outcome, and on which scale. */
record Outcome(Of of, Scale scale) {

  /** The scale of the effect. */
  enum Scale {
    LEVEL,
    LOG1P,
    RELATIVE
  }

  /** What is counted. */
  enum Of {
    WORKS,
    WORKS_WITHOUT_PARTNER,
    CITATIONS
  }

  static Outcome of(Map<String, String> parameters) throws MetricException {
    String outcome = String.valueOf(parameters.get("outcome"));
    String scale = String.valueOf(parameters.get("scale"));
    Of of =
        switch (outcome) {
          case "works" -> Of.WORKS;
          case "works-without-partner" -> Of.WORKS_WITHOUT_PARTNER;
          case "citations" -> Of.CITATIONS;
          default ->
              throw new MetricException(
                  "The parameter outcome is works, works-without-partner or citations, but was '"
                      + outcome
                      + "'.");
        };
    return switch (scale) {
      case "level" -> new Outcome(of, Scale.LEVEL);
      case "log1p" -> new Outcome(of, Scale.LOG1P);
      case "relative" -> new Outcome(of, Scale.RELATIVE);
      default ->
          throw new MetricException(
              "The parameter scale is level, log1p or relative, but was '" + scale + "'.");
    };
  }

  /** The outcome of a year. */
  double value(long works, long withPartner, long citations) {
    long count =
        switch (of) {
          case WORKS -> works;
          case WORKS_WITHOUT_PARTNER -> works - withPartner;
          case CITATIONS -> citations;
        };
    return scale == Scale.LOG1P ? Math.log1p(count) : count;
  }
}
