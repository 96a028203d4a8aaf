package org.entente.app.server;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** CSV as a second form of an answer. */
final class Csv {

  static final String MEDIA_TYPE = "text/csv";

  static final String CONTENT_TYPE = "text/csv;charset=utf-8";

  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(MEDIA_TYPE)).build();

  private Csv() {}

  /** Whether the client would rather have CSV; JSON where it does not care. */
  static boolean wanted(Request request) {
    Variant variant = request.selectVariant(FORMS);
    return variant != null && variant.getMediaType().getSubtype().equals("csv");
  }

  /** A text written by something that writes. */
  static String text(Table table) {
    StringWriter out = new StringWriter();
    try {
      table.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return out.toString();
  }

  /**
   * A text of any length, in a file until it has been sent: the whole of it before its first byte,
   * for what fails half-way must not look like an answer.
   */
  static InputStream spooled(LongTable table) throws Exception {
    Path file = Files.createTempFile("entente-", ".csv");
    try {
      try (Writer out = Files.newBufferedWriter(file)) {
        table.write(out);
      }
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (Exception | Error e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Writes a table. */
  interface Table {
    void write(Writer out) throws IOException;
  }

  /** Writes a table that may be too long for the memory. */
  interface LongTable {
    void write(Writer out) throws Exception;
  }
}
