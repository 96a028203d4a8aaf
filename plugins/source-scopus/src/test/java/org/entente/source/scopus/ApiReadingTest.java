package org.entente.source.scopus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.entente.kit.SharedData;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

/**
 * Answers of the APIs; all people, works and addresses are invented, but in files read in place.
 */
class ApiReadingTest {

  @Test
  void searchWithTheViewComplete() throws IOException, SourceException {
    Reading reading = read(Reading.resource("search-complete.json"));
    assertEquals(List.of(), reading.rejects);
    assertEquals(
        new Work(
            "2-s2.0-70000000401",
            "10.5555/api.1",
            "30000401",
            "Currents of an invented bay",
            2021,
            null,
            List.of("Article"),
            "",
            "Journal of Invented Seas",
            3,
            null,
            List.of(
                new Authorship(1, "Marlow, Edda", "70000000901", false, List.of(1)),
                new Authorship(2, "Zhou, Kai", "70000000902", false, List.of(0, 1)),
                new Authorship(3, "Tide Group", "70000000903", false, List.of())),
            List.of(
                new Affiliation(
                    "Tidewater Research Asia, Port Ilse",
                    "Tidewater Research Asia",
                    "United States"),
                new Affiliation("Harbour College", "Harbour College", "United Kingdom")),
            List.of(),
            new Numbering("38", "4", "389", "", List.of("23008810", "2084084X"))),
        reading.works.get(0));
    Work second = reading.works.get(1);
    assertEquals(List.of(0), second.authorships().get(0).affiliations());
    assertEquals(0, second.timesCited());
    assertEquals(Numbering.NONE, second.numbering());
    Work standard = reading.works.get(2);
    assertEquals(List.of("Okafor C."), Reading.names(standard));
    assertEquals("Lagoon University, Lagos", standard.affiliations().get(0).raw());
    assertNull(standard.year());
    assertNull(standard.timesCited());
    assertEquals(List.of(7L, 37L, 48L), reading.locations.stream().map(at -> at.line()).toList());
    assertEquals(3, reading.notes.size());
    assertTrue(reading.noted("that the record does not list: 1"));
    assertTrue(reading.noted("name their first author only: 1"));
    assertTrue(reading.noted("not what the paper states: 3"));
  }

  @Test
  void abstractRetrievalWithTheViewsFullAndMeta() throws IOException, SourceException {
    Reading reading = read(Reading.resource("abstract-full.json"));
    assertEquals(List.of(), reading.rejects);
    Work full = reading.works.get(0);
    assertEquals(
        List.of(
            new Affiliation(
                "Department of Rivers, Tidewater Research Asia, Wuhan 430000, China",
                "Tidewater Research Asia",
                "United States"),
            new Affiliation(
                "Harbour College, Leeds, United Kingdom", "Harbour College", "United Kingdom")),
        full.affiliations());
    assertEquals(
        List.of(
            new Authorship(1, "Marlow, Edda", "70000000901", false, List.of(1)),
            new Authorship(2, "Zhou, Kai", "70000000902", true, List.of(0, 1))),
        full.authorships());
    assertEquals(
        List.of(new Correspondence(2, "Zhou K.", "Department of Rivers, Wuhan, China")),
        full.correspondences());
    assertEquals("eng", full.language());
    assertEquals(4, full.timesCited());
    assertEquals(new Numbering("38", "", "389", "e46229", List.of("2084084X")), full.numbering());
    Work meta = reading.works.get(1);
    assertEquals(
        List.of(new Affiliation("Institute of Ponds, Oslo", "Institute of Ponds", "Norway")),
        meta.affiliations());
    assertEquals(List.of(0), meta.authorships().get(0).affiliations());
    assertTrue(reading.noted("not among the record's authors: 1"));
    assertTrue(reading.noted("not what the paper states: 1"));
    assertEquals(2, reading.notes.size());
  }

  @Test
  void answersInOtherWrappings() throws IOException, SourceException {
    String entry =
        "{\"dc:identifier\":\"SCOPUS_ID:70000000405\",\"dc:title\":\"A title\",\"citedby-count\":7}";
    for (String text :
        List.of(
            entry,
            "[" + entry + "]",
            "{\"search-results\":{\"entry\":" + entry + "}}",
            "{\"search-results\":[" + entry + "]}",
            "{\"abstracts-retrieval-response\":{\"coredata\":" + entry + "}}",
            "{\"search-results\":{\"entry\":[{\"abstracts-retrieval-response\":{\"coredata\":"
                + entry
                + "}}]}}")) {
      Reading reading = read(text);
      assertEquals(1, reading.works.size(), text);
      assertEquals("2-s2.0-70000000405", reading.works.get(0).sourceKey());
      assertEquals(7, reading.works.get(0).timesCited());
    }
    assertEquals(2, read(entry + "\n" + entry + "\n").works.size());
  }

