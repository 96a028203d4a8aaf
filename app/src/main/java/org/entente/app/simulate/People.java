package org.entente.app.simulate;

import org.entente.app.simulate.base.Randomness;
import org.entente.app.simulate.noise.PersonName;

/**
 * The authors of the world: each has a number, a name, an organisation and some active years, all
 * drawn from the number, so that nobody need be remembered and everybody persists over the years.
 */
final class People {

  /** Numbers of one country, at most. */
  private static final int NUMBERS = 10_000_000;

  /** From here on the protagonist's authors who have a second organisation in the United States. */
  private static final int DUAL = 9_000_000;

  /** Of a year's dual-affiliated authors, the part that is new. */
  private static final double DUAL_TURNOVER = 0.25;

  /** One American author in so many works with the protagonist. */
  private static final int CIRCLE = 5;

  private static final int CIRCLE_YEAR = 2018;

  /** Of their other works after that year, the part that others write instead. */
  private static final double CIRCLE_LOSS = 0.25;

  private static final int FIRST_START = 1998;
  private static final int TRIES = 8;

  private final long seed;
  private final long works;
  private final double weights;
  private final int[] dualOffsets = new int[Story.YEARS];

  People(long works, long seed, double scale) {
    this.works = works;
    this.seed = seed;
    double sum = 0;
    for (int i = 0; i < Geography.size(); i++) {
      sum += Geography.get(i).weight();
    }
    this.weights = sum;
    for (int i = 1; i < Story.YEARS; i++) {
      int before = Story.wos(Story.FIRST_YEAR + i - 1, scale).dualAuthors();
      dualOffsets[i] = dualOffsets[i - 1] + (int) (DUAL_TURNOVER * before);
    }
  }

  /**
   * An author of the country who is active in the year.
   *
   * @param organisation where from; anywhere in the country if negative
   * @param withProtagonist whether the publication is the protagonist's: its American authors are
   *     of one circle, whose members write fewer other works after {@link #CIRCLE_YEAR}
   */
  Person draw(int country, int organisation, int year, boolean withProtagonist, Randomness random) {
    int organisations = Organisations.count(country);
    int each = (int) Math.max(3, Math.min(DUAL - 1L, pool(country)) / organisations);
    int number = 0;
    for (int t = 0; t < TRIES; t++) {
      int where = organisation < 0 ? random.below(organisations) : organisation;
      // A few write much, most write little.
      double rank = random.unit();
      int ordinal = (int) (rank * Math.sqrt(rank) * each);
      if (country == Geography.UNITED_STATES) {
        ordinal = american(ordinal, year, withProtagonist, random);
      }
      number = where + organisations * ordinal;
      Randomness career = Randomness.of(seed, key(country, number), 'C');
      int start = FIRST_START + career.below(Story.LAST_YEAR - FIRST_START + 1);
      int end = start + 2 + career.below(24);
      if (start <= year && year <= end) {
        break;
      }
    }
    return person(country, number, number % organisations);
  }

  /** Moves an American author into the circle, or some out of it. */
  private static int american(int ordinal, int year, boolean withProtagonist, Randomness random) {
    boolean inCircle = ordinal % CIRCLE == 0;
    if (withProtagonist) {
      return ordinal - ordinal % CIRCLE;
    }
    boolean discouraged = inCircle && year > CIRCLE_YEAR && random.chance(CIRCLE_LOSS);
    return discouraged ? ordinal + 1 : ordinal;
  }

  /** The {@code number}th (from 1) dual-affiliated author of a year; distinct for distinct ones. */
  Person dual(int year, int number) {
    int ordinal = dualOffsets[year - Story.FIRST_YEAR] + number;
    return person(
        Geography.PROTAGONIST,
        DUAL + ordinal,
        ordinal % Organisations.count(Geography.PROTAGONIST));
  }

  private double pool(int country) {
    return country == Geography.PROTAGONIST
        ? works * 0.45
        : works * 0.6 * Geography.get(country).weight() / weights;
  }

  private Person person(int country, int number, int organisation) {
    long key = key(country, number);
    Randomness random = Randomness.of(seed, key, 'N');
    return new Person(
        key,
        country,
        organisation,
        Names.draw(Geography.get(country).nameStyle(), random),
        number >= DUAL || random.chance(0.8));
  }

  private static long key(int country, int number) {
    return (long) country * NUMBERS + number;
  }

  /**
   * An author.
   *
   * @param key the same for all the author's works
   * @param registered whether Web of Science shows a ResearcherID
   */
  record Person(long key, int country, int organisation, PersonName name, boolean registered) {

    /** Scopus's author identifier: eleven digits. */
    String scopusId() {
      return Long.toString(57_000_000_000L + key);
    }

    /** Web of Science's ResearcherID: three letters, four digits, a year. */
    String researcherId() {
      int prefix = (int) (key / 10_000);
      String digits = Long.toString(key % 10_000 + 10_000).substring(1);
      return new StringBuilder(13)
          .append((char) ('A' + prefix / 676 % 26))
          .append((char) ('A' + prefix / 26 % 26))
          .append((char) ('A' + prefix % 26))
          .append('-')
          .append(digits)
          .append('-')
          .append(2008 + prefix / 17_576)
          .toString();
    }
  }
}
