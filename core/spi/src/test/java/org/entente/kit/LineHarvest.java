package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.spi.Code;
import org.entente.spi.HarvestInfo;
import org.entente.spi.HarvestSource;
import org.entente.spi.Http;
import org.entente.spi.Location;
import org.entente.spi.Page;
import org.entente.spi.Settings;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.pf4j.Extension;

/**
 * The smallest harvest source that keeps the contract, to try the kit on: its API gives pages as
 * {@link LineSource} reads them, with the next cursor, the total and the allowance in headers.
 */
@Extension
public class LineHarvest implements HarvestSource {

  @Override
  public SourceInfo info() {
    return new LineSource().info();
  }

  @Override
  public HarvestInfo harvest() {
    return new HarvestInfo(
        "A word of the title, such as: dash",
        List.of(
            new HarvestInfo.Setting("key", "The key that nobody gave you.", "", true, true),
            new HarvestInfo.Setting("size", "Records a page.", "2", false, false)),
        Duration.ofMillis(100),
        "https://api.invalid/terms");
  }

  @Override
  public Page fetch(String query, Optional<String> cursor, Settings settings, Http http)
      throws SourceException, IOException, InterruptedException {
    URI uri =
        URI.create(
            "https://api.invalid/lines?q="
                + URLEncoder.encode(query, UTF_8)
                + "&size="
                + URLEncoder.encode(settings.get("size"), UTF_8)
                + "&cursor="
                + URLEncoder.encode(asked(cursor), UTF_8));
    return page(http.get(request(uri, settings)));
  }

  /** The cursor to ask for; a star stands for the first page. */
  String asked(Optional<String> cursor) {
    return cursor.orElse("*");
  }

  Http.Request request(URI uri, Settings settings) {
    return new Http.Request(uri, Map.of("X-Key", settings.get("key")));
  }

  Page page(Http.Answer answer) throws SourceException {
    if (answer.status() != 200) {
      throw refused(answer);
    }
    String text = text(answer);
    Page.Allowance allowance =
        new Page.Allowance("requests", 100, number(answer, "x-remaining"), Duration.ofHours(1));
    return new Page(
        body(answer),
        format(),
        (int) text.lines().count() - 2,
        answer.header("x-next"),
        total(answer),
        allowance);
  }

  /** The text of a page that is whole. */
  String text(Http.Answer answer) throws SourceException {
    String text = new String(answer.body(), UTF_8);
    if (!text.startsWith("#lines\n") || !text.endsWith("#end\n")) {
      throw failed(
          Code.MALFORMED,
          "The API of Lines gave no page that begins with #lines and ends with #end. Try later.");
    }
    return text;
  }

  byte[] body(Http.Answer answer) {
    return answer.body();
  }

  String format() {
    return LineSource.FORMAT;
  }

  long total(Http.Answer answer) throws SourceException {
    return number(answer, "x-total");
  }

  private static long number(Http.Answer answer, String header) throws SourceException {
    String value = answer.header(header).orElse("");
    if (!value.matches("[0-9]{1,9}")) {
      throw failed(
          Code.MALFORMED, "The API of Lines gave no number as " + header + ". Try again later.");
    }
    return Long.parseLong(value);
  }

  SourceException refused(Http.Answer answer) {
    return switch (answer.status()) {
      case 401, 403 ->
          failed(Code.UNAUTHORISED, "The API of Lines does not take the key. Check the key.");
      case 429 -> failed(Code.RATE_LIMITED, "Too many requests were made. Try again tomorrow.");
      default ->
          failed(
              Code.UPSTREAM,
              "The API of Lines answered with status " + answer.status() + ". Try again later.");
    };
  }

  static SourceException failed(Code code, String message) {
    return new SourceException(code, message, new Location("https://api.invalid/lines", 0, ""));
  }
}
