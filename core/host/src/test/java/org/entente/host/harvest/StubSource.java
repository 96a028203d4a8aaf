package org.entente.host.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.spi.Code;
import org.entente.spi.HarvestInfo;
import org.entente.spi.HarvestInfo.Setting;
import org.entente.spi.HarvestSource;
import org.entente.spi.Http;
import org.entente.spi.Location;
import org.entente.spi.Page;
import org.entente.spi.Page.Allowance;
import org.entente.spi.Settings;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;

/** Asks a {@link StubApi}, and is careless with secrets: its messages hold whole addresses. */
record StubSource(String base, String unit) implements HarvestSource {

  @Override
  public SourceInfo info() {
    return StubPages.INFO;
  }

  @Override
  public HarvestInfo harvest() {
    return new HarvestInfo(
        "Any word, such as tides.",
        List.of(
            new Setting("api-key", "The key that the stub's page gives", "", true, true),
            new Setting("mail", "Your address.", "nobody@example.org", false, false)),
        Duration.ofMillis(500),
        "https://example.org/terms");
  }

  @Override
  public Page fetch(String query, Optional<String> cursor, Settings settings, Http http)
      throws SourceException, IOException, InterruptedException {
    String address =
        base
            + "/works?query="
            + URLEncoder.encode(query, UTF_8)
            + "&mail="
            + URLEncoder.encode(settings.get("mail"), UTF_8)
            + "&api_key="
            + URLEncoder.encode(settings.get("api-key"), UTF_8)
            + cursor.map(given -> "&cursor=" + URLEncoder.encode(given, UTF_8)).orElse("");
    Http.Answer answer = http.get(Http.Request.json(URI.create(address)));
    String text = new String(answer.body(), UTF_8);
    if (answer.status() == 418) {
      throw new IllegalStateException("a bug at " + address, new IOException(address));
    }
    if (answer.status() == 429) {
      throw exception(Code.RATE_LIMITED, "The allowance is used up; see " + address);
    }
    if (answer.status() != 200) {
      throw exception(
          Code.UNAUTHORISED, "The API refuses (" + answer.status() + ") " + address + ": " + text);
    }
    if (!answer.isJson()) {
      throw exception(Code.UPSTREAM, "A page for people came where JSON was expected.");
    }
    int records = (int) text.lines().count() - 2;
    Allowance allowance =
        answer
            .header("x-remaining")
            .map(left -> new Allowance(unit, 100, Double.parseDouble(left), Duration.ofHours(3)))
            .orElse(null);
    return new Page(
        answer.body(),
        StubPages.FORMAT,
        records,
        answer.header("x-next").map(next -> URLDecoder.decode(next, UTF_8)),
        answer.header("x-total").map(Long::valueOf).orElse(null),
        allowance);
  }

  private static SourceException exception(Code code, String message) {
    return new SourceException(code, message, new Location("", 0, ""));
  }
}
