package org.entente.app.server;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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

  /** Writes a table. */
  interface Table {
    void write(Writer out) throws IOException;
  }
}
