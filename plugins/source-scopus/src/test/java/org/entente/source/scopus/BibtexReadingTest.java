package org.entente.source.scopus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.kit.SharedData;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

/** BibTeX; all people, works and addresses are invented, but those of the files read in place. */
class BibtexReadingTest {

  @Test
  void everyFieldOfTheOldForm() throws IOException, SourceException {
    Reading reading = read(Reading.resource("to-2023.bib"));
    assertEquals(List.of(), reading.rejects);
    assertEquals(
        new Work(
            "2-s2.0-70000000301",
            "10.5555/bib.1",
            "30000301",
            "Tides of the invented sea [Gezeiten des erfundenen Meeres]",
            2019,
            null,
            List.of("Article"),
            "English",
            "Journal of Imaginary Waters",
            12,
            null,
            List.of(
                new Authorship(1, "Quillfeather, M.J.", "", false, List.of()),
                new Authorship(2, "Ostergard-Lunn, P.", "", true, List.of()),
                new Authorship(3, "Van der Zee, T.", "", true, List.of())),
            List.of(
                new Affiliation(
                    "Department of Rivers, University of Port Ilse, Wuhan, China",
                    "Department of Rivers",
                    ""),
                new Affiliation(
                    "School of Shores, Boston, MA, United States", "School of Shores", "")),
            List.of(
                new Correspondence(2, "Ostergard-Lunn, P.", "School of Shores, United States"),
                new Correspondence(3, "Van der Zee, T.", "Postbox 8, Leiden, Netherlands")),
            new Numbering("3", "1-2", "S104", "e46229", List.of("0302974X"))),
        reading.works.get(0));
    Work second = reading.works.get(1);
    assertEquals(List.of(), second.authorships());
    assertEquals(0, second.timesCited());
    assertEquals(Numbering.NONE, second.numbering());
    assertEquals(List.of(4L, 27L), reading.locations.stream().map(at -> at.line()).toList());
    assertEquals(1, reading.notes.size());
    assertTrue(reading.noted("tied to no author: 1, the first on line 4"));
  }

  @Test
  void theFormSince2023() throws IOException, SourceException {
    Reading reading = read(Reading.resource("from-2023.bib"));
    Work first = reading.works.get(0);
    assertEquals("2-s2.0-70000000303", first.sourceKey());
    assertEquals("Rivers & shores", first.title());
    assertEquals("10.5555/bib_2", first.doi());
    assertEquals(7, first.timesCited());
    assertEquals(List.of("Review"), first.documentTypes());
    assertEquals(List.of("Li, Yara"), Reading.corresponding(first));
    assertEquals(2, first.affiliations().size());
    assertEquals(
        new Numbering("7", "2", "1", "", List.of("16113340", "0302974X")), first.numbering());
    assertNull(reading.works.get(1).timesCited());
    assertEquals("", reading.works.get(1).venue());
  }

  @Test
  void brokenEntriesAreRejectedAndTheNextAreRead() throws IOException, SourceException {
    String text = Reading.resource("to-2023.bib");
    for (String broken :
        List.of(
            text.replace("year={2019},", "year={2019,"),
            text.replace("year={2019},", "year=2019},"),
            text.replace("year={2019},", "year={about 2019},"),
            text.replace("year={2019},", "year {2019},"))) {
      Reading reading = read(broken);
      assertEquals(1, reading.works.size());
      assertEquals(1, reading.rejects.size());
      assertEquals(4, reading.rejects.get(0).line());
    }
    Reading nothing = read(text + "@ARTICLE{x,\n year={2020}\n}\n");
    assertEquals(Code.BAD_VALUE, nothing.rejects.get(0).code());
  }

  @Test
  void aCutFileSaysSo() throws IOException {
    String text = Reading.resource("to-2023.bib");
    Reading reading = new Reading();
    SourceException thrown =
        assertThrows(
            SourceException.class,
            () -> read(text.substring(0, text.lastIndexOf("note")), reading));
    assertEquals(Code.TRUNCATED, thrown.code());
    assertEquals(1, reading.works.size());
    assertEquals(Code.TRUNCATED, reading.rejects.get(0).code());
    assertEquals(
        Code.NOT_THIS_FORMAT,
        assertThrows(SourceException.class, () -> read("Scopus\nEXPORT DATE: 1 May 2020\n"))
            .code());
  }

  @Test
  void withoutAddressesItSaysSo() throws IOException, SourceException {
    String text = Reading.resource("to-2023.bib");
    assertTrue(
        read(text.replace("affiliation=", "somethingelse="))
            .noted("No record of the file has an address"));
  }

  /** Records, records with addresses, addresses, authors, names for correspondence, of authors. */
  @Test
  void realFiles() throws IOException, SourceException {
    assertEquals(
        List.of(79, 79, 254, 528, 87, 87), figures("KyleMorrison99__zebrafishSM__scopus.bib"));
    assertEquals(List.of(113, 110, 379, 513, 102, 102), figures("cccneto__PSA__scopus_full.bib"));
  }

  private static List<Integer> figures(String name) throws IOException, SourceException {
    Path path = SharedData.path("scopus/" + name);
    String text = Files.readString(path);
    Reading reading = new Reading();
    new ScopusSource().read(Reading.file(path), ScopusSource.BIBTEX, reading);
    assertEquals(List.of(), reading.rejects);
    assertEquals(text.lines().filter(line -> line.startsWith("@")).count(), reading.works.size());
    List<String> eids = new ArrayList<>();
    Matcher eid = Pattern.compile("(?m)^url=.*eid=(2-s2\\.0-\\d+)&").matcher(text);
    while (eid.find()) {
      eids.add(eid.group(1));
    }
    assertEquals(eids, reading.works.stream().map(Work::sourceKey).toList());
    int with = 0;
    int addresses = 0;
    int authors = 0;
    int names = 0;
    int known = 0;
    for (Work work : reading.works) {
      with += work.affiliations().isEmpty() ? 0 : 1;
      addresses += work.affiliations().size();
      authors += work.authorships().size();
      for (Affiliation affiliation : work.affiliations()) {
        assertTrue(text.contains(affiliation.raw()), affiliation.raw());
      }
      for (Correspondence entry : work.correspondences()) {
        assertTrue(text.contains(entry.raw()), entry.raw());
        assertTrue(!entry.raw().contains("@"), entry.raw());
        names += entry.name().isEmpty() ? 0 : 1;
        known += entry.position() > 0 ? 1 : 0;
      }
      assertTrue(work.timesCited() != null && work.year() != null, work.toString());
    }
    return List.of(reading.works.size(), with, addresses, authors, names, known);
  }

  private static Reading read(String text) throws IOException, SourceException {
    Reading reading = new Reading();
    read(text, reading);
    return reading;
  }

  private static void read(String text, Reading reading) throws IOException, SourceException {
    new ScopusSource()
        .read(Reading.file("test.bib", text.getBytes(UTF_8)), ScopusSource.BIBTEX, reading);
  }
}
