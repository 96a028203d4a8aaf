package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each country's names, as the program shows them and as Java knows them, in each position. */
class EveryCountryTest {

  private static final CountryResolver RESOLVER = CountryResolver.standard();

  /** Names that are as often a town, a person or a word: they stay unresolved. */
  private static final Set<String> SHARED =
      Set.of(
          "Dominique",
          "Granada",
          "Guadalupe",
          "Island",
          "Maurice",
          "Mauricio",
          "Maurício",
          "Norfolk",
          "Salvador",
          "San Martín",
          "São Martinho",
          "Santa Elena",
          "Santa Helena",
          "Santa Lucía",
          "Santa Lúcia");

  private static void check(String country, String address, List<String> wrong) {
    String found = RESOLVER.resolve(address).country();
    if (!found.equals(country)) {
      wrong.add(address + " gives " + found + ", not " + country);
    }
  }

  @Test
  void theShownNameIsReadInEveryPosition() {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> country : CountryTables.standard().codes().entrySet()) {
      String code = country.getKey();
      String name = country.getValue();
      String before = "Dept Things, Univ Somewhere, Sometown, ";
      check(code, before + name, wrong);
      check(code, before + name + ".", wrong);
      check(code, before + "the " + name + ";", wrong);
      check(code, before + name.toUpperCase(Locale.ROOT) + ".", wrong);
      check(code, before.replace(", ", ",") + name, wrong);
      check(code, before + name + ". a.person@example.org", wrong);
      check(code, before + name + "; Tel: +12 345 6789", wrong);
      check(code, before + name + " (A.P., B.Q.)", wrong);
      check(code, before + name + ", " + name, wrong);
      check(code, "(Dept Things, Univ Somewhere, Sometown, " + name + ")", wrong);
      check(code, before + "&#160;" + name.replace("&", "&amp;") + "&nbsp;", wrong);
      assertEquals(code, RESOLVER.resolveName(name).country(), name);
    }
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
  }

  @Test
  void javasNamesInOtherLanguagesAreRead() {
    List<String> wrong = new ArrayList<>();
    for (String code : Locale.getISOCountries()) {
      for (String language : List.of("en", "fr", "de", "es", "pt", "it", "nl", "ja", "zh", "ru")) {
        String name = new Locale("", code).getDisplayCountry(Locale.forLanguageTag(language));
        String found = RESOLVER.resolve("Univ Somewhere, Sometown, " + name).country();
        // What another country's place bears too may stay unresolved, but is never another country.
        boolean right = found.equals(code) || found.isEmpty() && mayBeOpen(language, name);
        if (!right) {
          wrong.add(language + " " + name + " gives " + found + ", not " + code);
        }
      }
    }
    assertTrue(wrong.isEmpty(), String.join("\n", wrong));
  }

  private static boolean mayBeOpen(String language, String name) {
    return SHARED.contains(name) || !Set.of("en", "fr", "de", "es", "pt").contains(language);
  }
}
