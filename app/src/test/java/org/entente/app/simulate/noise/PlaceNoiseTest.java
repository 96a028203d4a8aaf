package org.entente.app.simulate.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.app.simulate.base.Randomness;
import org.junit.jupiter.api.Test;

/** Venues, numberings, identifiers and years. */
class PlaceNoiseTest {

  private static final int MANY = 20_000;

  private static final Venue JOURNAL =
      new Venue(
          "Journal of Simulated Physics and Optics",
          "Simulated Communications in Optics",
          false,
          1980,
          6,
          false,
          false,
          "12345679",
          "9876543X");

  private static final Venue CONFERENCE =
      new Venue(
          "Simulated Conference on Optics",
          "Lecture Notes in Simulated Optics",
          true,
          1999,
          0,
          false,
          false,
          "12345679",
          "");

  private static Map<String, Integer> written(Venue venue, Database database) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      String name = VenueNoise.write(venue, database, 2020, Randomness.of(1, i, 3));
      counts.merge(name, 1, Integer::sum);
    }
    return counts;
  }

  private static void assertRate(double rate, int count) {
    double error = 4 * Math.sqrt(rate * (1 - rate) / MANY);
    assertEquals(rate, (double) count / MANY, error + 1e-9);
  }

  @Test
  void journalsAreAbbreviatedAndRenamed() {
    Map<String, Integer> scopus = written(JOURNAL, Database.SCOPUS);
    assertRate(0.01 * 0.992, scopus.getOrDefault("Jour. Simu. Phys. Opti.", 0));
    assertRate(0.99 * 0.008, scopus.getOrDefault("Simulated Communications in Optics", 0));
    assertRate(0.99 * 0.992 * 0.1, scopus.getOrDefault("Journal of Simulated Physics & Optics", 0));
    Map<String, Integer> wos = written(JOURNAL, Database.WOS);
    assertRate(0.99 * 0.992 * 0.5, wos.getOrDefault("JOURNAL OF SIMULATED PHYSICS & OPTICS", 0));
  }

  @Test
  void aConferenceIsASeriesInOneAndItselfInTheOther() {
    Map<String, Integer> scopus = written(CONFERENCE, Database.SCOPUS);
    assertRate(
        0.45 * 0.99,
        scopus.getOrDefault(
            "Lecture Notes in Simulated Optics (including subseries Simulated Notes)", 0));
    assertRate(
        0.55 * 0.99,
        scopus.getOrDefault("Proceedings of the 21st Simulated Conference on Optics", 0));
    Map<String, Integer> wos = written(CONFERENCE, Database.WOS);
    assertRate(0.85 * 0.99, wos.getOrDefault("2020 21ST SIMULATED CONFERENCE ON OPTICS", 0));
  }

  @Test
  void serialNumbersHaveRightCheckDigits() {
    Venues venues = new Venues(List.of("Journal of Simulated Physics", "Acta Simulata: Optics"));
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      Venue venue = venues.journal(i % 2, Randomness.of(1, i, 1));
      names.add(venue.name());
      int sum = venue.issn().charAt(7) == 'X' ? 10 : venue.issn().charAt(7) - '0';
      for (int d = 0; d < 7; d++) {
        sum += (8 - d) * (venue.issn().charAt(d) - '0');
      }
      assertEquals(0, sum % 11, venue.issn());
    }
    assertEquals(40, names.size());
    assertTrue(names.contains("Acta Simulata: Nordic Optics"));
  }

  @Test
  void numberingsLackThisOrThat() {
    Numbering pages = new Numbering("40", "3", "17", "25", "", "12345679", "9876543X");
    Numbering article = new Numbering("40", "3", "", "", "104711", "12345679", "9876543X");
    int volume = 0;
    int issue = 0;
    int page = 0;
    int asPages = 0;
    int both = 0;
    int issn = 0;
    for (int i = 0; i < MANY; i++) {
      Numbering one =
          NumberingNoise.write(pages, false, Database.SCOPUS, 2020, Randomness.of(1, i, 1));
      volume += one.volume().isEmpty() ? 1 : 0;
      issue += one.issue().isEmpty() ? 1 : 0;
      page += one.firstPage().isEmpty() ? 1 : 0;
      issn += one.issn().equals("12345679") ? 0 : 1;
      assertTrue(one.eissn().isEmpty());
      Numbering other =
          NumberingNoise.write(article, false, Database.SCOPUS, 2020, Randomness.of(1, i, 1));
      asPages += other.articleNumber().isEmpty() && other.firstPage().equals("1") ? 1 : 0;
      both += !other.articleNumber().isEmpty() && other.firstPage().equals("1") ? 1 : 0;
    }
    assertRate(0.006, volume);
    assertRate(0.15, issue);
    assertRate(0.015, page);
    assertRate(0.01, issn);
    assertRate(0.985 * 0.15, asPages);
    assertRate(0.985 * 0.85 * 0.1, both);
    Numbering press = NumberingNoise.write(pages, true, Database.WOS, 2020, Randomness.of(1, 1, 1));
    assertEquals("", press.volume() + press.issue() + press.firstPage() + press.lastPage());
    assertEquals("9", pages.pages());
    assertEquals("", article.pages());
    assertEquals("", new Numbering("", "", "S1", "S2", "", "", "").pages());
  }

  @Test
  void identifiersOfDifferentPublicationsMostlyDifferInMoreThanOneCharacter() {
    Set<String> dois = new HashSet<>();
    for (int i = 0; i < 300_000; i++) {
      assertTrue(dois.add(Dois.of(i)));
    }
    int hits = 0;
    for (int i = 0; i < 300; i++) {
      String doi = Dois.of(i);
      for (int at = doi.length() - 7; at < doi.length(); at++) {
        for (char other : "0123456789abcdef".toCharArray()) {
          String wrong = doi.substring(0, at) + other + doi.substring(at + 1);
          hits += !wrong.equals(doi) && dois.contains(wrong) ? 1 : 0;
        }
      }
    }
    // Of 31,500 wrong ones; by chance, one in 70,000 is another publication's.
    assertTrue(hits < 4, hits + " wrong ones are others'");
  }

  @Test
  void identifiersAreMissingOrWrong() {
    int missing = 0;
    int wrong = 0;
    int another = 0;
    int capitals = 0;
    String own = Dois.of(1);
    for (int i = 0; i < MANY; i++) {
      String doi =
          Dois.write(own, Dois.of(2), Kind.CONFERENCE, Database.WOS, 2017, Randomness.of(1, i, 1));
      if (doi.isEmpty()) {
        missing++;
      } else if (doi.equals(Dois.of(2))) {
        another++;
      } else if (!doi.equalsIgnoreCase(own)) {
        wrong++;
      } else if (!doi.equals(own)) {
        capitals++;
      }
    }
    assertRate(0.145 * 0.9995, missing);
    assertRate(0.0005, another);
    assertRate(0.855 * 0.0006, wrong);
    assertRate(0.855 * 0.08, capitals);
  }

  @Test
  void aYearMovesInScopusOnlyAndNeverOfWhatIsCounted() {
    YearNoise noise = new YearNoise(2013, 2023);
    Map<Integer, Integer> moves = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      Randomness random = Randomness.of(1, i, 1);
      moves.merge(noise.scopusYear(facts(2018, 2018, false), random) - 2018, 1, Integer::sum);
      assertEquals(2018, noise.scopusYear(facts(2018, 2018, true), random));
      assertEquals(2017, noise.scopusYear(facts(2018, 2017, false), random));
      assertEquals(2018, noise.scopusYear(facts(0, 2018, false), random));
      assertEquals(0, noise.scopusYear(facts(2018, 0, false), random));
      assertTrue(noise.scopusYear(facts(2013, 2013, false), random) >= 2013);
      assertTrue(noise.scopusYear(facts(2023, 2023, false), random) <= 2023);
    }
    assertRate(0.045, moves.getOrDefault(-1, 0));
    assertRate(0.955 * 0.012, moves.getOrDefault(1, 0));
    assertRate(0.955 * 0.988 * 0.003, moves.getOrDefault(-2, 0) + moves.getOrDefault(2, 0));
    assertTrue(moves.keySet().stream().allMatch(move -> Math.abs(move) <= 2));
  }

  private static Facts facts(int wos, int scopus, boolean counted) {
    return new Facts(
        1, Kind.ARTICLE, Math.max(wos, scopus), wos, scopus, counted, 0, 0, List.of(), 0);
  }
}
