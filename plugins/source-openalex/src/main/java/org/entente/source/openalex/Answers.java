package org.entente.source.openalex;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.spi.Code;
import org.entente.spi.HarvestInfo;
import org.entente.spi.Http;
import org.entente.spi.Page;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/** What an answer of the API means: a page of works, or a sentence that says what to do. */
final class Answers {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LONGEST_MESSAGE = 300;

  /** How a user gives a key. */
  private static final String KEY_SETTING =
      "setting 'api-key', from the environment: "
          + HarvestInfo.Setting.variable("openalex", OpenAlexHarvest.API_KEY);

  private final Asking asking;
  private final Optional<String> cursor;

  /**
   * @param cursor that of the page that was asked for; empty for the first one
   */
  Answers(Asking asking, Optional<String> cursor) {
    this.asking = asking;
    this.cursor = cursor;
  }

  /** What stands in an answer that is an object of JSON. */
  private record Body(int records, boolean list, Json meta, Json rest) {}

  /**
   * The page that an answer is.
   *
   * @throws SourceException if it is none
   */
  Page pageOf(Http.Answer answer) throws SourceException {
    @Nullable Body body = read(answer.body());
    if (answer.status() != 200) {
      throw refusal(answer, body);
    }
    if (body == null) {
      throw noAnswer(answer);
    }
    if (!body.list()) {
      throw upstream(
          "OpenAlex answered without a list of works"
              + quoted(body)
              + ". Try again later; if it stays so, look whether "
              + asking.where()
              + " is the API of OpenAlex.");
    }
    String next = body.meta().at("next_cursor").text();
    boolean more = !next.isEmpty() && body.records() > 0;
    if (more && cursor.isPresent() && cursor.get().equals(next)) {
      throw upstream(
          "OpenAlex gave the same place to go on at twice, so the harvest would never end. Try again later.");
    }
    return new Page(
        answer.body(),
        OpenAlexSource.API,
        body.records(),
        more ? Optional.of(next) : Optional.empty(),
        count(body.meta().at("count").text()),
        allowance(answer));
  }

  private static @Nullable Long count(String written) {
    return written.matches("\\d{1,18}") ? Long.valueOf(written) : null;
  }

  // ---- reading

