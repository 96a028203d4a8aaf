package org.entente.app.simulate.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.app.simulate.base.Randomness;
import org.junit.jupiter.api.Test;

class TitleNoiseTest {

  private static final int MANY = 20_000;

  /** How often each wording of a title occurs. */
  private static Map<String, Integer> written(Title title, Database database, int year) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      Randomness random = Randomness.of(3, i, 7);
      counts.merge(TitleNoise.write(title, database, year, random), 1, Integer::sum);
    }
    return counts;
  }

  private static double share(Map<String, Integer> counts, String part) {
    return counts.entrySet().stream()
            .filter(entry -> entry.getKey().contains(part))
            .mapToInt(Map.Entry::getValue)
            .sum()
        / (double) MANY;
  }

  @Test
  void aPlainTitleMostlyStays() {
    Title title = Title.english("Detection of sparse signals");
    Map<String, Integer> wos = written(title, Database.WOS, 2020);
    Map<String, Integer> scopus = written(title, Database.SCOPUS, 2020);
    assertEquals(0.64, share(wos, "Detection of sparse signals"), 0.02);
    assertEquals(0.34, share(wos, "Detection of Sparse Signals"), 0.02);
    assertEquals(0.01, share(wos, "DETECTION OF SPARSE SIGNALS"), 0.004);
    assertEquals(0.93, share(scopus, "Detection of sparse signals"), 0.02);
    Map<String, Integer> older = written(title, Database.WOS, 2013);
    assertEquals(0.10, share(older, "DETECTION OF SPARSE SIGNALS"), 0.01);
  }

  @Test
  void aSlipIsOfOneLetter() {
    Set<Integer> lengths = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String slipped = Typos.slip("Membranes", Randomness.of(1, i, 2));
      assertNotEquals("Membranes", slipped);
      lengths.add(slipped.length());
    }
    assertEquals(Set.of(8, 9, 10), lengths);
    assertEquals("42", Typos.slip("42", Randomness.of(1, 1, 2)));
  }

  @Test
  void greekLettersFiguresAndAmpersandsAreWrittenInTheirWays() {
    Title title = Title.english("Effects of β-Qu₂O & Rk³⁺");
    Map<String, Integer> wos = written(title, Database.WOS, 2020);
    Map<String, Integer> scopus = written(title, Database.SCOPUS, 2020);
    assertEquals(0.3, share(wos, "β"), 0.02);
    assertEquals(0.85, share(scopus, "β"), 0.02);
    assertEquals(0.6 * 0.7, share(scopus, "Qu<inf>2</inf>O"), 0.03);
    assertEquals(0.6 * 0.3, share(scopus, "Qu<sub>2</sub>O"), 0.03);
    assertEquals(0.6, share(scopus, "<sup>3</sup>+"), 0.03);
    assertEquals(0.95 * 0.15, share(scopus, "&amp;"), 0.02);
    assertEquals(0.25, share(wos, "Qu2O and Rk") + share(wos, "QU2O AND RK"), 0.03);
    assertFalse(wos.keySet().stream().anyMatch(text -> text.contains("₂")));
  }

  @Test
  void accentsFall() {
    Title title = Title.english("The Søstrand measurement");
    assertEquals(0.85, share(written(title, Database.WOS, 2020), "Sostrand"), 0.03);
    assertEquals(0.1, share(written(title, Database.SCOPUS, 2020), "Sostrand"), 0.02);
    assertEquals("Nadija Ostrand", Characters.folded("Nadìja Østrand"));
    assertEquals("Moehrlind", Characters.transcribed("Möhrlind"));
  }

  @Test
  void americansSpellOtherwise() {
    assertEquals(
        "Modeling the behavior of colored fibers: optimization in neighboring centers",
        Spelling.american(
            "Modelling the behaviour of coloured fibres: optimisation in neighbouring centres"));
    Title title = Title.english("Optimisation of tumours");
    assertEquals(0.08, share(written(title, Database.SCOPUS, 2020), "Optimization"), 0.01);
  }

  @Test
  void subtitlesAreLostOrSetOffOtherwise() {
    Title title = new Title("Coupled networks", "a pilot study", "", "English");
    Map<String, Integer> scopus = written(title, Database.SCOPUS, 2020);
    assertEquals(0.99, share(lower(scopus), "pilot"), 0.005);
    assertEquals(0.99 * 0.94, share(lower(scopus), "networks: a pilot study"), 0.02);
    assertTrue(scopus.containsKey("Coupled networks - a pilot study"));
  }

  @Test
  void translationsDiffer() {
    Title title = new Title("Analysis of rapid crops", "", "Querao lonoeng", "Chinese");
    Map<String, Integer> wos = written(title, Database.WOS, 2020);
    Map<String, Integer> scopus = written(title, Database.SCOPUS, 2020);
    assertEquals(0.35, share(lower(wos), "study of fast cultivated plants"), 0.03);
    assertEquals(0.9 * 0.6, share(scopus, " [Querao lonoeng]"), 0.02);
    assertEquals(0.1, scopus.getOrDefault("Querao lonoeng", 0) / (double) MANY, 0.01);
    assertEquals("On Quiet", Vocabulary.reworded("Quiet"));
  }

  private static Map<String, Integer> lower(Map<String, Integer> counts) {
    Map<String, Integer> lower = new HashMap<>();
    counts.forEach((text, n) -> lower.merge(text.toLowerCase(Locale.ROOT), n, Integer::sum));
    return lower;
  }

  @Test
  void longTitlesAreCutAndSomeHaveRemarks() {
    Title title = Title.english("One two three four five six seven eight nine ten");
    Map<String, Integer> scopus = written(title, Database.SCOPUS, 2020);
    assertEquals(0.998, share(lower(scopus), "nine ten"), 0.012);
    assertTrue(scopus.keySet().stream().anyMatch(text -> text.endsWith("...")));
    assertTrue(scopus.keySet().stream().anyMatch(text -> text.contains("(Reprinted from")));
    assertTrue(scopus.keySet().stream().anyMatch(text -> text.startsWith("General: One")));
  }

  @Test
  void titlesOfDifferentPublicationsDiffer() {
    Set<String> titles = new HashSet<>();
    int foreign = 0;
    for (int i = 0; i < MANY; i++) {
      Title title = Titles.draw(2019, Randomness.of(1, i, 1));
      titles.add(title.text());
      foreign += title.original().isEmpty() ? 0 : 1;
      assertEquals(title.original().isEmpty(), title.language().equals("English"));
    }
    assertEquals(MANY, titles.size());
    assertEquals(0.02 * MANY, foreign, 0.005 * MANY);
  }
}
