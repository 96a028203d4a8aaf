package org.entente.source.incites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumeralsTest {

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  @Test
  void readsNumbersAsTheyArePrinted() {
    assertEquals(number("0.8778492057266132"), Numerals.DOT.parse("0.8778492057266132", false));
    assertEquals(number("100.0"), Numerals.DOT.parse("100.0", false));
    assertEquals(number("1234567.5"), Numerals.DOT.parse("1,234,567.5", false));
    assertEquals(number("1234567"), Numerals.DOT.parse("1 234\u00A0567", true));
    assertEquals(number("48.46"), Numerals.DOT.parse("48.46 %", false));
    assertEquals(number("1234567.5"), Numerals.COMMA.parse("1.234.567,5", false));
    assertEquals(number("0.0079"), Numerals.COMMA.parse("0,0079", false));
    assertEquals(number("1234"), Numerals.UNDECIDED.parse("1,234", true));
    assertEquals(number("48.46"), Numerals.UNDECIDED.parse("48,46", false));
    assertEquals(number("1.2E-3"), Numerals.DOT.parse("1.2E-3", false));
  }

  @Test
  void refusesWhatIsNoNumberOrCouldBeTwo() {
    for (String word : List.of("ten", "1,2,3", "12,34", "1.2.3", "#N/A", "Mar 12", "1E99999")) {
      assertThrows(NumberFormatException.class, () -> Numerals.DOT.parse(word, false), () -> word);
    }
    assertThrows(NumberFormatException.class, () -> Numerals.COMMA.parse("48.46", false));
    assertThrows(NumberFormatException.class, () -> Numerals.UNDECIDED.parse("1,234", false));
    assertTrue(Numerals.missing("N/A"));
    assertFalse(Numerals.missing("0"));
  }

  @Test
  void decidesByCellsThatCanBeReadInOneWayOnly() {
    assertEquals(Numerals.COMMA, decide(List.of("1,234", "48,46"), Numerals.DOT));
    assertEquals(Numerals.DOT, decide(List.of("1.234", "48.46"), Numerals.UNDECIDED));
    assertEquals(Numerals.UNDECIDED, decide(List.of("1,234"), Numerals.UNDECIDED));
    assertEquals(Numerals.DOT, decide(List.of("1,234"), Numerals.DOT));
    assertEquals(Numerals.UNDECIDED, decide(List.of("48,46", "48.46"), Numerals.DOT));
    assertEquals(Numerals.COMMA, decide(List.of("0,974"), Numerals.UNDECIDED));
  }

  private static Numerals decide(List<String> cells, Numerals usual) {
    Numerals.Evidence evidence = new Numerals.Evidence();
    cells.forEach(cell -> evidence.see(cell, false));
    return evidence.decide(usual);
  }

  @Test
  void aSheetStoresBinaryNumbers() {
    assertEquals(number("1.15"), SheetRows.shortest(number("1.1499999999999999")));
    assertEquals(number("0.8778492057266132"), SheetRows.shortest(number("0.87784920572661322")));
    assertEquals(number("48.46"), SheetRows.shortest(number("48.46")));
  }

  @Test
  void aRateAgreesWithItsCountsWithinItsLastDigit() {
    assertFalse(contradicts("48.46", 4942, 10198));
    assertFalse(contradicts("100.0", 5, 5));
    assertFalse(contradicts("33.33", 1, 3));
    assertFalse(contradicts("21", 739861, 3523219));
    assertTrue(contradicts("48.56", 4942, 10198));
    assertTrue(contradicts("0.4846", 4942, 10198), "a fraction is no percentage");
  }

  private static boolean contradicts(String percent, long count, long documents) {
    return ObservationRows.contradicts(
        number(percent), BigDecimal.valueOf(count), BigDecimal.valueOf(documents));
  }
}
