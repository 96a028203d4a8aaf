package org.entente.source.openalex;

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

/** Reads answers of OpenAlex's API and lists of works in JSON, in one pass. */
final class ApiReading {

  private static final JsonFactory FACTORY = new JsonFactory();

  private ApiReading() {}

  static void read(InputFile in, WorkSink out) throws SourceException, IOException {
    try (InputStream stream = in.open();
        JsonParser parser = FACTORY.createParser(stream)) {
      read(parser, in.name(), out);
    } catch (CharConversionException e) {
      throw new SourceException(
          Code.ENCODING,
          "The file's characters are in no encoding that JSON may have; save it as UTF-8.",
          new Location(in.name(), 0, ""),
          e);
    }
  }

  private static void read(JsonParser parser, String file, WorkSink out)
      throws SourceException, IOException {
    Tally tally = new Tally();
    JsonWorks works = new JsonWorks(parser, file, out, tally);
    try {
      if (works.readAll() && !works.any()) {
        throw new SourceException(
            Code.NOT_THIS_FORMAT,
            "The file is empty. An answer of the OpenAlex API is an object of JSON with 'results'.",
            new Location(file, 0, ""));
      }
    } catch (JsonEOFException e) {
      throw failed(
          works,
          file,
          Code.TRUNCATED,
          "The file ends inside its JSON, in line "
              + works.line()
              + ": it was cut off. The works before it were read; fetch it or copy it again.");
    } catch (JsonProcessingException e) {
      throw failed(
          works,
          file,
          Code.MALFORMED,
          "The JSON is broken in line "
              + works.line()
              + ", and nothing behind it can be read. Fetch the file again.");
    } finally {
      tally.report(file, out);
    }
  }

  private static SourceException failed(JsonWorks works, String file, Code code, String why) {
    long line = works.openLine();
    if (line > 0) {
      works.reject(line, "", code, why, "");
    }
    return new SourceException(code, why, new Location(file, line > 0 ? line : works.line(), ""));
  }
}
