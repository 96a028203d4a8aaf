package org.entente.source.wos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tagged text; all people, works and addresses are invented. */
class TaggedReaderTest {

  private static final String HEADER = "FN Clarivate Analytics Web of Science\nVR 1.0\n";

  private static final String FIRST =
      """
      PT J
      AU Berg, AL
         Li, W
         Okafor, C
      AF Berg, Anna Lena
         Li, Wei
         Okafor, Chidi
      TI A title that is longer than a line and holds "quotes", :: and ## and
         --- signs that other readers stumble over
      SO JOURNAL OF INVENTED RESULTS
      LA English
      DT Article; Proceedings Paper
      AB An abstract
         of two lines.
      C1 [Berg, Anna Lena; Li, Wei] Univ Nord, Dept Phys, S-12345 Nordstad, Sweden.
         [Li, Wei] Tsinghai Univ, Beijing 100000, Peoples R China.
         [Okafor, Chidi] Lagoon Univ, Inst Sea, Lagos, Nigeria.
      RP Li, W (corresponding author), Tsinghai Univ, Beijing 100000, Peoples R China.
      EM wei@example.org
      RI Li, Wei/A-1111-2011; , XI/I-1439-2017
      OI Berg, Anna Lena/0000-0000-0000-0001; Li, Wei/0000-0000-0000-0002
      TC 12
      Z9 15
      PU INVENTED PRESS
      PA 1 PUBLISHER ST, OXFORD OX1 1AA, ENGLAND
      SN 1234-5679
      EI 2345-678X
      PY 2020
      VL 26-27
      IS 3-4
      SI SI
      BP S104
      EP S111
      AR e159
      DI 10.5555/first
      UT WOS:000000000000001
      PM 11111111
      ER

      """;

  private static final String SECOND =
      """
      PT B
      AU SMITH, J
      AF SMITH, J
      TI OLD RECORD
      SO OLD JOURNAL
      C1 UNIV BASLE,BIOZENTRUM,CH-4056 BASLE,SWITZERLAND.
         UNIV MICHIGAN,ANN ARBOR,MI 48109.
      RP SMITH, J (reprint author), UNIV BASLE,BIOZENTRUM,CH-4056 BASLE,SWITZERLAND.
      Z9 3
      PY 1985
      UT WOS:A1985AAA0000002
      ER

      """;

  private static final String FILE = HEADER + FIRST + SECOND + "EF\n";

  @Test
  void everyFieldOfARecord() {
    Recorded read = Recorded.read(FILE);
    assertNull(read.thrown);
    assertEquals(List.of(), read.rejected);
    assertEquals(List.of(), read.notes);
    Work expected =
        new Work(
            "WOS:000000000000001",
            "10.5555/first",
            "11111111",
            "A title that is longer than a line and holds \"quotes\", :: and ## and --- signs that"
                + " other readers stumble over",
            2020,
            null,
            List.of("Article", "Proceedings Paper"),
            "English",
            "JOURNAL OF INVENTED RESULTS",
            12,
            null,
            List.of(
                new Authorship(1, "Berg, Anna Lena", "0000-0000-0000-0001", false, List.of(0)),
                new Authorship(2, "Li, Wei", "0000-0000-0000-0002", true, List.of(0, 1)),
                new Authorship(3, "Okafor, Chidi", "", false, List.of(2))),
            List.of(
                new Affiliation("Univ Nord, Dept Phys, S-12345 Nordstad, Sweden.", "Univ Nord", ""),
                new Affiliation(
                    "Tsinghai Univ, Beijing 100000, Peoples R China.", "Tsinghai Univ", ""),
                new Affiliation("Lagoon Univ, Inst Sea, Lagos, Nigeria.", "Lagoon Univ", "")),
            List.of(
                new Correspondence(2, "Li, W", "Tsinghai Univ, Beijing 100000, Peoples R China.")),
            new Numbering("26-27", "3-4", "S104", "e159", List.of("1234-5679", "2345-678X")));
    assertEquals(expected, read.works.get(0));
    assertEquals(Numbering.NONE, read.works.get(1).numbering());
    assertEquals(3, read.locations.get(0).line());
    assertEquals("WOS:000000000000001", read.locations.get(0).record());
    assertEquals("test.txt", read.locations.get(0).file());
  }

