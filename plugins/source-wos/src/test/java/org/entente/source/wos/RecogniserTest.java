package org.entente.source.wos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.entente.spi.Match;
import org.junit.jupiter.api.Test;

/** What is a file of the Web of Science, and what only looks like one. */
class RecogniserTest {

  @Test
  void formsThatAreNotReadSayWhatToExport() {
    Map<String, String> forms =
        Map.of(
            "TY  - JOUR\nAU  - A, B\nAN  - WOS:000000000000001\nER  - \n",
            "wos-ris",
            "TY  - JOUR\nWE  - X\rAN  - WOS:000000000000001\n",
            "wos-ris",
            "Countries/Regions\tRecord Count\t% of 474\nUSA\t3\t0.633\n",
            "wos-analyze",
            "a topic (All Fields)\nTimespan: 1997-2024.\n\n\"Title\",\"Authors\",\"Corporate"
                + " Authors\",\"Editors\",\"Book Editors\"\n",
            "wos-citation-report",
            "Publication Type,Authors,Book Authors,Book Editors\nJ,\"A, B\"\n",
            "wos-excel-csv");
    forms.forEach(
        (text, format) -> {
          Match match = Recorded.recognise(text);
          assertEquals(Match.Level.UNSUPPORTED, match.level(), text);
          assertEquals(format, match.format());
          assertTrue(match.reason().contains("'Tab Delimited File'"), match.reason());
        });
  }

  @Test
  void bibtexWithAccessionNumbers() {
    for (String text :
        List.of(
            "\uFEFF\n@article{ WOS:000000000000001,\nAuthor = {A, B},\n",
            "@article{x,\n  Unique-ID = {{ISI:000000000000001}},\n")) {
      Match match = Recorded.recognise(text);
      assertEquals(Match.Level.SURE, match.level(), text);
      assertEquals("wos-bibtex", match.format());
    }
  }

  @Test
  void bibtexOfSeveralOrigins() {
    Match match =
        Recorded.recognise(
            "@article{a,\n Unique-ID = {WOS:1},\n}\n@book{b,\n title = {B}\n}\n@book{c,\n title ="
                + " {C}\n}\n@comment{jabref}\n");
    assertEquals(Match.Level.UNSUPPORTED, match.level());
    assertTrue(match.reason().contains("reference manager"));
  }

  @Test
  void filesOfOthers() {
    for (String text :
        List.of(
            "",
            "\n",
            "PT",
            "FN ",
            "hello",
            "\"Authors\",\"Author full names\",\"Title\",\"EID\"\n",
            "Name,Rank,Web of Science Documents,Times Cited\nX,1,2,3\n",
            "PMID- 1\nOWN - NLM\nTI  - A title\nAU  - A B\nPT  - Journal Article\n",
            "TY  - JOUR\nAU  - A, B\nDB  - Scopus\nER  - \n",
            "@article{x2020,\n  author = {A, B},\n  doi = {10.5555/x}\n}\n",
            "AU\tAF\tC1\tPT\tTI\tUT\tAU_UN\nA B\tA\tX\tJ\tT\tWOS:1\n",
            "identifier;year;address\nWOS:000000000000001;1999;UNIV X\n",
            "FN ISI Export Format\nVR 1.0\nPT J\nAN 1\nUT INSPEC:1\nER\n",
            "PT J\nAU A\nTI B\nER\n")) {
      Match match = Recorded.recognise(text);
      assertEquals(Match.Level.NO, match.level(), text);
      assertTrue(match.reason().endsWith("."), match.reason());
    }
  }

  @Test
  void withoutHeader() {
    assertEquals(
        Match.Level.SURE,
        Recorded.recognise("PT J\nAU A, B\nUT ISI:000000000000001\nER\n").level());
    assertEquals(
        Match.Level.MAYBE,
        Recorded.recognise("XX broken\nVR 1.0\nPT J\nAU A, B\nUT WOS:000000000000001\nER\n")
            .level());
  }

  @Test
  void recordsOfOtherDatabasesOfThePlatform() {
    assertEquals(
        Match.Level.SURE,
        Recorded.recognise(
                "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI A\nUT MEDLINE:1\nER\n")
            .level());
  }

  @Test
  void endlessFirstLines() {
    assertEquals(Match.Level.NO, Recorded.recognise("PT" + "\tAU".repeat(20_000)).level());
    assertEquals(Match.Level.NO, Recorded.recognise("\n".repeat(60_000)).level());
    assertEquals(Match.Level.NO, Recorded.recognise(" ".repeat(60_000) + "Unique").level());
    assertEquals(Match.Level.NO, Recorded.recognise("@" + "a".repeat(60_000)).level());
  }

  @Test
  void theFormatsAreThoseThatAreAnnounced() {
    assertEquals(
        List.of(WebOfScience.TAGGED, WebOfScience.TAB, WebOfScience.BIBTEX),
        new WebOfScience().info().formats().stream().map(format -> format.id()).toList());
    assertEquals("wos", new WebOfScience().info().id());
  }
}
