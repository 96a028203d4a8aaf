package org.entente.source.openalex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

/** What the reader makes of OpenAlex's JSON, compared with what was worked out by hand. */
class ApiReadingTest {

  private static Reading read(String name) throws Exception {
    return Reading.of(OpenAlexSource.API, Reading.resource(name));
  }

  private static List<String> affiliationsOf(String authorship) throws Exception {
    Reading reading =
        Reading.of(
            OpenAlexSource.API,
            "{\"id\": \"https://openalex.org/W1\", \"authorships\": [" + authorship + "]}");
    assertEquals(1, reading.works.size());
    return Reading.of(reading.works.get(0), 0);
  }

  @Test
  void aWorkIsReadAsItStands() throws Exception {
    Work work = read("answer.json").works.get(0);
    assertEquals("W9000000001", work.sourceKey());
    assertEquals("https://doi.org/10.5555/harbour.1", work.doi());
    assertEquals("90000001", work.pmid());
    assertEquals("Currents of an invented bay", work.title());
    assertEquals(2018, work.year());
    assertNull(work.earlyAccessYear());
    assertEquals(List.of("article"), work.documentTypes());
    assertEquals("en", work.language());
    assertEquals("Journal of Invented Seas", work.venue());
    assertEquals(4, work.timesCited());
    assertEquals(1.75, work.normalisedImpact());
    assertEquals(
        new Numbering("7", "2", "101", "", List.of("9999-0001", "9999-001X")), work.numbering());
    assertEquals(List.of(), work.correspondences());
    assertEquals("E. Marlow", work.authorships().get(0).name());
    assertEquals("A5000000001", work.authorships().get(0).authorId());
    assertTrue(work.authorships().get(0).corresponding());
    assertFalse(work.authorships().get(1).corresponding());
  }

  @Test
  void anAddressHasTheInstitutionThatWasFoundInIt() throws Exception {
    Work work = read("answer.json").works.get(0);
    String harbour = "Harbour College, Leeds, UK/Harbour College/GB";
    // A whole and its part are both kept: which of them counts is not for a reader to say.
    String bay = "Bay Institute, Academy of Bays, Xiamen, China/Bay Institute/CN";
    String academy = "Bay Institute, Academy of Bays, Xiamen, China/Academy of Bays/CN";
    assertEquals(List.of(harbour), Reading.of(work, 0));
    assertEquals(List.of(bay, academy, harbour), Reading.of(work, 1));
    assertEquals(List.of(harbour, bay, academy), Reading.all(work));
  }

  @Test
  void aSharedAddressIsOneAffiliationOfTheWork() throws Exception {
    Work work = read("answer.json").works.get(0);
    assertEquals(List.of(0), work.authorships().get(0).affiliations());
    assertEquals(List.of(1, 2, 0), work.authorships().get(1).affiliations());
  }

  @Test
  void whatIsNullIsMissingAndNotZero() throws Exception {
    Work work = read("answer.json").works.get(1);
    assertEquals("", work.doi());
    assertEquals("", work.pmid());
    assertNull(work.year());
    assertNull(work.normalisedImpact());
    assertEquals(0, work.timesCited());
    assertEquals("", work.language());
    assertEquals("Proceedings of Tides", work.venue());
    assertEquals(Numbering.NONE, work.numbering());
    Work third = read("answer.json").works.get(2);
    assertNull(third.timesCited());
    assertEquals(List.of(), third.documentTypes());
    assertEquals("", third.title());
  }

  @Test
  void anAuthorWithoutAnIdentifierOrWithThatOfNobodyHasNone() throws Exception {
    Work work = read("answer.json").works.get(1);
    assertEquals("", work.authorships().get(0).authorId());
    assertEquals("Nobody Known", work.authorships().get(0).name());
    assertEquals("", work.authorships().get(1).authorId());
    assertEquals("Ana Silva", work.authorships().get(1).name());
  }

  @Test
  void aCountryReadInTheOnlyAddressIsStatedBesideIt() throws Exception {
    Work work = read("answer.json").works.get(1);
    assertEquals(List.of("Tide Laboratory, Kiel, Germany//DE"), Reading.of(work, 0));
  }

  @Test
  void aCountryThatNothingExplainsIsKeptAlone() throws Exception {
    Reading reading = read("answer.json");
    assertEquals(
        List.of("Universidade da Costa/Universidade da Costa/PT", "//BR"),
        Reading.of(reading.works.get(1), 1));
    assertTrue(reading.noted("Countries that OpenAlex gives an author and that no address"));
  }

