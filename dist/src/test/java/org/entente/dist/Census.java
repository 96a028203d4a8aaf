package org.entente.dist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts the records of export files by a few plain lines that share nothing with the readers under
 * test.
 */
final class Census {

  /** The identifier of a work where it is the work's own, and not one that it refers to. */
  private static final String OPENALEX_WORK = "\"openalex\": *\"https://openalex\\.org/(W\\d+)\"";

  private Census() {}

  /** The records of a file of this format of Entente's sources. */
  static long records(Path file, String format) throws IOException {
    return switch (format) {
      case "wos-tagged" -> lines(file).stream().filter(line -> line.startsWith("PT ")).count();
      case "observations-csv", "wos-tab" ->
          lines(file).stream().filter(line -> !line.isBlank()).count() - 1;
      case "scopus-csv" -> rows(file, ',').stream().filter(Census::filled).count() - 1;
      case "wos-bibtex", "scopus-bibtex" ->
          lines(file).stream().filter(line -> line.matches("@[A-Za-z]+\\{.*")).count();
      case "scopus-api" -> found(file, "\"eid\": *\"(2-s2\\.0-\\d+)\"").size();
      case "openalex-api-json" -> found(file, OPENALEX_WORK).size();
      case "openalex-csv" -> rows(file, ',').size() - 1;
      default -> tableRows(file);
    };
  }

  /** The sources' own keys of the records, each once; a record without one is left out. */
  static Set<String> keys(Path file, String format) throws IOException {
    return switch (format) {
      case "wos-tagged" -> taggedKeys(file);
      case "wos-tab" -> column(tabRows(file), "UT");
      case "scopus-csv" -> electronicIds(file);
      case "wos-bibtex" -> new HashSet<>(found(file, "Unique-ID *= *\\{+([^}]+)\\}"));
      case "scopus-bibtex" -> new HashSet<>(found(file, "eid=(2-s2\\.0-\\d+)"));
      case "scopus-api" -> new HashSet<>(found(file, "\"eid\": *\"(2-s2\\.0-\\d+)\""));
      case "openalex-api-json" -> new HashSet<>(found(file, OPENALEX_WORK));
      case "openalex-csv" -> new HashSet<>(found(file, "(?m)^\"https://openalex\\.org/(W\\d+)\","));
      default -> throw new IllegalArgumentException(format + " has no keys");
    };
  }

  /**
   * What a file says of addresses and of corresponding authors, by the key of the record: the
   * fields C1 and RP, or the cells of Affiliations and Correspondence Address, each entry in a line
   * of its own that begins with the field's name.
   */
  static Map<String, String> addresses(Path file, String format) throws IOException {
    Map<String, String> addresses = new HashMap<>();
    if (format.equals("scopus-csv")) {
      List<CsvRecord> rows = rows(file, ',').stream().filter(Census::filled).toList();
      List<String> header = rows.get(0).getFields();
      for (CsvRecord row : rows.subList(1, rows.size())) {
        StringBuilder text = new StringBuilder();
        for (String field : List.of("Affiliations", "Correspondence Address")) {
          for (String entry : row.getField(header.indexOf(field)).split("; ", -1)) {
            text.append(field).append(": ").append(entry.strip()).append('\n');
          }
        }
        addresses.put(row.getField(header.indexOf("EID")), text.toString());
      }
      return addresses;
    }
    String tag = "";
    StringBuilder text = new StringBuilder();
    for (String line : lines(file)) {
      tag = line.length() > 2 && !line.startsWith("  ") ? line.substring(0, 2) : tag;
      if (tag.equals("C1") || tag.equals("RP")) {
        text.append(tag).append(": ").append(line.substring(Math.min(3, line.length())));
        text.append('\n');
      } else if (tag.equals("UT") && line.startsWith("UT")) {
        addresses.put(line.substring(3).strip(), text.toString());
        text.setLength(0);
      }
    }
    return addresses;
  }

  /** Every match of a pattern's first group, in the order of the file. */
  private static List<String> found(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(text(file))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static Set<String> taggedKeys(Path file) throws IOException {
    Set<String> keys = new HashSet<>();
    for (String line : lines(file)) {
      if (line.startsWith("UT ")) {
        keys.add(line.substring(3).strip());
      }
    }
    return keys;
  }

  private static List<List<String>> tabRows(Path file) throws IOException {
    return lines(file).stream()
        .filter(line -> !line.isBlank())
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  /**
   * Of each row the one cell that is an EID: in litstudy's file the columns before it are one more
   * than the headings.
   */
  private static Set<String> electronicIds(Path file) throws IOException {
    Set<String> keys = new HashSet<>();
    for (CsvRecord row : rows(file, ',')) {
      row.getFields().stream().filter(cell -> cell.matches("2-s2\\.0-\\d+")).forEach(keys::add);
    }
    return keys;
  }

  private static Set<String> column(List<List<String>> rows, String name) {
    int column = rows.get(0).indexOf(name);
    Set<String> values = new HashSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      values.add(row.get(column).strip());
    }
    return values;
  }

  /** The rows of an InCites table: from below the header to the empty line before the footer. */
  private static long tableRows(Path file) throws IOException {
    char separator = text(file).lines().findFirst().orElse("").contains(";") ? ';' : ',';
    long rows = 0;
    for (CsvRecord row : rows(file, separator)) {
      if (!filled(row)) {
        break;
      }
      rows++;
    }
    return rows - 1;
  }

  private static boolean filled(CsvRecord row) {
    return row.getFields().stream().anyMatch(field -> !field.isBlank());
  }

  private static List<CsvRecord> rows(Path file, char separator) throws IOException {
    List<CsvRecord> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(new StringReader(text(file)))) {
      reader.forEach(rows::add);
    }
    return rows;
  }

  /** Lines as bytes make them: every byte a character, so that no encoding can fail. */
  private static List<String> lines(Path file) throws IOException {
    String bytes = Files.readString(file, ISO_8859_1);
    return (bytes.startsWith("\u00EF\u00BB\u00BF") ? bytes.substring(3) : bytes).lines().toList();
  }

  private static String text(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
