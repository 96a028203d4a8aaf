package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CountryDefinitionTest {

  private static CountryDefinition by(String... profiles) {
    return CountryDefinition.by(List.of(profiles));
  }

  @Test
  void countriesCountAsWhatTheProfileSays() {
    assertEquals("HK", CountryDefinition.iso().unit("HK", "", 2018));
    assertEquals("CN", by("CN+HK+MO").unit("HK", "", 2018));
    assertEquals("TW", by("CN+HK+MO").unit("TW", "", null));
    assertEquals("CN", by("CN+HK+MO+TW").unit("TW", "", null));
    assertEquals("GB", by("GB").unit("GB", "GB-WLS", 2018));
    assertEquals("GB-WLS", by("GB-nations").unit("GB", "GB-WLS", 2018));
    assertEquals("GB", by("GB-nations").unit("GB", "", 2018));
    assertEquals("EU", by("EU").unit("GB", "GB-WLS", 2019));
    assertEquals("GB", by("EU").unit("GB", "", 2020));
    // A work without a year is of no year of the Union.
    assertEquals("DE", by("EU").unit("DE", "", null));
    assertEquals("EU", by("EU-27").unit("HR", "", 1999));
    assertEquals("FR", by("FR+overseas").unit("RE", "", 1999));
    assertEquals("CN", CountryDefinition.folding(Map.of("SG", "CN")).unit("SG", "", null));
  }

  @Test
  void whatCanBeAskedAbout() {
    assertTrue(CountryDefinition.iso().hasUnit("HK"));
    assertFalse(CountryDefinition.iso().hasUnit("EU"));
    assertFalse(CountryDefinition.iso().hasUnit("GB-SCT"));
    assertFalse(by("CN+HK+MO").hasUnit("HK"));
    assertTrue(by("EU").hasUnit("EU"));
    assertTrue(by("EU").hasUnit("GB"));
    assertTrue(by("GB-nations").hasUnit("GB-SCT"));
    assertFalse(by("EU").hasUnit("GB-SCT"));
    assertFalse(by("EU-27").hasUnit("DE"));
  }

  @Test
  void whatContradictsItselfIsSaid() {
    assertTrue(sentence(by("EU", "EU-27")).contains("two definitions of the same"));
    assertTrue(sentence(by("GB-nations", "EU")).contains("taken apart"));
    assertTrue(
        sentence(
                new CountryDefinition(
                    new TreeSet<>(List.of("CN+HK+MO")),
                    new TreeMap<>(Map.of("HK", "GB")),
                    CountrySource.ADDRESS))
            .contains("HK cannot count as CN and as GB"));
    assertTrue(
        sentence(CountryDefinition.folding(Map.of("HK", "CN", "CN", "TW")))
            .contains("itself folded"));
    assertEquals(Optional.empty(), by("CN+HK+MO", "GB-nations", "EU-27").contradiction());
    assertThrows(IllegalArgumentException.class, () -> by("XX"));
  }

  private static String sentence(CountryDefinition definition) {
    return definition.contradiction().orElse("");
  }

  @Test
  void theLineUnderFiguresSaysIt() {
    assertEquals("countries as in ISO 3166-1, none folded", CountryDefinition.iso().sentence());
    assertEquals(
        "countries as in ISO 3166-1, but China with Hong Kong and Macao (profile CN+HK+MO);"
            + " definitions 2026.11",
        by("CN+HK+MO", "GB").sentence());
    assertEquals(
        "countries as in ISO 3166-1, but CN = CN+HK+MO",
        CountryDefinition.folding(Map.of("HK", "CN", "MO", "CN")).sentence());
    String stated =
        new CountryDefinition(new TreeSet<>(), new TreeMap<>(), CountrySource.ORGANISATION)
            .sentence();
    assertTrue(stated.contains("source's own profile of the organisation"), stated);
  }
}
