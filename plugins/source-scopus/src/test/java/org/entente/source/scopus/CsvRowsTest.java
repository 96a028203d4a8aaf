package org.entente.source.scopus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.kit.SharedData;
import org.entente.source.scopus.CsvRows.State;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  private record Row(long line, List<String> cells) {}

  @Test
  void readsQuotesDelimitersAndLineEndsInsideCells() throws IOException {
    assertEquals(
        List.of(
            new Row(1, List.of("a", "b \"c\", d", "")),
            new Row(2, List.of("e\nf\r\ng", "h", "i")),
            new Row(5, List.of("5\" disk", "", "x")),
            new Row(6, List.of("last", ""))),
        rows("a,\"b \"\"c\"\", d\",\n\"e\nf\r\ng\",h,\"i\"\r\n5\" disk,,x\nlast,", ','));
  }

  @Test
  void aLoneCarriageReturnEndsARow() throws IOException {
    assertEquals(
        List.of(new Row(1, List.of("a", "b")), new Row(2, List.of("c", "d"))),
        rows("a,\"b\"\rc,d\r", ','));
  }

  @Test
  void anEmptyFileHasNoRowsAndAnEmptyLineIsARow() throws IOException {
    assertEquals(List.of(), rows("", ','));
    assertEquals(List.of(new Row(1, List.of("")), new Row(2, List.of("a"))), rows("\na\n", ','));
  }

  @Test
  void agreesWithFastCsvOnRandomInput() throws IOException {
    String[] pieces = {"a", "ü", "\"\"", ",", "\n", "\r\n", "Straße, ", " ", "國", "0123456789", ""};
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      StringBuilder csv = new StringBuilder();
      int rows = 1 + random.nextInt(30);
      for (int r = 0; r < rows; r++) {
        int cells = 1 + random.nextInt(6);
        for (int c = 0; c < cells; c++) {
          if (c > 0) {
            csv.append(',');
          }
          boolean quoted = random.nextBoolean();
          StringBuilder cell = new StringBuilder();
          for (int i = random.nextInt(12); i > 0; i--) {
            cell.append(pieces[random.nextInt(pieces.length)]);
          }
          csv.append(
              quoted
                  ? "\"" + cell + "\""
                  : cell.toString().replaceAll("[\",\n\r]", cells == 1 ? "x" : ""));
        }
        csv.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      if (random.nextBoolean()) {
        csv.setLength(csv.length() - 1);
        if (csv.length() > 0 && csv.charAt(csv.length() - 1) == '\r') {
          csv.setLength(csv.length() - 1);
        }
      }
      String text = csv.toString();
      assertEquals(fastCsv(text), cells(rows(text, ',')), "seed " + seed);
    }
  }

  @Test
  void agreesWithFastCsvOnRealFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> list = Files.list(SharedData.path("scopus"))) {
      list.filter(path -> path.toString().endsWith(".csv")).sorted().forEach(files::add);
    }
    assertFalse(files.isEmpty());
    for (Path path : files) {
      String text = Files.readString(path);
      assertEquals(fastCsv(text), cells(rows(text, ',')), path.toString());
    }
  }

  @Test
  void rowsMayBeLongerThanABlockAndStreamsMayGiveFewBytes() throws IOException {
    String abstractText = "The \"\"long\"\" text, ".repeat(80_000);
    String csv = "1,\"" + abstractText + "\",x\n2,\"" + abstractText + "\",y\n";
    CsvRows rows =
        new CsvRows(
            new ByteArrayInputStream(csv.getBytes(UTF_8)) {
              @Override
              public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 4093));
              }
            },
            ',');
    String expected = abstractText.replace("\"\"", "\"");
    for (String number : List.of("1", "2")) {
      assertEquals(State.ROW, rows.next());
      assertEquals(number, rows.text(0));
      assertEquals(expected, rows.text(1));
    }
    assertEquals("y", rows.text(2));
    assertEquals(State.END, rows.next());
  }

  @Test
  void everyCutOfAFileIsARowACutOrTheEnd() throws IOException {
    String csv = "a,b\n\"c \"\"d\"\"\",\"e,\nf\"\n";
    for (int length = 0; length <= csv.length(); length++) {
      CsvRows rows = new CsvRows(in(csv.substring(0, length)), ',');
      rows.expect(2);
      State state = rows.next();
      while (state == State.ROW) {
        state = rows.next();
      }
      assertTrue(state == State.END || state == State.CUT, "length " + length + ": " + state);
    }
  }

  @Test
  void goesOnAfterBrokenQuoting() throws IOException {
    CsvRows rows =
        new CsvRows(
            in("a,b\n\"x\",\"say \"no\" twice\nand more\"\n\"c\",\"d\"\n\"e\",\"f\"\n"), ',');
    rows.expect(2);
    assertEquals(State.ROW, rows.next());
    assertEquals(State.BROKEN, rows.next());
    assertEquals(2, rows.line());
    assertTrue(rows.raw().startsWith("\"x\",\"say \"no\""));
    assertEquals(State.ROW, rows.next());
    assertEquals(4, rows.line());
    assertEquals("c", rows.text(0));
    assertEquals(State.ROW, rows.next());
    assertEquals(5, rows.line());
    assertEquals(State.END, rows.next());
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneRowAndNotTheFile() throws IOException {
    CsvRows rows = new CsvRows(in("a,b\n\"x,y\nc,d\ne,f\n"), ',');
    rows.expect(2);
    assertEquals(State.ROW, rows.next());
    assertEquals(State.BROKEN, rows.next());
    assertEquals(State.ROW, rows.next());
    assertEquals("c", rows.text(0));
    assertEquals(3, rows.line());
    assertEquals(State.ROW, rows.next());
    assertEquals(State.END, rows.next());
  }

  @Test
  void readsACellThatIsNotUtf8AsWindows1252() throws IOException {
    CsvRows rows =
        new CsvRows(
            new ByteArrayInputStream(new byte[] {'M', (byte) 0xFC, 'r', ',', 'x', '\n'}), ',');
    assertEquals(State.ROW, rows.next());
    assertEquals("Mür", rows.text(0));
    assertEquals(1, rows.notUtf8());
    assertEquals("x", rows.text(1));
    assertEquals(1, rows.notUtf8());

    CsvRows replaced = new CsvRows(in("a\uFFFDb\n"), ',');
    assertEquals(State.ROW, replaced.next());
    assertEquals("a\uFFFDb", replaced.text(0));
    assertEquals(0, replaced.notUtf8());
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<Row> rows(String text, char delimiter) throws IOException {
    CsvRows rows = new CsvRows(in(text), delimiter);
    List<Row> all = new ArrayList<>();
    State state = rows.next();
    while (state == State.ROW) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < rows.cells(); i++) {
        cells.add(rows.text(i));
      }
      all.add(new Row(rows.line(), cells));
      state = rows.next();
    }
    assertEquals(State.END, state);
    return all;
  }

  private static List<List<String>> cells(List<Row> rows) {
    return rows.stream().map(Row::cells).toList();
  }

  private static List<List<String>> fastCsv(String text) throws IOException {
    List<List<String>> all = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        all.add(record.getFields());
      }
    }
    return all;
  }
}
