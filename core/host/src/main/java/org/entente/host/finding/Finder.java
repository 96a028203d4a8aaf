package org.entente.host.finding;

import java.util.List;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Measurer;
import org.entente.host.measure.Question;
import org.entente.spi.MetricInfo;

/**
 * Measures a question and says what its series show; measures besides what a finding needs beyond
 * them. A finding that cannot be had is not there, and a note says why.
 */
public final class Finder {

  private final Answers answers;

  public Finder(Measurer measurer) {
    this(measurer::measure);
  }

  /** Finds in whatever answers questions. */
  public Finder(Answers answers) {
    this.answers = answers;
  }

  /** Answers a question on a dataset. */
  @FunctionalInterface
  public interface Answers {
    Measurement measure(Question question, String dataset) throws MeasureException;
  }

  /**
   * The findings on every series of an answer.
   *
   * @throws MeasureException where the question cannot be answered, or an option asks for more than
   *     any of its series carries
   */
  public Found find(Question question, String dataset, FindingOptions options)
      throws MeasureException {
    Measurement measurement = answers.measure(question, dataset);
    Draft draft = new Draft(measurement);
    List<Series> all = Series.of(measurement);
    Findings.add(draft, all);
    if (measurement.metric().unit() == MetricInfo.Unit.SHARE) {
      all.forEach(series -> NumeratorDenominator.add(draft, series, options));
    }
    new Decomposition(draft, answers, options).add(all);
    Breaks.add(draft, all, options);
    if (options.event().isPresent()) {
      Interruption.add(draft, all, options.event().get());
    }
    return new Found(measurement, draft.findings(), draft.notes());
  }
}
