package org.entente.source.wos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Match;
import org.junit.jupiter.api.Test;

/** Tab-delimited exports; all people, works and addresses are invented. */
class TabReaderTest {

  /** The layout since 2022: the accession number last, no tab after it. */
  private static final String COLUMNS_71 =
      "PT AU BA BE GP AF BF CA TI SO SE BS LA DT CT CY CL SP HO DE ID AB C1 C3 RP EM RI OI FU FP FX"
          + " CR NR TC Z9 U1 U2 PU PI PA SN EI BN J9 JI PD PY VL IS PN SU SI MA BP EP AR DI DL D2 EA"
          + " PG WC WE SC GA PM OA HC HP DA UT";

  /** The layout of 2011 to 2015; rows end in one more tab. */
  private static final String COLUMNS_58 =
      "PT AU BA BE GP AF BF CA TI SO SE BS LA DT CT CY CL SP HO DE ID AB C1 RP EM RI OI FU FX CR NR"
          + " TC Z9 PU PI PA SN BN J9 JI PD PY VL IS PN SU SI MA BP EP AR DI D2 PG WC SC GA UT";

  /** The layout of "All Databases". */
  private static final String COLUMNS_52 =
      "PT AU BA CA GP RI OI BE Z2 TI X1 Y1 Z1 FT PN AE Z3 SO S1 SE BS VL IS SI MA BP EP AR DI D2 SU"
          + " PD PY AB X4 Y4 Z4 AK CT CY SP CL TC Z8 ZB ZS Z9 SN BN UT PM";

  private static final Map<String, String> FIRST =
      Map.ofEntries(
          Map.entry("PT", "J"),
          Map.entry("AU", "Berg, AL; Li, W; Okafor, C"),
          Map.entry("AF", "Berg, Anna Lena; Li, Wei; Okafor, Chidi"),
          Map.entry("TI", "\"Quoted\" from the first to the \"last\""),
          Map.entry("SO", "JOURNAL OF INVENTED RESULTS"),
          Map.entry("LA", "English"),
          Map.entry("DT", "Article; Early Access"),
          Map.entry("AB", "\"An abstract with one quote"),
          Map.entry(
              "C1",
              "[Berg, Anna Lena; Li, Wei] Univ Nord, S-12345 Nordstad, Sweden; Fria Inst, Oland,"
                  + " Sweden; [Li, Wei] Tsinghai Univ, Beijing 100000, Peoples R China; [Okafor,"
                  + " Chidi] Lagoon Univ, Lagos, Nigeria"),
          Map.entry("RP", "Li, W (corresponding author), Tsinghai Univ, Beijing, Peoples R China."),
          Map.entry("OI", "Okafor, Chidi/0000-0000-0000-0001; "),
          Map.entry("TC", "7"),
          Map.entry("Z9", "9"),
          Map.entry("PA", "1 PUBLISHER ST, OXFORD, ENGLAND"),
          Map.entry("DI", "10.5555/tab"),
          Map.entry("SN", "1234-5679"),
          Map.entry("EI", "2345-678X"),
          Map.entry("VL", "7"),
          Map.entry("IS", "2"),
          Map.entry("BP", "11"),
          Map.entry("EP", "19"),
          Map.entry("AR", "083501"),
          Map.entry("EA", "JAN 2023"),
          Map.entry("PM", "22222222"),
          Map.entry("UT", "WOS:000000000000001"));

  private static final Map<String, String> SECOND =
      Map.of(
          "PT", "J",
          "AU", "SMITH, J",
          "TI", "OLD, AND SHORT",
          "C1", "UNIV BASLE,CH-4056 BASLE,SWITZERLAND; UNIV MICHIGAN,ANN ARBOR,MI 48109",
          "PY", "1985",
          "UT", "WOS:A1985AAA0000002");

  private static String row(String columns, Map<String, String> values) {
    List<String> cells = new ArrayList<>();
    for (String column : columns.split(" ", -1)) {
      cells.add(values.getOrDefault(column, ""));
    }
    return String.join("\t", cells);
  }

  private static String file(String columns, String afterRow, String... rows) {
    StringBuilder file = new StringBuilder(columns.replace(' ', '\t')).append('\n');
    for (String row : rows) {
      file.append(row).append(afterRow).append('\n');
    }
    return file.toString();
  }

  private static final String FILE =
      file(COLUMNS_71, "", row(COLUMNS_71, FIRST), row(COLUMNS_71, SECOND));

