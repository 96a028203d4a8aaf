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

class NameNoiseTest {

  private static final int MANY = 20_000;

  private static Map<PersonName, Integer> written(Byline author, Database database) {
    Map<PersonName, Integer> counts = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      List<PersonName> names =
          NameNoise.write(List.of(author), database, 2020, Randomness.of(5, i, 1));
      counts.merge(names.get(0), 1, Integer::sum);
    }
    return counts;
  }

  private static double share(Map<PersonName, Integer> counts, String full) {
    return counts.entrySet().stream()
            .filter(entry -> entry.getKey().full().equals(full))
            .mapToInt(Map.Entry::getValue)
            .sum()
        / (double) MANY;
  }

  @Test
  void namesAreShortenedAsEachDatabaseDoes() {
    PersonName plain = new PersonName("Weilan", "Minrou", 'T');
    assertEquals("Weilan, MT", plain.wos());
    assertEquals("Weilan M.T.", plain.scopus());
    assertEquals("Weilan, Minrou T.", plain.full());
    PersonName hyphen = new PersonName("Weilan", "Min-rou", '\0');
    assertEquals("Weilan, MR", hyphen.wos());
    assertEquals("Weilan M.-R.", hyphen.scopus());
    assertEquals("Weilan M.R.", new PersonName("Weilan", "Min rou", '\0').scopus());
    assertEquals("Weilan M.", new PersonName("Weilan", "M.", '\0').scopus());
    assertEquals("Weilan, M", new PersonName("Weilan", "M.", '\0').wos());
  }

  @Test
  void givenNamesWithHyphensAreWrittenWithoutAndFamilyNamesExchanged() {
    Byline author = new Byline(new PersonName("Weilan", "Min-rou", '\0'), true);
    Map<PersonName, Integer> wos = written(author, Database.WOS);
    assertEquals(0.92 * 0.25 / 3, share(wos, "Weilan, Minrou"), 0.01);
    assertEquals(0.92 * 0.25 / 3, share(wos, "Weilan, Min rou"), 0.01);
    assertEquals(0.92 * 0.25 / 3, share(wos, "Weilan, Min-Rou"), 0.01);
    assertEquals(0.08, share(wos, "Weilan, M."), 0.01);
    assertEquals(0.006, share(wos, "Min-rou, Weilan"), 0.003);
    assertEquals(0.69, share(wos, "Weilan, Min-rou"), 0.03);
  }

  @Test
  void particlesMove() {
    Byline author = new Byline(new PersonName("van der Brücklind", "Nora", 'K'), false);
    Map<PersonName, Integer> scopus = written(author, Database.SCOPUS);
    for (String form : List.of("Brücklind, ", "Van Der Brücklind, ", "Vanderbrücklind, ")) {
      double share =
          share(scopus, form + "Nora K.") / ((1 - 0.08) * (1 - 0.04) * (1 - 0.04) * (1 - 0.003));
      assertEquals(0.25 / 3, share, 0.01, form);
    }
    Map<PersonName, Integer> wos = written(author, Database.WOS);
    assertEquals(0.6 * 0.3 * 0.7 * 0.95 * 0.92, share(wos, "van der Bruecklind, Nora K."), 0.02);
    assertEquals(0.6 * 0.7 * 0.7 * 0.95 * 0.92, share(wos, "van der Brucklind, Nora K."), 0.02);
    assertEquals(0.4 * 0.7 * 0.05 * 0.92, share(wos, "van der Brücklind, Nora"), 0.01);
  }

  @Test
  void aPersonsBylineIsTheSameEverywhere() {
    PersonName drawn = new PersonName("Weilan", "Naiar", '\0');
    Set<String> forms = new HashSet<>();
    for (int person = 0; person < 500; person++) {
      Byline byline = Byline.of(1, person, drawn, true);
      assertEquals(byline, Byline.of(1, person, drawn, true));
      forms.add(byline.name().given());
    }
    assertEquals(Set.of("Naiar", "Nai-ar"), forms);
    assertEquals("van der ", Byline.particle("van der Bruck"));
    assertEquals("", Byline.particle("Bruck"));
  }

  @Test
  void twoAuthorsOfAPublicationNeverBecomeOne() {
    Byline first = new Byline(new PersonName("Weilan", "Nora", '\0'), false);
    Byline second = new Byline(new PersonName("Weilan", "Nils", '\0'), false);
    for (int i = 0; i < MANY; i++) {
      List<PersonName> names =
          NameNoise.write(List.of(first, second), Database.WOS, 2020, Randomness.of(5, i, 1));
      assertTrue(!names.get(0).full().equals(names.get(1).full()));
    }
  }

  @Test
  void authorsChangePlacesAreLeftOutOrUnknown() {
    int swapped = 0;
    int cut = 0;
    int nobody = 0;
    for (int i = 0; i < MANY; i++) {
      Facts article = facts(i, Kind.ARTICLE, 2);
      List<Integer> order = AuthorsNoise.order(article, Database.SCOPUS, Randomness.of(1, i, 1));
      swapped += order.get(0) == 1 ? 1 : 0;
      cut += order.size() == 2 ? 1 : 0;
      assertTrue(order.size() == 2 || order.size() == 4);
      Facts letter = facts(i, Kind.LETTER, 0);
      nobody +=
          AuthorsNoise.order(letter, Database.SCOPUS, Randomness.of(1, i, 1)).isEmpty() ? 1 : 0;
    }
    assertEquals(0.003 * MANY, swapped, 0.0015 * MANY);
    assertEquals(0.004 * MANY, cut, 0.0015 * MANY);
    assertEquals(0.02 * MANY, nobody, 0.004 * MANY);
  }

  private static Facts facts(int number, Kind kind, int spare) {
    Byline author = new Byline(new PersonName("Weilan", "Nora", '\0'), false);
    return new Facts(
        number,
        kind,
        2020,
        2020,
        2020,
        false,
        0,
        0,
        List.of(author, author, author, author),
        spare);
  }
}
