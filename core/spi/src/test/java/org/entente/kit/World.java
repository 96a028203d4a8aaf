package org.entente.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/**
 * A handful of works, as much of them as the published view must say.
 *
 * @param works in any order
 */
public record World(List<Item> works) {

  /** The country that is asked about. */
  public static final String COUNTRY = "CN";

  /** The years that are asked about; a world has works of these years, and works without a year. */
  public static final Years YEARS = new Years(2013, 2016);

  private static final List<String> POOL = List.of(COUNTRY, "US", "DE", "GB", "JP", "HK", "FR");

  /**
   * One work.
   *
   * @param year null where it has none
   * @param countries the known countries
   * @param unresolved how many of its addresses have no known country
   */
  public record Item(@Nullable Integer year, Set<String> countries, int unresolved) {}

  public World {
    works = List.copyOf(works);
  }

  /** A work. */
  public static Item work(@Nullable Integer year, int unresolved, String... countries) {
    return new Item(year, new TreeSet<>(List.of(countries)), unresolved);
  }

  /** A world of random works; the same seed gives the same world. */
  public static World random(long seed, int size) {
    Random random = new Random(seed);
    List<Item> works = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Integer year = random.nextInt(20) == 0 ? null : YEARS.from() + random.nextInt(4);
      Set<String> countries = new TreeSet<>();
      int count = Math.max(0, (int) Math.round(random.nextGaussian() + 1.2));
      for (int k = 0; k < count; k++) {
        countries.add(POOL.get(Math.min(random.nextInt(POOL.size()), random.nextInt(POOL.size()))));
      }
      works.add(new Item(year, countries, random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0));
    }
    return new World(works);
  }

  /**
   * The same works, had their unknown countries been known: works without any country get some, and
   * so does every unresolved address of a work of {@link #COUNTRY}. Works that are known to be of
   * other countries alone stay as they are: the unknown-country bounds leave them aside.
   */
  World hadCountriesBeenKnown(long seed) {
    Random random = new Random(seed);
    List<Item> known = new ArrayList<>();
    for (Item work : works) {
      boolean without = work.countries().isEmpty();
      Set<String> countries = new TreeSet<>(work.countries());
      if (without || countries.contains(COUNTRY)) {
        int unknown = Math.max(work.unresolved(), without ? 1 : 0);
        for (int i = 0; i < unknown; i++) {
          // Most of the time the country that is asked about or its first partner: extremes show.
          countries.add(POOL.get(random.nextInt(random.nextBoolean() ? 2 : POOL.size())));
        }
        known.add(new Item(work.year(), countries, 0));
      } else {
        known.add(work);
      }
    }
    return new World(known);
  }
}
