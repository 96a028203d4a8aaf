package org.entente.host.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class IssnTest {

  @Test
  void oneFormHoweverTheyAreWritten() {
    for (String written :
        List.of(
            "1234567X",
            "1234-567X",
            "1234-567x",
            "1234\u2010567X",
            "1234\u2013567X",
            "1234 567X")) {
      assertEquals("1234567X", Issn.joined(List.of(written)), written);
      assertEquals("1234567X", Issn.joined(List.of("ISSN: " + written + ".")), written);
    }
  }

  @Test
  void allOfThemInTheirOrderEachOnce() {
    assertEquals("12345679 2345678X", Issn.joined(List.of("1234-5679; 2345678x", "", "1234 5679")));
    assertEquals(
        "12345679 2345678X",
        Issn.joined(List.of("1234-5679", "12345679", "2345678X", "2345-678x")));
    assertEquals("23008810 20840840", Issn.joined(List.of("23008810 20840840")));
  }

  @Test
  void whatIsNoIssnIsLeftOut() {
    assertNull(Issn.joined(List.of()));
    for (String written :
        List.of("", "n/a", "1234567", "123456789", "978-0-12-345678-9", "12X45678", "A1234567X")) {
      assertNull(Issn.joined(List.of(written)), written);
    }
  }
}
