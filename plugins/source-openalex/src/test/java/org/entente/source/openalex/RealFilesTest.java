package org.entente.source.openalex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.kit.SharedData;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Work;
import org.entente.spi.Match;
import org.entente.spi.Severity;
import org.junit.jupiter.api.Test;

/** Files of strangers; what is expected was counted in them by a program of another language. */
class RealFilesTest {

  private static final String JSON = "openalex/FMuro__bibliographer__openalex.json";
  private static final String CSV = "openalex/massimoaria__bibliometrix__openalex_sample.csv";

  private static Reading json() throws Exception {
    return Reading.of(OpenAlexSource.API, SharedData.path(JSON));
  }

  private static Reading csv() throws Exception {
    return Reading.of(OpenAlexSource.CSV, SharedData.path(CSV));
  }

  /** How often each thing comes. */
  private static Map<String, Long> counted(Stream<?> things) {
    Map<String, Long> counts = new TreeMap<>();
    things.forEach(thing -> counts.merge(String.valueOf(thing), 1L, Long::sum));
    return counts;
  }

  private static Set<String> stated(Work work) {
    return work.affiliations().stream()
        .map(Affiliation::statedCountryCode)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> stated(Work work, Authorship author) {
    return author.affiliations().stream()
        .map(i -> work.affiliations().get(i).statedCountryCode())
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Authorship> authors(Reading reading) {
    return reading.works.stream().flatMap(work -> work.authorships().stream());
  }

  @Test
  void bothAreRecognised() throws Exception {
    assertEquals(
        Match.Level.SURE, Reading.recognise(Files.readAllBytes(SharedData.path(JSON))).level());
    assertEquals(
        OpenAlexSource.API, Reading.recognise(Files.readAllBytes(SharedData.path(JSON))).format());
    assertEquals(
        OpenAlexSource.CSV, Reading.recognise(Files.readAllBytes(SharedData.path(CSV))).format());
  }

  @Test
  void everyWorkOfTheAnswerIsReadWithItsLine() throws Exception {
    Reading reading = json();
    assertEquals(65, reading.works.size());
    assertEquals(List.of(), reading.rejects);
    assertEquals(1_433_842, reading.locations.stream().mapToLong(at -> at.line()).sum());
    assertEquals(26, reading.locations.get(0).line());
    assertEquals(44_596, reading.locations.get(64).line());
    assertTrue(
        reading.notes.stream().noneMatch(note -> note.severity() == Severity.ERROR),
        reading.notes.toString());
  }

  @Test
  void theFiguresOfTheAnswerAreThoseOfTheFile() throws Exception {
    Reading reading = json();
    assertEquals(116, authors(reading).count());
    assertEquals(
        394,
        reading.works.stream()
            .map(Work::timesCited)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sum());
    assertEquals(
        68.6179,
        reading.works.stream()
            .map(Work::normalisedImpact)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sum(),
        1e-4);
    assertEquals(54, reading.works.stream().filter(work -> !work.doi().isEmpty()).count());
    assertEquals(
        Map.of(
            "article",
            43L,
            "preprint",
            18L,
            "conference-paper",
            1L,
            "book",
            1L,
            "erratum",
            1L,
            "book-chapter",
            1L),
        counted(reading.works.stream().map(work -> work.documentTypes().get(0))));
    assertEquals(
        "{2003=1, 2004=2, 2005=3, 2006=3, 2007=6, 2008=5, 2009=1, 2010=3, 2011=3, 2012=1, 2014=4, 2015=5, 2016=4,"
            + " 2017=1, 2018=1, 2019=4, 2020=1, 2021=4, 2022=3, 2023=4, 2024=1, 2025=4, 2026=1}",
        counted(reading.works.stream().map(Work::year)).toString());
    assertEquals(44, authors(reading).filter(Authorship::corresponding).count());
    assertEquals(
        21,
        authors(reading).map(Authorship::authorId).filter(id -> !id.isEmpty()).distinct().count());
    assertEquals(32, reading.works.stream().filter(w -> !w.numbering().volume().isEmpty()).count());
    assertEquals(
        33, reading.works.stream().filter(w -> !w.numbering().firstPage().isEmpty()).count());
    assertEquals(90, reading.works.stream().mapToInt(w -> w.numbering().issns().size()).sum());
  }

  @Test
  void theCountriesOfTheAnswerAreThoseThatOpenAlexGives() throws Exception {
    Reading reading = json();
    assertEquals(
        "{DE=15, ES=43, FR=3, GB=7, SE=1}",
        counted(reading.works.stream().flatMap(work -> stated(work).stream())).toString());
    assertEquals(48, reading.works.stream().filter(work -> !stated(work).isEmpty()).count());
    assertEquals(18, reading.works.stream().filter(work -> stated(work).size() > 1).count());
    assertEquals(
        84,
        reading.works.stream()
            .flatMap(work -> work.authorships().stream().map(author -> stated(work, author)))
            .mapToInt(Set::size)
            .sum());
    // Two authors have an address that is an empty text, which is none.
    assertEquals(80, authors(reading).filter(author -> !author.affiliations().isEmpty()).count());
    assertEquals(
        89,
        reading.works.stream()
            .mapToLong(
                work -> work.affiliations().stream().map(Affiliation::raw).distinct().count())
            .sum());
  }

  @Test
  void theFiguresOfTheCsvAreThoseOfTheFile() throws Exception {
    Reading reading = csv();
    assertEquals(8, reading.works.size());
    assertEquals(List.of(), reading.rejects);
    assertEquals(20, authors(reading).count());
    assertEquals(
        14_808,
        reading.works.stream()
            .map(Work::timesCited)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sum());
    assertEquals(
        398.8785,
        reading.works.stream()
            .map(Work::normalisedImpact)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sum(),
        1e-4);
    assertEquals(8, authors(reading).filter(Authorship::corresponding).count());
    assertEquals(
        List.of(2017, 2020, 2021, 2020, 2022, 2022, 2021, 2022),
        reading.works.stream().map(Work::year).toList());
    assertEquals(
        "{ES=1, IN=1, IT=2, MY=1, NG=1, PK=1, TR=1}",
        counted(reading.works.stream().flatMap(work -> stated(work).stream())).toString());
    assertEquals(
        18,
        reading.works.stream()
            .flatMap(work -> work.authorships().stream().map(author -> stated(work, author)))
            .mapToInt(Set::size)
            .sum());
    assertTrue(
        reading.notes.stream().noneMatch(note -> note.message().contains("not known")),
        reading.notes.toString());
  }

  /** Nothing of other databases is taken for OpenAlex'. */
  @Test
  void filesOfOtherDatabasesAreRefused() throws Exception {
    for (String folder :
        List.of(
            "scopus",
            "scopus_api",
            "wos",
            "incites",
            "incites_odd",
            "crossref",
            "lens",
            "dimensions",
            "pubmed")) {
      try (Stream<Path> files = Files.walk(SharedData.path(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          byte[] head;
          try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(70_000);
          }
          assertEquals(Match.Level.NO, Reading.recognise(head).level(), file.toString());
        }
      }
    }
  }
}
