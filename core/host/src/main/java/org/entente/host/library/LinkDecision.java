package org.entente.host.library;

import java.time.Instant;

/**
 * What somebody decided of two works of two datasets.
 *
 * @param a the first dataset
 * @param aKey its source's key of the work
 * @param b the second dataset
 * @param bKey its source's key of the work
 * @param accepted whether they are the same publication
 * @param decided when
 */
public record LinkDecision(
    String a, String aKey, String b, String bKey, boolean accepted, Instant decided) {

  /** The same, said from the other side. */
  public LinkDecision turned() {
    return new LinkDecision(b, bKey, a, aKey, accepted, decided);
  }
}
