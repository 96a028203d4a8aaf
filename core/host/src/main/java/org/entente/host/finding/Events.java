package org.entente.host.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.host.country.CountryNames;
import org.jspecify.annotations.Nullable;

/**
 * The events that ship with Entente and a user's own: {@code events.csv} in the library's folder,
 * UTF-8, with the columns id, name, from, to, countries, what in its first line, days as
 * 2018-11-01, {@code to} empty where there is none, and countries as codes with blanks between
 * them. An own event with the id of a shipped one stands in its place.
 */
public final class Events {

  /** The name of the user's file within a library's folder. */
  public static final String FILE = "events.csv";

  private static final List<String> COLUMNS =
      List.of("id", "name", "from", "to", "countries", "what");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final List<Event> SHIPPED = shipped();

  private Events() {}

  /**
   * All events, by their first day.
   *
   * @param library the library's folder
   * @throws EventsException where a line of the user's own is not as described
   * @throws IOException where the file cannot be read
   */
  public static List<Event> of(Path library) throws IOException {
    Map<String, Event> events = new LinkedHashMap<>();
    SHIPPED.forEach(event -> events.put(event.id(), event));
    Path file = library.resolve(FILE);
    if (Files.exists(file)) {
      own(Files.readString(file, UTF_8), file).forEach(event -> events.put(event.id(), event));
    }
    return events.values().stream()
        .sorted(java.util.Comparator.comparing(Event::from).thenComparing(Event::id))
        .toList();
  }

  private static List<Event> shipped() {
    try (InputStream in = Events.class.getResourceAsStream("events.tsv")) {
      if (in == null) {
        throw new IllegalStateException("events.tsv is missing from the program");
      }
      List<Event> events = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          events.add(
              new Event(
                  cells[0],
                  cells[1],
                  LocalDate.parse(cells[2]),
                  cells[3].isEmpty() ? null : LocalDate.parse(cells[3]),
                  countries(cells[4]),
                  cells[5],
                  cells[6]));
        }
      }
      return List.copyOf(events);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Event> own(String text, Path file) throws EventsException {
    List<CsvRow> rows = CsvRow.parse(text, file);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> head =
        rows.get(0).cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    if (!head.equals(COLUMNS)) {
      throw wrong(
          file,
          rows.get(0).line(),
          "the columns " + String.join(",", COLUMNS) + " were expected in the first line");
    }
    Map<String, Event> events = new LinkedHashMap<>();
    for (CsvRow row : rows.subList(1, rows.size())) {
      Event event = own(row, file);
      if (events.put(event.id(), event) != null) {
        throw wrong(
            file,
            row.line(),
            "the id '" + event.id() + "' stands above already; give each event its own");
      }
    }
    return List.copyOf(events.values());
  }

  private static Event own(CsvRow row, Path file) throws EventsException {
    List<String> cells = row.cells().stream().map(String::strip).toList();
    if (cells.size() != COLUMNS.size()) {
      throw wrong(
          file,
          row.line(),
          "it has "
              + cells.size()
              + " cells and not "
              + COLUMNS.size()
              + "; put quotation marks around text with a comma in it");
    }
    String id = cells.get(0);
    if (!ID.matcher(id).matches() || YEAR.matcher(id).matches()) {
      throw wrong(
          file,
          row.line(),
          "the id '" + id + "' is not of a-z, 0-9 and '-', such as travel-ban, and no year");
    }
    if (cells.get(1).isEmpty()) {
      throw wrong(file, row.line(), "the event has no name");
    }
    LocalDate from = day(cells.get(2), row, file);
    LocalDate to = cells.get(3).isEmpty() ? null : day(cells.get(3), row, file);
    if (to != null && to.isBefore(from)) {
      throw wrong(file, row.line(), "it ends on " + to + ", before it begins on " + from);
    }
    List<String> countries = countries(cells.get(4));
    for (String country : countries) {
      if (!CountryNames.isKnown(country)) {
        throw wrong(
            file,
            row.line(),
            "'" + country + "' is not a country's code by ISO 3166-1, such as CN or US");
      }
    }
    return new Event(id, cells.get(1), from, to, countries, cells.get(5), FILE);
  }

  private static LocalDate day(String text, CsvRow row, Path file) throws EventsException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(file, row.line(), "'" + text + "' is not a day; write it as 2018-11-01");
    }
  }

  private static List<String> countries(String text) {
    return Arrays.stream(text.split("[\\s;,]+", -1)).filter(code -> !code.isEmpty()).toList();
  }

  static EventsException wrong(@Nullable Path file, long line, String what) {
    return new EventsException("Line " + line + " of " + file + ": " + what + ".");
  }
}
