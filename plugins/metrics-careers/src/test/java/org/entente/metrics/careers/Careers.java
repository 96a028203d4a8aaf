package org.entente.metrics.careers;

import static org.entente.metrics.world.Paper.Author.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Paper.Address;
import org.entente.metrics.world.Paper.Author;

/** Works of authors who write again and again, and their panel by plain loops. */
final class Careers {

  static final int FIRST = 2010;
  static final int LAST = 2022;

  private Careers() {}

  /**
   * Works of all kinds: with and without year, author, address, identifier and citations, with
   * authors of several countries, named twice, or tied to nothing.
   */
  static List<Paper> disorderly(long seed, int size) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    List<String> countries = List.of("US", "US", "US", "CN", "DE");
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Integer year = random.nextInt(15) == 0 ? null : FIRST + random.nextInt(LAST - FIRST + 1);
      List<Address> addresses = new ArrayList<>();
      for (int k = random.nextInt(4); k >= 0; k--) {
        addresses.add(
            new Address(
                random.nextInt(10) == 0 ? null : countries.get(random.nextInt(countries.size())),
                "university"));
      }
      List<Author> authors = new ArrayList<>();
      for (int k = random.nextInt(4); k >= 0; k--) {
        TreeSet<Integer> own = new TreeSet<>();
        for (int n = random.nextInt(3); n > 0; n--) {
          own.add(random.nextInt(addresses.size()));
        }
        int person = random.nextInt(30);
        boolean identified = random.nextInt(8) != 0;
        authors.add(
            new Author(
                random.nextInt(30) == 0 ? null : "A" + person,
                identified,
                false,
                List.copyOf(own)));
      }
      papers.add(
          Paper.article(year, authors, addresses)
              .cited(random.nextInt(6) == 0 ? null : random.nextInt(20)));
    }
    return papers;
  }

  /**
   * American authors, half of them with a Chinese co-author in 2010 to 2014 and half with a German
   * one, who then write one to three works a year; after 2018, the former leave out some.
   *
   * @param left of ten works of the former after 2018, those that they still write
   */
  static List<Paper> orderly(long seed, int authors, int left) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    List<Address> chinese = List.of(new Address("US", "a"), new Address("CN", "b"));
    List<Address> german = List.of(new Address("US", "a"), new Address("DE", "c"));
    List<Address> american = List.of(new Address("US", "a"));
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < authors; i++) {
      boolean treated = i % 2 == 0;
      papers.add(
          Paper.article(
              FIRST + random.nextInt(5),
              List.of(author("U" + i, 0), author("other" + i, 1)),
              treated ? chinese : german));
      for (int year = 2015; year <= LAST; year++) {
        for (int n = random.nextInt(3); n >= 0; n--) {
          if (!treated || year <= 2018 || random.nextInt(10) < left) {
            papers.add(Paper.article(year, List.of(author("U" + i, 0)), american));
          }
        }
      }
    }
    return papers;
  }

  /**
   * The panel: for each author a text that says whether treated, and the outcomes by year.
   *
   * @param outcome as the parameter of the metric
   */
  static Map<String, String> panel(
      List<Paper> papers, int from, int to, List<Integer> years, String outcome) {
    Map<String, String> panel = new TreeMap<>();
    for (int person = 0; person < 30; person++) {
      String key = "A" + person;
      boolean american = false;
      boolean foreign = false;
      boolean treated = false;
      Map<Integer, Long> byYear = new TreeMap<>();
      for (Paper paper : papers) {
        Integer year = paper.year();
        boolean writes = false;
        for (int i = 0; i < paper.authors().size(); i++) {
          Author author = paper.authors().get(i);
          if (Objects.equals(author.key(), key) && author.identified()) {
            writes = true;
            if (year != null && from <= year && year <= to) {
              american |= paper.countriesOf(i + 1).contains("US");
            }
          }
        }
        if (!writes || year == null) {
          continue;
        }
        boolean withPartner = paper.countries().contains("CN");
        if (from <= year && year <= to) {
          for (String country : paper.countries()) {
            foreign |= !country.equals("US");
          }
          treated |= withPartner;
        }
        Integer citations = paper.timesCited();
        long count =
            switch (outcome) {
              case "works" -> 1;
              case "works-without-partner" -> withPartner ? 0 : 1;
              default -> citations == null ? 0 : citations;
            };
        byYear.merge(year, count, Long::sum);
      }
      if (american && foreign) {
        StringBuilder line = new StringBuilder(treated ? "treated" : "control");
        for (int year : years) {
          line.append(' ').append(byYear.getOrDefault(year, 0L));
        }
        panel.put(key, line.toString());
      }
    }
    return panel;
  }
}
