package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.entente.spi.Code;
import org.entente.spi.FileSource;
import org.entente.spi.HarvestInfo;
import org.entente.spi.HarvestSource;
import org.entente.spi.Http;
import org.entente.spi.Match;
import org.entente.spi.Page;
import org.entente.spi.Settings;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link HarvestSource} keeps. A plugin's test extends this class and gives its source,
 * the file source that reads the pages, a query, and the answers of one small harvest from the
 * first page to the last. The kit plays the API, a good one and many bad ones; nothing goes out.
 */
public abstract class HarvestContract {

  private static final long SEED = 2019;

  private static final String PAGE_OF_HTML =
      "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Sign in</body></html>\n";

  /** The source; the same or another one at every call. */
  protected abstract HarvestSource source();

  /** The file source of the same id, which reads the pages. */
  protected abstract FileSource files();

  /** A query in the source's own words. */
  protected abstract String query();

  /**
   * The answers of one harvest with several pages, a few records each, in order; with the headers
   * that the source reads. The last one says, in the API's way, that there is no further page.
   */
  protected abstract List<Http.Answer> answers();

  /**
   * Settings by name that are not as by default. Where none is given for a secret or a required
   * setting, the kit makes one up.
   */
  protected Map<String, String> settings() {
    return Map.of();
  }

  /** Queries that are not meant, but written. */
  protected List<String> foreignQueries() {
    return List.of(
        "",
        "  ",
        "\"",
        "a \"b",
        "%",
        "%zz",
        "a&b=c#d?e",
        "]]>",
        "\\",
        "{",
        "a\nb",
        "\u0000",
        "\uD83D\uDE00 \u00E9\u4E2D",
        "\uD800",
        "x".repeat(20_000));
  }

  /** The indexes of extensions that the host would read. */
  List<URL> indexes() throws IOException {
    return Extensions.indexes(source().getClass());
  }

  @Test
  void infoIsStableAndComplete() {
    SourceInfo info = source().info();
    assertEquals(info, source().info());
    assertFalse(info.name().isBlank(), "the source has a name");
    assertFalse(info.provider().isBlank(), "the source has a provider");
    HarvestInfo harvest = source().harvest();
    assertEquals(harvest, source().harvest());
    assertFalse(harvest.queryHelp().isBlank(), "the source says how a query is written");
    assertTrue(
        harvest.termsPage().matches("https?://[^\\s/]+\\S*"),
        "the address of the terms of use: " + harvest.termsPage());
    for (HarvestInfo.Setting setting : harvest.settings()) {
      assertFalse(setting.description().isBlank(), setting.name() + " has a description");
    }
  }

  @Test
  void theHostFindsIt() throws IOException {
    Extensions.assertFound(source().getClass(), indexes());
    Extensions.assertFound(files().getClass(), indexes());
  }

  @Test
  void thePlatformGivesTheBoundaryAndThePluginDoesNot() throws IOException {
    Extensions.assertNotBundled(source().getClass());
  }

  @Test
  void theFileSourceOfTheSameIdComesAlong() {
    assertEquals(source().info().id(), files().info().id(), "one id for both shapes");
  }

  @Test
  void itRecognisesNoFiles() {
    for (Sample sample : Sample.values()) {
      BytesFile file = new BytesFile(sample.name(), sample.bytes());
      assertEquals(
          Match.Level.NO,
          source().recognise(Heads.of(file, sample.bytes())).level(),
          sample.name());
    }
  }

