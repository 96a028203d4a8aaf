package org.entente.source.incites;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Match;
import org.entente.spi.SourceException;

/** Files for the tests, and what the sources make of them. */
final class Files {

  private Files() {}

  static InputFile bytes(String name, byte[] bytes) {
    return new InputFile() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  static InputFile text(String text) {
    return bytes("table.csv", text.getBytes(UTF_8));
  }

  static InputFile path(Path path) {
    return new InputFile() {
      @Override
      public String name() {
        return path.getFileName().toString();
      }

      @Override
      public InputStream open() throws IOException {
        return java.nio.file.Files.newInputStream(path);
      }
    };
  }

  /** A workbook of one sheet; cells that look like plain numbers are stored as numbers. */
  static InputFile workbook(List<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Entente test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("savedrecs");
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < rows.get(i).size(); j++) {
          String cell = rows.get(i).get(j);
          if (cell.matches("\\d+(\\.\\d+)?")) {
            sheet.value(i, j, Double.parseDouble(cell));
          } else if (!cell.isEmpty()) {
            sheet.value(i, j, cell);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes("table.xlsx", out.toByteArray());
  }

  /** What the host makes of a file before it asks the sources. */
  static Head head(InputFile file) {
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes(Head.LIMIT + 1);
      boolean complete = bytes.length <= Head.LIMIT;
      byte[] first = complete ? bytes : Arrays.copyOf(bytes, Head.LIMIT);
      return new Head(first, complete, guess(first), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Charset guess(byte[] b) {
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return UTF_16BE;
    }
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return UTF_8;
    }
    // A character that the end of the head has cut is no evidence against UTF-8.
    for (int cut = 0; cut < 4 && cut <= b.length; cut++) {
      try {
        UTF_8.newDecoder().decode(ByteBuffer.wrap(b, 0, b.length - cut));
        return UTF_8;
      } catch (CharacterCodingException e) {
        // Perhaps with a byte less.
      }
    }
    return Charset.forName("windows-1252");
  }

  static Match recogniseTable(InputFile file) {
    return new InCitesTableSource().recognise(head(file));
  }

  static Match recogniseDocuments(InputFile file) {
    return new InCitesDocumentSource().recognise(head(file));
  }

  /** Reads a table by the format that it is recognised as. */
  static Collected table(InputFile file) throws SourceException, IOException {
    Match match = recogniseTable(file);
    if (match.level() != Match.Level.SURE && match.level() != Match.Level.MAYBE) {
      throw new AssertionError(file.name() + " was not recognised: " + match);
    }
    return table(file, match.format());
  }

  static Collected table(InputFile file, String format) throws SourceException, IOException {
    Collected collected = new Collected();
    new InCitesTableSource().read(file, format, collected.observationSink());
    return collected;
  }

  static Collected documents(InputFile file) throws SourceException, IOException {
    Collected collected = new Collected();
    new InCitesDocumentSource().read(file, InCites.DOCUMENTS, collected.workSink());
    return collected;
  }
}
