package org.entente.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

  @ParameterizedTest
  @CsvSource({
    "12-20, 12",
    "12 - 20, 12",
    "12–20, 12",
    "12--20, 12",
    "e2-e3, e2",
    "3-1-3-9, 3-1",
    "289-&, 289",
    "732-+, 732",
    "732+, 732",
    "' 272 ', 272",
    "-5, -5",
    "+, +",
    "'', ''",
    "' ', ''"
  })
  void firstPageOfWhatSourcesWrite(String pages, String first) {
    assertEquals(first, Numbering.firstPageOf(pages));
  }

  @Test
  void theFirstPageOfAPageIsThePage() {
    assertEquals("S104", Numbering.firstPageOf(Numbering.firstPageOf("S104-S111")));
  }
}