  @Test
  void everyFieldOfARow() {
    Recorded read = Recorded.read(FILE);
    assertNull(read.thrown);
    assertEquals(List.of(), read.rejected);
    assertEquals(List.of(), read.notes);
    Work expected =
        new Work(
            "WOS:000000000000001",
            "10.5555/tab",
            "22222222",
            "\"Quoted\" from the first to the \"last\"",
            null,
            2023,
            List.of("Article", "Early Access"),
            "English",
            "JOURNAL OF INVENTED RESULTS",
            7,
            null,
            List.of(
                new Authorship(1, "Berg, Anna Lena", "", false, List.of(0)),
                new Authorship(2, "Li, Wei", "", true, List.of(0, 2)),
                new Authorship(3, "Okafor, Chidi", "0000-0000-0000-0001", false, List.of(3))),
            List.of(
                new Affiliation("Univ Nord, S-12345 Nordstad, Sweden", "Univ Nord", ""),
                new Affiliation("Fria Inst, Oland, Sweden", "Fria Inst", ""),
                new Affiliation(
                    "Tsinghai Univ, Beijing 100000, Peoples R China", "Tsinghai Univ", ""),
                new Affiliation("Lagoon Univ, Lagos, Nigeria", "Lagoon Univ", "")),
            List.of(new Correspondence(2, "Li, W", "Tsinghai Univ, Beijing, Peoples R China.")),
            new Numbering("7", "2", "11", "083501", List.of("1234-5679", "2345-678X")));
    assertEquals(expected, read.works.get(0));
    assertEquals(List.of(2L, 3L), read.locations.stream().map(at -> at.line()).toList());
    Work old = read.works.get(1);
    assertEquals(Numbering.NONE, old.numbering());
    assertEquals(
        List.of("UNIV BASLE,CH-4056 BASLE,SWITZERLAND", "UNIV MICHIGAN,ANN ARBOR,MI 48109"),
        old.affiliations().stream().map(Affiliation::raw).toList());
    assertEquals(List.of(new Authorship(1, "SMITH, J", "", false, List.of())), old.authorships());
  }

  @Test
  void layoutsDifferInColumnsOnly() {
    Recorded expected = Recorded.read(FILE);
    Recorded read =
        Recorded.read(file(COLUMNS_58, "\t", row(COLUMNS_58, FIRST), row(COLUMNS_58, SECOND)));
    assertEquals(List.of(), read.notes);
    assertEquals(expected.works.get(1), read.works.get(1));
    // That layout has neither EA nor PM nor EI.
    assertEquals(
        new Numbering("7", "2", "11", "083501", List.of("1234-5679")),
        read.works.get(0).numbering());
    assertEquals(expected.works.get(0).authorships(), read.works.get(0).authorships());
    assertEquals(expected.works.get(0).affiliations(), read.works.get(0).affiliations());
  }

  @Test
  void allDatabases() {
    Recorded read = Recorded.read(file(COLUMNS_52, "\t", row(COLUMNS_52, FIRST)));
    assertEquals(List.of(Code.MISSING_COLUMN), read.noteCodes());
    assertEquals(3, read.works.get(0).authorships().size());
    assertEquals(List.of(), read.works.get(0).affiliations());
    assertEquals(7, read.works.get(0).timesCited());
  }