  @Test
  void aCountryOfOneOfSeveralAddressesIsGivenToNoneOfThem() throws Exception {
    assertEquals(
        List.of("Ward 7//", "Clinic, Lund, Sweden//", "//SE"),
        affiliationsOf(
            """
            {"author": {}, "institutions": [], "countries": ["SE"],
             "raw_affiliation_strings": ["Ward 7", "Clinic, Lund, Sweden"],
             "affiliations": [{"raw_affiliation_string": "Ward 7", "institution_ids": []},
                              {"raw_affiliation_string": "Clinic, Lund, Sweden", "institution_ids": []}]}
            """));
  }

  @Test
  void anAddressOfTwoInstitutionsIsAnAffiliationOfEach() throws Exception {
    assertEquals(
        List.of("A and B, Lyon, France/A/FR", "A and B, Lyon, France/B/CH"),
        affiliationsOf(
            """
            {"author": {}, "countries": ["FR", "CH"],
             "institutions": [{"id": "https://openalex.org/I1", "display_name": "A", "country_code": "FR"},
                              {"id": "https://openalex.org/I2", "display_name": "B", "country_code": "CH"}],
             "affiliations": [{"raw_affiliation_string": "A and B, Lyon, France",
                               "institution_ids": ["https://openalex.org/I1", "https://openalex.org/I2"]}]}
            """));
  }

  @Test
  void anInstitutionWithoutAnAddressIsKept() throws Exception {
    assertEquals(
        List.of("Somewhere 5//", "Lone Lab/Lone Lab/NO", "Nameless country/Nameless country/"),
        affiliationsOf(
            """
            {"author": {}, "countries": ["NO"],
             "institutions": [{"id": "https://openalex.org/I1", "display_name": "Lone Lab", "country_code": "NO"},
                              {"id": null, "display_name": "Nameless country", "country_code": null}],
             "affiliations": [{"raw_affiliation_string": "Somewhere 5", "institution_ids": []}]}
            """));
  }

  @Test
  void anIdentifierOfAnInstitutionThatIsNotListedIsCounted() throws Exception {
    Reading reading =
        Reading.of(
            OpenAlexSource.API,
            """
            [{"id": "W1", "authorships": [{"author": {}, "institutions": [],
              "affiliations": [{"raw_affiliation_string": "X, Oslo", "institution_ids": ["https://openalex.org/I7"]}]}]}]
            """);
    assertEquals(List.of("X, Oslo//"), Reading.of(reading.works.get(0), 0));
    assertTrue(reading.noted("Addresses with the identifier of an institution"));
  }

  @Test
  void answersOfOlderYearsAreRead() throws Exception {
    Work work = read("single.json").works.get(0);
    assertEquals("Annals of Alone", work.venue());
    assertEquals(List.of("9999-0021"), work.numbering().issns());
    assertEquals(List.of("Solo School, Pune, India/Solo School/IN"), Reading.of(work, 0));
    // Of two addresses in one text nobody says which is which institution.
    assertEquals(
        List.of(
            "Solo School, Pune, India//",
            "Duo College, Turin, Italy//",
            "Solo School/Solo School/IN",
            "Duo College/Duo College/IT"),
        Reading.of(work, 1));
  }

  @Test
  void authorsThatWereLeftOutAreTold() throws Exception {
    assertTrue(read("answer.json").noted("Works with more than 100 authors"));
  }

  @Test
  void whatIsNoWorkIsRejectedWithLineAndSentence() throws Exception {
    Reading reading = read("list.json");
    assertEquals(
        List.of("W9000000011", "W9000000015"),
        reading.works.stream().map(Work::sourceKey).toList());
    assertEquals(List.of(2L, 8L), reading.locations.stream().map(at -> at.line()).toList());
    assertEquals(
        List.of(4L, 5L, 6L, 7L), reading.rejects.stream().map(each -> each.at().line()).toList());
    assertEquals(
        List.of(Code.BAD_VALUE, Code.BAD_VALUE, Code.MALFORMED, Code.MALFORMED),
        reading.rejects.stream().map(Reading.Reject::code).toList());
    assertTrue(reading.rejects.get(0).why().contains("no work of OpenAlex"));
    assertTrue(reading.rejects.get(1).why().contains("'in press'"));
    assertTrue(reading.rejects.get(2).why().contains("no identifier"));
    assertTrue(reading.rejects.get(3).why().contains("'null'"));
    assertNull(reading.works.get(1).timesCited());
    assertNull(reading.works.get(1).normalisedImpact());
    assertTrue(reading.noted("citations are not a whole number"));
    assertTrue(reading.noted("(fwci) is not a number"));
  }

