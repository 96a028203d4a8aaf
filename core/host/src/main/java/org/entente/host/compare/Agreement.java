package org.entente.host.compare;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two databases say of the same publications in one field, over the linked works of which at
 * least one side is in the question's scope. The five counts add up to these.
 *
 * @param equal both say something, and the same
 * @param different both say something, and not the same
 * @param onlyA A alone says something
 * @param onlyB B alone says something
 * @param neither neither does
 * @param sets how the different ones lie to each other; null for fields of one value
 * @param steps how far B's number is from A's, for years and numbers of authors; else empty
 * @param matrix A's value by B's, for document types; else empty
 * @param citations the two counts side by side; null for other fields, and where no work has both
 * @param notes what a reader should know of the field
 */
public record Agreement(
    Field field,
    long equal,
    long different,
    long onlyA,
    long onlyB,
    long neither,
    @Nullable Sets sets,
    List<Step> steps,
    List<Cell> matrix,
    @Nullable CitationAgreement citations,
    List<String> notes) {

  public Agreement {
    steps = List.copyOf(steps);
    matrix = List.copyOf(matrix);
    notes = List.copyOf(notes);
  }

  /** Linked works, count. */
  public long pairs() {
    return compared() + onlyA + onlyB + neither;
  }

  /** Linked works of which both say something, count. */
  public long compared() {
    return equal + different;
  }

  /** Those that list as discordant: different, or said by one side alone. */
  public long discordant() {
    return different + onlyA + onlyB;
  }

  /** Equal, of those that compare; null where none does. */
  public @Nullable BigDecimal share() {
    return Overlap.quotient(equal, compared());
  }

  /**
   * How sets that differ lie to each other; the four add up to {@link Agreement#different}.
   *
   * @param aContainsB A has all of B's and more
   * @param bContainsA B has all of A's and more
   * @param overlapping they share some, and each has others
   * @param disjoint they share none
   */
  public record Sets(long aContainsB, long bContainsA, long overlapping, long disjoint) {}

  /**
   * How many linked works differ by so much.
   *
   * @param difference B − A; the outermost two stand for themselves and all beyond
   * @param andBeyond whether further ones are in this count
   */
  public record Step(int difference, boolean andBeyond, long count) {}

  /**
   * A cell of a cross table.
   *
   * @param a A's value, null where it says nothing
   * @param b B's value, null where it says nothing
   */
  public record Cell(@Nullable String a, @Nullable String b, long count) {}
}