  private static List<String> addresses(String... lines) {
    String record =
        "PT J\nAU BERG, A\nTI A TITLE\n" + String.join("\n", lines) + "\nUT WOS:1\nER\n\n";
    return Recorded.read(HEADER + record + "EF\n").works.get(0).affiliations().stream()
        .map(Affiliation::raw)
        .toList();
  }

  /** Other programs write the tag at every address and break long lines. */
  @Test
  void whereTheTagStandsAtEveryAddressALineWithoutItGoesOn() {
    assertEquals(
        List.of("Univ Nord, Dept Phys, Nordstad, Sweden", "Lagoon Univ, Inst Sea, Lagos, Nigeria"),
        addresses(
            "C1 Univ Nord, Dept Phys, Nordstad,",
            "   Sweden",
            "C1 Lagoon Univ, Inst Sea,",
            "   Lagos, Nigeria"));
    assertEquals(
        List.of("Univ Nord, Dept Phys, Nordstad Sweden", "Lagoon Univ, Lagos, Nigeria"),
        addresses(
            "C1 Univ Nord, Dept Phys, Nordstad", "   Sweden", "C1 Lagoon Univ, Lagos, Nigeria"));
    // A line that ends in a comma goes on, wherever the tag stands.
    assertEquals(
        List.of("Univ Nord, Nordstad, Sweden", "Lagoon Univ, Lagos, Nigeria"),
        addresses("C1 Univ Nord, Nordstad,", "   Sweden", "   Lagoon Univ, Lagos, Nigeria"));
  }

  /** As records from Medline and SciELO stand in the Web of Science. */
  @Test
  void severalAddressesInOneLine() {
    assertEquals(
        List.of(
            "Univ Nord, Nordstad, Sweden.",
            "Lagoon Univ, Lagos, Nigeria",
            "Univ X, Bonn, Germany."),
        addresses(
            "C1 Univ Nord, Nordstad, Sweden.; Lagoon Univ, Lagos, Nigeria; Univ X, Bonn, Germany."));
    assertEquals(
        List.of("Univ Nord &amp; Sons; Ltd, Nordstad, Sweden."),
        addresses("C1 Univ Nord &amp; Sons; Ltd, Nordstad, Sweden."));
  }

  @Test
  void oldRecordsKeepTheirAddressesUntied() {
    Work work = Recorded.read(FILE).works.get(1);
    assertEquals(
        List.of(
            new Affiliation("UNIV BASLE,BIOZENTRUM,CH-4056 BASLE,SWITZERLAND.", "UNIV BASLE", ""),
            new Affiliation("UNIV MICHIGAN,ANN ARBOR,MI 48109.", "UNIV MICHIGAN", "")),
        work.affiliations());
    assertEquals(List.of(new Authorship(1, "SMITH, J", "", true, List.of())), work.authorships());
    assertEquals(3, work.timesCited());
    assertEquals("", work.doi());
    assertEquals(42, Recorded.read(FILE).locations.get(1).line());
  }

