package org.entente.app.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the written files with little knowledge of the formats and none of the simulation. */
final class NaiveReader {

  private static final Map<String, String> NAMES = names();

  private NaiveReader() {}

  /**
   * A record; countries are codes, authors' countries in the order of the authors' names, fields by
   * their tags or columns.
   */
  record Read(
      String key,
      int year,
      boolean core,
      String doi,
      Set<String> countries,
      boolean unresolved,
      Map<String, Set<String>> authorCountries,
      Map<String, String> fields) {}

  static List<Read> wos(Path folder) throws IOException {
    List<Read> records = new ArrayList<>();
    for (Path file : files(folder)) {
      List<String> lines = Files.readAllLines(file);
      if (!lines.get(0).equals("\uFEFFFN Clarivate Analytics Web of Science")
          || !lines.get(1).equals("VR 1.0")
          || !lines.get(lines.size() - 1).equals("EF")) {
        throw new IOException(file + " does not begin or end as it should");
      }
      Map<String, List<String>> fields = new HashMap<>();
      List<String> field = new ArrayList<>();
      for (String line : lines.subList(2, lines.size() - 1)) {
        if (line.equals("ER")) {
          records.add(wosRecord(fields));
          fields = new HashMap<>();
        } else if (line.startsWith("   ")) {
          field.add(line.substring(3));
        } else if (!line.isEmpty()) {
          field = new ArrayList<>(List.of(line.substring(3)));
          fields.put(line.substring(0, 2), field);
        }
      }
    }
    return records;
  }

  private static Read wosRecord(Map<String, List<String>> fields) {
    Set<String> countries = new TreeSet<>();
    Map<String, Set<String>> authors = new HashMap<>();
    boolean unresolved = false;
    for (String address : fields.getOrDefault("C1", List.of())) {
      int close = address.indexOf("] ");
      String country =
          wosCountry(address.substring(close < 0 ? 0 : close + 2, address.length() - 1));
      if (country.isEmpty()) {
        unresolved = true;
        continue;
      }
      countries.add(country);
      for (String author :
          close < 0 ? new String[0] : address.substring(1, close).split("; ", -1)) {
        authors.computeIfAbsent(author, a -> new TreeSet<>()).add(country);
      }
    }
    String type = one(fields, "DT");
    boolean core = type.startsWith("Article") || type.startsWith("Review");
    int year = Integer.parseInt(one(fields, "PY"));
    String doi = one(fields, "DI");
    Map<String, String> texts = new HashMap<>();
    fields.keySet().forEach(tag -> texts.put(tag, one(fields, tag)));
    return new Read(one(fields, "UT"), year, core, doi, countries, unresolved, authors, texts);
  }

  private static String one(Map<String, List<String>> fields, String tag) {
    return String.join(" ", fields.getOrDefault(tag, List.of()));
  }

  private static String wosCountry(String address) {
    String last = address.substring(address.lastIndexOf(',') + 1).strip();
    if (last.equals("USA") || last.endsWith(" USA")) {
      return "US";
    }
    if (last.equals("Peoples R China")) {
      return address.contains("Hong Kong") ? "HK" : address.contains("Macau") ? "MO" : "CN";
    }
    return NAMES.getOrDefault(last, "");
  }

  static List<Read> scopus(Path folder) throws IOException {
    List<Read> records = new ArrayList<>();
    for (Path file : files(folder)) {
      String text = Files.readString(file);
      if (!text.startsWith("\uFEFF\"Authors\",\"Author full names\",")) {
        throw new IOException(file + " does not begin as it should");
      }
      List<List<String>> rows = quotedRows(text.substring(1));
      List<String> header = rows.get(0);
      for (List<String> row : rows.subList(1, rows.size())) {
        if (row.size() != header.size()) {
          throw new IOException(file + ": a row of " + row.size() + " cells: " + row);
        }
        records.add(scopusRecord(header, row));
      }
    }
    return records;
  }

  /** Rows of cells that are all in quotation marks. */
  static List<List<String>> quotedRows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (inside && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          inside = !inside;
        }
      } else if (!inside && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  private static Read scopusRecord(List<String> header, List<String> row) {
    Set<String> countries = new TreeSet<>();
    boolean unresolved = false;
    List<String> affiliations = parts(row.get(header.indexOf("Affiliations")));
    for (String affiliation : affiliations) {
      String last = affiliation.substring(affiliation.lastIndexOf(',') + 1).strip();
      String country = NAMES.getOrDefault(last, "");
      if (country.isEmpty()) {
        unresolved = true;
      } else {
        countries.add(country);
      }
    }
    List<String> ids = parts(row.get(header.indexOf("Author(s) ID")));
    List<String> segments = parts(row.get(header.indexOf("Authors with affiliations")));
    Map<String, Set<String>> authors = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      for (String piece : segments.get(i).split(", ", -1)) {
        String country = NAMES.get(piece);
        if (country != null) {
          authors.computeIfAbsent(ids.get(i), a -> new TreeSet<>()).add(country);
        }
      }
    }
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      texts.put(header.get(i), row.get(i));
    }
    String type = row.get(header.indexOf("Document Type"));
    return new Read(
        row.get(header.indexOf("EID")),
        Integer.parseInt(row.get(header.indexOf("Year"))),
        type.equals("Article") || type.equals("Review"),
        row.get(header.indexOf("DOI")),
        countries,
        unresolved,
        authors,
        texts);
  }

  private static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("; ", -1));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < Geography.size(); i++) {
      names.put(Geography.get(i).scopus(), Geography.get(i).code());
    }
    for (String kingdom : List.of("England", "Scotland", "Wales", "North Ireland")) {
      names.put(kingdom, "GB");
    }
    names.put("Vietnam", "VN");
    names.put("Russia", "RU");
    names.put("Turkiye", "TR");
    names.put("U Arab Emirates", "AE");
    names.put("Bosnia & Herceg", "BA");
    names.put("Cote Ivoire", "CI");
    return names;
  }
}
