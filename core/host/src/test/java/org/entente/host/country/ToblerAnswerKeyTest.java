package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.entente.kit.SharedData;
import org.junit.jupiter.api.Test;

/** A published answer key: addresses that NETSCITY placed on the map. */
class ToblerAnswerKeyTest {

  private static final String FILE = "wos/tributetotobler__bibliotobler__netscity_tobler.csv";

  @Test
  void everyAddressHasTheCountryOfTheKey() throws IOException {
    CountryResolver resolver = CountryResolver.standard();
    List<String> lines = Files.readAllLines(SharedData.path(FILE));
    List<String> header = List.of(lines.get(0).split(";", -1));
    int address = header.indexOf("address");
    int country = header.indexOf("country");
    int right = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split(";", -1);
      String expected = resolver.resolveName(row[country]).country();
      assertTrue(!expected.isEmpty(), "the key's own name is known: " + row[country]);
      Resolution resolution = resolver.resolve(row[address]);
      right += expected.equals(resolution.country()) ? 1 : 0;
      if (!expected.equals(resolution.country())) {
        System.out.println(expected + " expected of " + resolution);
      }
    }
    System.out.printf("NETSCITY: %d of %d right%n", right, lines.size() - 1);
    assertEquals(lines.size() - 1, right);
  }
}
