package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule on invented addresses, in the spellings of the databases. */
class CountryRulesTest {

  private static final CountryResolver RESOLVER = CountryResolver.standard();

  /** What other tools get wrong by looking for a country's name anywhere in an address. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB | Queens Univ Somewhere, Belfast, North Ireland.",
        "GB | UNIV SOMEWHERE,BELFAST BT7 1NN,NORTH IRELAND.",
        "MK | UNIV SOMEWHERE, SKOPJE, NORTH MACEDONIA",
        "SS | Univ Somewhere, Juba, South Sudan",
        "PG | UNIV SOMEWHERE,PORT MORESBY,PAPUA N GUINEA.",
        "KP | Univ Somewhere, Pyongyang, North Korea",
        "KR | Univ Somewhere, Seoul, South Korea",
        "KR | Univ Somewhere, Seoul, Korea",
        "CG | Univ Somewhere, Brazzaville, Rep Congo",
        "CD | Univ Somewhere, Kinshasa, Dem Rep Congo",
        "CG | Univ Somewhere, Brazzaville, Congo",
        "CD | Université d'Ailleurs, Kinshasa, Democratic Republic Congo",
        "CD | Univ Somewhere, Kinshasa, Congo",
        "TW | Natl Univ Somewhere, Taipei, Taiwan",
        "HK | Univ Somewhere, Hong Kong, Peoples R China",
        "HK | University of Somewhere, Hong Kong",
        "MO | University of Somewhere, Macao",
        "BA | Univ Somewhere, Sarajevo, Bosnia & Herceg",
        "BA | Univ Somewhere, Sarajevo, Bosnia and Herzegovina",
        "TT | UNIV SOMEWHERE,ST AUGUSTINE,TRINIDAD TOBAGO",
        "PS | University of Somewhere, Gaza, Palestine",
        "CI | Univ Somewhere, Abidjan, Cote Ivoire",
        "VN | University of Somewhere, Hanoi, Viet Nam",
        "ES | Hospital Somewhere, Carrer Palau 4, Barcelona, Spain",
        "TR | Univ Somewhere, Ankara, Turkiye",
        "TR | Univ Somewhere, Ankara, Türkiye",
        "TR | Univ Somewhere, Ankara, Turkey",
        "GE | Univ Somewhere, Tbilisi, Georgia",
        "US | Univ Georgia, Athens, GA 30602 USA.",
        "US | University of Somewhere, Atlanta, Georgia",
        "US | Georgia Institute of Somewhere, Atlanta, GA, United States",
      })
  void theNegativeListIsRight(String country, String address) {
    assertEquals(country, RESOLVER.resolve(address).country(), address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CN | UNIV SOMEWHERE,BEIJING 100084,PEOPLES R CHINA.",
        "CN | University of Somewhere, Beijing, P.R. China.",
        "CN | University of Somewhere, Beijing, PR China",
        "CN | University of Somewhere, Beijing, People’s Republic of China.",
        "CN | Hong Kong Univ Somewhere Guangzhou, Guangzhou, Peoples R China",
        "CN | Chinese Univ Hong Kong, Shenzhen, Peoples R China",
        "HK | Univ Somewhere, Kowloon, Hong Kong, Peoples R China",
        "HK | University of Somewhere, Hong Kong, SAR, China",
        "HK | University of Somewhere, Hong Kong SAR, China",
        "HK | University of Somewhere, Kowloon Hong Kong China",
        "HK | Univ Somewhere, Kowloon Tong, Hong Kong 999077, Peoples R China",
        "MO | Univ Somewhere, Taipa, Macao, Peoples R China",
        "MO | Univ Somewhere, Taipa, Peoples R China",
        "TW | University of Somewhere, Taipei, Taiwan, Province of China",
        "TW | University of Somewhere, Taipei, Taiwan, R.O.C.",
        "TW | University of Somewhere, Taipei, Taiwan (ROC)",
        "US | UNIV SOMEWHERE,ROCHESTER,NY 14627.",
        "US | Univ Somewhere, Boston, MA 02115 USA",
        "US | Univ Somewhere, Boston, MA 02115-1234 USA",
        "US | Univ Somewhere, Boston, MA USA",
        "US | University of Somewhere, Boston, Massachusetts 02115",
        "US | University of Somewhere, Boston, Mass. 02115",
        "US | University of Somewhere, Ann Arbor MI 48109",
        "US | University of Somewhere, Ann Arbor, MI, 48109",
        "US | University of Somewhere, Newark, New Jersey",
        "US | University of Somewhere, Albuquerque, New Mexico, USA.",
        "US | UNIV SOMEWHERE,DEPT PHYS,NEWARK,NJ.",
        "US | University of Somewhere, Boston, U.S.A.",
        "US | University of Somewhere, Boston, MA, United States of America",
        "US | University of Somewhere, Springfield, Georgia30313, United States",
        "PR | Univ Somewhere, San Juan, PR 00936 USA.",
        "PR | University of Somewhere, San Juan, PR, United States",
        "PR | University of Somewhere, San Juan, PR 00936",
        "PR | University of Somewhere, San Juan, Puerto Rico",
        "VI | Univ Somewhere, St Thomas, VI 00802 USA",
        "GU | Univ Somewhere, Mangilao, GU 96923 USA",
        "RE | Univ Somewhere, St Denis, Reunion, France",
        "RE | Univ Somewhere, F-97490 Ste Clotilde, France",
        "GP | Univ Somewhere, 97110 Pointe a Pitre, Guadeloupe, France",
        "MQ | University of Somewhere, Fort-de-France, Martinique",
        "GF | Institut de quelque part, Cayenne, French Guiana",
        "FR | Univ Somewhere, F-97 Paris, France",
        "XK | University of Somewhere, Prishtina, Kosovo",
        "PS | Univ Somewhere, Gaza, Palestinian Aut, Israel.",
        "JE | Hospital Somewhere, St Helier, Jersey",
        "JE | Hospital Somewhere, St Helier, Jersey, England",
        "SU | ACAD SCI SOMEWHERE,MOSCOW V-71,USSR.",
        "CS | ACAD SOMEWHERE,CS-15537 PRAGUE,CZECHOSLOVAKIA.",
        "CZ | CZECHOSLOVAK ACAD SOMEWHERE, PRAGUE, CZECH REPUBLIC.",
        "YU | INST SOMEWHERE,YU-11000 BELGRADE,YUGOSLAVIA.",
        "DD | AKAD SOMEWHERE,DDR-6900 JENA,GER DEM REP.",
        "DE | UNIV SOMEWHERE,D-7400 TUBINGEN,FED REP GER.",
        "DE | UNIV SOMEWHERE,MUNICH,WEST GERMANY.",
        "DE | Universität irgendwo, Bonn, Deutschland",
        "CI | University of Somewhere, Abidjan, Cote d'Ivoire",
        "CI | University of Somewhere, Abidjan, Côte d’Ivoire",
        "RU | University of Somewhere, Moscow, Russian Federation",
        "AE | Univ Somewhere, Dubai, U Arab Emirates",
        "ST | Inst Somewhere, Sao Tome & Prin.",
        "KR | University of Somewhere, Seoul, Korea, Republic of",
        "KR | University of Somewhere, Seoul, Republic of Korea.",
        "IR | University of Somewhere, Tehran, Iran, Islamic Republic of",
        "TZ | University of Somewhere, Tanzania, United Republic of",
        "GB | 1 SOME ROW, LONDON, ENGLAND SE1 8HN",
        "GB | University of Somewhere, London, UK (retired)",
        "GB | Agency of Something, 1 Some Road, London SW1W 9SZ.",
        "GB | Univ Somewhere, Cardiff, S Glam, Wales",
        "AU | University of New South Wales, Sydney, NSW 2052",
        "AU | Univ New England, Armidale, NSW 2351, Australia",
        "CA | University of Somewhere, Edmonton, AB, Canada T6G 2M7.",
        "CA | University of Somewhere, Edmonton, Alberta T6G 2M7",
        "CA | University of Somewhere, Winnipeg, MB.",
        "CH | Institut irgendwo, Zürich, Switzerland CH-8093",
        "CH | Institut irgendwo, Zürich, Switzerland, 8093",
        "SI | SOME STREET 12, LJUBLJANA, SLOVENIA 1000",
        "AT | Medical University of Somewhere, Vienna Austria.",
        "ES | Universidad de Alguna Parte, Toledo - Spain.",
        "NL | University of Somewhere, Nijmegen, The Netherlands. Electronic address: a.person@example.org.",
        "AU | University of Somewhere, Brisbane, Qld 4111, Australia. Email.",
        "TH | University of Somewhere, Bangkok, Thailand. ISNI: 0000 0001. GRID: grid.1.2",
        "US | University of Somewhere, Boston, USA. a.person@example.ac.uk",
        "SE | Company Somewhere, UK and Sweden.",
        "BR | Universidade de Algures. Rio de Janeiro RJ Brasil.",
        "US | The University of Somewhere, Santa BarbaraUSA",
        "DE | University of Somewhere, Bonn, Germnay",
        "DE | University of Somewhere, Bonn (Germany)",
        "CN | University of Somewhere, Beijing, China, Department of Botany",
        "SE | University of Somewhere, Uppsala, Sweden; ",
        "US | University of Maryland",
        "MX | Universidad de Alguna Parte, Mexico, D.F.",
        "JP | 某大学, 東京, 日本",
        "SM | Hosp Somewhere, San Marino, San Marino",
        "GR | Univ Somewhere Macedonia, Kozani 50100, Greece",
      })
  void addressesAsTheDatabasesWriteThem(String country, String address) {
    assertEquals(country, RESOLVER.resolve(address).country(), address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Department of Somewhere",
        "Georgia Institute of Somewhere",
        "Somewhere SpA",
        "ABCD-EFG",
        "Bank Indonesia",
        "University of Georgia",
        "University of Jordan",
        "Independent Consultant",
        "Patients Europe.",
        "Corresponding author: E-mail: a.person@example.fr.",
        "a.person@example.de",
        "University of New Mexico Press Office, Calle Panama",
        "Universidade Federal do Somewhere, Curitiba, PR.",
        "Universidade Federal do Somewhere, Curitiba, PR 80060",
        "Universita degli Studi di Somewhere, Palermo, PA",
        "Univ Somewhere, Palermo, PA 90128",
        "Hospital de Somewhere, Granada",
        "Univ Somewhere, Columbia",
        "Inst Somewhere, Siberia",
        "Univ Somewhere, Leiden, NL",
        "Department of Things, IT",
        "Institute of Somewhere, Via Cuba",
        "School of Somewhere, New England",
        "Santos, PA",
        ".",
        "''",
        "', ;'",
      })
  void whatSettlesNothingStaysUnresolved(String address) {
    Resolution resolution = RESOLVER.resolve(address);
    assertEquals("", resolution.country(), address + " by " + resolution.rule());
    assertEquals("unresolved", resolution.rule());
    assertEquals("", resolution.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "last-part | Germany | Univ Somewhere, D-53111 Bonn, Germany.",
        "alias | Peoples R China | Univ Somewhere, Beijing 100084, Peoples R China.",
        "territory | Hong Kong, Peoples R China | Univ Somewhere, Hong Kong, Peoples R China.",
        "same-name | Atlanta, Georgia | University of Somewhere, Atlanta, Georgia.",
        "us-state-country | MA 02115 USA | Univ Somewhere, Boston, MA 02115 USA.",
        "us-state-zip | NY 14627 | UNIV SOMEWHERE,ROCHESTER,NY 14627.",
        "us-state | NJ | UNIV SOMEWHERE,NEWARK,NJ.",
        "us-state-university | University of Maryland | Dept Phys, University of Maryland",
        "canadian-province | QC | Université de quelque part, Montréal, QC.",
        "canadian-postcode | H3A 0G4 | Université de quelque part, Montréal, H3A 0G4",
        "australian-state | NSW 2052 | University of Somewhere, Sydney, NSW 2052",
        "uk-postcode | SW1W 9SZ | Agency of Something, London SW1W 9SZ",
        "country-postcode | ENGLAND OX2 6DP | 1 SOME ST, OXFORD, ENGLAND OX2 6DP",
        "last-words | Austria | University of Somewhere, Vienna Austria.",
        "run-together | USA | University of Somewhere, Santa BarbaraUSA",
        "misspelt | Germnay | University of Somewhere, Bonn, Germnay.",
        "earlier-part | China | Univ Somewhere, Beijing, China, Key Lab of Something",
      })
  void everyDecisionIsExplained(String rule, String text, String address) {
    // Twice: the second time the decision comes from the cache.
    for (int i = 0; i < 2; i++) {
      assertEquals(
          new Resolution(RESOLVER.resolve(address).country(), rule, text, address),
          RESOLVER.resolve(address));
      assertTrue(RESOLVER.resolve(address).resolved());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CN | CHINA MAINLAND",
        "DE | GERMANY (FED REP GER)",
        "US | USA",
        "GB | ENGLAND",
        "GB | NORTHERN IRELAND",
        "TR | TURKIYE",
        "HK | HONG KONG",
        "MO | MACAU",
        "TW | TAIWAN",
        "KR | SOUTH KOREA",
        "GE | GEORGIA",
        "JE | Jersey",
        "CN | CN",
        "CN | CHN",
        "GB | uk",
        "SU | SU",
        "XK | XK",
        "CI | Côte d'Ivoire",
        "TW | Taiwan, Province of China",
        "BO | Bolivia (Plurinational State of)",
        "CD | Democratic Republic of Congo",
        "CD | Congo, The Democratic Republic of the",
        "CG | Congo, Republic of",
        "KP | Korea, Dem. People's Rep.",
        "SS | South Sudan, Republic of",
        "NL | Netherlands, The",
        "MM | Myanmar (Burma)",
        "CN | China, People's Republic of",
        "'' | Baseline for All Items",
        "'' | n/a",
        "'' | Europe",
        "'' | EU-27",
        "'' | Atlanta",
        "'' | ''",
      })
  void namesStandingAlone(String country, String name) {
    assertEquals(country, RESOLVER.resolveName(name).country(), name);
  }

  @Test
  void theVersionIsStated() {
    assertTrue(RESOLVER.version().startsWith("20"), RESOLVER.version());
  }
}
