package org.entente.source.openalex;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.spi.Head;
import org.entente.spi.Match;
import org.jspecify.annotations.Nullable;

/** Tells OpenAlex's own files from all others by what stands in them. */
final class Recogniser {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final Pattern WORK_ID =
      Pattern.compile("\"(?:id|openalex)\"\\s{0,9}:\\s{0,9}\"https?://openalex\\.org/W\\d{1,19}\"");
  private static final Pattern OTHER_ID =
      Pattern.compile(
          "\"id\"\\s{0,9}:\\s{0,9}\"https?://openalex\\.org/(?:[AISPFCT]\\d{1,19}|[a-z-]{1,30}/)");
  private static final Pattern META = Pattern.compile("\"(?:next_cursor|groups_count)\"\\s{0,9}:");

  private Recogniser() {}

  static Match recognise(Head head) {
    String text = head.text();
    String begin = text.stripLeading();
    if (begin.startsWith("{") || begin.startsWith("[")) {
      return json(begin);
    }
    CsvHeader header = CsvHeader.of(text);
    List<String> first = header.firstRow();
    int idColumn = header.columns().of(Column.ID);
    boolean ofWork =
        idColumn >= 0 && idColumn < first.size() && !Ids.work(first.get(idColumn)).isEmpty();
    int known = header.columns().known();
    if (ofWork && known >= 3) {
      return Match.sure(
          OpenAlexSource.CSV,
          "OpenAlex CSV: "
              + known
              + " of "
              + header.columns().size()
              + " headings are OpenAlex's, and the first row is a work.");
    }
    if (header.columns().distinctive() >= 2 && known >= 4) {
      if (idColumn >= 0 && first.isEmpty()) {
        return Match.sure(OpenAlexSource.CSV, "OpenAlex CSV without any rows.");
      }
      if (idColumn < 0) {
        return Match.unsupported(
            OpenAlexSource.CSV,
            "This is a CSV export of OpenAlex without identifiers of works. "
                + CsvReading.EXPORT_AGAIN);
      }
    }
    return Match.no("Neither JSON nor a CSV header of OpenAlex at the beginning.");
  }

  private static Match json(String begin) {
    if (WORK_ID.matcher(begin).find()) {
      return isLines(begin)
          ? Match.sure(
              OpenAlexSource.LINES, "JSON Lines with OpenAlex's identifiers of works in them.")
          : Match.sure(OpenAlexSource.API, "JSON with OpenAlex's identifiers of works in it.");
    }
    if (META.matcher(begin).find() && begin.contains("\"db_response_time_ms\"")) {
      return OTHER_ID.matcher(begin).find()
          ? Match.unsupported(
              OpenAlexSource.API,
              "This is an answer of the OpenAlex API that holds no works, but authors, institutions, counts or the"
                  + " like. Ask the API for /works.")
          : Match.sure(OpenAlexSource.API, "An answer of the OpenAlex API without works.");
    }
    return Match.no("JSON without OpenAlex's identifiers of works.");
  }

  /**
   * Whether a work stands on each line: the first value is an object that is no answer with a list,
   * and ends on the line on which it begins, if the beginning of the file shows its end.
   */
  private static boolean isLines(String begin) {
    try (JsonParser parser = FACTORY.createParser(begin.getBytes(UTF_8))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      @Nullable JsonToken token = parser.nextToken();
      while (token == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (name.equals("results") || name.equals("meta")) {
          return false;
        }
        parser.nextToken();
        parser.skipChildren();
        token = parser.nextToken();
      }
      return token == JsonToken.END_OBJECT && parser.currentTokenLocation().getLineNr() == 1;
    } catch (IOException e) {
      // The head ends inside the first value.
      return begin.indexOf('\n') < 0 && begin.indexOf('\r') < 0;
    }
  }
}
