package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented addresses as people, programs and publishers write them: how a text is read. */
class WrittenAddressesTest {

  private static final CountryResolver RESOLVER = CountryResolver.standard();

  private static void assertCountry(String country, String address) {
    Resolution resolution = RESOLVER.resolve(address);
    assertEquals(country, resolution.country(), address + " by " + resolution.rule());
    assertEquals(resolution, RESOLVER.resolve(address), "from the cache");
  }

  /** Whatever follows the country is passed over. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        ";;",
        ")",
        "*",
        " 2",
        ", Germany",
        " Germany",
        "; and",
        " [A.P.]",
        " (A.P., B.Q.)",
        " (A.P.); Sometown",
        "; a.person@example.org",
        ". a.person@example.org",
        " a.person@example.org",
        " {first,second}@cs.example.org",
        ". Electronic address: a.person@example.org.",
        " E-mail: a.person@example.org",
        ", Tel: +49 228 123456",
        ". Tel.: +49-228-123456; Fax: +49-228-123457",
        ", Fax +49 228 123457",
        " Phone: Fax: E-mail:",
        " (Tel. +49 228 123456)",
        ", +49 228 1234567",
        " ORCID: 0000-0002-1825-0097",
        ", 0000-0002-1825-0097",
        ", https://orcid.org/0000-0002-1825-0097",
        " example-institute.org)",
        ". This work was supported by a foundation, grant 12345",
        " Submitted 11-04-14. Accepted 11-12-27",
        " a.person@example.org. (#)Contributed equally",
        ". Received 16 January 2009; revised 10 April 2009; accepted 2 June 2009",
        ", --- Select a Country ---",
        " and Laboratory of Things, University of Somewhere E ...",
        "#TAB#",
        "#N#",
        "</br>Email: a.person@example.org",
        "&#160;",
        "\u00A0",
        "\u200B",
      })
  void whatFollowsTheCountryIsPassedOver(String rest) {
    assertCountry("DE", "Department of Things, University of Somewhere, Bonn, Germany" + rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DE | (University of Somewhere, Bonn. Germany)",
        "DE | [University of Somewhere, Bonn, Germany,]",
        "DE | University of Somewhere, Bonn and Germany, --- Select a Country ---",
        "ES | Universidad de Alguna Parte, Madrid, EspaÃ±a",
        "TR | Universitesi, Ankara, TÃ¼rkiye",
        "CI | Université, Abidjan, CÃ´te dâ€™Ivoire",
        "CI | Université, Abidjan, C&ocirc;te d&#39;Ivoire",
        "CI | Université, Abidjan, C&#xf4;te d&rsquo;Ivoire",
        "CI | Université, Abidjan, C{\\^o}te d'Ivoire",
        "CI | Université, Abidjan, Côte d´Ivoire",
        "MX | Universidad, Monterrey, M{\\'e}xico",
        "MX | Universidad, Monterrey, M\\'{e}xico",
        "ES | Universidad, Madrid, Espa\\~na",
        "TR | Universitesi, Ankara, T{\\\"u}rkiye",
        "BA | Univ Somewhere, Sarajevo, Bosnia \\& Herceg.",
        "BA | Univ Somewhere, Sarajevo, Bosnia &amp; Herceg",
        "YU | Univ Somewhere, Belgrade, Serbia &amp; Montenegro",
        "DE | Univ Somewhere, Bonn, Ger- many",
        "DE | UNIV SOMEWHERE, BONN, GER- MANY",
        "NL | University of Somewhere, Leiden, Nether- lands.",
        "ES | University of Somewhere, Toledo- Spain",
        "CN | 某大学，北京，中国",
        "CN | 某大学, 北京（中国）",
        "JP | 某大学、東京、日本",
        "EG | جامعة، القاهرة، مصر",
        "RU | Университет, Москва, Российская Федерация",
        "SK | Univerzita, Bratislava, Slovenská republika",
        "TW | 某大學, 台北, 臺灣",
      })
  void markupAndScriptsAreRead(String country, String address) {
    assertCountry(country, address);
  }

  /** Addresses without commas, as some publishers send them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB | School of Things University of Somewhere Leeds UK",
        "GB | School of Things University of Somewhere Leeds LS2 9ZZ UK",
        "GB | School of Things, Leeds, LS2 9ZZ UK.",
        "GB | Department of Things, Somewhere/ GB",
        "GB | Inorganic Things, Some Road, Oxford, UKOX1 3ZZ.",
        "GB | Department of Electronic ThingsUniversity of SomewhereYorkUK",
        "CA | Department of Things, Some Street, Toronto, Ontario, CanadaM5S 3Z6.",
        "CA | Univ. of Somewhere, Toronto ON Canada",
        "CA | Univ of Somewhere North York, Ontario CANADA M3J 1Z3",
        "US | School of Things, Somewhere University, Clemson SC US",
        "US | University of Somewhere, Newark DE USA",
        "US | University of Somewhere, Bloomington IN USA",
        "US | Somewhere University USA",
        "US | The Somewhere State University UNITED STATES",
        "KR | Department of Things Somewhere Hospital Suncheon Jeollanam-do Korea",
        "NZ | Somewhere University New Zealand",
        "MY | Universiti Somewhere Malaysia",
        "CN | Somewhere university CHINA",
        "CN | Department of Things, Somewhere University, Beijing P.R.China 10084",
        "CN | School of ThingsSomewhere UniversityXi'anPeople's Republic of China",
        "CN | School of ThingsSomewhere UniversityWuhan430072People's Republic of China",
        "IN | Department of ThingsSomewhere CollegeChennai603203TamilnaduIndia",
        "SE | Somewhere Medical ABSweden; email: a.person@example.org",
        "BR | Instituto de Algo, Porto Alegre, RS-Brazil 91501-970",
        "IL | (Faculty of Things, Somewhere Institute, Haifa 32000 Israel)",
        "JO | Faculty of Things; Somewhere University; Salt 19117 Jordan",
        "JO | Faculty of Things Somewhere University Amman Jordan",
        "US | Division of Things Somewhere Agency Atlanta Georgia",
        "AU | Department of Things, Somewhere University, Sydney, Australia NSW",
        "TR | Somewhere University (Ankara-Turkey)",
        "FR | Université de Quelque Part, Lille, France and Somewhere College (London)",
        "AT | University of Somewhere, Vienna, Austria (V.D., J.H., W.G.); Department of",
        "FJ | School of Things, Somewhere University, Lautoka, Fiji Islands",
        "SO | Somewhere University, Borama, Somaliland",
        "SG | Institute of Things Somewhere 138634 Republic of Singapore",
        "GU | University Marine Laboratory Somewhere Station Mangilao GU USA",
        "AU | University of Somewhere, Sydney 2006 NSW",
        "AU | University of Somewhere, Perth, W.A. 6009",
      })
  void addressesWithoutCommasAreRead(String country, String address) {
    assertCountry(country, address);
  }

  /** What looks like a country and is a town, an island, a laboratory or a person. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "University of Somewhere, Long Island",
        "College of Staten Island",
        "Medical School of Somewhere, Norfolk",
        "Universidade Federal de Algures, Salvador",
        "Universidad de Alguna Parte, Guadalupe",
        "Universidad de Alguna Parte, Santa Elena",
        "Somewhere University, Gold Coast",
        "CNRS, Inserm, CHU Somewhere, US 41 - UAR 2014",
        "Laboratory of Things, Somewhere, US 1426 Platform",
        "Postdoc Directie - CHL",
        "Laboratoire de Choses, CNRS, UGA",
        "Department of Things, University of Somewhere, CUB",
        "Somewhere Federal Univ, Simferopol, Crimea",
        "Bank of Somewhere, Banco de España 12",
        "American University of Beirut",
        "Somewhere Centre, University of Western Macedonia",
      })
  void whatOnlyLooksLikeACountryIsNone(String address) {
    assertCountry("", address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US | Medical School of Somewhere, Providence, Rhode Island.",
        "CA | University of Somewhere, Charlottetown, Prince Edward Island",
        "IS | Somewhere University, 101 Reykjavik, Island",
        "FK | Somewhere Government, Stanley, Falkland Island.",
        "FK | Somewhere Group, POB 5, Falkland Isl FIQQ 1ZZ, South Atlantic, England.",
        "SH | Somewhere Trust, St Helena STHL 1ZZ, South Atlantic, England.",
        "SH | Somewhere Group, Georgetown, Ascension Island ASCN 1ZZ, UK",
        "IM | Somewhere Hospital, Isle of Man, IM4 4RZ, UK",
        "JE | Somewhere Trust, Jersey, Channel Islands, England.",
        "SJ | Centre for Somewhere, Longyearbyen, 9171, Norway",
        "GP | CHU de Quelque Part, Pointe-à-Pitre, Guadeloupe, French West Indies",
        "KN | Somewhere Univ, Basseterre, St. Kitts, West Indies",
        "KY | Somewhere Institute, Grand Cayman, Cayman Islands, BWI",
        "HK | Univ Somewhere, Hong Kong S.A.R., China",
        "HK | Univ Somewhere, Hong Kong Special Administrative Region of China",
        "HK | Univ Somewhere, Clear Water Bay, Kowloon",
        "MO | Univ Somewhere, Taipa, Macao S.A.R., China",
        "TW | Univ Somewhere, Taipei, Chinese Taipei",
        "TW | Univ Somewhere, Taipei Taiwan, Province of China",
        "KR | Univ Somewhere, Seoul Korea, Republic of",
        "GR | Somewhere University, Thessaloniki, Macedonia",
        "US | Dartmouth-Hitchcock Somewhere, Lebanon",
        "DO | Universidad de Alguna Parte, Santo Domingo, Dominica",
        "PR | Univ Somewhere, San Juan, PR",
        "VI | SOMEWHERE STN,ST CROIX,VI.",
        "PA | SOMEWHERE RES INST,BALBOA,CZ.",
        "SU | ACAD SCI SOMEWHERE,MINSK,BESSR.",
        "BB | SOMEWHERE RES INST,BARBADOS,W IND ASSOC ST.",
        "UA | Somewhere Univ, Simferopol, Crimea, Ukraine",
        "RU | Somewhere Univ, Simferopol, Republic of Crimea, Russian Federation",
        "XK | Univ Somewhere, Pristina, Kosovo (UNSCR 1244)",
        "MM | Univ Somewhere, Yangon, Republic of the Union of Myanmar",
        "MK | Univ Somewhere, Skopje, R. of Macedonia",
        "AZ | Univ Somewhere, Baku, Azerbaijan Republic",
        "VN | Univ Somewhere, Hanoi, Socialist Republic of Viet Nam",
        "CN | Univ Somewhere, Beijing, CHN",
        "DE | Univ Somewhere, Bonn, DEU",
        "DE | Univ Somewhere, Bonn, GER",
        "GB | Univ Somewhere, London, GBR",
        "IL | Department of Things, 1 Some st., Sometown 47000, Israel, , IL",
        "CA | Department of Things, Some Street, Sometown, Canada, CA",
        "IN | Internal Medicine, Somewhere Medical College, Pune, IND.",
        "CA | Department of Things, University of Somewhere, Toronto, ON, CA.",
        "US | Universidad de Alguna Parte, Houston, Estados Unidos de Norteamérica.",
        "US | University of Somewhere, New York, New York, United States of",
      })
  void placesOfTwoNamesAreToldApart(String country, String address) {
    assertCountry(country, address);
  }
}
