package org.entente.source.scopus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.entente.spi.Match;
import org.entente.spi.Match.Level;
import org.junit.jupiter.api.Test;

class RecogniserTest {

  @Test
  void isSureOfItsOwnLayouts() throws IOException {
    for (String name :
        List.of(
            "old-layout.csv",
            "new-layout.csv",
            "layout-2024.csv",
            "layout-2025.csv",
            "chinese-headings.csv")) {
      assertEquals(Level.SURE, of(Reading.resource(name)).level(), name);
      assertEquals("scopus-csv", of(Reading.resource(name)).format());
    }
  }

  @Test
  void isSureOfAFewFieldsToo() {
    assertEquals(Level.SURE, of("\"Authors\",\"Title\",\"Year\",\"EID\"\n").level());
    assertEquals(
        Level.SURE, of("Authors,Author(s) ID,Title,Year,Authors with affiliations\n").level());
  }

  @Test
  void isNotSureWhereHeadingsWereAdded() {
    assertEquals(Level.MAYBE, of("Authors,Title,Year,EID,My notes\n").level());
  }

  @Test
  void saysWhatOtherFormatsOfScopusAre() {
    assertUnsupported(
        "TY  - JOUR\nAU  - Li, Y.\nN1  - Export Date: 5 January 2026\nDB  - Scopus\nER  -\n",
        "RIS");
    assertUnsupported(
        "TY  - JOUR\nUR  - https://www.scopus.com/inward/record.uri?eid=2-s2.0-7&doi=x\nER  -\n",
        "RIS");
    assertUnsupported(
        "Data set,Publications in Nowhere\nEntity,Nowhere\nYear range,2015 to 2020\nFiltered by,not filtered\n"
            + "Data source,\"Scopus, up to 1 Jan 2024\"\n\nTitle,Authors,EID\n",
        "SciVal");
    assertUnsupported(
        "Title,Authors,Number of Authors,Scopus Author Ids,Year,Scopus Source title,DOI,EID\n",
        "SciVal");
  }

  @Test
  void isSureOfItsBibtex() {
    for (String text :
        List.of(
            "Scopus\nEXPORT DATE: 05 January 2026\n\n@ARTICLE{Li2020,\n author={Li, Y.}\n}\n",
            "@ARTICLE{Li2020,\n\tsource = {Scopus}\n}\n",
            "@ARTICLE{Li2020,\n url = {https://www.scopus.com/inward/record.uri?eid=2-s2.0-7}\n}\n")) {
      assertEquals(Level.SURE, of(text).level(), text);
      assertEquals("scopus-bibtex", of(text).format());
    }
  }

  @Test
  void bibtexOfSeveralOriginsIsRefused() {
    Match match =
        of(
            "@ARTICLE{a,\n url = {https://www.scopus.com/inward/record.uri?eid=2-s2.0-7}\n}\n"
                + "@book{b,\n title={B}\n}\n@book{c,\n title={C}\n}\n");
    assertEquals(Level.UNSUPPORTED, match.level());
    assertTrue(match.reason().contains("reference manager"));
  }

  @Test
  void answersOfTheApi() {
    assertEquals(Level.MAYBE, of("{\"search-results\": {\"entry\": []}}").level());
    for (String text :
        List.of(
            "{\"abstracts-retrieval-response\": {}}",
            "{\"search-results\": {\"entry\": [{\"eid\" : \"2-s2.0-70000000001\"}]}}",
            " [{\"dc:identifier\":\"SCOPUS_ID:70000000001\"}]")) {
      assertEquals(Level.SURE, of(text).level(), text);
      assertEquals("scopus-api", of(text).format());
    }
  }

  @Test
  void refusesOtherDatabases() {
    for (String foreign :
        List.of(
            "",
            "\n\n",
            "Key,Item Type,Publication Year,Author,Title,Publication Title,ISBN,ISSN,DOI,Url\n",
            "Lens ID,Title,Date Published,Publication Year,Publication Type,Source Title,ISSNs\n",
            "id,doi,title,publication_year,authorships.countries\n",
            "Publication Type,Authors,Author Full Names,Article Title,Source Title,Affiliations,DOI,Pubmed Id\n",
            "Name,Web of Science Documents,Times Cited\n",
            "PT\tAU\tBA\tTI\tSO\tUT\n",
            "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n",
            "TY  - JOUR\nAU  - Li, Y.\nDB  - Web of Science\nER  -\n",
            "@article{x, title={A}, note={found in Scopus}}\n",
            "{\"meta\": {}, \"results\": []}",
            "Title,Authors,Year,DOI\n")) {
      Match match = of(foreign);
      assertEquals(Level.NO, match.level(), foreign);
      assertEquals("", match.format());
    }
  }

  private static void assertUnsupported(String text, String what) {
    Match match = of(text);
    assertEquals(Level.UNSUPPORTED, match.level(), text);
    assertTrue(match.reason().contains(what), match.reason());
    assertTrue(match.reason().contains("as CSV"), match.reason());
  }

  private static Match of(String text) {
    return Reading.recognise(text.getBytes(UTF_8));
  }
}
