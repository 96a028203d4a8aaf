package org.entente.app.server;

import java.util.List;
import java.util.Set;
import org.entente.host.engine.EngineException;
import org.entente.host.link.LinkListener;
import org.entente.host.link.LinkReader;
import org.entente.host.link.LinkSummary;
import org.entente.host.link.PairToReview;
import org.entente.host.measure.MeasureException;

/**
 * What the server asks the host of links. Every method refuses a dataset that is not there with a
 * {@link MeasureException} that names those that are.
 */
public interface Links {

  /**
   * Checks that two datasets can be linked.
   *
   * @throws MeasureException if they are one, or one of them is not there or holds no works
   */
  void check(String a, String b) throws MeasureException;

  /** Whether the links are made. */
  boolean ready(String a, String b) throws MeasureException;

  /** What tells the links of today from those of another day: changes with every decision. */
  String stamp(String a, String b) throws EngineException;

  /** Makes the links where they are not made yet. */
  void prepare(String a, String b, LinkListener listener) throws MeasureException, EngineException;

  LinkSummary summary(String a, String b) throws MeasureException, EngineException;

  /** Gives the links of some statuses by A's keys. */
  void links(String a, String b, Set<String> statuses, LinkReader.Consumer consumer)
      throws MeasureException, EngineException;

  /** The pairs of a status with what both say, the surest first. */
  List<PairToReview> pairs(String a, String b, String status, int limit)
      throws MeasureException, EngineException;

  /** Keeps a decision in the place of an earlier one on the same two works. */
  void decide(String a, String aKey, String b, String bKey, boolean accepted)
      throws MeasureException, EngineException;

  /** Takes a decision back; false where there was none. */
  boolean forget(String a, String aKey, String b, String bKey)
      throws MeasureException, EngineException;
}
