package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "germany, germnay, true",
    "germany, germny, true",
    "germany, germmany, true",
    "germany, garmany, true",
    "germany, germany, false",
    "germany, ermanyg, false",
    "germany, garmani, false",
    "mauritius, mauritania, false",
    "slovakia, slovenia, false",
    "a, '', true",
    "ab, ba, true",
  })
  void oneLetter(String a, String b, boolean expected) {
    assertEquals(expected, Spelling.oneLetterApart(a, b));
    assertEquals(expected, Spelling.oneLetterApart(b, a));
  }
}