  @Test
  void theFileSourceReadsEveryPage() throws Exception {
    List<Page> pages = harvest().pages();
    assertTrue(pages.stream().anyMatch(page -> page.records() > 1), "a page has several records");
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      String name = "page " + (i + 1);
      assertTrue(
          files().info().formats().stream().anyMatch(f -> f.id().equals(page.format())),
          name + ": the file source announces no format " + page.format());
      Reading reading = new Reading(Integer.MAX_VALUE);
      BytesFile file = new BytesFile(name, page.body());
      files().read(file, page.format(), reading.works());
      assertEquals(
          page.records(), reading.records(), name + ": records that the file source reads");
      assertEquals(0, reading.rejects.size(), name + ": rejected " + reading.rejects);
      if (page.records() > 0) {
        Match match = files().recognise(Heads.of(file, page.body()));
        assertEquals(Match.sure(page.format(), match.reason()), match, name + " as a file");
      }
    }
  }

  @Test
  void aPageIsWhatTheApiSent() throws Exception {
    List<Page> pages = harvest().pages();
    for (int i = 0; i < pages.size(); i++) {
      assertArrayEquals(
          answers().get(i).body(), pages.get(i).body(), "page " + (i + 1) + ": the bytes as sent");
    }
  }

  @Test
  void theCursorIsPassedOnToTheLastPage() throws Exception {
    assertTrue(answers().size() > 1, "the test gives the answers of several pages");
    Harvest harvest = harvest();
    assertEquals(0, harvest.http().left(), "answers that nobody asked for");
    Set<String> cursors = new HashSet<>();
    Set<Http.Request> requests = new HashSet<>();
    for (int i = 0; i < harvest.pages().size(); i++) {
      Optional<String> next = harvest.pages().get(i).next();
      assertEquals(
          i < harvest.pages().size() - 1, next.isPresent(), "page " + (i + 1) + " has a next one");
      next.ifPresent(
          cursor -> assertTrue(cursors.add(cursor), "the cursor " + cursor + " came twice"));
    }
    for (Http.Request request : harvest.http().requests()) {
      assertTrue(requests.add(request), "asked twice for the same page: " + request);
    }
  }

  /** After a crash the host goes on at the last cursor that it kept, with a source that is new. */
  @Test
  void aHarvestGoesOnFromAnyCursor() throws Exception {
    Harvest whole = harvest();
    for (int i = 1; i < whole.pages().size(); i++) {
      ScriptedHttp http = ScriptedHttp.of(List.of(answers().get(i)));
      Page page = source().fetch(query(), whole.pages().get(i - 1).next(), given(), http);
      assertSame(whole.pages().get(i), page, "page " + (i + 1) + " by itself");
      assertEquals(List.of(whole.http().requests().get(i)), http.requests());
    }
  }

  @Test
  void twoHarvestsAreEqual() throws Exception {
    HarvestSource source = source();
    Harvest first = harvest(source);
    Harvest second = harvest(source);
    assertEquals(first.pages().size(), second.pages().size());
    for (int i = 0; i < first.pages().size(); i++) {
      assertSame(first.pages().get(i), second.pages().get(i), "page " + (i + 1));
    }
    assertEquals(first.http().requests(), second.http().requests());
  }

  @Test
  void totalsAndAllowancesArePlausible() throws Exception {
    for (Page page : harvest().pages()) {
      Long total = page.total();
      assertTrue(
          total == null || total >= page.records(),
          "a page has " + page.records() + " records, but the whole query " + total);
      Page.Allowance allowance = page.allowance();
      if (allowance != null) {
        assertFalse(allowance.unit().isBlank(), "an allowance says what is counted");
        assertTrue(allowance.remaining() >= 0, "what remains is not below 0: " + allowance);
        assertTrue(
            Double.isNaN(allowance.limit()) || allowance.remaining() <= allowance.limit(),
            "no more remains than is allowed: " + allowance);
        assertTrue(
            allowance.resetsIn() == null || !allowance.resetsIn().isNegative(),
            "the period begins anew in the future: " + allowance);
      }
    }
  }

  @Test
  void aRefusalSaysWhoseItIs() throws Exception {
    String sorry = "{\"error\": \"no\", \"message\": \"sorry\"}";
    refused("401", status(401, sorry), EnumSet.of(Code.UNAUTHORISED));
    // Some APIs say 403 where the day's allowance is spent.
    refused("403", status(403, sorry), EnumSet.of(Code.UNAUTHORISED, Code.RATE_LIMITED));
    refused("429", status(429, sorry), EnumSet.of(Code.RATE_LIMITED));
    for (int failure : new int[] {500, 502, 503, 504}) {
      refused(String.valueOf(failure), status(failure, sorry), EnumSet.of(Code.UPSTREAM));
      refused(failure + " as HTML", html(failure), EnumSet.of(Code.UPSTREAM));
    }
    refused("429 as HTML", html(429), EnumSet.of(Code.RATE_LIMITED));
    for (int status : new int[] {204, 301, 400, 404, 410, 418}) {
      refused(
          String.valueOf(status),
          status(status, ""),
          EnumSet.complementOf(EnumSet.of(Code.INTERNAL, Code.NOT_THIS_FORMAT)));
    }
  }

  @Test
  void anAnswerThatIsNoneIsNotTheLastPage() throws Exception {
    EnumSet<Code> bad = EnumSet.of(Code.MALFORMED, Code.TRUNCATED, Code.UPSTREAM);
    refused("HTML with status 200", html(200), EnumSet.of(Code.MALFORMED, Code.UPSTREAM));
    refused("HTML said to be JSON", ScriptedHttp.json(PAGE_OF_HTML), bad);
    refused("an empty body", status(200, ""), bad);
    refused("null", ScriptedHttp.json("null"), bad);
    refused("another answer", ScriptedHttp.json("{\"a\": {\"b\": [1, 2]}}"), bad);
    refused("a list", ScriptedHttp.json("[\"a\"]"), bad);
    for (Http.Answer good : answers()) {
      int length = new String(good.body(), UTF_8).stripTrailing().getBytes(UTF_8).length;
      for (int cut : new int[] {1, length / 4, length / 2, length * 3 / 4, length - 1}) {
        refused(
            "cut after " + cut + " of " + length + " bytes",
            new Http.Answer(good.status(), good.headers(), Arrays.copyOf(good.body(), cut)),
            bad);
      }
    }
  }

  @Test
  void damagedAnswersThrowNothingElse() throws Exception {
    Random random = new Random(SEED);
    List<Http.Answer> answers = answers();
    for (int round = 0; round < 300; round++) {
      Http.Answer good = answers.get(round % answers.size());
      byte[] body = good.body().clone();
      for (int k = 0; k < 1 + round % 10 && body.length > 0; k++) {
        body[random.nextInt(body.length)] =
            round % 2 == 0
                ? (byte) random.nextInt(256)
                : (byte) "\"{}[],:0-.enul".charAt(random.nextInt(14));
      }
      Outcome outcome =
          fetch(
              Optional.empty(),
              ScriptedHttp.always(new Http.Answer(good.status(), good.headers(), body)));
      SourceException thrown = outcome.thrown();
      if (thrown != null) {
        assertSentence("damaged in round " + round, thrown);
      }
    }
  }

  @Test
  void foreignQueriesThrowNothingElse() {
    assertAll(
        foreignQueries().stream()
            .map(
                foreign ->
                    () -> {
                      String shown = foreign.length() > 40 ? "a long one" : "'" + foreign + "'";
                      try {
                        source()
                            .fetch(
                                foreign,
                                Optional.empty(),
                                given(),
                                ScriptedHttp.always(answers().get(0)));
                      } catch (SourceException e) {
                        assertSentence("the query " + shown, e);
                      } catch (RuntimeException e) {
                        throw new AssertionError("the query " + shown + ": " + e, e);
                      }
                    }));
  }

  @Test
  void settingsThatAreMissingThrowNothingElse() throws Exception {
    for (HarvestInfo.Setting setting : source().harvest().settings()) {
      Map<String, String> without = values();
      without.put(setting.name(), "");
      try {
        source()
            .fetch(
                query(),
                Optional.empty(),
                new Given(without),
                ScriptedHttp.always(answers().get(0)));
      } catch (SourceException e) {
        assertSentence("without " + setting.name(), e);
      }
    }
  }

  @Test
  void aServerThatCannotBeReachedIsSaid() throws Exception {
    try {
      source().fetch(query(), Optional.empty(), given(), ScriptedHttp.unreachable());
    } catch (IOException e) {
      return;
    } catch (SourceException e) {
      assertEquals(Code.UPSTREAM, e.code(), e.getMessage());
      assertSentence("unreachable", e);
      return;
    }
    throw new AssertionError("The server could not be reached, and nobody said so.");
  }

  @Test
  void aUserWhoCancelsIsHeard() {
    assertThrows(
        InterruptedException.class,
        () -> source().fetch(query(), Optional.empty(), given(), ScriptedHttp.cancelled()));
  }

  @Test
  void secretsAreSaidToTheApiAlone() throws Exception {
    List<String> secrets = secrets();
    Harvest harvest = harvest();
    for (Http.Request request : harvest.http().requests()) {
      assertHides(secrets, request.toString(), "a request as it is shown");
      String host = request.uri().getHost();
      assertTrue(
          secrets.isEmpty()
              || "https".equals(request.uri().getScheme())
              || host.equals("localhost")
              || host.startsWith("127."),
          "a source with secrets asks over https: " + request);
    }
    for (Page page : harvest.pages()) {
      // The host keeps cursors in its library and shows them.
      assertHides(secrets, page.next().orElse(""), "a cursor");
      assertHides(secrets, page.format(), "a format");
    }
    for (String secret : secrets) {
      String echo =
          "{\"error\": \"The key " + secret + " is not valid\", \"url\": \"?k=" + secret + "\"}";
      for (int status : new int[] {200, 401, 403, 404, 429, 500}) {
        Exception thrown = null;
        try {
          thrown = fetch(Optional.empty(), ScriptedHttp.always(status(status, echo))).thrown();
        } catch (RuntimeException e) {
          // That it should not come is another test's to say.
          thrown = e;
        }
        for (Throwable at = thrown; at != null; at = at.getCause()) {
          assertHides(secrets, String.valueOf(at.getMessage()), "the message after " + status);
        }
        if (thrown instanceof SourceException said) {
          assertHides(secrets, String.valueOf(said.at()), "the location after " + status);
        }
      }
    }
    assertHides(
        secrets, source().info() + " " + source().harvest(), "what the source says of itself");
  }

  /** The pages of a harvest, and what was asked for them. */
  private record Harvest(List<Page> pages, ScriptedHttp http) {}

  /** What came of asking for a page: the page, or why there is none. */
  private record Outcome(@Nullable Page page, @Nullable SourceException thrown) {}

  private Harvest harvest() throws Exception {
    return harvest(source());
  }

  private Harvest harvest(HarvestSource source) throws Exception {
    ScriptedHttp http = ScriptedHttp.of(answers());
    List<Page> pages = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page page = source.fetch(query(), cursor, given(), http);
      assertNotNull(page, "a page");
      pages.add(page);
      cursor = page.next();
    } while (cursor.isPresent() && pages.size() < answers().size());
    return new Harvest(pages, http);
  }

  private Outcome fetch(Optional<String> cursor, Http http) throws Exception {
    try {
      return new Outcome(source().fetch(query(), cursor, given(), http), null);
    } catch (SourceException e) {
      return new Outcome(null, e);
    }
  }

  /** The first page, and one in the middle, are refused alike. */
  private void refused(String what, Http.Answer answer, Set<Code> codes) throws Exception {
    Optional<String> second =
        source()
            .fetch(query(), Optional.empty(), given(), ScriptedHttp.of(answers().subList(0, 1)))
            .next();
    for (Optional<String> cursor : Set.of(Optional.<String>empty(), second)) {
      String where = "the answer was " + what + (cursor.isEmpty() ? "" : ", for a later page");
      Outcome outcome = fetch(cursor, ScriptedHttp.always(answer));
      SourceException thrown = outcome.thrown();
      if (thrown == null) {
        throw new AssertionError(where + ", and was taken for a page");
      }
      assertTrue(
          codes.contains(thrown.code()),
          where + ": one of " + codes + " was expected, but came " + thrown.code());
      assertSentence(where, thrown);
    }
  }

  private static void assertSentence(String where, SourceException thrown) {
    String message = String.valueOf(thrown.getMessage());
    assertTrue(message.length() > 10 && message.contains(" "), where + ": no sentence: " + message);
    assertTrue(message.length() <= 1_000, where + ": a sentence is not so long: " + message);
    assertFalse(message.contains("<html"), where + ": an answer is no sentence: " + message);
    assertTrue(
        thrown.code() != Code.INTERNAL, where + ": an error of the plugin's own: " + message);
    assertNotNull(thrown.at(), where + ": a location");
  }

  private static void assertSame(Page expected, Page actual, String message) {
    assertArrayEquals(expected.body(), actual.body(), message);
    assertEquals(expected.format(), actual.format(), message);
    assertEquals(expected.records(), actual.records(), message);
    assertEquals(expected.next(), actual.next(), message);
    assertEquals(expected.total(), actual.total(), message);
    assertEquals(expected.allowance(), actual.allowance(), message);
  }

  private static void assertHides(List<String> secrets, String text, String what) {
    for (String secret : secrets) {
      assertFalse(text.contains(secret), what + " shows a secret: " + text);
    }
  }

  private static Http.Answer status(int status, String body) {
    return ScriptedHttp.answer(status, Map.of("Content-Type", "application/json"), body);
  }

  private static Http.Answer html(int status) {
    return ScriptedHttp.answer(
        status, Map.of("Content-Type", "text/html; charset=utf-8"), PAGE_OF_HTML);
  }

  private List<String> secrets() {
    Map<String, String> values = values();
    return source().harvest().settings().stream()
        .filter(HarvestInfo.Setting::secret)
        .map(setting -> values.getOrDefault(setting.name(), ""))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private Settings given() {
    return new Given(values());
  }

  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    for (HarvestInfo.Setting setting : source().harvest().settings()) {
      boolean madeUp = setting.secret() || (setting.required() && setting.defaultValue().isEmpty());
      values.put(
          setting.name(), madeUp ? "kit0" + setting.name() + "0x4711" : setting.defaultValue());
    }
    for (String name : settings().keySet()) {
      assertTrue(values.containsKey(name), "the source announces no setting " + name);
    }
    values.putAll(settings());
    return values;
  }

  /** The user's settings. */
  private record Given(Map<String, String> values) implements Settings {

    @Override
    public String get(String name) {
      String value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("the source announced no setting " + name);
      }
      return value;
    }
  }
}
