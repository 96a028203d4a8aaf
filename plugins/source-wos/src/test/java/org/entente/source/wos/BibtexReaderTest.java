package org.entente.source.wos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.junit.jupiter.api.Test;

/** BibTeX; all people, works and addresses are invented. */
class BibtexReaderTest {

  private static final String FILE = WebOfScienceContractTest.BIBTEX;

  @Test
  void everyFieldOfAnEntry() {
    Recorded read = Recorded.read(FILE);
    assertNull(read.thrown);
    assertEquals(List.of(), read.rejected);
    assertEquals(List.of(), read.notes);
    assertEquals(
        new Work(
            "WOS:000800000000001",
            "10.5555/kit_1",
            "",
            "A title that is longer than a line, with \"quotes\" & a brace { that stays open",
            2018,
            2018,
            List.of("Article", "Early Access"),
            "English",
            "JOURNAL OF INVENTED RESULTS",
            12,
            null,
            List.of(
                new Authorship(1, "Noren, Kare", "0000-0000-0000-0001", false, List.of(0)),
                new Authorship(2, "Li, Wei", "0000-0000-0000-0002", true, List.of(0, 1)),
                new Authorship(3, "Okafor, Chidi", "", false, List.of())),
            List.of(
                new Affiliation("Univ Nord, S-12345 Nordstad, Sweden.", "Univ Nord", ""),
                new Affiliation(
                    "Tsinghai Univ, Beijing 100000, Peoples R China.", "Tsinghai Univ", "")),
            List.of(
                new Correspondence(2, "Li, W", "Tsinghai Univ, Beijing 100000, Peoples R China.")),
            new Numbering("7", "2", "11", "083501", List.of("1234-5679", "2345-678X"))),
        read.works.get(0));
    assertEquals("PROCEEDINGS OF NOTHING", read.works.get(1).venue());
    assertEquals(Numbering.NONE, read.works.get(1).numbering());
    assertEquals(List.of(2L, 33L), read.locations.stream().map(at -> at.line()).toList());
  }

  /** Tagged text has parts and supplements apart from the issue. */
  @Test
  void theIssueWithoutWhatTaggedTextHasApart() {
    for (List<String> each :
        List.of(
            List.of("12, Part 2", "12"),
            List.of("SI", ""),
            List.of("Part 1", ""),
            List.of("JUL-D", "JUL-D"),
            List.of("1/2, SI", "1/2"))) {
      Recorded read = Recorded.read(entry("Number = {" + each.get(0) + "}"));
      assertEquals(each.get(1), read.works.get(0).numbering().issue());
    }
  }

  @Test
  void namesThatAreNotAmongTheAuthorsAreKeptApartFromTheAddress() {
    Recorded read =
        Recorded.read(
            entry(
                "Author = {Aa, Bob and Cc, Dan},\nAffiliation = {Aa, Bob; Zz, Zoe, U, Chile.\n"
                    + "   Zz, Zoe; Cc, Dan, V, Peru.\n   W, Lima, Peru.}"));
    Work work = read.works.get(0);
    assertEquals(List.of("U, Chile.", "V, Peru.", "W, Lima, Peru."), addresses(work));
    assertEquals(List.of(0), work.authorships().get(0).affiliations());
    assertEquals(List.of(1), work.authorships().get(1).affiliations());
    assertTrue(read.notes.get(0).message().contains("single author, of their record: 2"));
  }

  @Test
  void withoutOtherAddressesThoseForCorrespondenceAreTheAddresses() {
    Recorded read =
        Recorded.read(
            entry(
                "Author = {Lu, Xinzheng and Lu, Anna},\n"
                    + "Affiliation = {Lu, XZ (Corresponding Author), U (North), Chile.}"));
    Work work = read.works.get(0);
    assertEquals(List.of("U (North), Chile."), addresses(work));
    assertEquals(List.of(0), work.authorships().get(0).affiliations());
    assertEquals(
        List.of(new Correspondence(1, "Lu, XZ", "U (North), Chile.")), work.correspondences());
  }

  @Test
  void correspondingNamesThatFitTwoAuthorsAreNobodys() {
    Recorded read =
        Recorded.read(
            entry(
                "Author = {Lee, Jun and Lee, Jin},\n"
                    + "Affiliation = {Lee, J; Quux, A (Corresponding Author), U, Chile.\n"
                    + "   Lee, Jin, U, Chile.}"));
    Work work = read.works.get(0);
    assertEquals(
        List.of(
            new Correspondence(0, "Lee, J", "U, Chile."),
            new Correspondence(0, "Quux, A", "U, Chile.")),
        work.correspondences());
    assertEquals(List.of("U, Chile."), addresses(work));
  }

