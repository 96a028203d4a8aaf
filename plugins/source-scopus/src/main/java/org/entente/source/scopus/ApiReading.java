package org.entente.source.scopus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.entente.model.Work;
import org.entente.source.scopus.RecordReader.BadRow;
import org.entente.source.scopus.Tally.Matter;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers of Scopus' APIs in JSON, one record in memory at a time: of Scopus Search ({@code
 * search-results.entry[]}) and of Abstract Retrieval ({@code abstracts-retrieval-response}), one
 * alone, lists of them, and one after the other in a file.
 */
final class ApiReading {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Members that hold records, or what holds records. */
  private static final Set<String> CONTAINERS =
      Set.of("search-results", "entry", "abstracts-retrieval-response");

  private final JsonParser parser;
  private final String file;
  private final WorkSink sink;
  private final Tally tally = new Tally();
  private final ApiRecord records = new ApiRecord(tally);

  /** The line of the outermost record that is open, 0 where none is. */
  private long open;

  private ApiReading(JsonParser parser, String file, WorkSink sink) {
    this.parser = parser;
    this.file = file;
    this.sink = sink;
  }

  static void read(InputFile in, WorkSink out) throws SourceException, IOException {
    try (InputStream stream = Utf8Input.open(in).stream();
        JsonParser parser = FACTORY.createParser(stream)) {
      ApiReading reading = new ApiReading(parser, in.name(), out);
      try {
        reading.read();
      } catch (JsonEOFException e) {
        throw reading.failed(
            Code.TRUNCATED,
            "The file ends inside its JSON, in line "
                + reading.line()
                + ": it was cut off. The records before it were read; fetch it or copy it again.");
      } catch (JsonProcessingException | CharConversionException e) {
        throw reading.failed(
            Code.MALFORMED,
            "The JSON is broken in line "
                + reading.line()
                + ", and nothing behind it can be read. Fetch the file again.");
      } finally {
        reading.tally.report(in.name(), out);
      }
    }
  }

  private void read() throws IOException, SourceException {
    boolean any = false;
    while (sink.open()) {
      @Nullable JsonToken token = parser.nextToken();
      if (token == null) {
        if (!any) {
          throw new SourceException(
              Code.NOT_THIS_FORMAT,
              "The file is empty. An answer of the Scopus API is an object of JSON.",
              new Location(file, 0, ""));
        }
        return;
      }
      any = true;
      if (!value(false)) {
        return;
      }
    }
  }

  /**
   * Reads what holds records, or is one.
   *
   * @param expected whether it must be a record, as it stands where records stand
   * @return false where the sink wants no more
   */
  private boolean value(boolean expected) throws IOException, SourceException {
    @Nullable JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (!value(expected)) {
          return false;
        }
      }
      return true;
    }
    if (token == JsonToken.START_OBJECT) {
      return object(expected);
    }
    return !expected || rejectNothing(line());
  }

  private boolean rejectNothing(long line) {
    sink.reject(
        new Location(file, line, ""),
        Code.BAD_VALUE,
        "The entry has no EID, no title and no DOI, so nothing can be said of it.",
        "");
    return sink.open();
  }

  private boolean object(boolean expected) throws IOException, SourceException {
    long line = line();
    boolean outermost = expected && open == 0;
    if (outermost) {
      open = line;
    }
    boolean held = false;
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (CONTAINERS.contains(name)) {
        held = true;
        boolean none = parser.nextToken() == JsonToken.VALUE_NULL && !isRecord(name);
        if (!none && !value(isRecord(name) || isRecords(name))) {
          return false;
        }
      } else {
        Json.readMember(parser, members);
      }
    }
    if (outermost) {
      open = 0;
    }
    return held || record(Json.object(members), line, expected);
  }

  private static boolean isRecord(String name) {
    return name.equals("abstracts-retrieval-response");
  }

  /** Whether records stand there, and not what holds them. */
  private boolean isRecords(String name) {
    return name.equals("entry") || parser.currentToken() == JsonToken.START_ARRAY;
  }

  private boolean record(Json record, long line, boolean expected) throws SourceException {
    if (record.isNothing() && !expected) {
      return true;
    }
    if (!record.at("service-error").isNothing() || !record.at("error-response").isNothing()) {
      throw new SourceException(
          Code.UPSTREAM,
          "The file holds no records, but an error that the Scopus API gave: "
              + ApiRecord.errorOf(record)
              + ". Ask the API again.",
          new Location(file, line, ""));
    }
    if (!ApiRecord.isRecord(record)) {
      if (!record.at("error").isNothing()) {
        tally.at(line, "");
        tally.add(Matter.EMPTY_RESULT);
        return true;
      }
      return !expected || rejectNothing(line);
    }
    String key = ApiRecord.keyOf(record);
    tally.at(line, key);
    try {
      Work work = records.read(record);
      sink.accept(work, new Location(file, line, key));
    } catch (BadRow e) {
      sink.reject(new Location(file, line, key), e.code(), e.sentence(), key);
    }
    return sink.open();
  }

  private SourceException failed(Code code, String why) {
    if (open > 0) {
      sink.reject(new Location(file, open, ""), code, why, "");
    }
    return new SourceException(code, why, new Location(file, open > 0 ? open : line(), ""));
  }

  private long line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
