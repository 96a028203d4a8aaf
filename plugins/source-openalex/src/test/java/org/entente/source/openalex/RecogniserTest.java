package org.entente.source.openalex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.entente.spi.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are OpenAlex's, and of which format. */
class RecogniserTest {

  @ParameterizedTest
  @CsvSource({
    "answer.json,openalex-api-json",
    "list.json,openalex-api-json",
    "single.json,openalex-api-json",
    "good.jsonl,openalex-jsonl",
    "dotted.csv,openalex-csv",
    "words.csv,openalex-csv"
  })
  void filesAreToldByTheirContent(String name, String format) {
    Match match = Reading.recognise(Reading.resource(name));
    assertEquals(Match.sure(format, match.reason()), match);
  }

  @Test
  void aLineLongerThanTheHeadIsALine() {
    String work =
        "{\"id\":\"https://openalex.org/W1\",\"abstract\":\"" + "x".repeat(70_000) + "\"}\n";
    assertEquals(OpenAlexSource.LINES, Reading.recognise(work).format());
    assertEquals(OpenAlexSource.API, Reading.recognise("[" + work + "]").format());
  }

  @Test
  void anAnswerWithoutWorksIsOfOpenAlex() {
    Match match =
        Reading.recognise(
            "{\"meta\":{\"count\":0,\"db_response_time_ms\":3,\"next_cursor\":null},\"results\":[]}");
    assertEquals(OpenAlexSource.API, match.format());
    assertEquals(Match.Level.SURE, match.level());
  }

  @Test
  void anAnswerOfAuthorsCannotBeRead() {
    Match match =
        Reading.recognise(
            "{\"meta\":{\"count\":1,\"db_response_time_ms\":3,\"groups_count\":null},\"results\":"
                + "[{\"id\":\"https://openalex.org/A5000000001\",\"display_name\":\"Edda Marlow\"}]}");
    assertEquals(Match.Level.UNSUPPORTED, match.level());
    assertTrue(match.reason().contains("/works"));
  }

  @Test
  void aCsvWithoutIdentifiersCannotBeRead() {
    Match match =
        Reading.recognise(
            "display_name,publication_year,cited_by_count,authorships.author.display_name\nA,2018,1,B\n");
    assertEquals(Match.Level.UNSUPPORTED, match.level());
    assertTrue(match.reason().contains("Work ID"));
  }
}
