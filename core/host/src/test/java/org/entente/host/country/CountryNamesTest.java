package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class CountryNamesTest {

  @Test
  void namesForTheReader() {
    assertEquals("China", CountryNames.of("CN"));
    assertEquals("Hong Kong", CountryNames.of("HK"));
    assertEquals("Macao", CountryNames.of("MO"));
    assertEquals("Taiwan", CountryNames.of("TW"));
    assertEquals("Kosovo", CountryNames.of("XK"));
    assertEquals("United Kingdom", CountryNames.of("GB"));
    assertEquals("Türkiye", CountryNames.of("TR"));
    assertEquals("Soviet Union", CountryNames.of("SU"));
    assertEquals("Czechoslovakia", CountryNames.of("CS"));
    assertEquals("Yugoslavia", CountryNames.of("YU"));
    assertEquals("German Democratic Republic", CountryNames.of("DD"));
  }

  @Test
  void anUnknownCodeIsShownAsItIs() {
    assertEquals("ZZ", CountryNames.of("ZZ"));
    assertFalse(CountryNames.isKnown("ZZ"));
    assertFalse(CountryNames.isKnown("cn"));
  }
}
