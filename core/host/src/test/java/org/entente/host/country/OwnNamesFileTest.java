package org.entente.host.country;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnNamesFileTest {

  @TempDir Path library = Path.of("");

  @Test
  void aNameIsKeptOnceAndForgotten() throws Exception {
    OwnNamesFile names = new OwnNamesFile(library);
    assertEquals(List.of(), names.entries());
    names.put("  Example\n University ", "us");
    names.put("Inst X, Example City", "DE");
    names.put("EXAMPLE UNIVERSITY", "GB");
    assertEquals(
        List.of(
            new OwnNamesFile.Entry("Inst X, Example City", "DE"),
            new OwnNamesFile.Entry("EXAMPLE UNIVERSITY", "GB")),
        names.entries());
    assertTrue(names.remove("the example university"));
    assertFalse(names.remove("Example University"));
    assertEquals(1, names.entries().size());
  }

  @Test
  void remarksOfTheUserStay() throws Exception {
    Files.writeString(library.resolve(OwnNamesFile.NAME), "# mine\n\nA B\tFR\n", UTF_8);
    OwnNamesFile names = new OwnNamesFile(library);
    names.put("C D", "IT");
    assertEquals(
        "# mine\n\nA B\tFR\nC D\tIT\n", Files.readString(library.resolve(OwnNamesFile.NAME)));
  }

  @Test
  void whatIsNoNameOrNoCountryIsRefused() throws Exception {
    OwnNamesFile names = new OwnNamesFile(library);
    assertThrows(OwnNamesException.class, () -> names.put(" , ", "DE"));
    assertThrows(OwnNamesException.class, () -> names.put("# x", "DE"));
    assertTrue(
        String.valueOf(
                assertThrows(OwnNamesException.class, () -> names.put("X", "Italy")).getMessage())
            .contains("two capital letters"));
    Files.writeString(library.resolve(OwnNamesFile.NAME), "broken\n", UTF_8);
    // A file that cannot be understood is not written over.
    assertThrows(OwnNamesException.class, () -> names.put("X", "IT"));
    assertEquals("broken\n", Files.readString(library.resolve(OwnNamesFile.NAME)));
  }

  @Test
  void theLongestNameThatAnAddressEndsInDecides() throws Exception {
    OwnNamesFile names = new OwnNamesFile(library);
    names.put("Example Univ", "US");
    names.put("Springfield Campus, Example Univ", "CA");
    names.put("San Donato", "IT");
    CountryResolver own = CountryResolver.withOwnNames(names.file());
    assertEquals("US", own.resolve("Dept A, Example Univ.").country());
    assertEquals("CA", own.resolve("Dept A, Springfield Campus, Example Univ").country());
    Resolution found = own.resolve("Big Works, Via 1, 20097 San Donato");
    assertEquals("IT", found.country());
    assertEquals("user-alias", found.rule());
    assertEquals("20097 San Donato", found.text());
    assertEquals("", own.resolve("Dept of San Donato Studies").country());
    assertEquals("FR", own.resolve("Example Univ, Paris, France").country());
    // The name that is offered for an address is one that settles it.
    for (String address :
        List.of("Lab A, 1000 Univ Y, Dept B.", "Works, 20097 Somewhere", "Dept")) {
      names.put(CountryResolver.nameToGive(address), "NO");
      CountryResolver named = CountryResolver.withOwnNames(names.file());
      assertEquals("NO", named.resolve(address).country(), address);
    }
  }

  @Test
  void theNameToGiveIsTheLastPartThatSaysSomething() {
    assertEquals("Example Univ", CountryResolver.nameToGive("Dept A, Example Univ. "));
    assertEquals("San Donato", CountryResolver.nameToGive("Works, 20097 San Donato, ;"));
    assertEquals("Eni SpA", CountryResolver.nameToGive("Eni SpA"));
    // Many organisations have a department of that name.
    assertEquals(
        "Univ Example, Computer Science Center",
        CountryResolver.nameToGive("Lab A, Univ Example, Computer Science Center"));
    assertEquals("Dept Things", CountryResolver.nameToGive("Dept Things"));
    assertEquals("12345", CountryResolver.nameToGive("12345"));
    assertEquals("--", CountryResolver.nameToGive(" -- "));
  }

  @Test
  void aChangedFileIsReadAnew() throws Exception {
    LibraryCountries countries = new LibraryCountries(library);
    CountryResolver standard = countries.current();
    assertEquals(CountryResolver.standard().version(), standard.version());
    OwnNamesFile names = new OwnNamesFile(library);
    names.put("Example Univ", "US");
    String first = countries.current().version();
    assertNotEquals(standard.version(), first);
    assertEquals("US", countries.current().resolve("Example Univ").country());
    names.put("Another Example Univ", "GB");
    assertNotEquals(first, countries.current().version());
    Files.delete(names.file());
    assertEquals(standard.version(), countries.current().version());
    Files.writeString(names.file(), "broken", UTF_8);
    assertThrows(IOException.class, countries::current);
  }
}
