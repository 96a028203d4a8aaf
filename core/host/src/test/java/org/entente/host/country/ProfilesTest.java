package org.entente.host.country;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.host.country.Profile.Fold;
import org.junit.jupiter.api.Test;

class ProfilesTest {

  /** Of each version, the SHA-256 of its file: definitions never change under one version. */
  private static final Map<String, String> VERSIONS =
      Map.of("2026.11", "f87198bcba38ee190a86171a8e708f15b25edebdca2f7b42838f25b098c632b9");

  @Test
  void definitionsDoNotChangeUnderOneVersion() throws Exception {
    String text = String.join("\n", CountryTables.lines(Profiles.FILE));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    assertEquals(
        VERSIONS.get(Profiles.version()),
        HexFormat.of().formatHex(digest),
        "profiles.tsv changed: raise its version and add it here");
  }

  @Test
  void everyFactNamesAKnownCountryAndItsOrigin() {
    for (Profile profile : Profiles.all()) {
      assertFalse(profile.origin().isEmpty(), profile.id());
      assertEquals(
          profile.standard(),
          profile.folds().isEmpty() && profile.splits().isEmpty(),
          profile.id());
      for (Fold fold : profile.folds()) {
        assertTrue(CountryNames.isKnown(fold.country()), fold.toString());
        assertTrue(
            CountryNames.isKnown(fold.into()) || Profiles.gives(fold.into()), fold.toString());
        assertTrue(fold.firstYear() <= fold.lastYear(), fold.toString());
      }
      assertEquals(
          java.util.Optional.empty(), CountryDefinition.by(Set.of(profile.id())).contradiction());
    }
    for (String line : CountryTables.lines(Profiles.FILE)) {
      if (!line.startsWith("#") && !line.startsWith("*\tversion")) {
        assertFalse(line.endsWith("\t"), line);
      }
    }
  }

  /** Members of the Union by year, from the accession treaties. */
  @Test
  void theUnionHasItsMembersByYear() {
    Map<Integer, Integer> members =
        Map.of(
            1957, 0, 1960, 6, 1973, 9, 1981, 10, 1986, 12, 1995, 15, 2004, 25, 2007, 27, 2013, 28,
            2020, 27);
    Set<String> overseas = Set.of("AX", "BL", "GF", "GL", "GP", "MF", "MQ", "RE", "YT");
    List<Fold> folds = Profiles.find("EU").orElseThrow().folds();
    members.forEach(
        (year, expected) -> {
          Set<String> found = new TreeSet<>();
          for (Fold fold : folds) {
            if (fold.firstYear() <= year && year <= fold.lastYear()) {
              found.add(fold.country());
            }
          }
          found.removeAll(overseas);
          assertEquals(expected, found.size(), year + " " + found);
        });
    Map<String, Fold> byCountry = new HashMap<>();
    folds.forEach(fold -> byCountry.put(fold.country(), fold));
    // The United Kingdom left on 31 January 2020, Croatia came on 1 July 2013.
    assertEquals(new Fold("GB", "EU", 1973, 2019), byCountry.get("GB"));
    assertEquals(new Fold("HR", "EU", 2013, Integer.MAX_VALUE), byCountry.get("HR"));
    assertEquals(new Fold("PL", "EU", 2004, Integer.MAX_VALUE), byCountry.get("PL"));
    assertEquals(new Fold("GL", "EU", 1973, 1984), byCountry.get("GL"));
    assertEquals(27 + 7, Profiles.find("EU-27").orElseThrow().folds().size());
  }

  @Test
  void theDefinitionsOfTheCase() {
    assertEquals(List.of(), Profiles.find("CN").orElseThrow().folds());
    assertEquals(
        Set.of(Fold.always("HK", "CN"), Fold.always("MO", "CN")),
        Set.copyOf(Profiles.find("CN+HK+MO").orElseThrow().folds()));
    assertEquals(
        Set.of(Fold.always("HK", "CN"), Fold.always("MO", "CN"), Fold.always("TW", "CN")),
        Set.copyOf(Profiles.find("CN+HK+MO+TW").orElseThrow().folds()));
    assertEquals(Set.of("GB"), Profiles.find("GB-nations").orElseThrow().splits());
    assertEquals(Set.of("GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS"), Profiles.nations());
    assertEquals("Scotland", CountryNames.of("GB-SCT"));
    assertEquals("the European Union", CountryNames.inSentence("EU"));
  }
}
