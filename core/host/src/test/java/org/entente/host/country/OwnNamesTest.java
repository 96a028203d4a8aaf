package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnNamesTest {

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("countries.tsv"), text);
  }

  @Test
  void aUsersNamesComeBeforeTheTables() throws IOException {
    CountryResolver own =
        CountryResolver.withOwnNames(
            file(
                "# ours\r\n\r\nExample University\tUS\r\nMacedonia\tGR\r\n"
                    + "Office of Things. a.person@example.org\tES\r\n"
                    + "Dept of Things, Example City\tIT\r\n"));
    Resolution resolution = own.resolve("Dept of Something, Example University");
    assertEquals("US", resolution.country());
    assertEquals("user-alias", resolution.rule());
    assertEquals("US", own.resolve("Example University").country());
    assertEquals("GR", own.resolve("Univ Somewhere, Thessaloniki, Macedonia").country());
    assertEquals("ES", own.resolve("Office of Things. a.person@example.org").country());
    assertEquals("IT", own.resolve("Dept of Things, Example City").country());
    assertEquals("FR", own.resolve("Example University, Paris, France").country());
    assertEquals("US", own.resolveName("example university").country());
  }

  @Test
  void theVersionNamesTheFile() throws IOException {
    String one = CountryResolver.withOwnNames(file("A B C\tUS\n")).version();
    String two = CountryResolver.withOwnNames(file("A B C\tGB\n")).version();
    assertNotEquals(one, two);
    assertTrue(one.startsWith(CountryResolver.standard().version() + "+own."), one);
  }

  @Test
  void aBadLineIsNamed() throws IOException {
    Path noTab = file("Example University\tUS\nAnother University US\n");
    IOException e = assertThrows(IOException.class, () -> CountryResolver.withOwnNames(noTab));
    assertTrue(String.valueOf(e.getMessage()).contains("line 2: expected a name, a tab"));
    Path noCode = file("Example University\tEngland\n");
    e = assertThrows(IOException.class, () -> CountryResolver.withOwnNames(noCode));
    assertTrue(String.valueOf(e.getMessage()).contains("England is not a country's code"));
  }
}
