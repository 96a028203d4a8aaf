package org.entente.source.incites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.model.Authorship;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

class DocumentListTest {

  private static final String LIST =
      """
      Accession Number,DOI,Pubmed ID,Article Title,Link,Authors,Source,Research Area,Volume,Issue,Pages,Publication Date,Times Cited,Journal Expected Citations,Category Expected Citations,Journal Normalized Citation Impact,Category Normalized Citation Impact,Percentile in Subject Area,Journal Impact Factor
      WOS:000111222333444,10.5555/invented.1,30000001,"On invented results, part one",https://example.org/1,"Example, Ana; Specimen, Bo",JOURNAL OF INVENTED RESULTS,ECOLOGY,7,2,1-9,MAY 2019,"1,234",10.5,12.25,1.1,1.2345678901234567,0.5,2.5
      WOS:000111222333445,n/a,n/a,A second part,n/a,"Example, Ana",JOURNAL OF INVENTED RESULTS,ECOLOGY,n/a,n/a,n/a,n/a,0,n/a,n/a,n/a,n/a,n/a,n/a

      Filter Summary:
      Dataset: InCites Dataset
      "Exported date  Jan 31, 2024. "
      "InCites dataset updated  2024-01-25. "
      """;

  @Test
  void readsWorks() throws Exception {
    Collected list = Files.documents(Files.text(LIST));
    assertEquals(List.of(), list.rejects);
    assertEquals(
        List.of(
            new Work(
                "WOS:000111222333444",
                "10.5555/invented.1",
                "30000001",
                "On invented results, part one",
                2019,
                null,
                List.of(),
                "",
                "JOURNAL OF INVENTED RESULTS",
                1234,
                1.2345678901234567,
                List.of(
                    new Authorship(1, "Example, Ana", "", false, List.of()),
                    new Authorship(2, "Specimen, Bo", "", false, List.of())),
                List.of(),
                List.of(),
                new Numbering("7", "2", "1", "", List.of())),
            new Work(
                "WOS:000111222333445",
                "",
                "",
                "A second part",
                null,
                null,
                List.of(),
                "",
                "JOURNAL OF INVENTED RESULTS",
                0,
                null,
                List.of(new Authorship(1, "Example, Ana", "", false, List.of())),
                List.of())),
        list.works);
    assertEquals(2, list.places.get(0).line());
    assertEquals("WOS:000111222333445", list.places.get(1).record());
    assertEquals(1, list.saying("dataset of 2024-01-25").size());
  }

  @Test
  void theSameListIsTheSameInEveryForm() throws Exception {
    List<Work> expected = Files.documents(Files.text(LIST)).works;
    List<List<String>> cells = TableTest.cells(LIST);
    StringBuilder tabbed = new StringBuilder();
    for (List<String> row : cells) {
      tabbed.append(String.join("\t", row)).append("\r\n");
    }
    assertEquals(expected, Files.documents(Files.text(tabbed.toString())).works);
    assertEquals(expected, Files.documents(Files.text("\uFEFF" + LIST)).works);
    assertEquals(expected, Files.documents(Files.workbook(cells)).works);
  }

  @Test
  void isRecognisedAndIsNoTable() {
    var file = Files.text(LIST);
    assertEquals(Match.Level.SURE, Files.recogniseDocuments(file).level());
    assertEquals("incites-documents", Files.recogniseDocuments(file).format());
    assertEquals(Match.Level.NO, Files.recogniseTable(file).level());
    assertEquals(
        Match.Level.SURE, Files.recogniseDocuments(Files.workbook(TableTest.cells(LIST))).level());
  }

  @Test
  void rejectsAndWarnsWithLines() throws Exception {
    Collected list =
        Files.documents(
            Files.text(
                """
                Accession Number,DOI,Article Title,Publication Date,Times Cited,Category Normalized Citation Impact
                WOS:1,10.5555/a,Cut
                n/a,n/a,n/a,2019,1,1.0
                9.85650E+14,10.5555/b,Mangled,2019-05-01,lots,1.0
                WOS:4,10.5555/c,Undated,soon,2,1.0
                """));
    assertEquals(List.of(2L, 3L), list.rejects.stream().map(r -> r.at().line()).toList());
    assertEquals(2, list.works.size());
    assertEquals("", list.works.get(0).sourceKey());
    assertEquals(2019, list.works.get(0).year());
    assertNull(list.works.get(0).timesCited());
    assertNull(list.works.get(1).year());
    assertEquals(1, list.saying("digits are lost").size());
    assertEquals(1, list.saying("'lots'").size());
    assertEquals(5, list.saying("holds no year").get(0).at().line());
  }

  @Test
  void readsNumberingsByTheNamesOfTheColumns() throws Exception {
    Collected list =
        Files.documents(
            Files.text(
                """
                Accession Number,ISSN,eISSN,Article Title,Pages,Article Number,Category Normalized Citation Impact
                WOS:1,1234-5679,2345-678X,One,n/a,e159,1
                WOS:2,n/a,n/a,Two,n/a,n/a,1
                """));
    assertEquals(
        new Numbering("", "", "", "e159", List.of("1234-5679", "2345-678X")),
        list.works.get(0).numbering());
    assertEquals(Numbering.NONE, list.works.get(1).numbering());
  }

  @Test
  void readsDecimalCommas() throws Exception {
    Collected list =
        Files.documents(
            Files.text(
                """
                Accession Number;Article Title;Publication Date;Times Cited;Category Normalized Citation Impact
                WOS:1;One;2019;1.200;1,125
                WOS:2;Two;2019;3;0,5
                """));
    assertEquals(1.125, list.works.get(0).normalisedImpact());
    assertEquals(1200, list.works.get(0).timesCited());
  }

  @Test
  void refusesAFileWithoutTheColumns() {
    SourceException refused =
        assertThrows(SourceException.class, () -> Files.documents(Files.text("a,b\n1,2\n")));
    assertEquals(Code.MISSING_COLUMN, refused.code());
    assertTrue(String.valueOf(refused.getMessage()).contains("Accession Number"));
  }
}
