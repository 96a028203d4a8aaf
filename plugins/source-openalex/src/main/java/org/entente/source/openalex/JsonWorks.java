package org.entente.source.openalex;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;
import org.jspecify.annotations.Nullable;

/**
 * Gives the works of a stream of JSON to a sink, one in memory at a time: answers of the API
 * ({@code results[]}), lists of works, single works, alone or one after the other.
 */
final class JsonWorks {

  private static final int LONGEST_RAW = 2000;

  private final String file;
  private final WorkSink sink;
  private final Tally tally;

  private JsonParser parser;
  private long lineBefore;

  /** The line of the outermost object that is open, 0 where none is. */
  private long open;

  private long given;
  private boolean any;

  JsonWorks(JsonParser parser, String file, WorkSink sink, Tally tally) {
    this.parser = parser;
    this.file = file;
    this.sink = sink;
    this.tally = tally;
  }

  /** Goes on with another piece of the file, which begins behind so many lines. */
  void goOn(JsonParser next, long lines) {
    parser = next;
    lineBefore = lines;
    open = 0;
  }

  /**
   * Reads all values of the stream.
   *
   * @return false where the sink wants no more
   * @throws com.fasterxml.jackson.core.JsonProcessingException if the JSON is broken; {@link
   *     #openLine} says whether a work had begun
   * @throws SourceException if it holds something else than works
   */
  boolean readAll() throws IOException, SourceException {
    while (sink.open()) {
      @Nullable JsonToken token = parser.nextToken();
      if (token == null) {
        return true;
      }
      any = true;
      if (!value(false)) {
        return false;
      }
    }
    return false;
  }

  /** Whether there was any JSON at all. */
  boolean any() {
    return any;
  }

  /** The line of the work that had begun when the reading failed, 0 where none had. */
  long openLine() {
    return open;
  }

  /** The line at which the parser stands. */
  long line() {
    return lineBefore + Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private boolean value(boolean within) throws IOException, SourceException {
    @Nullable JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (!value(true)) {
          return false;
        }
      }
      return true;
    }
    if (token == JsonToken.START_OBJECT) {
      return object(within);
    }
    String text = parser.getText();
    return reject(
        line(),
        "",
        Code.MALFORMED,
        "A work, which is an object of JSON, was expected, and '"
            + shortened(text)
            + "' was found.",
        text);
  }

  private boolean object(boolean within) throws IOException, SourceException {
    long line = line();
    // What stands alone may be a work, or an answer with a list of them: its identifier tells.
    open = within ? line : 0;
    boolean list = false;
    boolean groups = false;
    long before = given;
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (name.equals("results") && token == JsonToken.START_ARRAY) {
        list = true;
        open = 0;
        if (!value(true)) {
          return false;
        }
      } else if (name.equals("group_by") && token == JsonToken.START_ARRAY) {
        groups = parser.nextToken() != JsonToken.END_ARRAY;
        while (groups && parser.currentToken() != JsonToken.END_ARRAY) {
          parser.skipChildren();
          parser.nextToken();
        }
      } else if (Fields.isRead(name) || isError(name)) {
        open = name.equals("id") ? line : open;
        members.put(name, Json.read(parser));
      } else {
        parser.skipChildren();
      }
    }
    open = 0;
    if (list) {
      if (groups && given == before) {
        throw new SourceException(
            Code.UNSUPPORTED,
            "The file is an answer of the OpenAlex API that counts works (group_by) and lists none. Ask again without"
                + " group_by.",
            new Location(file, line, ""));
      }
      return true;
    }
    Json record = Json.object(members);
    String error = errorOf(record);
    if (!error.isEmpty() && WorkRecord.writtenId(record).isEmpty() && !within) {
      throw new SourceException(
          Code.UPSTREAM,
          "The file holds no works, but an error that the OpenAlex API gave: "
              + error
              + " Ask the API again.",
          new Location(file, line, ""));
    }
    return record(record, line);
  }

  private boolean record(Json record, long line) {
    String written = WorkRecord.writtenId(record);
    String key = Ids.work(written);
    tally.at(line, key);
    Work work;
    try {
      work = WorkRecord.read(record, tally);
    } catch (BadRecord e) {
      String title = record.at("display_name").text();
      return reject(line, key, e.code(), e.sentence(), written.isEmpty() ? title : written);
    }
    given++;
    sink.accept(work, new Location(file, line, key));
    return sink.open();
  }

  /** Rejects a record; false where the sink wants no more. */
  boolean reject(long line, String key, Code code, String why, @Nullable String raw) {
    given++;
    sink.reject(new Location(file, line, key), code, why, raw == null ? "" : cut(raw, LONGEST_RAW));
    return sink.open();
  }

  /** What an answer that is an error says; empty where it is none. */
  static String errorOf(Json answer) {
    String error = answer.at("error").text();
    String message = answer.at("message").text();
    if (error.isEmpty() && message.isEmpty()) {
      return "";
    }
    return "«" + shortened((error + (error.isEmpty() ? "" : ": ") + message).strip()) + "».";
  }

  private static boolean isError(String name) {
    return name.equals("error") || name.equals("message");
  }

  private static String shortened(@Nullable String text) {
    String plain = text == null ? "" : text.strip();
    return plain.length() <= 300 ? plain : cut(plain, 300) + "…";
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
