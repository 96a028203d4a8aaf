package org.entente.source.scopus;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.source.scopus.Reading.addresses;
import static org.entente.source.scopus.Reading.corresponding;
import static org.entente.source.scopus.Reading.ids;
import static org.entente.source.scopus.Reading.names;
import static org.entente.source.scopus.Reading.resource;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.model.Affiliation;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

class ScopusSourceTest {

  private static final String DEPARTMENT =
      "Department of Rivers, University of Port Ilse, Wuhan, 430000, China";
  private static final String SCHOOL =
      "School of Shores, Lunn College, Boston, MA 02100, United States";

  @Test
  void readsTheOldLayout() throws IOException, SourceException {
    Reading reading = Reading.of(resource("old-layout.csv"));
    assertEquals(List.of(), reading.rejects);
    assertEquals(5, reading.works.size());

    Work first = reading.works.get(0);
    assertEquals("2-s2.0-70000000101", first.sourceKey());
    assertEquals("10.5555/old.1", first.doi());
    assertEquals("30000001", first.pmid());
    assertEquals("Tides of the invented sea: \"A first look\", with commas", first.title());
    assertEquals(2019, first.year());
    assertNull(first.earlyAccessYear());
    assertEquals(List.of("Article"), first.documentTypes());
    assertEquals("English", first.language());
    assertEquals("Journal of Imaginary Waters", first.venue());
    assertEquals(12, first.timesCited());
    assertEquals(
        new Numbering("26 LNIW", "SUPPL2", "S104", "e46229", List.of("16113340", "0302974X")),
        first.numbering());
    assertNull(first.normalisedImpact());
    assertEquals(List.of("Quillfeather M.J.", "Ostergard-Lunn P.", "Van der Zee T."), names(first));
    assertEquals(List.of("70000000001", "70000000002", "70000000003"), ids(first));
    assertEquals(List.of(DEPARTMENT, SCHOOL), addresses(first, 0));
    assertEquals(List.of(SCHOOL), addresses(first, 1));
    assertEquals(List.of("Institute of Ponds, Oslo, Norway"), addresses(first, 2));
    assertEquals(List.of("Ostergard-Lunn P."), corresponding(first));
    assertEquals(
        List.of("Department of Rivers", "School of Shores", "Institute of Ponds"),
        first.affiliations().stream().map(Affiliation::organisation).toList());

    Work second = reading.works.get(1);
    assertEquals(List.of("Hartwick B., Jr.", "Nomad", "Steep K.L."), names(second));
    assertEquals(List.of("70000000004", "70000000005", "70000000006"), ids(second));
    assertEquals(List.of("College of Names, Leeds, United Kingdom"), addresses(second, 0));
    assertEquals(List.of(), addresses(second, 1));
    assertEquals(List.of("College of Names, Leeds, United Kingdom"), addresses(second, 2));
    assertNull(second.timesCited());
    assertEquals(Numbering.NONE, second.numbering());
    assertEquals("English; Portuguese", second.language());

    Work nothing = reading.works.get(2);
    assertEquals("", nothing.title());
    assertNull(nothing.year());
    assertEquals(List.of(), nothing.authorships());
    assertEquals(List.of(), nothing.affiliations());
    assertEquals(List.of(), nothing.documentTypes());
  }

  @Test
  void readsRaggedRowsByTheirEidAndPassesOverEmptyOnes() throws IOException, SourceException {
    Reading reading = Reading.of(resource("old-layout.csv"));
    Work shifted = reading.works.get(3);
    assertEquals("2-s2.0-70000000104", shifted.sourceKey());
    assertEquals("English; Portuguese", shifted.language());
    assertEquals(List.of("Conference Paper"), shifted.documentTypes());
    Work trailing = reading.works.get(4);
    assertEquals("2-s2.0-70000000105", trailing.sourceKey());
    assertEquals(List.of("Conference Paper"), trailing.documentTypes());
    assertTrue(reading.noted("'Funding Text' cells than the header names: 1, the first on line 6"));
    assertTrue(reading.noted("empty cells beyond the header: 1, the first on line 8"));
    assertTrue(reading.noted("Rows without anything in them: 1, the first on line 7"));
    // The abstract of the first record holds a line end, so the second begins on line 4.
    assertEquals(
        List.of(2L, 4L, 5L, 6L, 8L), reading.locations.stream().map(Location::line).toList());
  }

