package org.entente.source.openalex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.model.Work;
import org.entente.source.openalex.Stub.Reply;
import org.entente.spi.Code;
import org.entente.spi.HarvestInfo;
import org.entente.spi.Http;
import org.entente.spi.Page;
import org.entente.spi.Settings;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The harvest, held against a server that answers as OpenAlex's documentation says. */
class OpenAlexHarvestTest {

  private static final String KEY = "secret+key/of=mine";
  private static final String FILTER = "authorships.countries:cn|us,publication_year:2018-2019";
  private static final int WORKS = 250;

  /** Works by hundreds; the cursor is an address of the place to go on at. */
  private static Reply page(Map<String, String> asked) {
    String cursor = asked.getOrDefault("cursor", "");
    int from = cursor.equals("*") ? 0 : Integer.parseInt(cursor.substring("Il+/=".length()));
    int to = Math.min(WORKS, from + Integer.parseInt(asked.getOrDefault("per_page", "25")));
    String works =
        IntStream.range(from, to)
            .mapToObj(
                i ->
                    "{\"id\":\"https://openalex.org/W"
                        + (1000 + i)
                        + "\",\"display_name\":\"Work "
                        + i
                        + "\",\"publication_year\":2018,\"authorships\":[]}")
            .collect(Collectors.joining(","));
    // As the real API: behind the last page stands an empty one, with which the cursor ends.
    String next = from >= WORKS ? "null" : "\"Il+/=" + to + "\"";
    return Reply.json(
            200,
            "{\"meta\":{\"count\":"
                + WORKS
                + ",\"per_page\":100,\"next_cursor\":"
                + next
                + "},\"results\":["
                + works
                + "],\"group_by\":[]}")
        .with("X-RateLimit-Limit-USD", "1")
        .with("X-RateLimit-Remaining-USD", "0.9876")
        .with("X-RateLimit-Cost-USD", "0.0001")
        .with("X-RateLimit-Limit", "10000")
        .with("X-RateLimit-Remaining", "9876")
        .with("X-RateLimit-Reset", "3600");
  }

  private static List<String> keys(Page page) throws Exception {
    Reading reading = Reading.of(page.format(), page.body());
    assertEquals(page.records(), reading.works.size() + reading.rejects.size());
    return reading.works.stream().map(Work::sourceKey).toList();
  }

  private static SourceException refused(Reply reply, String key) throws Exception {
    try (Stub stub = new Stub(asked -> reply)) {
      SourceException thrown =
          assertThrows(
              SourceException.class,
              () ->
                  new OpenAlexHarvest().fetch(FILTER, Optional.empty(), stub.settings(key), stub));
      String sentence = String.valueOf(thrown.getMessage());
      assertFalse(sentence.contains(KEY), sentence);
      assertFalse(sentence.isBlank());
      return thrown;
    }
  }

  private static void assertSays(Code code, SourceException thrown, String... parts) {
    String sentence = String.valueOf(thrown.getMessage());
    assertEquals(code, thrown.code(), sentence);
    for (String part : parts) {
      assertTrue(sentence.contains(part), "'" + part + "' is missing in: " + sentence);
    }
  }

  @Test
  void pagesFollowOneAnotherUntilTheCursorEnds() throws Exception {
    try (Stub stub = new Stub(OpenAlexHarvestTest::page)) {
      List<String> keys = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      int pages = 0;
      do {
        Page page = new OpenAlexHarvest().fetch(FILTER, cursor, stub.settings(KEY), stub);
        assertEquals(OpenAlexSource.API, page.format());
        assertEquals((long) WORKS, page.total());
        keys.addAll(keys(page));
        cursor = page.next();
        pages++;
      } while (cursor.isPresent());
      assertEquals(WORKS, keys.size());
      assertEquals(WORKS, keys.stream().distinct().count());
      assertEquals(4, pages);
    }
  }

  @Test
  void aHarvestGoesOnFromTheCursorOfThePageBefore() throws Exception {
    try (Stub stub = new Stub(OpenAlexHarvestTest::page)) {
      OpenAlexHarvest harvest = new OpenAlexHarvest();
      Page first = harvest.fetch(FILTER, Optional.empty(), stub.settings(""), stub);
      Page second = new OpenAlexHarvest().fetch(FILTER, first.next(), stub.settings(""), stub);
      assertEquals("W1099", keys(first).get(99));
      assertEquals("W1100", keys(second).get(0));
      assertEquals(
          keys(second), keys(harvest.fetch(FILTER, first.next(), stub.settings(""), stub)));
    }
  }

