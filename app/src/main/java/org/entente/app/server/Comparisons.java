package org.entente.app.server;

import java.util.List;
import org.entente.host.compare.Agreement;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.Dimension;
import org.entente.host.compare.Discordant;
import org.entente.host.compare.Field;
import org.entente.host.compare.OverlapTable;
import org.entente.host.compare.UpSet;
import org.entente.host.compare.decomposition.DifferenceDecomposition;
import org.entente.host.compare.decomposition.Step;
import org.entente.host.compare.decomposition.WorksBehind;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Question;
import org.jspecify.annotations.Nullable;

/**
 * What the server asks the host of two datasets. Where their links are not made yet, they are made;
 * that may take minutes for millions of works.
 */
public interface Comparisons {

  /** Compares; lists so many disagreements at most. */
  Comparison compare(String a, String b, Question question, int disagreements)
      throws MeasureException;

  /** What both have, taken apart by dimensions. */
  OverlapTable overlap(String a, String b, Question question, List<Dimension> dimensions)
      throws MeasureException;

  /** What the two say of the same publications, a row a field. */
  List<Agreement> agreement(String a, String b, Question question) throws MeasureException;

  /** Gives the linked works of which the two say different things in a field. */
  void discordant(
      String a, String b, Question question, Field field, long limit, Discordant.Consumer consumer)
      throws MeasureException;

  /** What several datasets have in common. */
  UpSet upSet(List<String> datasets, Question question) throws MeasureException;

  /** Why the two give different values. */
  DifferenceDecomposition decompose(String a, String b, Question question) throws MeasureException;

  /**
   * The works that a step of the decomposition changes.
   *
   * @param year null for all years together
   */
  WorksBehind worksBehind(
      String a, String b, Question question, Step step, @Nullable Integer year, int limit)
      throws MeasureException;
}
