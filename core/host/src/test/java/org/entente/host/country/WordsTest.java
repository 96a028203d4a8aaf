package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Netherlands. | netherlands",
        "Côte d’Ivoire | cote d ivoire",
        "Bosnia & Herceg | bosnia and herceg",
        "TÜRKİYE | turkiye",
        "Türki\u0307ye | turkiye",
        "Tu\u0308rkiye | turkiye",
        "Færøerne | faeroerne",
        "Łódź | lodz",
        "Großbritannien | grossbritannien",
        "U.S.A. | u s a",
        "中国 | 中国",
        "Ελλάδα | ελλαδα",
        "'' | ''",
        ". - | ''",
      })
  void normalForm(String text, String expected) {
    assertEquals(expected, Words.normal(text));
  }

  @Test
  void wordsAreQuotedAsTheyStand() {
    Words words = Words.of(" Madrid - España. ");
    assertEquals(2, words.size());
    assertEquals("España", words.quote(1, 2));
    assertEquals("Madrid - España", words.quote(0, 2));
    assertEquals("Korea (South)", Words.of("Korea (South).").quote(0, 2));
  }

  @Test
  void capitals() {
    assertTrue(Words.of("U.S.A.").capitals(0, 3));
    assertFalse(Words.of("Usa").capitals(0, 1));
    assertFalse(Words.of("123").capitals(0, 1));
  }
}
