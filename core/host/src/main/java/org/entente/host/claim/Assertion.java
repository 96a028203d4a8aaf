package org.entente.host.claim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a claim says of a series or of a figure. */
public sealed interface Assertion {

  /** The figure of a year; without a year, the one figure that is of no year. */
  record Value(@Nullable Integer year, Target target) implements Assertion {}

  /** The year of the highest value and, where it is claimed, that value. */
  record Peak(AllowedYears year, Optional<Target> target) implements Assertion {}

  /**
   * The change between two years.
   *
   * @param down whether a fall is claimed, else a rise
   * @param from a year, null for the year of the peak
   * @param to a year, null for the last year
   * @param target the amount of the fall or rise, above 0; empty where none is claimed
   */
  record Change(boolean down, @Nullable Integer from, @Nullable Integer to, Optional<Target> target)
      implements Assertion {}

  /** The first year whose value is below the one before. */
  record FirstDecline(AllowedYears year) implements Assertion {}

  /**
   * The partner's place among all partners by how far each fell from its own peak to the last year.
   *
   * @param best the smallest place that is claimed, 1 for the largest fall
   * @param worst the largest place that is claimed
   */
  record Rank(int best, int worst) implements Assertion {}

  /**
   * The partner has the largest part of a fall between two years of what all partners' values add
   * up to.
   *
   * @param part how much of the whole change it has, as a share; empty where that is not claimed
   */
  record LargestPart(int from, int to, Optional<Target> part) implements Assertion {}

  /** The value of one year as a multiple of another's. */
  record Multiple(int from, int to, Target factor) implements Assertion {}

  /** An estimate is above or below zero, and its interval does not reach zero. */
  record Sign(boolean negative) implements Assertion {}
}