  @Test
  void whatIsAskedIsWhatTheApiTakes() throws Exception {
    try (Stub stub = new Stub(OpenAlexHarvestTest::page)) {
      new OpenAlexHarvest().fetch(FILTER, Optional.empty(), stub.settings(KEY), stub);
      assertEquals(
          Map.of(
              "filter",
              FILTER,
              "select",
              String.join(",", Fields.SELECTED),
              "per_page",
              "100",
              "cursor",
              "*",
              "api_key",
              KEY),
          stub.asked.get(0));
      new OpenAlexHarvest()
          .fetch("search: tides & currents", Optional.empty(), stub.settings(""), stub);
      assertEquals("tides & currents", stub.asked.get(1).get("search"));
      assertFalse(stub.asked.get(1).containsKey("api_key"));
    }
  }

  @Test
  void anAddressCopiedFromTheBrowserIsAQuery() throws Exception {
    String address =
        "https://openalex.org/works?page=2&filter=authorships.countries:countries/cn|us,publication_year:2018"
            + "&sort=cited_by_count:desc&view=list&search=sea%20ice+melt&mailto=me@example.org&per_page=10";
    Map<String, String> asked =
        Stub.parameters(Asking.of(address, Stub.settings(Map.of())).page("*"));
    assertEquals(
        "authorships.countries:countries/cn|us,publication_year:2018", asked.get("filter"));
    assertEquals("cited_by_count:desc", asked.get("sort"));
    assertEquals("sea ice melt", asked.get("search"));
    assertEquals("100", asked.get("per_page"));
    assertFalse(asked.containsKey("page"));
    assertFalse(asked.containsKey("mailto"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tides and currents",
        "search:",
        "https://example.org/works?filter=type:article",
        "https://api.openalex.org/authors?filter=x:1",
        "https://api.openalex.org/works",
        "https://api.openalex.org/works?filter=type:article&group_by=type",
        "https://api.openalex.org/works?filter=type:article&sample=10",
        "https://api.openalex.org/works?filter=type:article&api_key=abc",
        "https://api.openalex.org/works?filter=%zz",
        "https://[",
        "https:///works?filter=a:b",
        "filter=type:article&sort=x",
        ":cn"
      })
  void aQueryThatIsNoneIsRefusedBeforeAnythingIsAsked(String query) {
    Http nobody =
        request -> {
          throw new AssertionError("was asked: " + request);
        };
    SourceException thrown =
        assertThrows(
            SourceException.class,
            () ->
                new OpenAlexHarvest()
                    .fetch(query, Optional.empty(), Stub.settings(Map.of()), nobody));
    assertEquals(Code.BAD_VALUE, thrown.code());
    assertFalse(String.valueOf(thrown.getMessage()).contains("abc"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "per-page=0",
        "per-page=200",
        "per-page=ten",
        "base-url=",
        "base-url=api.openalex.org",
        "base-url=ftp://api.openalex.org",
        "base-url=https://me:pass@api.openalex.org",
        "base-url=http://api.openalex.org"
      })
  void aSettingThatIsNoneIsRefused(String setting) {
    String[] sides = setting.split("=", 2);
    Settings settings = Stub.settings(Map.of(sides[0], sides[1], OpenAlexHarvest.API_KEY, KEY));
    SourceException thrown = assertThrows(SourceException.class, () -> Asking.of(FILTER, settings));
    assertEquals(Code.BAD_VALUE, thrown.code());
    assertTrue(String.valueOf(thrown.getMessage()).contains(sides[0]));
    assertFalse(String.valueOf(thrown.getMessage()).contains("pass@"));
  }

  @Test
  void theAllowanceIsInDollarsWhereTheApiCountsThem() throws Exception {
    try (Stub stub = new Stub(OpenAlexHarvestTest::page)) {
      Page page = new OpenAlexHarvest().fetch(FILTER, Optional.empty(), stub.settings(KEY), stub);
      assertEquals(
          new Page.Allowance("US dollars", 1, 0.9876, Duration.ofHours(1), 0.0001),
          page.allowance());
    }
  }

  @Test
  void theAllowanceIsInRequestsWhereTheApiCountsThoseAlone() throws Exception {
    Reply reply =
        Reply.json(200, "{\"meta\":{\"count\":0,\"next_cursor\":null},\"results\":[]}")
            .with("x-ratelimit-remaining", "99000");
    try (Stub stub = new Stub(asked -> reply)) {
      Page page = new OpenAlexHarvest().fetch(FILTER, Optional.empty(), stub.settings(""), stub);
      Page.Allowance allowance = page.allowance();
      assertNotNull(allowance);
      assertEquals("requests", allowance.unit());
      assertEquals(99000, allowance.remaining());
      assertTrue(Double.isNaN(allowance.limit()));
      assertNull(allowance.resetsIn());
      assertEquals(Optional.empty(), page.next());
      assertEquals(0, page.records());
    }
  }

  @Test
  void aWrongFilterIsQuoted() throws Exception {
    assertSays(
        Code.BAD_VALUE,
        refused(
            Reply.json(
                400,
                "{\"error\":\"Invalid query parameters error.\",\"message\":\"country is not a valid field. "
                    + "Valid fields are: "
                    + "a, ".repeat(400)
                    + "\"}"),
            KEY),
        "country is not a valid field",
        "…",
        "Correct it");
  }

  @Test
  void aMissingKeyIsAskedFor() throws Exception {
    assertSays(
        Code.UNAUTHORISED,
        refused(Reply.json(401, "{\"error\":\"API key required\",\"message\":\"Get a key\"}"), ""),
        "asks for a key",
        "https://openalex.org/settings/api",
        "'api-key'");
  }

  @Test
  void aWrongKeyIsToldAndNotRepeated() throws Exception {
    assertSays(
        Code.UNAUTHORISED,
        refused(
            Reply.json(
                401,
                "{\"error\":\"Invalid or missing API key\",\"message\":\"API key "
                    + KEY
                    + " not found\"}"),
            KEY),
        "does not accept the key",
        "API key … not found");
  }

  @Test
  void aUsedUpAllowanceSaysWhenItBeginsAnew() throws Exception {
    Reply reply =
        Reply.json(
                429,
                "{\"error\":\"Rate limit exceeded\",\"message\":\"Insufficient budget. This request costs $0.0001 but you"
                    + " only have $0 remaining. Resets at midnight UTC.\",\"retryAfter\":11160}")
            .with("Retry-After", "11160")
            .with("X-RateLimit-Limit-USD", "0.01")
            .with("X-RateLimit-Remaining-USD", "0")
            .with("X-RateLimit-Cost-Required-USD", "0.0001")
            .with("X-RateLimit-Reset", "11160");
    assertSays(
        Code.RATE_LIMITED,
        refused(reply, ""),
        "used up",
        "in 3 h 06 min",
        "With a key",
        "Insufficient budget");
    assertFalse(String.valueOf(refused(reply, KEY).getMessage()).contains("With a key"));
  }

  @Test
  void tooManyRequestsInASecondAreNoUsedUpAllowance() throws Exception {
    assertSays(
        Code.RATE_LIMITED,
        refused(
            Reply.json(
                    429,
                    "{\"error\":\"Rate limit exceeded\",\"message\":\"Rate limit exceeded: 100 requests per second.\"}")
                .with("X-RateLimit-Remaining-USD", "0.5"),
            KEY),
        "too often",
        "Wait a minute");
  }

  @Test
  void aFilterForPayingUsersIsTold() throws Exception {
    assertSays(
        Code.UNAUTHORISED,
        refused(
            Reply.json(
                429,
                "{\"error\":\"Plan upgrade required\",\"message\":\"The from_updated_date filter requires a Premium plan.\"}"),
            KEY),
        "paying users",
        "from_updated_date");
  }

  @Test
  void tooManyRequestsAsAPageOfHtmlAreTold() throws Exception {
    assertSays(
        Code.RATE_LIMITED,
        refused(Reply.html(429, "<html><body>Too many requests</body></html>"), KEY),
        "too often");
  }

  @Test
  void aForbiddenAnswerIsALimitOrAPageInBetween() throws Exception {
    assertSays(
        Code.RATE_LIMITED,
        refused(Reply.json(403, "{\"error\":\"Forbidden\",\"message\":\"Slow down\"}"), KEY),
        "Slow down",
        "Wait some minutes");
    assertSays(
        Code.UPSTREAM,
        refused(Reply.html(403, "<html>Access denied</html>"), KEY),
        "a web page",
        "proxy",
        "'base-url'");
  }

  @Test
  void aPageToSignInAtIsNoAnswer() throws Exception {
    assertSays(
        Code.UPSTREAM,
        refused(Reply.html(200, "\n<!DOCTYPE html><html>Sign in</html>"), KEY),
        "a web page",
        "sign in");
    assertSays(Code.UPSTREAM, refused(Reply.json(200, ""), KEY), "nothing");
    assertSays(Code.UPSTREAM, refused(Reply.json(302, ""), KEY), "status 302");
  }

  @Test
  void anAddressThatIsNotThereIsTold() throws Exception {
    assertSays(
        Code.UPSTREAM, refused(Reply.html(404, "<title>404 Not Found</title>"), ""), "'base-url'");
  }

  @Test
  void aFailureOfTheServerIsTold() throws Exception {
    for (int status : new int[] {500, 502, 503, 504}) {
      assertSays(
          Code.UPSTREAM,
          refused(
              Reply.json(status, "{\"error\":\"Gateway timeout\",\"message\":\"Took too long\"}"),
              KEY),
          "status " + status,
          "Took too long",
          "later");
      assertSays(
          Code.UPSTREAM, refused(Reply.html(status, "<html>Bad gateway</html>"), KEY), "later");
    }
  }

  @Test
  void anAnswerThatIsCutOrSomethingElseIsNoPage() throws Exception {
    assertSays(
        Code.UPSTREAM,
        refused(
            Reply.json(200, "{\"meta\":{\"count\":3},\"results\":[{\"id\":\"https://open"), KEY),
        "cut off");
    assertSays(
        Code.UPSTREAM,
        refused(Reply.json(200, "{\"error\":\"x\",\"message\":\"Something\"}"), KEY),
        "without a list of works",
        "Something");
    assertSays(Code.UPSTREAM, refused(Reply.json(200, "[]"), KEY), "no answer");
  }

  @Test
  void aCursorThatStaysWhereItIsDoesNotGoRoundForEver() throws Exception {
    Reply reply =
        Reply.json(
            200,
            "{\"meta\":{\"count\":2,\"next_cursor\":\"again\"},\"results\":[{\"id\":\"https://openalex.org/W1\"}]}");
    try (Stub stub = new Stub(asked -> reply)) {
      SourceException thrown =
          assertThrows(
              SourceException.class,
              () ->
                  new OpenAlexHarvest()
                      .fetch(FILTER, Optional.of("again"), stub.settings(""), stub));
      assertSays(Code.UPSTREAM, thrown, "never end");
    }
  }

  @Test
  void aCursorThatIsForgottenSaysToBeginAnew() throws Exception {
    Reply reply =
        Reply.json(
            400, "{\"error\":\"Pagination error.\",\"message\":\"Cursor value is invalid.\"}");
    try (Stub stub = new Stub(asked -> reply)) {
      SourceException thrown =
          assertThrows(
              SourceException.class,
              () ->
                  new OpenAlexHarvest().fetch(FILTER, Optional.of("old"), stub.settings(""), stub));
      assertSays(Code.UPSTREAM, thrown, "Begin it anew, with --restart.");
    }
  }

  /** Whatever comes, a page or a sentence is what it means. */
  @Test
  void noAnswerMakesItFail() throws Exception {
    Random random = new Random(2018);
    byte[] good = page(Map.of("cursor", "*", "per_page", "3")).body().getBytes(UTF_8);
    int[] statuses = {200, 204, 301, 400, 401, 403, 404, 418, 429, 500, 999};
    for (int round = 0; round < 2_000; round++) {
      byte[] body = good.clone();
      for (int k = 0; k < 1 + round % 20; k++) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      if (round % 3 == 0) {
        body = java.util.Arrays.copyOf(body, random.nextInt(body.length));
      }
      Http.Answer answer =
          new Http.Answer(
              statuses[round % statuses.length],
              Map.of("X-RateLimit-Reset", "1e400", "x-ratelimit-remaining-usd", "-"),
              body);
      try {
        Page page =
            new OpenAlexHarvest()
                .fetch(FILTER, Optional.empty(), Stub.settings(Map.of()), request -> answer);
        assertEquals(200, answer.status());
        assertTrue(page.records() >= 0);
      } catch (SourceException e) {
        assertFalse(String.valueOf(e.getMessage()).isBlank());
      }
    }
  }

  @Test
  void theKeyIsASecretAndEverySettingIsExplained() {
    HarvestInfo info = new OpenAlexHarvest().harvest();
    assertEquals(info, new OpenAlexHarvest().harvest());
    assertEquals(new OpenAlexSource().info(), new OpenAlexHarvest().info());
    for (HarvestInfo.Setting setting : info.settings()) {
      assertEquals(setting.name().equals(OpenAlexHarvest.API_KEY), setting.secret());
      assertTrue(setting.description().endsWith("."), setting.name());
    }
    URI uri = URI.create(info.termsPage());
    assertEquals("https", uri.getScheme());
  }
}
