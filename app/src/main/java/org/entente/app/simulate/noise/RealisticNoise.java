package org.entente.app.simulate.noise;

import java.util.List;
import org.entente.app.simulate.base.Randomness;
import org.jspecify.annotations.Nullable;

/**
 * Describes publications as databases do. Every description follows from the seed, the
 * publication's number, the database and the copy; what looks alike, also from the block that it is
 * in. Without state; may be used by any number of threads.
 */
public final class RealisticNoise {

  /** Streams of the databases and of what is decided once for both. */
  private static final long SALT = 0x6e6f697365L;

  private final long seed;
  private final Venues venues;
  private final YearNoise years;

  /**
   * Noise over a clean world.
   *
   * @param venues the names of the clean world's venues, which {@link Facts#venue} counts
   * @param firstYear before which no year moves
   * @param lastYear after which no year moves
   */
  public RealisticNoise(long seed, List<String> venues, int firstYear, int lastYear) {
    this.seed = seed;
    this.venues = new Venues(venues);
    this.years = new YearNoise(firstYear, lastYear);
  }

  /** The publications of a block, always the same ones in the same order. */
  public Block block(List<Facts> facts) {
    Randomness random = Randomness.of(seed, facts.get(0).number(), SALT);
    return new Block(facts, TrapPlan.of(facts, random));
  }

  /** Some publications and what databases make of them. */
  public final class Block {
    private final List<Facts> facts;
    private final TrapPlan plan;
    private final Bibliographies bibliographies;

    private Block(List<Facts> facts, TrapPlan plan) {
      this.facts = facts;
      this.plan = plan;
      this.bibliographies = new Bibliographies(seed, venues, facts, plan);
    }

    /** What the {@code i}th publication of the block is like another, null for nothing. */
    public @Nullable Trap trap(int i) {
      return plan.trap(i);
    }

    /** The one that it is like, by its place in the block; negative for none. */
    public int like(int i) {
      return plan.leader(i);
    }

    /** How often a database that has the {@code i}th publication has it: once, or twice. */
    public int copies(int i, Database database) {
      Facts own = facts.get(i);
      Randomness random = Randomness.of(seed, own.number(), SALT + 10 + database.ordinal());
      boolean twice = !own.counted() && Rate.DUPLICATE.happens(database, own.year(), random);
      return twice ? 2 : 1;
    }

    /** What a database says of the {@code i}th publication, the {@code copy}th time, from 0. */
    public Description describe(int i, Database database, int copy) {
      Facts own = facts.get(i);
      Bibliography bibliography = bibliographies.get(i);
      Randomness once = Randomness.of(seed, own.number(), SALT + 1);
      int scopusYear = years.scopusYear(own, once);
      int earlyAccess = own.earlyAccess();
      if (scopusYear != 0
          && scopusYear == own.wosYear() - 1
          && Rate.YEAR_EARLY_ACCESS_SAID.happens(own.year(), once)) {
        earlyAccess = scopusYear;
      }
      Randomness random =
          Randomness.of(seed, own.number(), SALT + 20 + 2L * copy + database.ordinal());
      int year = own.year();
      boolean inPress =
          earlyAccess != 0
              && own.year() >= years.lastYear()
              && Rate.IN_PRESS.happens(database, year, random);
      Title title = bibliography.title();
      List<Integer> order = AuthorsNoise.order(own, database, random);
      List<PersonName> names = NameNoise.write(bibliography.authors(), database, year, random);
      return new Description(
          database == Database.WOS ? own.wosYear() : scopusYear,
          database == Database.WOS ? earlyAccess : 0,
          TitleNoise.write(title, database, year, random),
          title.language(),
          VenueNoise.write(bibliography.venue(), database, year, random),
          NumberingNoise.write(bibliography.numbering(), inPress, database, year, random),
          Dois.write(
              bibliography.doi(), bibliography.confused(), own.kind(), database, year, random),
          pubMedId(bibliography, database, random),
          order,
          order.stream().map(names::get).toList(),
          inPress);
    }

    private String pubMedId(Bibliography bibliography, Database database, Randomness random) {
      boolean missing = Rate.PUBMED_MISSING.happens(database, bibliography.year(), random);
      return missing ? "" : bibliography.pubMedId();
    }
  }
}
