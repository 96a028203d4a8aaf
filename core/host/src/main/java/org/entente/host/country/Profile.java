package org.entente.host.country;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a study counts as one country: a definition with a name.
 *
 * @param id such as {@code CN+HK+MO}
 * @param subject what it defines; a study takes one profile of a subject
 * @param title what it means, to be put under figures
 * @param standard whether it is what is done without any profile
 * @param folds countries that count as another
 * @param splits countries whose addresses count for the part of them that they name
 * @param origin who defines it so
 */
public record Profile(
    String id,
    String subject,
    String title,
    boolean standard,
    List<Fold> folds,
    Set<String> splits,
    String origin) {

  /** The first and last year of a fold that always holds. */
  static final int ALWAYS_FROM = Integer.MIN_VALUE;

  static final int ALWAYS_UNTIL = Integer.MAX_VALUE;

  public Profile {
    folds = List.copyOf(folds);
    splits = Set.copyOf(splits);
  }

  /**
   * A country that counts as another.
   *
   * @param firstYear the first year in which it does
   * @param lastYear the last year in which it does
   */
  public record Fold(String country, String into, int firstYear, int lastYear) {

    /** A fold that always holds. */
    public static Fold always(String country, String into) {
      return new Fold(country, into, ALWAYS_FROM, ALWAYS_UNTIL);
    }

    /** Whether it holds whatever the year, and for works without a year. */
    public boolean always() {
      return firstYear == ALWAYS_FROM && lastYear == ALWAYS_UNTIL;
    }

    /** The first year in which it holds; empty where it always did. */
    public Optional<Integer> since() {
      return firstYear == ALWAYS_FROM ? Optional.empty() : Optional.of(firstYear);
    }

    /** The last year in which it holds; empty where it still does. */
    public Optional<Integer> until() {
      return lastYear == ALWAYS_UNTIL ? Optional.empty() : Optional.of(lastYear);
    }

    boolean overlaps(Fold other) {
      return firstYear <= other.lastYear && other.firstYear <= lastYear;
    }
  }
}
