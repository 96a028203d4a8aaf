package org.entente.metrics.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A handful of works.
 *
 * @param works in any order
 */
record World(List<Item> works) {

  /**
   * One work.
   *
   * @param year null where it has none
   * @param countries the known countries
   * @param unresolved how many of its addresses have no known country
   */
  record Item(@Nullable Integer year, Set<String> countries, int unresolved) {}

  static Item work(@Nullable Integer year, int unresolved, String... countries) {
    return new Item(year, new TreeSet<>(List.of(countries)), unresolved);
  }

  /** A world of random works; the same seed gives the same world. */
  static World random(long seed, int size) {
    Random random = new Random(seed);
    List<String> pool = List.of("CN", "US", "DE", "GB", "JP", "HK", "FR");
    List<Item> works = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Integer year = random.nextInt(20) == 0 ? null : 2013 + random.nextInt(4);
      Set<String> countries = new TreeSet<>();
      int count = Math.max(0, (int) Math.round(random.nextGaussian() + 1.2));
      for (int k = 0; k < count; k++) {
        countries.add(pool.get(Math.min(random.nextInt(pool.size()), random.nextInt(pool.size()))));
      }
      works.add(new Item(year, countries, random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0));
    }
    return new World(works);
  }
}
