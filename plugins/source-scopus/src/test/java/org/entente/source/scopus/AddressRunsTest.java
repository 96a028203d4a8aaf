package org.entente.source.scopus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressRunsTest {

  @Test
  void partsAfterCountries() {
    assertEquals(
        List.of("Dep A, Univ B, Wuhan, China", "MD Clinic, Houston, TX, United States"),
        split("Dep A, Univ B, Wuhan, China, MD Clinic, Houston, TX, United States"));
    assertEquals(List.of("Univ A, Oslo"), split("Univ A, Oslo"));
    assertEquals(List.of("Org, Norway", "Other, Peru"), split("Org, Norway, Other, Peru"));
  }

  @Test
  void doesNotPartInsideAnAddress() {
    for (String whole :
        List.of(
            "Univ A, Athens, Georgia, United States",
            "Clinic, Lebanon, NH, United States",
            "Clinic, Lebanon, NH 03756, United States",
            "Univ B, Singapore, Singapore",
            "Univ C, Luxembourg, Luxembourg",
            "China, an unknown beginning")) {
      assertEquals(List.of(whole), split(whole));
    }
  }

  @Test
  void knowsACountryAtTheEnd() {
    assertTrue(endsWithCountry("Univ A, Oslo, Norway"));
    assertFalse(endsWithCountry("Norway"));
    assertFalse(endsWithCountry("Univ A, Oslo"));
    assertFalse(endsWithCountry(""));
  }

  private static List<String> split(String text) {
    return AddressRuns.split(text, 0, text.length());
  }

  private static boolean endsWithCountry(String text) {
    return AddressRuns.endsWithCountry(text, 0, text.length());
  }
}
