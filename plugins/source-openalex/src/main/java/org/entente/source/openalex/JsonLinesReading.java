package org.entente.source.openalex;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;

/**
 * Reads JSON Lines, a work a line, as OpenAlex's snapshot has them. A broken line is rejected, and
 * reading goes on with the next one.
 */
final class JsonLinesReading {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLinesReading() {}

  static void read(InputFile in, WorkSink out) throws SourceException, IOException {
    Tally tally = new Tally();
    try (InputStream stream = in.open();
        JsonParser none = FACTORY.createParser(new byte[0])) {
      ByteLines lines = new ByteLines(stream, in.name());
      JsonWorks works = new JsonWorks(none, in.name(), out, tally);
      try {
        readLines(lines, works, out);
      } finally {
        tally.report(in.name(), out);
      }
      if (lines.number() == 0 && out.open()) {
        throw new SourceException(
            Code.NOT_THIS_FORMAT,
            "The file is empty. A file of OpenAlex's snapshot has a work, an object of JSON, on every line.",
            new Location(in.name(), 0, ""));
      }
    }
  }

  private static void readLines(ByteLines lines, JsonWorks works, WorkSink out)
      throws IOException, SourceException {
    while (out.open()) {
      byte[] line = lines.next();
      if (line == null) {
        return;
      }
      try (JsonParser parser = FACTORY.createParser(line)) {
        works.goOn(parser, lines.number() - 1);
        if (!works.readAll()) {
          return;
        }
      } catch (JsonProcessingException | CharConversionException e) {
        boolean cut = e instanceof JsonEOFException && !lines.ended();
        String why =
            cut
                ? "The file ends inside this line: it was cut off. Fetch it or copy it again."
                : "The line is no object of JSON, or a broken one. Fetch the file again if there are many of them.";
        if (!works.reject(
            lines.number(), "", cut ? Code.TRUNCATED : Code.MALFORMED, why, text(line))) {
          return;
        }
      }
    }
  }

  private static String text(byte[] line) {
    return new String(line, 0, Math.min(line.length, 2000), UTF_8);
  }
}