  @Test
  void readsTheNewLayout() throws IOException, SourceException {
    Reading reading = Reading.of(resource("new-layout.csv"));
    assertEquals(List.of(), reading.rejects);
    Work first = reading.works.get(0);
    assertNewLayout(first);
    assertEquals(0, first.timesCited());

    Work second = reading.works.get(1);
    assertEquals(List.of("Li, Yara", "Li, Ying"), names(second));
    assertEquals(List.of(), corresponding(second), "two authors fit, so neither is marked");
    assertTrue(reading.noted("nobody who is certainly one of the authors: 1"));
  }

  private static void assertNewLayout(Work work) {
    assertEquals("2-s2.0-85700000201", work.sourceKey());
    assertEquals("Dual addresses in the new layout", work.title());
    assertEquals(2024, work.year());
    assertEquals(new Numbering("7", "2", "11", "83501", List.of("1234567X")), work.numbering());
    assertEquals(
        List.of("Quillfeather, Marit Jonna", "Li, Yara", "Li, Ying", "Oduya-Brandt, Hella-Nora"),
        names(work));
    assertEquals(List.of("70000000001", "70000000011", "70000000012", "70000000013"), ids(work));
    assertEquals(
        List.of(
            "University of Port Ilse, Wuhan, China",
            "Department of Rivers, University of Port Ilse, Wuhan, China",
            "Lunn College, Boston, MA, United States",
            "Institute of Ponds"),
        work.affiliations().stream().map(Affiliation::raw).toList());
    assertEquals(List.of(1, 2), work.authorships().get(0).affiliations());
    assertEquals(List.of(0), work.authorships().get(1).affiliations());
    assertEquals(List.of(2, 3), work.authorships().get(2).affiliations());
    assertEquals(List.of(), work.authorships().get(3).affiliations());
    assertEquals(
        List.of("Quillfeather, Marit Jonna", "Oduya-Brandt, Hella-Nora"), corresponding(work));
  }

  @Test
  void readsExportsOf2024WhoseAddressesLeaveDepartmentsOut() throws IOException, SourceException {
    Reading reading = Reading.of(resource("layout-2024.csv"));
    Work work = reading.works.get(0);
    assertEquals(List.of("Quillfeather, Marit Jonna", "Li, Ying"), names(work));
    assertEquals(
        List.of("University of Port Ilse, Wuhan, China", "Lunn College, Boston, United States"),
        work.affiliations().stream().map(Affiliation::raw).toList());
    assertEquals(List.of(0, 1), work.authorships().get(0).affiliations());
    assertEquals(List.of(), work.authorships().get(1).affiliations());
    assertTrue(reading.noted("Departments that 'Authors with affiliations' names"));
    assertTrue(reading.noted("no column 'Correspondence Address'"));
  }

  @Test
  void readsTheLayoutOf2025AndReportsUnknownHeadings() throws IOException, SourceException {
    Reading reading = Reading.of(resource("layout-2025.csv"));
    assertNewLayout(reading.works.get(0));
    assertTrue(
        reading.noted(
            "Headings that are not known, and whose columns are not read: Sustainable Goals."));
    assertEquals(
        Match.Level.SURE, Reading.recognise(resource("layout-2025.csv").getBytes(UTF_8)).level());
  }

  @Test
  void readsChineseHeadings() throws IOException, SourceException {
    Reading reading = Reading.of(resource("chinese-headings.csv"));
    assertNewLayout(reading.works.get(0));
    assertEquals(
        Match.Level.SURE,
        Reading.recognise(resource("chinese-headings.csv").getBytes(UTF_8)).level());
  }