  @Test
  void namesWithSuffixAndNamesInCapitals() {
    Recorded read =
        Recorded.read(
            entry(
                "Author = {Hartwick, Jr., Bo and LUSCHNIG, CAE},\nAffiliation = {LUSCHNIG, CAE"
                    + " (Corresponding Author), U, Chile.\n   Hartwick, Bo, Jr., U, Chile.}"));
    Work work = read.works.get(0);
    assertEquals("Hartwick, Bo, Jr.", work.authorships().get(0).name());
    assertEquals(List.of(0), work.authorships().get(0).affiliations());
    assertTrue(work.authorships().get(1).corresponding());
  }

  @Test
  void otherWaysToWriteTheSame() {
    Recorded read =
        Recorded.read(
            "@string{u = {Univ}}\n@comment{ nothing }\n@ARTICLE { ISI:A1,\n author = \"M{\\\"u}ller,"
                + " Jos\\'e and {\\O}rsted, Na\\\"{\\i}ve\" , year = 1999 , title = {Part } # \"and"
                + " part\", unique-id = {{ISI:A1}} }\n");
    assertEquals(List.of(), read.rejected);
    Work work = read.works.get(0);
    assertEquals("ISI:A1", work.sourceKey());
    assertEquals(1999, work.year());
    assertEquals("Part and part", work.title());
    assertEquals("M\u00FCller, Jos\u00E9", work.authorships().get(0).name());
    assertEquals("\u00D8rsted, Na\u00EFve", work.authorships().get(1).name());
  }

  @Test
  void aBrokenEntryIsRejectedAndTheNextIsRead() {
    String second = FILE.substring(FILE.indexOf("@inproceedings"));
    for (String broken :
        List.of(
            FILE.replace("Year = {2018},", "Year = {2018,"),
            FILE.replace("Year = {2018},", "Year = 2018},"),
            FILE.replace("Year = {2018},", "Year {2018},"),
            FILE.replace("Year = {2018},", "Year = {2018}\nMonth,"),
            FILE.replace("Year = {2018},", "Year = ,"))) {
      Recorded read = Recorded.read(broken);
      assertNull(read.thrown, broken);
      assertEquals(1, read.works.size(), broken);
      assertEquals(1, read.rejected.size(), broken);
      assertEquals(Code.MALFORMED, read.rejected.get(0).code());
      assertEquals(2, read.rejected.get(0).at().line());
      assertTrue(read.rejected.get(0).raw().startsWith("@article{ WOS:000800000000001"));
      assertEquals(Recorded.read(second).works, read.works);
    }
    Recorded read = Recorded.read(FILE.replace("Year = {2018},", "Year {2018},"));
    assertTrue(read.rejected.get(0).why().contains("in line 8 a field"), "" + read.rejected);
  }

  @Test
  void aCutFileSaysSo() {
    Recorded read = Recorded.read(FILE.substring(0, FILE.indexOf("Booktitle")));
    assertEquals(1, read.works.size());
    assertEquals(Code.TRUNCATED, read.rejected.get(0).code());
    assertEquals(Code.TRUNCATED, Objects.requireNonNull(read.thrown).code());
    assertNotNull(Recorded.read(FILE.substring(0, FILE.indexOf("proceedings{"))).thrown);
  }

  @Test
  void aLostBeginningIsTold() {
    Recorded read = Recorded.read(FILE.substring(FILE.indexOf("Title")));
    assertEquals(1, read.works.size());
    assertTrue(read.noteCodes().contains(Code.MALFORMED), read.notes.toString());
    assertEquals(1, read.notes.get(0).at().line());
  }

  @Test
  void filesPutTogether() {
    String second = FILE.replace("00800000000001", "00800000000003");
    Recorded read = Recorded.read(FILE.strip() + "\uFEFF" + second);
    assertEquals(List.of(), read.rejected);
    assertEquals(4, read.works.size());
    assertEquals(4, Recorded.read(FILE.strip() + second.strip()).works.size());
  }

  @Test
  void anEntryWithoutAnything() {
    Recorded read = Recorded.read(FILE + "@article{x,\n year = {1999}\n}\n");
    assertEquals(2, read.works.size());
    assertEquals(Code.MALFORMED, read.rejected.get(0).code());
  }

  @Test
  void textThatIsNotUtf8() {
    String text = FILE.replace("Sweden", "Sverige \u00C5");
    Recorded read = Recorded.read(text.getBytes(Charset.forName("windows-1252")));
    assertEquals(
        "Univ Nord, S-12345 Nordstad, Sverige \u00C5.", addresses(read.works.get(0)).get(0));
    assertEquals(List.of(Code.ENCODING), read.noteCodes());
  }

  private static String entry(String fields) {
    return "@article{ WOS:000000000000001,\nUnique-ID = {WOS:000000000000001},\n"
        + fields
        + ",\nType = {Article},\n}\n";
  }

  private static List<String> addresses(Work work) {
    return work.affiliations().stream().map(Affiliation::raw).toList();
  }
}