  @Test
  void anEmptyResultIsNoRecord() throws IOException, SourceException {
    Reading reading =
        read(
            "{\"search-results\":{\"opensearch:totalResults\":\"0\",\"entry\":[{\"@_fa\":\"true\","
                + "\"error\":\"Result set was empty\"}]}}");
    assertEquals(List.of(), reading.works);
    assertEquals(List.of(), reading.rejects);
    assertTrue(reading.noted("as nothing was found: 1"));
  }

  @Test
  void whatCannotBeUsedIsRejected() throws IOException, SourceException {
    String text = Reading.resource("search-complete.json");
    Reading badYear = read(text.replace("2021-05-01", "May 2021"));
    assertEquals(2, badYear.works.size());
    assertEquals(7, badYear.rejects.get(0).line());
    Reading others =
        read(
            "{\"search-results\":{\"entry\":[{},null,\"x\",{\"prism:volume\":\"1\"},"
                + "{\"eid\":\"1-s2.0-1\",\"dc:title\":\"Of another database\"}]}}");
    assertEquals(List.of(), others.works);
    assertEquals(5, others.rejects.size());
    assertEquals(0, read("{\"search-results\":{\"entry\":null}}").rejects.size());
    assertEquals(
        1,
        read("{\"search-results\":{\"entry\":[{\"abstracts-retrieval-response\":null}]}}")
            .rejects
            .size());
  }

  @Test
  void errorsOfTheApiAndBrokenFiles() throws IOException {
    SourceException error =
        assertThrows(
            SourceException.class,
            () ->
                read(
                    "{\"service-error\":{\"status\":{\"statusCode\":\"AUTHENTICATION_ERROR\","
                        + "\"statusText\":\"Invalid API Key\"}}}"));
    assertEquals(Code.UPSTREAM, error.code());
    assertTrue(String.valueOf(error.getMessage()).contains("Invalid API Key"));
    String text = Reading.resource("search-complete.json");
    Reading cut = new Reading();
    SourceException thrown =
        assertThrows(
            SourceException.class, () -> read(text.substring(0, text.indexOf("One element")), cut));
    assertEquals(Code.TRUNCATED, thrown.code());
    assertEquals(1, cut.works.size());
    assertEquals(1, cut.rejects.size());
    assertEquals(37, cut.rejects.get(0).line());
    Reading broken = new Reading();
    assertEquals(
        Code.MALFORMED,
        assertThrows(
                SourceException.class,
                () -> read(text.replace("\"Review\",", "\"Review\""), broken))
            .code());
    assertEquals(1, broken.works.size());
    assertEquals(Code.MALFORMED, broken.rejects.get(0).code());
    assertEquals(
        Code.NOT_THIS_FORMAT, assertThrows(SourceException.class, () -> read(" \n")).code());
  }

  @Test
  void realFiles() throws IOException, SourceException {
    Reading several = real("scopus.json");
    assertEquals(5, several.works.size());
    for (Work work : several.works) {
      assertEquals(1, work.authorships().size());
      assertEquals(List.of("Article"), work.documentTypes());
      for (Affiliation address : work.affiliations()) {
        assertTrue(!address.statedCountryCode().isEmpty(), address.toString());
        assertTrue(!address.raw().endsWith(", " + address.statedCountryCode()), address.toString());
      }
    }
    assertEquals("Viet Nam", several.works.get(0).affiliations().get(0).statedCountryCode());
    assertEquals(
        "Vietnam National University, Hanoi, Hanoi",
        several.works.get(0).affiliations().get(0).raw());
    assertTrue(several.noted("name their first author only: 5"));
    Work search = real("scopus_initial_data.json").works.get(0);
    Work retrieval = real("scopus_abstract_data.json").works.get(0);
    assertEquals(search.sourceKey(), retrieval.sourceKey());
    assertEquals(search.doi(), retrieval.doi());
    assertEquals(1, search.affiliations().size());
    assertEquals(2, retrieval.affiliations().size());
    assertEquals("389", search.numbering().firstPage());
    assertEquals("389", retrieval.numbering().firstPage());
    assertEquals(search.numbering().issns().size(), 2);
    assertEquals("58777680400", retrieval.authorships().get(0).authorId());
  }

  private static Reading real(String name) throws IOException, SourceException {
    Reading reading = new Reading();
    new ScopusSource()
        .read(
            Reading.file(SharedData.path("scopus_api/minhfli__python_api_test__" + name)),
            ScopusSource.API,
            reading);
    assertEquals(List.of(), reading.rejects);
    return reading;
  }

  private static Reading read(String text) throws IOException, SourceException {
    Reading reading = new Reading();
    read(text, reading);
    return reading;
  }

  private static void read(String text, Reading reading) throws IOException, SourceException {
    new ScopusSource()
        .read(Reading.file("test.json", text.getBytes(UTF_8)), ScopusSource.API, reading);
  }
}
