package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB-ENG|Univ Example, Dept Things, Leeds LS2 9JT, W Yorkshire, England.",
        "GB-ENG|UNIV EXAMPLE,OXFORD OX2 6DP,ENGLAND",
        "GB-SCT|Univ Example, Edinburgh EH9 3JZ, Midlothian, Scotland",
        "GB-SCT|University of Example, Glasgow, Scotland, United Kingdom",
        "GB-WLS|Example Univ, Swansea SA2 8PP, W Glam, Wales",
        "GB-NIR|Univ Example, Belfast BT7 1NN, Antrim, North Ireland",
        "GB-NIR|Univ Example, Coleraine, Northern Ireland, UK",
        "''|University of Wales Example, Cardiff, United Kingdom",
        "''|New England Example Centre, London, UK",
        "''|Univ New South Wales, Sydney, NSW, Australia",
        "''|New England Biolabs, Ipswich, MA 01938 USA",
        "''|Natl Univ Ireland, Galway, Ireland",
      })
  void aNationIsWhatTheAddressNames(String nation, String address) {
    assertEquals(nation, Nations.of(CountryResolver.standard().resolve(address)));
  }

  @ParameterizedTest
  @CsvSource({"GB-ENG,ENGLAND", "GB-NIR,NORTH IRELAND", "'',UNITED KINGDOM", "'',CHINA MAINLAND"})
  void namesThatStandAlone(String nation, String name) {
    assertEquals(nation, Nations.of(CountryResolver.standard().resolveName(name)));
  }
}
