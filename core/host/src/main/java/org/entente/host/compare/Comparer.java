package org.entente.host.compare;

import org.entente.host.library.Library;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurer;
import org.entente.host.measure.Question;

/** Puts two datasets side by side. */
public final class Comparer {

  public Comparer(Library library, Measurer measurer) {
    throw new UnsupportedOperationException("compare " + library + measurer);
  }

  /**
   * Compares.
   *
   * @param disagreements how many disagreements to list at most
   * @throws MeasureException if one of the datasets cannot answer the question
   */
  public Comparison compare(String a, String b, Question question, int disagreements)
      throws MeasureException {
    throw new UnsupportedOperationException("compare " + a + b + question + disagreements);
  }
}