  @Test
  void lineEndsAndEncodingsMakeNoDifference() {
    String accented = FILE.replace("Nordstad", "Nørdstad €");
    Recorded expected = Recorded.read(accented);
    for (String other :
        List.of(
            accented.replace("\n", "\r\n"),
            accented.replace("\n", "\r"),
            "\uFEFF" + accented,
            accented + "\n\t\t\n")) {
      Recorded read = Recorded.read(other);
      assertEquals(expected.works, read.works);
      assertEquals(expected.locations, read.locations);
      assertEquals(List.of(), read.notes);
    }
    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String text : List.of(accented, "\uFEFF" + accented.replace("\n", "\r\n"))) {
        Recorded read = Recorded.read(text.getBytes(wide));
        assertEquals(expected.works, read.works);
        assertEquals(expected.locations, read.locations);
        assertEquals(List.of(), read.notes);
      }
    }
    Recorded narrow = Recorded.read(accented.getBytes(Charset.forName("windows-1252")));
    assertEquals(expected.works, narrow.works);
    assertEquals(List.of(Code.ENCODING), narrow.noteCodes());
  }

  @Test
  void filesPutTogether() {
    Recorded read =
        Recorded.read(FILE + "\uFEFF" + file(COLUMNS_58, "\t", row(COLUMNS_58, SECOND)));
    assertEquals(3, read.works.size());
    assertEquals(read.works.get(1), read.works.get(2));
    assertEquals(5, read.locations.get(2).line());
  }

  @Test
  void savedAgainBySpreadsheet() {
    StringBuilder saved = new StringBuilder();
    for (String line : FILE.lines().toList()) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.split("\t", -1)) {
        boolean quote = cell.contains(",") || cell.contains("\"");
        cells.add(quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
      }
      saved.append(String.join("\t", cells)).append("\r\n");
    }
    Recorded expected = Recorded.read(FILE);
    Recorded read = Recorded.read(saved.toString());
    assertEquals(expected.works, read.works);
    assertEquals(List.of(Code.ENCODING), read.noteCodes());
    assertEquals(expected.locations, read.locations);

    Recorded broken = Recorded.read(saved.toString().replace("OLD, AND", "OLD,\nAND"));
    assertEquals(expected.works, broken.works);

    Recorded open = Recorded.read(saved.toString().replace("AND SHORT\"", "AND SHORT"));
    assertEquals(expected.works.subList(0, 1), open.works);
    assertEquals(Code.TRUNCATED, Objects.requireNonNull(open.thrown).code());
    assertEquals(3, open.rejected.get(0).at().line());
  }

  @Test
  void rowsWhoseCellsMoved() {
    String first = row(COLUMNS_71, FIRST);
    String second = row(COLUMNS_71, SECOND);
    for (String moved :
        List.of(
            first.replace("abstract with", "abstract\twith"),
            first.replace("abstract with", "abstract\nwith"))) {
      Recorded read = Recorded.read(file(COLUMNS_71, "", moved, second));
      assertEquals(1, read.works.size());
      assertEquals("WOS:A1985AAA0000002", read.works.get(0).sourceKey());
      assertTrue(read.rejected.size() >= 1);
      assertEquals(Code.MALFORMED, read.rejected.get(0).code());
      assertEquals(2, read.rejected.get(0).at().line());
      assertNull(read.thrown);
    }
  }

  @Test
  void rowsWithoutTheirLastEmptyCells() {
    String columns = COLUMNS_71.replace(" UT", "").replace(" PM", " UT PM");
    Recorded read = Recorded.read(file(columns, "", row(columns, FIRST).stripTrailing()));
    assertEquals(1, read.works.size());
    assertEquals(List.of(Code.MALFORMED), read.noteCodes());
    assertEquals(Recorded.read(FILE).works.get(0), read.works.get(0));
  }

  @Test
  void cutInsideTheLastRowIsNeverSilent() {
    int secondRow = FILE.indexOf('\n', FILE.indexOf('\n') + 1) + 1;
    List<Work> works = Recorded.read(FILE).works;
    for (int length = secondRow + 1; length < FILE.length() - 1; length++) {
      Recorded read = Recorded.read(FILE.substring(0, length));
      assertEquals(works.subList(0, 1), read.works, "cut at " + length);
      assertEquals(1, read.rejected.size(), "cut at " + length);
      assertEquals(Code.TRUNCATED, read.rejected.get(0).code());
      assertEquals(Code.TRUNCATED, Objects.requireNonNull(read.thrown).code());
      assertEquals(3, read.rejected.get(0).at().line());
    }
    Recorded read = Recorded.read(FILE.substring(0, FILE.length() - 1));
    assertEquals(works, read.works);
    assertEquals(List.of(Code.TRUNCATED), read.noteCodes());
  }

  @Test
  void rowWithNothingInIt() {
    Recorded read =
        Recorded.read(file(COLUMNS_71, "", row(COLUMNS_71, Map.of("PT", "J", "PY", "2001"))));
    assertEquals(0, read.works.size());
    assertEquals(Code.MALFORMED, read.rejected.get(0).code());
    assertEquals(2, read.rejected.get(0).at().line());
  }

  @Test
  void withoutAccessionColumn() {
    String text = "PT\tAU\tTI\nJ\tA, B\tC\n";
    Recorded read = Recorded.read(text);
    assertEquals(0, read.works.size());
    assertEquals(Match.Level.NO, Recorded.recognise(text).level());
  }

  @Test
  void stopsWhenTheSinkHasEnough() {
    Recorded read = Recorded.read(Recorded.file("x", FILE.getBytes(StandardCharsets.UTF_8)), 1);
    assertEquals(1, read.works.size());
  }

  @Test
  void taggedTextOfTheSameRecordGivesTheSameWork() {
    Recorded tagged =
        Recorded.read(
            "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU SMITH, J\nTI OLD, AND SHORT\n"
                + "C1 UNIV BASLE,CH-4056 BASLE,SWITZERLAND\n   UNIV MICHIGAN,ANN ARBOR,MI 48109\n"
                + "PY 1985\nUT WOS:A1985AAA0000002\nER\n\nEF\n");
    assertEquals(Recorded.read(FILE).works.get(1), tagged.works.get(0));
  }
}