  @Test
  void lineEndsAndByteOrderMarkMakeNoDifference() {
    Recorded expected = Recorded.read(FILE);
    for (String other :
        List.of(
            FILE.replace("\n", "\r\n"),
            FILE.replace("\n", "\r"),
            "\uFEFF" + FILE,
            "\uFEFF" + FILE.replace("\n", "\r\n"),
            FILE.replace("\n", " \n"),
            FILE.strip())) {
      Recorded read = Recorded.read(other);
      assertEquals(expected.works, read.works);
      assertEquals(expected.locations, read.locations);
      assertEquals(List.of(), read.notes);
    }
    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertEquals(expected.works, Recorded.read(FILE.getBytes(wide)).works);
      assertEquals(expected.works, Recorded.read(("\uFEFF" + FILE).getBytes(wide)).works);
    }
  }

  @Test
  void headersOfAllGenerations() {
    Recorded expected = Recorded.read(FILE);
    String body = FILE.substring(HEADER.length());
    for (String header :
        List.of(
            "FN Thomson Reuters Web of Science™\nVR 1.0\n",
            "FN Thomson Reuters Web of Science\nVR 1.0\n",
            "FN Thomson Reuters Web of Knowledge\nVR 1.0\n",
            "FN ISI Export Format\nVR 1.0\n",
            "FN ISI Export Format VR 1.0 \n\n",
            "")) {
      Recorded read = Recorded.read(header + body);
      assertEquals(expected.works, read.works, header);
      assertEquals(List.of(), read.notes, header);
    }
  }

  @Test
  void mixedLineEnds() {
    // A lone CR between repeated lines, LF elsewhere, as some exports have it.
    Recorded read = Recorded.read(FILE.replace("Sweden.\n", "Sweden.\r"));
    assertEquals(Recorded.read(FILE).works, read.works);
  }

  @Test
  void filesPutTogether() {
    String second = "\uFEFF" + HEADER + SECOND.replace("AAA0000002", "AAA0000003") + "EF\n";
    Recorded read = Recorded.read(FILE + second);
    assertEquals(3, read.works.size());
    assertEquals("WOS:A1985AAA0000003", read.works.get(2).sourceKey());
    assertEquals(List.of(), read.notes);
  }

  @Test
  void withoutEndMark() {
    Recorded read = Recorded.read(HEADER + FIRST + SECOND);
    assertEquals(2, read.works.size());
    assertNull(read.thrown);
    assertEquals(List.of(Code.TRUNCATED), read.noteCodes());
  }

  @Test
  void cutAnywhereIsNeverSilent() {
    byte[] whole = FILE.getBytes(StandardCharsets.UTF_8);
    List<Work> works = Recorded.read(FILE).works;
    int secondBegins = (HEADER + FIRST).length();
    int firstEnds = (HEADER + FIRST).indexOf("\nER\n") + 3;
    int secondEnds = FILE.lastIndexOf("\nER\n") + 3;
    for (int length = HEADER.length() + 2; length < whole.length - 2; length++) {
      Recorded read = Recorded.read(FILE.substring(0, length));
      String at = "cut at " + length;
      int accepted = length < firstEnds ? 0 : length < secondEnds ? 1 : 2;
      assertEquals(works.subList(0, accepted), read.works, at);
      boolean between = (length >= firstEnds && length <= secondBegins + 1) || length >= secondEnds;
      if (between) {
        assertNull(read.thrown, at);
        assertTrue(read.noteCodes().contains(Code.TRUNCATED), at);
      } else {
        assertEquals(1, read.rejected.size(), at);
        assertEquals(Code.TRUNCATED, read.rejected.get(0).code(), at);
        assertEquals(Code.TRUNCATED, assertNotNullValue(read.thrown).code(), at);
        assertEquals(accepted == 0 ? 3 : 42, read.rejected.get(0).at().line(), at);
      }
    }
  }

  private static SourceException assertNotNullValue(@Nullable SourceException thrown) {
    assertNotNull(thrown);
    return Objects.requireNonNull(thrown);
  }

  @Test
  void recordWithoutEnd() {
    Recorded read = Recorded.read(HEADER + FIRST.replace("ER\n", "") + SECOND + "EF\n");
    assertEquals(1, read.works.size());
    assertEquals("OLD RECORD", read.works.get(0).title());
    assertEquals(1, read.rejected.size());
    assertEquals(Code.MALFORMED, read.rejected.get(0).code());
    assertEquals(3, read.rejected.get(0).at().line());
    assertTrue(read.rejected.get(0).raw().startsWith("PT J\nAU Berg, AL\n"));
  }

  @Test
  void recordWithoutFirstLine() {
    Recorded read = Recorded.read(HEADER + FIRST.replace("PT J\n", "") + "EF\n");
    assertEquals("10.5555/first", read.works.get(0).doi());
    assertEquals(3, read.locations.get(0).line());
  }

  @Test
  void recordWithNothingInIt() {
    Recorded read = Recorded.read(HEADER + "PT J\nSO JOURNAL\nPY 2001\nER\n\n" + SECOND + "EF\n");
    assertEquals(1, read.works.size());
    assertEquals(Code.MALFORMED, read.rejected.get(0).code());
    assertEquals(3, read.rejected.get(0).at().line());
  }

  @Test
  void recordWithoutAccessionNumber() {
    Recorded read = Recorded.read(FILE.replace("UT WOS:000000000000001\n", ""));
    assertEquals("", read.works.get(0).sourceKey());
    assertEquals("10.5555/first", read.works.get(0).doi());
  }

  @Test
  void textThatLostItsBlanks() {
    Recorded read =
        Recorded.read(
            FILE.replace(
                "   of two lines.\n",
                "ER stress is a thing\nPT was measured\nIn this way.\nFN is short\n   and more\n"));
    assertEquals(Recorded.read(FILE).works, read.works);
    assertEquals(List.of(Code.MALFORMED), read.noteCodes());
    assertTrue(read.notes.get(0).message().contains(": 4 (first: 'ER stress is a thing')"));
  }

  @Test
  void authorLineWithoutBlank() {
    Recorded read = Recorded.read(FILE.replace("AU Berg, AL", "AUBerg, AL"));
    assertEquals(3, read.works.get(0).authorships().size());
    assertEquals("Berg, Anna Lena", read.works.get(0).authorships().get(0).name());
    assertEquals(List.of(0), read.works.get(0).authorships().get(0).affiliations());
  }

  @Test
  void listsOfAuthorsThatDiffer() {
    Recorded read = Recorded.read(FILE.replace("   Okafor, C\n", ""));
    assertEquals(3, read.works.get(0).authorships().size());
    // The short names are gone, and with them whom RP means.
    assertEquals(List.of(Code.BAD_VALUE, Code.BAD_VALUE), read.noteCodes());
    assertEquals(0, read.works.get(0).correspondences().get(0).position());
  }

  @Test
  void noTextOfTheFormat() {
    Recorded read = Recorded.read("Dear reader,\nthis is a letter.\n");
    assertEquals(Code.NOT_THIS_FORMAT, assertNotNullValue(read.thrown).code());
  }

  @Test
  void emptyFileAndHeaderAlone() {
    for (String text : List.of("", HEADER, HEADER + "\nEF\n")) {
      Recorded read = Recorded.read(text);
      assertNull(read.thrown);
      assertEquals(0, read.works.size());
      assertTrue(
          read.notes.get(read.notes.size() - 1).message().contains("no records")
              || read.notes.get(0).message().contains("no records"),
          text);
    }
  }

  @Test
  void years() {
    assertEquals(List.of("2020", "null"), years("PY 2020\n"));
    assertEquals(List.of("null", "2023"), years("EA JAN 2023\n"));
    assertEquals(List.of("null", "2023"), years("EA 2023 JAN\n"));
    assertEquals(List.of("2024", "2023"), years("PY 2024\nEA DEC 2023\n"));
    assertEquals(List.of("null", "2022"), years("EA Jan-23\nEY 2022\n"));
    assertEquals(List.of("null", "null"), years(""));
    assertEquals(List.of("null", "null"), years("PY soon\nEA soon\n"));
    Recorded bad = Recorded.read(record("PY 20\nTC many\nEA Jan-23\n"));
    assertEquals(3, bad.notes.size());
    assertNull(bad.works.get(0).timesCited());
  }

  private static List<String> years(String lines) {
    Work work = Recorded.read(record(lines)).works.get(0);
    return List.of("" + work.year(), "" + work.earlyAccessYear());
  }

  private static String record(String lines) {
    return HEADER + "PT J\nTI A\n" + lines + "UT WOS:000000000000009\nER\n\nEF\n";
  }

  private static String people(String lines) {
    return record("AU Aa, B\n   Cc, D\n   Ee, F\nAF Aa, Bob\n   Cc, Dan\n   Ee, Fay\n" + lines);
  }

  private static List<List<Integer>> links(Recorded read) {
    return read.works.get(0).authorships().stream().map(Authorship::affiliations).toList();
  }

  private static List<String> addresses(Recorded read) {
    return read.works.get(0).affiliations().stream().map(Affiliation::raw).toList();
  }

  private static List<Boolean> corresponding(Recorded read) {
    return read.works.get(0).authorships().stream().map(Authorship::corresponding).toList();
  }

  @Test
  void groupsOfShortNames() {
    Recorded read = Recorded.read(people("C1 [Aa, B; Ee, F] U, X, Chile.\n   [Cc, D] V, Peru.\n"));
    assertEquals(List.of(List.of(0), List.of(1), List.of(0)), links(read));
    assertEquals(List.of("U, X, Chile.", "V, Peru."), addresses(read));
  }

  @Test
  void addressesWithAndWithoutGroupInOneRecord() {
    Recorded read = Recorded.read(people("C1 [Aa, Bob] U, Chile.\n   V, Peru.\n"));
    assertEquals(List.of(List.of(0), List.of(), List.of()), links(read));
    assertEquals(List.of("U, Chile.", "V, Peru."), addresses(read));
    assertEquals(List.of(), read.notes);
  }

  @Test
  void nameThatIsNobody() {
    Recorded read = Recorded.read(people("C1 [Aa, Bob; Zz, Zoe; Zz, Y] U, Chile.\n"));
    assertEquals(List.of(List.of(0), List.of(), List.of()), links(read));
    assertEquals(1, read.notes.size());
    assertTrue(read.notes.get(0).message().contains(": 2 (first: 'Zz, Zoe')"));
    assertEquals(3, read.notes.get(0).at().line());
  }

  @Test
  void namesakes() {
    String authors = "AU Li, W\n   Li, W\n   Bo, A\nAF Li, Wei\n   Li, Wei\n   Bo, Al\n";
    Recorded both = Recorded.read(record(authors + "C1 [Li, Wei; Bo, Al; Li, Wei] U, Chile.\n"));
    assertEquals(List.of(List.of(0), List.of(0), List.of(0)), links(both));
    Recorded one = Recorded.read(record(authors + "C1 [Li, Wei; Bo, Al] U, Chile.\n"));
    assertEquals(List.of(List.of(), List.of(), List.of(0)), links(one));
    assertEquals(1, one.notes.size());
    Recorded id = Recorded.read(record(authors + "OI Li, Wei/0000-0000-0000-0003\n"));
    assertEquals("", id.works.get(0).authorships().get(0).authorId());
  }

  @Test
  void addressesOverSeveralLines() {
    Recorded read =
        Recorded.read(
            people(
                "C1 [Aa, Bob;\n   Cc, Dan] Univ U, Dept of Long Names,\n   Santiago, Chile.\n"
                    + "   [Ee, Fay] V, Peru.\n"));
    assertEquals(
        List.of("Univ U, Dept of Long Names, Santiago, Chile.", "V, Peru."), addresses(read));
    assertEquals(List.of(List.of(0), List.of(0), List.of(1)), links(read));
    // Where addresses have no full stop at their ends, each line is an address.
    assertEquals(
        List.of("U, Chile", "V, Peru"),
        addresses(Recorded.read(people("C1 U, Chile\n   V, Peru\n"))));
  }

  @Test
  void reprintAddressAlone() {
    for (String word :
        List.of("corresponding author", "reprint author", "autor correspondente", "通讯作者")) {
      Recorded read =
          Recorded.read(
              people(
                  "RP Aa, B; Cc, D ("
                      + word
                      + "), Univ U, X (North), Chile.; Cc, D ("
                      + word
                      + "), V, Peru.; Cc, D ("
                      + word
                      + "), Univ U, X (North), Chile.\n"));
      assertEquals(List.of("Univ U, X (North), Chile.", "V, Peru."), addresses(read), word);
      assertEquals(List.of(true, true, false), corresponding(read), word);
      assertEquals(List.of(0), links(read).get(0), word);
      assertEquals(List.of(0, 1), links(read).get(1), word);
      assertEquals(List.of(), links(read).get(2), word);
    }
  }

  @Test
  void reprintAddressesWithASemicolonBetweenThem() {
    Recorded read =
        Recorded.read(
            people(
                "RP Aa, B (reprint author), U, Chile; Cc, D; Ee, F (reprint author), V, Peru\n"));
    assertEquals(List.of("U, Chile", "V, Peru"), addresses(read));
    assertEquals(List.of(List.of(0), List.of(1), List.of(1)), links(read));
  }

  @Test
  void reprintAddressesWithoutEnd() {
    Recorded read =
        Recorded.read(people("RP " + "Aa, B (reprint author), U, Chile; ".repeat(3_000) + "\n"));
    assertEquals(List.of("U, Chile"), addresses(read).stream().distinct().limit(1).toList());
    assertEquals(List.of(true, false, false), corresponding(read));
  }

  @Test
  void reprintAddressOf2006() {
    Recorded read =
        Recorded.read(people("RP Cc, D, NAS X, Inst (Phys), Y Street,\n   Kiev, Ukraine.\n"));
    assertEquals(List.of("NAS X, Inst (Phys), Y Street, Kiev, Ukraine."), addresses(read));
    assertEquals(List.of(false, true, false), corresponding(read));
    assertEquals(List.of(List.of(), List.of(0), List.of()), links(read));
  }

  @Test
  void reprintAddressWithoutName() {
    Recorded read = Recorded.read(people("RP Univ U, Santiago, Chile.\n"));
    assertEquals(List.of("Univ U, Santiago, Chile."), addresses(read));
    assertEquals(List.of(false, false, false), corresponding(read));
    assertEquals(List.of(), read.notes);
  }

  @Test
  void besideAddressesTheReprintAddressOnlySaysWhoCorresponds() {
    Recorded read =
        Recorded.read(people("C1 U, Chile.\nRP Ee, F (corresponding author), W, Cuba.\n"));
    assertEquals(List.of("U, Chile."), addresses(read));
    assertEquals(List.of(false, false, true), corresponding(read));
    assertEquals(List.of(List.of(), List.of(), List.of()), links(read));
  }

  @Test
  void addressesForCorrespondenceStandApart() {
    Recorded read =
        Recorded.read(
            people(
                "C1 U, Chile.\nRP Aa, B; Cc, D (corresponding author), W, Cuba.; Zz, Z"
                    + " (corresponding author), V, Peru.; Aa, B (corresponding author), U,\n"
                    + "   Chile.\n"));
    assertEquals(List.of("U, Chile."), addresses(read));
    assertEquals(
        List.of(
            new Correspondence(1, "Aa, B", "W, Cuba."),
            new Correspondence(2, "Cc, D", "W, Cuba."),
            new Correspondence(0, "Zz, Z", "V, Peru."),
            new Correspondence(1, "Aa, B", "U, Chile.")),
        read.works.get(0).correspondences());
    assertEquals(1, read.notes.size());
    assertTrue(read.notes.get(0).message().contains("no single author, of their record: 1"));
  }

  @Test
  void withoutOtherAddressesThoseForCorrespondenceAreGivenTwice() {
    Recorded read = Recorded.read(people("RP Ee, F (corresponding author), W, Cuba.\n"));
    assertEquals(List.of("W, Cuba."), addresses(read));
    assertEquals(
        List.of(new Correspondence(3, "Ee, F", "W, Cuba.")), read.works.get(0).correspondences());
    assertEquals(
        List.of(new Correspondence(0, "", "Univ U, Santiago, Chile.")),
        Recorded.read(people("RP Univ U, Santiago, Chile.\n")).works.get(0).correspondences());
    assertEquals(List.of(), Recorded.read(people("C1 U, Chile.\n")).works.get(0).correspondences());
  }

  @Test
  void identifiersOverSeveralLines() {
    Recorded read =
        Recorded.read(
            people(
                "RI Aa, Bob/A-1-2001; Cc, Dan/B-2-2002\nOI Cc,\n   Dan/0000-0000-0000-0004; Ee,"
                    + " Fay/0000-0000-0000-0005\n"));
    assertEquals(
        List.of("A-1-2001", "0000-0000-0000-0004", "0000-0000-0000-0005"),
        read.works.get(0).authorships().stream().map(Authorship::authorId).toList());
  }

  @Test
  void windows1252() {
    String text = people("SO ANNALS OF É\nC1 [Aa, Bob] Univ Málaga, Málaga, Spain.\n");
    Recorded read = Recorded.read(text.getBytes(Charset.forName("windows-1252")));
    assertEquals(List.of("Univ Málaga, Málaga, Spain."), addresses(read));
    assertEquals("ANNALS OF É", read.works.get(0).venue());
    assertEquals(List.of(Code.ENCODING), read.noteCodes());
    assertEquals(Recorded.read(text).works, read.works);
  }

  @Test
  void oneDamagedValueSpoilsNoOther() {
    byte[] bytes =
        people("SO ANNALS OF É\nC1 [Aa, Bob] Univ Málaga, Spain.\n")
            .getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("ANNALS OF ") + 10;
    bytes[at + 1] = 'x';
    Recorded read = Recorded.read(bytes);
    assertEquals("ANNALS OF Ãx", read.works.get(0).venue());
    assertEquals(List.of("Univ Málaga, Spain."), addresses(read));
    assertEquals(1, read.notes.size());
  }

  @Test
  void thousandsOfAuthors() {
    int authors = 5_000;
    StringBuilder au = new StringBuilder();
    StringBuilder af = new StringBuilder();
    StringBuilder c1 = new StringBuilder();
    for (int i = 0; i < authors; i++) {
      au.append(i == 0 ? "AU " : "   ").append("N").append(i).append(", A\n");
      af.append(i == 0 ? "AF " : "   ").append("N").append(i).append(", Anna\n");
    }
    for (int i = 0; i < 600; i++) {
      c1.append(i == 0 ? "C1 [" : "   [");
      for (int j = i; j < authors; j += 600) {
        c1.append(j == i ? "N" : "; N").append(j).append(", Anna");
      }
      c1.append("] Univ ").append(i).append(", Chile.\n");
    }
    Recorded read = Recorded.read(record(au.toString() + af + c1));
    assertEquals(List.of(), read.notes);
    Work work = read.works.get(0);
    assertEquals(authors, work.authorships().size());
    assertEquals(600, work.affiliations().size());
    for (int i = 0; i < authors; i++) {
      assertEquals(List.of(i % 600), work.authorships().get(i).affiliations());
    }
  }

  @Test
  void stopsWhenTheSinkHasEnough() {
    Recorded read =
        Recorded.read(
            Recorded.file("x", (HEADER + FIRST + "PT J\n").getBytes(StandardCharsets.UTF_8)), 1);
    assertEquals(1, read.works.size());
    assertNull(read.thrown);
  }
}
