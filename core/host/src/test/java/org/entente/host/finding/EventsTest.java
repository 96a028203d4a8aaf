package org.entente.host.finding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.host.measure.MeasureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsTest {

  private static final String HEAD = "id,name,from,to,countries,what\n";

  @TempDir private Path library;

  static List<Event> shipped() {
    try {
      return Events.of(Path.of("there is no such folder"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thoseThatShip() {
    assertEquals(
        List.of("china-initiative", "pandemic", "counter-espionage-law"),
        shipped().stream().map(Event::id).toList());
    // November 2018 moves 2019 first, March 2020 the same year, July 2023 the next.
    assertEquals(List.of(2019, 2020, 2024), shipped().stream().map(Event::firstYearAfter).toList());
  }

  @Test
  void theUsersOwn() throws IOException {
    Files.writeString(
        library.resolve("events.csv"),
        HEAD
            + "\n"
            + "travel,\"Travel, less of it\",2015-01-31,,CN US,\"They said \"\"no\"\".\"\r\n"
            + "pandemic,Our own,2020-01-01,2022-12-31,,\n",
        UTF_8);
    List<Event> events = Events.of(library);
    assertEquals(4, events.size());
    assertEquals("Travel, less of it", events.get(0).name());
    assertEquals("They said \"no\".", events.get(0).what());
    assertEquals(List.of("CN", "US"), events.get(0).countries());
    assertTrue(events.stream().anyMatch(event -> event.name().equals("Our own")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,A,2015-02-30,,,| Line 2 | '2015-02-30' is not a day",
        "a,A,2015-02-03,2014-01-01,,| Line 2 | before it begins",
        "a,A,2015-02-03,,,,| Line 2 | 7 cells and not 6",
        "A b,A,2015-02-03,,,| Line 2 | the id 'A b'",
        "2015,A,2015-02-03,,,| Line 2 | no year",
        "a,,2015-02-03,,,| Line 2 | has no name",
        "a,A,2015-02-03,,UK,| Line 2 | 'UK' is not a country",
        "a,A,2015-02-03,,,;a,A,2015-02-03,,,| Line 3 | stands above already",
        "a,\"A,2015-02-03,,,| Line 2 | quotation mark"
      })
  void aLineThatIsNotAsDescribed(String lines, String where, String what) throws IOException {
    Files.writeString(library.resolve("events.csv"), HEAD + lines.replace(';', '\n') + "\n", UTF_8);
    EventsException refusal = assertThrows(EventsException.class, () -> Events.of(library));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.startsWith(where) && message.contains("events.csv"), message);
    assertTrue(message.contains(what), message);
  }

  @Test
  void otherColumnsAreRefused() throws IOException {
    Files.writeString(library.resolve("events.csv"), "name,id\n", UTF_8);
    assertTrue(
        String.valueOf(assertThrows(EventsException.class, () -> Events.of(library)).getMessage())
            .contains("id,name,from,to,countries,what"));
  }

  @Test
  void optionsInWords() throws MeasureException {
    FindingOptions options = FindingOptions.parse("2018-2023", "1", "2019", shipped());
    assertEquals(2018, options.between().orElseThrow().from());
    assertEquals(1, options.breaks());
    assertEquals(2019, options.event().orElseThrow().firstYearAfter());
    assertEquals(
        2019,
        FindingOptions.parse(null, null, "2018-11-01", shipped())
            .event()
            .orElseThrow()
            .firstYearAfter());
    assertEquals(FindingOptions.none(), FindingOptions.parse(null, " ", "", shipped()));
    for (String[] wrong :
        new String[][] {
          {"2023-2018", null, null}, {"2018", null, null}, {null, "6", null}, {null, null, "war"}
        }) {
      assertThrows(
          MeasureException.class,
          () -> FindingOptions.parse(wrong[0], wrong[1], wrong[2], shipped()));
    }
  }
}
