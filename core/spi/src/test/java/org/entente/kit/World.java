package org.entente.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/**
 * A handful of works, as much of them as a test must say; {@link LoadedWorld} makes the published
 * view of them. The three works
 *
 * <pre>{@code
 * work(2013, 0, "CN", "US"), work(2013, 0, "CN").cited(4), work(2014, 1, "CN")
 * }</pre>
 *
 * are a joint work of China and the United States, a work of China alone that was cited four times,
 * and one of the year after with one address whose country is not known.
 *
 * @param works in any order; one without a key gets {@code w1}, {@code w2} … by its place
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
   * @param key what the work is told apart by, and what its authors are drawn from; a work keeps it
   *     when the world around it changes
   * @param year null where it has none
   * @param countries the known countries
   * @param unresolved how many of its addresses have no known country
   * @param documentType the normal type, such as {@code article}
   * @param timesCited citations, count; null where the source says nothing
   */
  public record Item(
      String key,
      @Nullable Integer year,
      Set<String> countries,
      int unresolved,
      String documentType,
      @Nullable Integer timesCited) {

    public Item {
      countries = Collections.unmodifiableSet(new TreeSet<>(countries));
    }

    /** The same work, cited so often; null where the source says nothing. */
    public Item cited(@Nullable Integer times) {
      return new Item(key, year, countries, unresolved, documentType, times);
    }

    /** The same work of another document type. */
    public Item of(String otherType) {
      return new Item(key, year, countries, unresolved, otherType, timesCited);
    }

    /** The same work under another key. */
    public Item called(String otherKey) {
      return new Item(otherKey, year, countries, unresolved, documentType, timesCited);
    }

    /** The same work with other addresses. */
    Item at(Set<String> otherCountries, int otherUnresolved) {
      return new Item(key, year, otherCountries, otherUnresolved, documentType, timesCited);
    }
  }

  public World {
    List<Item> keyed = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Item work : works) {
      Item named = work.key().isEmpty() ? work.called("w" + (keyed.size() + 1)) : work;
      if (!keys.add(named.key())) {
        throw new IllegalArgumentException("two works have the key " + named.key());
      }
      keyed.add(named);
    }
    works = List.copyOf(keyed);
  }

  /** A world of these works. */
  public static World of(Item... works) {
    return new World(List.of(works));
  }

  /** An article that nobody cited. */
  public static Item work(@Nullable Integer year, int unresolved, String... countries) {
    return new Item("", year, new TreeSet<>(List.of(countries)), unresolved, "article", 0);
  }

  /** A world of random works; the same seed gives the same world. */
  public static World random(long seed, int size) {
    Random random = new Random(seed);
    Random readers = new Random(seed + 1_000);
    List<Item> works = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Integer year = random.nextInt(20) == 0 ? null : YEARS.from() + random.nextInt(4);
      Set<String> countries = new TreeSet<>();
      int count = Math.max(0, (int) Math.round(random.nextGaussian() + 1.2));
      for (int k = 0; k < count; k++) {
        countries.add(POOL.get(Math.min(random.nextInt(POOL.size()), random.nextInt(POOL.size()))));
      }
      int unresolved = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
      works.add(
          new Item(
              "s" + seed + "-" + i,
              year,
              countries,
              unresolved,
              readers.nextInt(4) == 0 ? "review" : "article",
              citations(readers)));
    }
    return new World(works);
  }

  /** Few are cited often, many seldom, and of some the source does not say it. */
  private static @Nullable Integer citations(Random random) {
    int times = Math.max(0, (int) Math.floor(Math.exp(random.nextGaussian() + 1)) - 1);
    return random.nextInt(12) == 0 ? null : times;
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
        known.add(work.at(countries, 0));
      } else {
        known.add(work);
      }
    }
    return new World(known);
  }
}