  /** What stands in the answer; null where it is no whole object of JSON. */
  private static @Nullable Body read(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      int records = 0;
      boolean list = false;
      Json meta = Json.NOTHING;
      Map<String, Json> rest = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        @Nullable JsonToken token = parser.nextToken();
        if (name.equals("results") && token == JsonToken.START_ARRAY) {
          list = true;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            records++;
          }
        } else if (name.equals("meta")) {
          meta = Json.read(parser);
        } else if (name.equals("error") || name.equals("message")) {
          rest.put(name, Json.read(parser));
        } else {
          parser.skipChildren();
        }
      }
      return new Body(records, list, meta, Json.object(rest));
    } catch (IOException e) {
      return null;
    }
  }

  // ---- refusals

  private SourceException refusal(Http.Answer answer, @Nullable Body body) {
    int status = answer.status();
    String quoted = quoted(body);
    if (body == null && status != 404 && status < 500 && status != 429) {
      return noAnswer(answer);
    }
    if (says(body, "plan upgrade")) {
      return new SourceException(
          Code.UNAUTHORISED,
          "OpenAlex allows this query to paying users only"
              + quoted
              + ". Leave out the filter or the order that it names.");
    }
    return switch (status) {
      case 400 -> badQuestion(quoted, body);
      case 401 -> unauthorised(quoted);
      case 403 ->
          says(body, "key") || says(body, "plan")
              ? unauthorised(quoted)
              : new SourceException(
                  Code.RATE_LIMITED,
                  "OpenAlex refuses to answer for now"
                      + quoted
                      + ". Wait some minutes, then go on; a key ("
                      + KEY_SETTING
                      + ") allows more.");
      case 404 ->
          new SourceException(
              Code.UPSTREAM,
              "OpenAlex knows nothing at "
                  + asking.where()
                  + quoted
                  + ". Look whether the setting 'base-url' is right.");
      case 429 -> tooMuch(answer, quoted, body);
      default ->
          upstream(
              "OpenAlex failed with status "
                  + status
                  + quoted
                  + ". Try again later; the harvest goes on where it stopped. If it stays so, ask for fewer works at a time, such as"
                  + " a year alone.");
    };
  }

  private SourceException badQuestion(String quoted, @Nullable Body body) {
    if (cursor.isPresent() && says(body, "cursor")) {
      return new SourceException(
          Code.UPSTREAM,
          "OpenAlex no longer knows the place at which the harvest was to go on"
              + quoted
              + ". Begin it anew, with --restart.");
    }
    return new SourceException(
        Code.BAD_VALUE,
        "OpenAlex does not understand the query"
            + quoted
            + ". Correct it; the filters are listed at"
            + " https://developers.openalex.org.");
  }

  private SourceException unauthorised(String quoted) {
    return new SourceException(
        Code.UNAUTHORISED,
        asking.hasKey()
            ? "OpenAlex does not accept the key"
                + quoted
                + ". Look at https://openalex.org/settings/api which key is yours, and give that one ("
                + KEY_SETTING
                + ")."
            : "OpenAlex asks for a key"
                + quoted
                + ". Get one, free, at https://openalex.org/settings/api, and give it ("
                + KEY_SETTING
                + ").");
  }

  private SourceException tooMuch(Http.Answer answer, String quoted, @Nullable Body body) {
    Page.@Nullable Allowance left = allowance(answer);
    double cost = number(answer, "x-ratelimit-cost-required-usd");
    boolean usedUp =
        says(body, "budget")
            || says(body, "credits")
            || (left != null && left.remaining() <= (Double.isNaN(cost) ? 0 : Math.nextDown(cost)));
    if (!usedUp) {
      return new SourceException(
          Code.RATE_LIMITED,
          "OpenAlex was asked too often in too short a time"
              + quoted
              + ". Wait a minute, then go on: the harvest goes on"
              + " where it stopped.");
    }
    @Nullable Duration reset = left == null ? null : left.resetsIn();
    return new SourceException(
        Code.RATE_LIMITED,
        "Today's allowance at OpenAlex is used up"
            + quoted
            + ". It begins anew "
            + (reset == null ? "at midnight UTC" : "in " + spoken(reset) + ", at midnight UTC")
            + "; ask again then, and the harvest goes on where it stopped."
            + (asking.hasKey()
                ? ""
                : " With a key, free at https://openalex.org/settings/api, it is larger ("
                    + KEY_SETTING
                    + ")."));
  }

  private static String spoken(Duration time) {
    long minutes = Math.max(1, (time.toSeconds() + 59) / 60);
    return minutes < 60
        ? minutes + " min"
        : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
  }

  /** An answer that is no JSON, or only the beginning of it. */
  private SourceException noAnswer(Http.Answer answer) {
    byte[] body = answer.body();
    int first = 0;
    while (first < body.length && body[first] <= ' ' && body[first] >= 0) {
      first++;
    }
    if (first < body.length && body[first] == '{') {
      return upstream(
          "The answer of OpenAlex is cut off or broken. Try again; the harvest goes on where it stopped.");
    }
    String what =
        first < body.length && body[first] == '<'
            ? "a web page"
            : first == body.length ? "nothing" : "something else";
    return upstream(
        "From "
            + asking.where()
            + " came "
            + what
            + " (status "
            + answer.status()
            + ") and no answer of OpenAlex. A proxy, a firewall or a page to sign in at may stand in between: open the address"
            + " in a browser, and look at the setting 'base-url'.");
  }

  private static SourceException upstream(String sentence) {
    return new SourceException(Code.UPSTREAM, sentence);
  }

  private static boolean says(@Nullable Body body, String word) {
    return body != null
        && (body.rest().at("error").text() + " " + body.rest().at("message").text())
            .toLowerCase(Locale.ROOT)
            .contains(word);
  }

  /** What the API says itself, in quotation marks, with a blank and a colon before it. */
  private String quoted(@Nullable Body body) {
    if (body == null) {
      return "";
    }
    String error = body.rest().at("error").text();
    String message = body.rest().at("message").text();
    String text = message.isEmpty() ? error : message;
    StringBuilder plain = new StringBuilder();
    asking
        .withoutKey(text)
        .codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .limit(LONGEST_MESSAGE)
        .forEach(plain::appendCodePoint);
    String shown = plain.toString().strip();
    return shown.isEmpty()
        ? ""
        : ": «" + shown + (text.length() > LONGEST_MESSAGE ? "…" : "") + "»";
  }

  // ---- allowance

  private static Page.@Nullable Allowance allowance(Http.Answer answer) {
    double seconds = number(answer, "x-ratelimit-reset");
    @Nullable Duration reset =
        Double.isNaN(seconds) || seconds < 0 || seconds > 1e9
            ? null
            : Duration.ofSeconds((long) Math.ceil(seconds));
    double dollars = number(answer, "x-ratelimit-remaining-usd");
    if (!Double.isNaN(dollars)) {
      return new Page.Allowance(
          "US dollars",
          number(answer, "x-ratelimit-limit-usd"),
          dollars,
          reset,
          number(answer, "x-ratelimit-cost-usd"));
    }
    double requests = number(answer, "x-ratelimit-remaining");
    return Double.isNaN(requests)
        ? null
        : new Page.Allowance("requests", number(answer, "x-ratelimit-limit"), requests, reset);
  }

  private static double number(Http.Answer answer, String header) {
    String text = answer.header(header).orElse("").strip();
    if (text.matches("-?\\d{1,15}(\\.\\d{1,15})?([eE]-?\\d{1,3})?")) {
      return Double.parseDouble(text);
    }
    return Double.NaN;
  }
}