  @Test
  void lineEndsByteOrderMarkAndEncodingChangeNothing() throws IOException, SourceException {
    for (String name : List.of("old-layout.csv", "new-layout.csv", "chinese-headings.csv")) {
      String text = resource(name);
      Reading expected = Reading.of(text);
      String bare = text.substring(1);
      assertEquals(expected.works, Reading.of(bare).works);
      assertEquals(expected.locations, Reading.of(bare.replace("\n", "\r\n")).locations);
      assertEquals(
          expected.works.stream().map(Work::affiliations).toList(),
          Reading.of(bare.replace("\n", "\r\n")).works.stream().map(Work::affiliations).toList());
      for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
        assertEquals(expected.works, Reading.of(text.getBytes(charset)).works, name + charset);
        assertEquals(
            Match.Level.SURE, Reading.recognise(text.getBytes(charset)).level(), name + charset);
      }
      assertEquals(expected.works, Reading.of(bare.substring(0, bare.length() - 1)).works);
      assertEquals(expected.works, Reading.of(text).works, "two reads are equal");
    }
  }

  @Test
  void readsWindows1252AndSaysSo() throws IOException, SourceException {
    String csv = "Authors,Title,Year,EID\nMüller K.,Über Flüsse,2020,2-s2.0-70000000301\n";
    Reading reading = Reading.of(csv.getBytes(Charset.forName("windows-1252")));
    assertEquals("Über Flüsse", reading.works.get(0).title());
    assertEquals(List.of("Müller K."), names(reading.works.get(0)));
    assertTrue(reading.noted("not valid UTF-8: 1, the first on line 2"));
  }

  @Test
  void readsFilesThatASpreadsheetSavedWithSemicolonsOrTabs() throws IOException, SourceException {
    for (String delimiter : List.of(";", "\t")) {
      String csv =
          "Authors,Title,Year,Author(s) ID,EID\n\"Li Y.; Ray B.\",A title,2020,\"1; 2\",2-s2.0-70000000302\n"
              .replace(",", delimiter);
      Reading reading = Reading.of(csv);
      assertEquals(List.of("Li Y.", "Ray B."), names(reading.works.get(0)));
      assertEquals(List.of("1", "2"), ids(reading.works.get(0)));
    }
  }

  @Test
  void aFileWithoutTitleAndEidStops() {
    SourceException stopped =
        assertThrows(SourceException.class, () -> Reading.of("Authors,Year,DOI\nLi Y.,2020,x\n"));
    assertEquals(Code.MISSING_COLUMN, stopped.code());
    assertEquals(
        Code.NOT_THIS_FORMAT, assertThrows(SourceException.class, () -> Reading.of("")).code());
    assertEquals(
        Code.NOT_THIS_FORMAT,
        assertThrows(SourceException.class, () -> Reading.of("a,b\nc,d\n")).code());
  }

  @Test
  void saysWhatMissingColumnsMean() throws IOException, SourceException {
    Reading reading = Reading.of("Title,EID\nA title,2-s2.0-70000000303\n");
    assertEquals(1, reading.works.size());
    assertTrue(
        reading.noted("no column 'Affiliations' or 'Authors with affiliations': no country"));
    assertTrue(reading.noted("no column 'Authors'"));
    assertTrue(reading.noted("no column 'Year'"));
    assertTrue(reading.noted("no column 'Document Type'"));
    assertTrue(
        Reading.of("Title,EID,Affiliations\nA title,2-s2.0-70000000303,X\n")
            .noted("no column 'Authors with affiliations': it cannot be known which author"));
  }

  @Test
  void takesTheEidFromTheLinkWhereThereIsNoColumn() throws IOException, SourceException {
    Reading reading =
        Reading.of(
            "Title,Link\nA,https://www.scopus.com/inward/record.uri?eid=2-s2.0-70000000304&doi=x\nB,\n");
    assertEquals("2-s2.0-70000000304", reading.works.get(0).sourceKey());
    assertEquals("", reading.works.get(1).sourceKey());
    assertTrue(reading.noted("Records without an EID: 1, the first on line 3"));
  }

  @Test
  void usesAddressesThatStandOnlyInAuthorsWithAffiliations() throws IOException, SourceException {
    Reading reading =
        Reading.of(
            "Authors,Title,EID,Authors with affiliations\n"
                + "Li Y.; Ray B.,A,2-s2.0-70000000305,\"Li Y., Univ A, Wuhan, China, Univ B, Athens, Georgia,"
                + " United States; Ray B., Clinic C, Lebanon, NH 03756, United States\"\n");
    Work work = reading.works.get(0);
    assertEquals(
        List.of("Univ A, Wuhan, China", "Univ B, Athens, Georgia, United States"),
        addresses(work, 0));
    assertEquals(List.of("Clinic C, Lebanon, NH 03756, United States"), addresses(work, 1));
  }

  @Test
  void keepsAddressesThatTheListLeavesOut() throws IOException, SourceException {
    Reading reading =
        Reading.of(
            "Authors,Title,EID,Affiliations,Authors with affiliations\n"
                + "Li Y.; Ray B.,A,2-s2.0-70000000306,\"Univ A, Wuhan, China; Univ Z, Lima, Peru\",\"Li Y., Univ B,"
                + " Oslo, Norway, Univ A, Wuhan, China, Univ C, Rome, Italy; Ray B., Univ A, Wuhan, China\"\n");
    Work work = reading.works.get(0);
    assertEquals(
        List.of(
            "Univ A, Wuhan, China",
            "Univ Z, Lima, Peru",
            "Univ B, Oslo, Norway",
            "Univ C, Rome, Italy"),
        work.affiliations().stream().map(Affiliation::raw).toList());
    assertEquals(List.of(2, 0, 3), work.authorships().get(0).affiliations());
    assertEquals(List.of(0), work.authorships().get(1).affiliations());
    assertTrue(reading.noted("and not in 'Affiliations': 2, the first on line 2"));
    assertTrue(reading.noted("Of 2 addresses in 'Affiliations', 1 stand in no author's entry"));
  }

  @Test
  void inventsNoLinkWhereNamesDoNotFit() throws IOException, SourceException {
    Reading reading =
        Reading.of(
            "Authors,Author(s) ID,Title,EID,Affiliations,Authors with affiliations\n"
                + "Li Y.; Ray B.,1; 2; 3,A,2-s2.0-70000000307,\"Univ A, Wuhan, China; Univ B, Oslo, Norway\",\"Foe C.,"
                + " Univ A, Wuhan, China; Bar D., Univ B, Oslo, Norway; Ray B., Univ B, Oslo, Norway\"\n");
    Work work = reading.works.get(0);
    assertEquals(2, work.affiliations().size());
    assertEquals(List.of(), work.authorships().get(0).affiliations());
    assertEquals(List.of(1), work.authorships().get(1).affiliations());
    assertEquals(List.of("", ""), ids(work), "three identifiers for two authors");
    assertTrue(reading.noted("begin with no author's name: 2"));
    assertTrue(reading.noted("another number of author identifiers than of authors: 1"));
  }

  @Test
  void anAddressThatHoldsASemicolonStaysWithItsAuthor() throws IOException, SourceException {
    Reading reading =
        Reading.of(
            "Authors,Title,EID,Affiliations,Authors with affiliations\n"
                + "\"Li Y., Ray B.\",A,2-s2.0-70000000308,\"Univ A, Wuhan, China; 2) Univ B, Oslo, Norway\",\"Li, Y.,"
                + " Univ A, Wuhan, China; 2) Univ B, Oslo, Norway; Ray, B., Univ A, Wuhan, China; 2) Univ B, Oslo,"
                + " Norway\"\n");
    Work work = reading.works.get(0);
    assertEquals(List.of("Li Y.", "Ray B."), names(work));
    assertEquals(List.of(0, 1), work.authorships().get(0).affiliations());
    assertEquals(List.of(0, 1), work.authorships().get(1).affiliations());
  }

  @Test
  void rejectsWhatCannotBeUsedWithLineAndReason() throws IOException, SourceException {
    Reading reading =
        Reading.of(
            "Title,Year,Cited by,EID\n"
                + "A,2020,1,2-s2.0-70000000401\n"
                + "B,in press,1,2-s2.0-70000000402\n"
                + "C,2020,many,2-s2.0-70000000403\n"
                + "D,2020,1,Scopus\n"
                + "E, with a comma,2020,1,2-s2.0-70000000405\n"
                + "\"F \"quoted\" once\",2020,1,2-s2.0-70000000406\n"
                + "G,20201,1,2-s2.0-70000000407\n"
                + ",2020,1,\n"
                + "H,2020,,2-s2.0-70000000408\n");
    assertEquals(List.of("A", "C", "H"), reading.works.stream().map(Work::title).toList());
    assertEquals(
        List.of(3L, 5L, 6L, 7L, 8L, 9L),
        reading.rejects.stream().map(Reading.Reject::line).toList());
    assertEquals(
        List.of(
            Code.BAD_VALUE,
            Code.BAD_VALUE,
            Code.MALFORMED,
            Code.MALFORMED,
            Code.BAD_VALUE,
            Code.BAD_VALUE),
        reading.rejects.stream().map(Reading.Reject::code).toList());
    assertTrue(reading.rejects.get(0).why().contains("'in press'"));
    assertEquals("B,in press,1,2-s2.0-70000000402", reading.rejects.get(0).raw());
    assertTrue(reading.rejects.get(3).why().contains("lines 7 to 7"));
    assertNull(reading.works.get(1).timesCited());
    assertNull(reading.works.get(2).timesCited());
    assertTrue(reading.noted("'Cited by' is not a whole number: 1, the first on line 4"));
  }

  @Test
  void aCutFileIsNeverReadInSilence() throws IOException {
    for (String name : List.of("old-layout.csv", "new-layout.csv")) {
      String whole = resource(name);
      int header = whole.indexOf('\n') + 1;
      // At the end of a record nothing is missing; elsewhere the cut record must be a reject.
      for (int length = header + 1; length < whole.length() - 1; length += 3) {
        String cut = whole.substring(0, length);
        if (cut.endsWith("\n") || whole.charAt(length) == '\n') {
          continue;
        }
        Reading reading;
        try {
          reading = Reading.of(cut);
        } catch (SourceException e) {
          throw new AssertionError(name + " " + length, e);
        }
        boolean onlyCommas = cut.substring(cut.lastIndexOf('\n') + 1).replace(",", "").isEmpty();
        boolean said = !reading.rejects.isEmpty() || reading.noted("does not end with a line end");
        assertTrue(
            said || onlyCommas,
            name + " cut at " + length + ": …" + cut.substring(Math.max(0, length - 40)));
      }
    }
  }

  @Test
  void readsFilesThatWerePutTogetherFromSeveralExports() throws IOException, SourceException {
    String old = resource("old-layout.csv");
    String recent = resource("new-layout.csv");
    Reading reading = Reading.of(old + recent + old.substring(1));
    assertEquals(List.of(), reading.rejects);
    assertEquals(12, reading.works.size());
    assertEquals(Reading.of(recent).works, reading.works.subList(5, 7));
    assertEquals(Reading.of(old).works, reading.works.subList(7, 12));
    assertTrue(reading.noted("Lines of headings among the records: 2, the first on line 9"));
  }

  @Test
  void leavesOutIdentifiersThatASpreadsheetRounded() throws IOException, SourceException {
    Reading reading =
        Reading.of("Authors,Author(s) ID,Title,EID\nLi Y.,5.72E+10,A,2-s2.0-70000000309\n");
    assertEquals(List.of(""), ids(reading.works.get(0)));
    assertTrue(reading.noted("author identifier that is not a number: 1"));
  }

  @Test
  void stopsWhenTheSinkHasEnough() throws IOException, SourceException {
    Reading all = Reading.of(resource("old-layout.csv"));
    Reading two = Reading.ofFirst(2, resource("old-layout.csv"));
    assertEquals(all.works.subList(0, 2), two.works);
  }

  @Test
  void randomBytesThrowNothingButSourceException() throws IOException {
    byte[] valid = resource("new-layout.csv").getBytes(UTF_8);
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      byte[] bytes = valid.clone();
      for (int i = random.nextInt(40); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) "\",;\n\r[(. ".charAt(random.nextInt(9));
      }
      Reading.recognise(bytes);
      try {
        Reading.of(bytes);
      } catch (SourceException e) {
        assertFalse(String.valueOf(e.getMessage()).isBlank());
      }
      byte[] noise = new byte[random.nextInt(3000)];
      random.nextBytes(noise);
      assertEquals(Match.Level.NO, Reading.recognise(noise).level());
    }
  }

  @Test
  void describesItself() {
    ScopusSource source = new ScopusSource();
    assertEquals("scopus", source.info().id());
    assertEquals("Scopus", source.info().name());
    assertEquals("Elsevier", source.info().provider());
    assertEquals("scopus-csv", source.info().formats().get(0).id());
  }

  @Test
  void standsInTheIndexOfExtensions() throws IOException {
    String extensions = "";
    for (URL index :
        Collections.list(
            ScopusSource.class.getClassLoader().getResources("META-INF/extensions.idx"))) {
      try (InputStream in = index.openStream()) {
        extensions += new String(in.readAllBytes(), UTF_8);
      }
    }
    assertTrue(extensions.lines().toList().contains(ScopusSource.class.getName()), extensions);
  }
}
