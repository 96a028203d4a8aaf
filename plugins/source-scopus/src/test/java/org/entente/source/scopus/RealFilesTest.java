package org.entente.source.scopus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.kit.SharedData;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Work;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

/** The real exports beside the project. */
class RealFilesTest {

  @Test
  void readsEveryRecordOfEveryFile() throws IOException, SourceException {
    Map<String, Integer> manifest = manifest();
    List<Path> files = scopusCsv();
    assertEquals(11, files.size());
    for (Path path : files) {
      Reading reading = Reading.of(path);
      List<CsvRecord> rows = rows(path);
      assertEquals(rows.size(), reading.works.size() + reading.rejects.size(), path.toString());
      assertEquals(
          manifest.get("scopus/" + path.getFileName()), reading.works.size(), path.toString());
      assertEquals(List.of(), reading.rejects, path.toString());
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(rows.get(i).getStartingLineNumber(), reading.locations.get(i).line());
      }
      Set<String> keys = new HashSet<>();
      for (Work work : reading.works) {
        assertTrue(work.sourceKey().matches("2-s2\\.0-\\d+"), work.sourceKey());
        keys.add(work.sourceKey());
      }
      assertEquals(reading.works.size(), keys.size(), "keys in " + path);
    }
  }

  @Test
  void noAddressIsLostAndNoneIsInvented() throws IOException, SourceException {
    for (Path path : scopusCsv()) {
      Reading reading = Reading.of(path);
      List<CsvRecord> rows = rows(path);
      List<String> header = header(path);
      int column = header.indexOf("Affiliations");
      for (int i = 0; i < rows.size(); i++) {
        List<String> listed =
            Arrays.stream(rows.get(i).getField(column).split("; "))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        List<String> kept = reading.works.get(i).affiliations().stream().map(a -> a.raw()).toList();
        assertEquals(listed, kept.subList(0, listed.size()), path + " record " + (i + 1));
        String entries = rows.get(i).getField(header.indexOf("Authors with affiliations"));
        for (String more : kept.subList(listed.size(), kept.size())) {
          assertTrue(entries.contains(more), path + " record " + (i + 1) + ": " + more);
        }
      }
    }
  }

  /** Names, addresses and what joins them are all that stands in the cell. */
  @Test
  void addressesForCorrespondenceArePiecesOfTheirCell() throws IOException, SourceException {
    Map<String, List<Integer>> counted = new TreeMap<>();
    for (Path path : scopusCsv()) {
      int column = header(path).indexOf("Correspondence Address");
      if (column < 0) {
        continue;
      }
      int width = header(path).size();
      int surplus = path.toString().contains("litstudy") ? 1 : 0;
      int tied = 0;
      int untied = 0;
      int nameless = 0;
      int withoutAddress = 0;
      Reading reading = Reading.of(path);
      List<CsvRecord> rows = rows(path);
      for (int i = 0; i < rows.size(); i++) {
        CsvRecord row = rows.get(i);
        String cell = row.getField(row.getFieldCount() > width ? column + surplus : column);
        String left = cell;
        for (Correspondence entry : reading.works.get(i).correspondences()) {
          assertTrue(cell.contains(entry.raw()), entry + " in " + cell);
          assertTrue(cell.contains(entry.name()), entry + " in " + cell);
          assertFalse(entry.raw().contains("@"), entry.toString());
          left = left.replace(entry.raw(), "").replace(entry.name(), "");
          tied += entry.position() > 0 ? 1 : 0;
          untied += entry.position() == 0 && !entry.name().isEmpty() ? 1 : 0;
          nameless += entry.name().isEmpty() ? 1 : 0;
          withoutAddress += entry.raw().isEmpty() ? 1 : 0;
        }
        for (String piece : left.split("; |, |\\n")) {
          assertTrue(piece.isBlank() || piece.startsWith("email: "), piece + " of " + cell);
        }
      }
      counted.put(
          String.valueOf(path.getFileName()), List.of(tied, untied, nameless, withoutAddress));
    }
    System.out.println("Scopus CSV: tied, untied, nameless, without address " + counted);
    assertEquals(7, counted.size());
    assertEquals(501, counted.values().stream().mapToInt(counts -> counts.get(0)).sum());
    assertEquals(0, counted.values().stream().mapToInt(counts -> counts.get(1)).sum());
  }

  /**
   * Counted once with a script of another kind: entries of "Authors with affiliations" that hold
   * more than a name. Authors cut off by the export itself have no entry.
   */
  @Test
  void tiesTheAuthorsWhoHaveAddressesToThem() throws IOException, SourceException {
    Map<String, List<Integer>> tied = new TreeMap<>();
    for (Path path : scopusCsv()) {
      int with = 0;
      int without = 0;
      for (Work work : Reading.of(path).works) {
        for (Authorship authorship : work.authorships()) {
          if (authorship.affiliations().isEmpty()) {
            without++;
          } else {
            with++;
          }
        }
      }
      tied.put(String.valueOf(path.getFileName()), List.of(with, without));
    }
    assertEquals(List.of(256, 2), tied.get("Helioszjr__Bibliometrix__scopus.csv"));
    assertEquals(
        List.of(759, 40), tied.get("KyleMorrison99__zebrafishSM__zf_sm_search_saiki_backward.csv"));
    assertEquals(List.of(213, 0), tied.get("NLeSC__litstudy__scopus.csv"));
    assertEquals(
        List.of(1050, 4), tied.get("RomeoSilvestri__SystematicReview_AgriData__scopus_europe.csv"));
    assertEquals(
        List.of(1902, 16),
        tied.get("RomeoSilvestri__SystematicReview_AgriData__scopus_global.csv"));
    assertEquals(
        List.of(161, 0), tied.get("RomeoSilvestri__SystematicReview_AgriData__scopus_italy.csv"));
    assertEquals(
        List.of(220, 0),
        tied.get("RomeoSilvestri__SystematicReview_AgriData__scopus_validation.csv"));
    assertEquals(List.of(271, 1), tied.get("glauberbalthazar83__PoultryBibliometric__scopus.csv"));
    assertEquals(List.of(37, 1), tied.get("massimoaria__bibliometrix__scopus_sample.csv"));
    assertEquals(List.of(86, 124), tied.get("tributetotobler__bibliotobler__scopus.csv"));
  }

  @Test
  void readsTheRowsOfAFileWithAnUnnamedFundingText() throws IOException, SourceException {
    Reading reading = Reading.of(SharedData.path("scopus/NLeSC__litstudy__scopus.csv"));
    assertEquals(58, reading.works.size());
    assertTrue(reading.noted("'Funding Text' cells than the header names: 56"));
    // Read by the header, 56 of them would have the journal's short name as their document type.
    Set<String> types = new HashSet<>();
    reading.works.forEach(work -> types.addAll(work.documentTypes()));
    assertTrue(
        Set.of(
                "Article",
                "Conference Paper",
                "Review",
                "Book",
                "Book Chapter",
                "Editorial",
                "Conference Review",
                "Letter",
                "Note",
                "Short Survey",
                "Erratum")
            .containsAll(types),
        types.toString());
  }

  /** Without the column Affiliations, country names alone must part the addresses of an author. */
  @Test
  void findsTheSameCountriesWithoutTheColumnAffiliations() throws IOException, SourceException {
    int authors = 0;
    int alike = 0;
    for (Path path : scopusCsv()) {
      if (path.toString().contains("litstudy")) {
        continue; // its rows have more cells than its header
      }
      int column = header(path).indexOf("Affiliations");
      StringWriter without = new StringWriter();
      try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text(path));
          CsvWriter writer = CsvWriter.builder().build(without)) {
        for (CsvRecord record : reader) {
          List<String> cells = new ArrayList<>(record.getFields());
          cells.remove(column);
          writer.writeRecord(cells);
        }
      }
      List<Work> expected = Reading.of(path).works;
      List<Work> found = Reading.of(without.toString()).works;
      assertEquals(expected.size(), found.size());
      for (int i = 0; i < expected.size(); i++) {
        for (int a = 0; a < expected.get(i).authorships().size(); a++) {
          Set<String> countries = countries(expected.get(i), a);
          if (!countries.isEmpty()) {
            authors++;
            alike += countries.equals(countries(found.get(i), a)) ? 1 : 0;
          }
        }
      }
    }
    assertEquals(5090, authors);
    assertTrue(alike >= 5088, alike + " of " + authors);
  }

  /** The last parts of an author's addresses. */
  private static Set<String> countries(Work work, int author) {
    return Reading.addresses(work, author).stream()
        .map(address -> address.substring(address.lastIndexOf(", ") + 1).strip())
        .collect(Collectors.toSet());
  }

  @Test
  void readsTheSameTwice() throws IOException, SourceException {
    for (Path path : scopusCsv()) {
      Reading first = Reading.of(path);
      Reading second = Reading.of(path);
      assertEquals(first.works, second.works);
      assertEquals(first.locations, second.locations);
      assertEquals(first.notes, second.notes);
    }
  }

  @Test
  void locationsPointAtTheRow() throws IOException, SourceException {
    Path path = SharedData.path("scopus/NLeSC__litstudy__scopus.csv");
    List<String> lines = Files.readAllLines(path);
    Reading reading = Reading.of(path);
    for (int i = 0; i < reading.works.size(); i++) {
      Location at = reading.locations.get(i);
      Work work = reading.works.get(i);
      if (!work.authorships().isEmpty()) {
        assertTrue(
            lines.get((int) at.line() - 1).startsWith("\"" + work.authorships().get(0).name()));
      }
      assertEquals(work.sourceKey(), at.record());
    }
  }

  @Test
  void recognisesScopusCsvAndNothingElse() throws IOException {
    Map<String, Match.Level> wrong = new LinkedHashMap<>();
    int sure = 0;
    int unsupported = 0;
    List<Path> all = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(SharedData.path("."))) {
      walk.filter(Files::isRegularFile).sorted().forEach(all::add);
    }
    assertTrue(all.size() > 150);
    Path root = SharedData.path(".");
    for (Path path : all) {
      String name = root.relativize(path).toString();
      Match match = Reading.recognise(Files.readAllBytes(path));
      Match.Level expected = Match.Level.NO;
      if (name.startsWith("scopus_api/")
          || (name.startsWith("scopus/") && (name.endsWith(".csv") || name.endsWith(".bib")))) {
        expected = Match.Level.SURE;
        sure++;
      } else if (name.startsWith("scopus")) {
        expected = Match.Level.UNSUPPORTED;
        unsupported++;
      }
      if (match.level() != expected) {
        wrong.put(name + " " + match.reason(), match.level());
      }
      assertFalse(match.reason().isBlank());
    }
    assertEquals(Map.of(), wrong);
    assertEquals(16, sure);
    assertEquals(3, unsupported);
  }

  private static List<Path> scopusCsv() throws IOException {
    try (Stream<Path> list = Files.list(SharedData.path("scopus"))) {
      return list.filter(path -> path.toString().endsWith(".csv")).sorted().toList();
    }
  }

  private static Map<String, Integer> manifest() throws IOException {
    Map<String, Integer> records = new TreeMap<>();
    for (String line : Files.readAllLines(SharedData.path("MANIFEST.tsv"))) {
      String[] fields = line.split("\t", -1);
      if (fields[0].startsWith("scopus/")) {
        records.put(fields[0], Integer.valueOf(fields[3]));
      }
    }
    return records;
  }

  /** The records of a file as fastcsv reads them, without the header and rows of nothing. */
  private static List<CsvRecord> rows(Path path) throws IOException {
    List<CsvRecord> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text(path))) {
      for (CsvRecord record : reader) {
        if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
          rows.add(record);
        }
      }
    }
    return rows.subList(1, rows.size());
  }

  private static List<String> header(Path path) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text(path))) {
      return reader.iterator().next().getFields();
    }
  }

  private static String text(Path path) throws IOException {
    String text = Files.readString(path);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
