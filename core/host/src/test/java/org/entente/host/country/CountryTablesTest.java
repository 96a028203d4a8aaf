package org.entente.host.country;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables are complete, agree with each other, and do not change under one version. */
class CountryTablesTest {

  private static final Set<String> FORMER = Set.of("SU", "CS", "YU", "DD", "AN");

  @Test
  void everyIsoCountryHasACodeAndResolvesByItsName() {
    CountryResolver resolver = CountryResolver.standard();
    for (String code : Locale.getISOCountries()) {
      assertTrue(CountryNames.isKnown(code), code);
      String english = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
      assertEquals(code, resolver.resolveName(english).country(), english);
      assertEquals(code, resolver.resolveName(code).country());
      assertEquals(
          code, resolver.resolveName(new Locale("", code).getISO3Country()).country(), code);
    }
  }

  @Test
  void everyNameShownResolvesToItsCode() {
    CountryNames.all()
        .forEach(
            (code, name) -> {
              CountryResolver resolver = CountryResolver.standard();
              assertEquals(code, resolver.resolveName(name).country(), name);
              String address = "Univ Somewhere, Dept Something, Some City, " + name;
              assertEquals(code, resolver.resolve(address).country(), address);
            });
  }

  @Test
  void noOtherCodeThanIsoKosovoAndFormerStates() {
    Set<String> iso = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    for (String code : CountryNames.all().keySet()) {
      assertTrue(iso.contains(code) || FORMER.contains(code) || code.equals("XK"), code);
    }
  }

  @Test
  void everyFactNamesAKnownCodeAndItsOrigin() {
    Map<String, List<Integer>> codeColumns = new HashMap<>();
    codeColumns.put("codes.tsv", List.of(0));
    codeColumns.put("vocabularies.tsv", List.of(1));
    codeColumns.put("languages.tsv", List.of(1));
    codeColumns.put("regions.tsv", List.of(0, 4));
    codeColumns.put("context.tsv", List.of(0, 3));
    codeColumns.put("words.tsv", List.of());
    for (String file : CountryTables.FILES) {
      for (String line : CountryTables.lines(file)) {
        if (line.startsWith("#")) {
          continue;
        }
        String[] row = line.split("\t", -1);
        assertFalse(row[row.length - 1].isBlank(), file + " gives no origin: " + line);
        for (int column : codeColumns.getOrDefault(file, List.of())) {
          assertTrue(CountryNames.isKnown(row[column]), file + ": " + line);
        }
      }
    }
  }

  @Test
  void oneNameMeansOneCountryInAFile() {
    for (String file : List.of("vocabularies.tsv", "languages.tsv")) {
      Map<String, String> seen = new HashMap<>();
      for (String line : CountryTables.lines(file)) {
        if (!line.startsWith("#")) {
          String[] row = line.split("\t", -1);
          String before = seen.putIfAbsent(Words.normal(row[0]), row[1]);
          assertTrue(before == null || before.equals(row[1]), file + ": " + line);
        }
      }
    }
  }

  @Test
  void theTablesDoNotChangeUnderOneVersion() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String file : CountryTables.FILES) {
      digest.update(String.join("\n", CountryTables.lines(file)).getBytes(UTF_8));
    }
    String sum = HexFormat.of().formatHex(digest.digest());
    List<String> version = CountryTables.lines("version.txt");
    assertEquals(
        version.get(1),
        sum,
        "The country tables have changed since version "
            + version.get(0)
            + ": raise the version in the first line of version.txt and put the sum of the tables"
            + " into the second.");
  }
}