  @Test
  void severalAnswersInAFileAreRead() throws Exception {
    String one = Reading.resource("answer.json");
    Reading reading = Reading.of(OpenAlexSource.API, one + one);
    assertEquals(6, reading.works.size());
    assertEquals(3, Reading.of(OpenAlexSource.API, "[" + one + ",{\"results\":[]}]").works.size());
  }

  @Test
  void anAnswerThatIsAnErrorIsNoFileOfWorks() {
    SourceException thrown =
        assertThrows(
            SourceException.class,
            () ->
                Reading.of(
                    OpenAlexSource.API,
                    "{\"error\": \"Invalid query parameters error.\", \"message\": \"x is not a valid field.\"}"));
    assertEquals(Code.UPSTREAM, thrown.code());
    assertTrue(String.valueOf(thrown.getMessage()).contains("x is not a valid field"));
  }

  @Test
  void anAnswerOfCountsIsNoFileOfWorks() {
    SourceException thrown =
        assertThrows(
            SourceException.class,
            () ->
                Reading.of(
                    OpenAlexSource.API,
                    "{\"meta\": {\"count\": 9}, \"results\": [], \"group_by\": [{\"key\": \"2018\", \"count\": 9}]}"));
    assertEquals(Code.UNSUPPORTED, thrown.code());
    assertTrue(String.valueOf(thrown.getMessage()).contains("group_by"));
  }

  @Test
  void anAnswerWithoutWorksIsReadAndHoldsNone() throws Exception {
    Reading reading =
        Reading.of(
            OpenAlexSource.API,
            "{\"meta\": {\"count\": 0, \"next_cursor\": null}, \"results\": [], \"group_by\": []}");
    assertEquals(0, reading.works.size() + reading.rejects.size());
  }

  @Test
  void aFileThatEndsInsideItsJsonSaysSo() {
    String text = Reading.resource("answer.json");
    Reading reading = new Reading();
    SourceException thrown =
        assertThrows(
            SourceException.class,
            () -> Reading.of(OpenAlexSource.API, text.substring(0, text.indexOf("W9000000002"))));
    assertEquals(Code.TRUNCATED, thrown.code());
    assertEquals(0, reading.works.size());
  }

  /** A record reduced to the members that a harvest asks for gives the same work. */
  @Test
  void whatIsSelectedIsWhatIsRead() throws Exception {
    String all = Reading.resource("answer.json");
    assertEquals(
        Reading.of(OpenAlexSource.API, all).works,
        Reading.of(OpenAlexSource.API, selected(all, "")).works);
    for (String field : Fields.SELECTED) {
      if (!field.equals("is_authors_truncated")) {
        Reading less = Reading.of(OpenAlexSource.API, selected(all, field));
        assertFalse(
            less.works.equals(Reading.of(OpenAlexSource.API, all).works),
            field + " is selected, and makes no difference");
      }
    }
    assertFalse(
        Reading.of(OpenAlexSource.API, selected(all, "is_authors_truncated"))
            .noted("more than 100 authors"));
  }

  /** The answer with the selected members of each work alone, and without one of them. */
  private static String selected(String answer, String without) throws IOException {
    JsonFactory factory = new JsonFactory();
    StringWriter text = new StringWriter();
    try (JsonParser parser = factory.createParser(answer);
        JsonGenerator generator = factory.createGenerator(text)) {
      while (parser.nextToken() != null) {
        boolean ofWork =
            parser.getParsingContext().pathAsPointer().toString().matches("/results/\\d+/[^/]+");
        if (parser.currentToken() == JsonToken.FIELD_NAME
            && ofWork
            && (!Fields.SELECTED.contains(parser.currentName())
                || parser.currentName().equals(without))) {
          parser.nextToken();
          parser.skipChildren();
        } else {
          generator.copyCurrentEvent(parser);
        }
      }
    }
    return text.toString();
  }
}
