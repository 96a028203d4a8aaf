package org.entente.metrics.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.entente.kit.World;

/** Random works: the same seed gives the same. */
public final class Papers {

  private static final List<String> COUNTRIES = List.of("CN", "US", "DE", "GB", "JP", "HK", "FR");
  private static final List<String> TYPES = List.of("article", "article", "article", "review");

  private Papers() {}

  /**
   * Random works of the years of {@link World#YEARS}, some without a year, some without addresses,
   * with citations, or with addresses that are tied to no author; a few authors who write again and
   * again; China and the United States more often than others.
   */
  public static List<Paper> random(long seed, int size) {
    Random random = new Random(seed);
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      papers.add(random(random, size));
    }
    return papers;
  }

  private static Paper random(Random random, int size) {
    Integer year = random.nextInt(20) == 0 ? null : World.YEARS.from() + random.nextInt(4);
    List<Paper.Address> addresses = new ArrayList<>();
    int count = Math.max(0, (int) Math.round(random.nextGaussian() * 1.3 + 2));
    for (int k = 0; k < count; k++) {
      String organisation =
          random.nextInt(8) == 0 ? "" : "organisation " + (char) ('a' + random.nextInt(6));
      addresses.add(
          new Paper.Address(
              random.nextInt(9) == 0
                  ? null
                  : COUNTRIES.get(
                      Math.min(random.nextInt(COUNTRIES.size()), random.nextInt(COUNTRIES.size()))),
              organisation));
    }
    boolean tied = random.nextInt(8) != 0;
    List<Paper.Author> authors = new ArrayList<>();
    int writers = random.nextInt(20) == 0 ? 0 : 1 + Math.min(random.nextInt(5), random.nextInt(5));
    for (int k = 0; k < writers; k++) {
      TreeSet<Integer> own = new TreeSet<>();
      if (tied && count > 0) {
        for (int n = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2); n > 0; n--) {
          own.add(random.nextInt(count));
        }
      }
      int person = random.nextInt(Math.max(4, size / 3));
      boolean identified = person % 4 != 0;
      authors.add(
          new Paper.Author(
              random.nextInt(40) == 0
                  ? null
                  : identified ? "A" + person : "surname" + person + ", x",
              identified,
              random.nextInt(4) == 0,
              List.copyOf(own)));
    }
    List<Paper.Correspondent> correspondents = new ArrayList<>();
    for (int n = Math.max(0, random.nextInt(4) - 1); n > 0; n--) {
      correspondents.add(
          new Paper.Correspondent(
              writers == 0 || random.nextInt(6) == 0 ? null : 1 + random.nextInt(writers),
              random.nextInt(6) == 0 ? null : COUNTRIES.get(random.nextInt(COUNTRIES.size()))));
    }
    return new Paper(
        "scopus",
        year,
        TYPES.get(random.nextInt(TYPES.size())),
        random.nextInt(12) == 0
            ? null
            : Math.max(0, (int) Math.floor(Math.exp(random.nextGaussian() + 1)) - 1),
        random.nextInt(3) == 0 ? null : Math.exp(random.nextGaussian()),
        authors,
        addresses,
        correspondents);
  }

  /**
   * The same works, had their unknown countries been known: works without any country get some, and
   * so does every unresolved address of a work of {@link World#COUNTRY}. Works known to be of other
   * countries alone stay as they are: the unknown-country bounds leave them aside.
   */
  public static List<Paper> hadCountriesBeenKnown(List<Paper> papers, long seed) {
    Random random = new Random(seed);
    // Most of the time the country that is asked about or its first partner: extremes show.
    int pool = random.nextInt(3) == 0 ? COUNTRIES.size() : 2;
    boolean oneOnly = random.nextInt(4) == 0;
    List<Paper> known = new ArrayList<>();
    for (Paper paper : papers) {
      if (!paper.countries().isEmpty() && !paper.countries().contains(World.COUNTRY)) {
        known.add(paper);
        continue;
      }
      List<Paper.Address> addresses = new ArrayList<>();
      for (Paper.Address address : paper.addresses()) {
        addresses.add(
            address.country() != null
                ? address
                : new Paper.Address(
                    COUNTRIES.get(oneOnly ? 1 : random.nextInt(pool)), address.organisation()));
      }
      for (int more = paper.addresses().isEmpty() ? 1 + random.nextInt(3) : 0; more > 0; more--) {
        addresses.add(
            new Paper.Address(COUNTRIES.get(random.nextInt(pool)), "organisation " + more));
      }
      known.add(paper.at(addresses));
    }
    return known;
  }

  /**
   * The same works, but every address that no author has gets an author of its own, in all works
   * but one of so many.
   */
  public static List<Paper> tied(List<Paper> papers, int allButOneIn) {
    List<Paper> all = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      List<Paper.Author> authors = new ArrayList<>(paper.authors());
      for (int index = 0;
          i % allButOneIn != allButOneIn - 1 && index < paper.addresses().size();
          index++) {
        int address = index;
        if (authors.stream().noneMatch(author -> author.addresses().contains(address))) {
          authors.add(Paper.Author.author("B" + i + "-" + index, index));
        }
      }
      all.add(paper.by(authors));
    }
    return all;
  }

  /** Every country that an address may have. */
  public static List<String> countries() {
    return COUNTRIES;
  }
}
