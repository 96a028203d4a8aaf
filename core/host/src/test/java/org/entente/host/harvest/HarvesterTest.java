package org.entente.host.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.host.harvest.HarvestBench.everything;
import static org.entente.host.harvest.StubApi.body;
import static org.entente.host.harvest.StubApi.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.host.harvest.HarvestBench.Ear;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Harvests against a web API on loopback, from the first page to the import. */
class HarvesterTest {

  @TempDir private static Path folder = Path.of("");

  /** To open a library takes longer than to harvest into it. */
  @SuppressWarnings("NullAway.Init")
  private static Library library;

  private static int benches;

  @SuppressWarnings("NullAway.Init")
  private StubApi api;

  @SuppressWarnings("NullAway.Init")
  private HarvestBench bench;

  @BeforeAll
  static void open() throws Exception {
    library = Library.open(folder.resolve("library"));
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @BeforeEach
  void start() throws Exception {
    api = new StubApi(25);
    bench = new HarvestBench(library, "stubs-" + benches++, api.address());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HarvestRequest request() {
    return bench.request();
  }

  private HarvestRequest request(@Nullable Long limit, boolean restart) {
    return bench.request(limit, restart);
  }

  private HarvestException fails(HarvestRequest request, HarvestListener listener) {
    return assertThrows(HarvestException.class, () -> bench.harvester().harvest(request, listener));
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private long works() throws Exception {
    return bench.library().dataset(bench.dataset()).map(Dataset::works).orElse(0L);
  }

  @Test
  void allPagesOfAHarvestAreOneImport() throws Exception {
    HarvestReport report = bench.harvest();
    assertEquals(List.of("*", "c10", "c20"), api.asked());
    assertEquals(3, report.pages());
    assertEquals(3, report.requested());
    assertEquals(25, report.announced());
    assertEquals(25L, report.total());
    assertFalse(report.more());
    assertNull(report.kept());
    assertEquals(LocalDate.parse("2026-11-20"), report.started());
    assertEquals(25, report.imported().read());
    assertEquals(25, report.imported().accepted());
    assertEquals("stub", report.imported().source());
    assertEquals("source-stub", report.imported().plugin().id());
    assertEquals(
        List.of(
            "stub: tides & winds (2026-11-20), page 1",
            "stub: tides & winds (2026-11-20), page 2",
            "stub: tides & winds (2026-11-20), page 3"),
        report.imported().files().stream().map(file -> file.file()).toList());
    assertEquals(1, bench.library().imports(bench.dataset()).size());
    assertEquals(25, works());
    assertEquals(List.of(), bench.kept());
    assertFalse(Files.exists(bench.harvests()));
    // The pace of the source lies between three requests.
    assertEquals(Duration.ofSeconds(1), bench.time().waited());
  }

  @Test
  void aRecordOnTwoPagesIsADuplicate() throws Exception {
    api.keys().set(12, "k3");
    HarvestReport report = bench.harvest();
    assertEquals(25, report.announced());
    assertEquals(25, report.imported().read());
    assertEquals(24, report.imported().accepted());
    assertEquals(1, report.imported().duplicates());
  }

  @Test
  void aSecondHarvestFindsOnlyDuplicates() throws Exception {
    bench.harvest();
    HarvestReport report = bench.harvest();
    assertEquals(6, api.asked().size());
    assertEquals(25, report.imported().duplicates());
    assertEquals(25, works());
  }

  @Test
  void aHarvestThatWasStoppedGoesOnWhereItStopped() throws Exception {
    HarvestException e = fails(request(), new Ear().stopAfter(2));
    assertEquals(
        "The harvest was stopped. Kept so far: 2 pages with 20 records; the same command goes on"
            + " from there.",
        e.getMessage());
    assertEquals(0, works());
    assertEquals(3, bench.kept().size());

    Ear ear = new Ear();
    HarvestReport report = bench.harvester().harvest(request(), ear);
    assertEquals(List.of("*", "c10", "c20"), api.asked());
    assertEquals(
        "Going on with what is kept of this harvest: 2 pages with 20 records of 25 records.",
        ear.said().get(0));
    assertEquals(1, report.requested());
    assertEquals(25, report.imported().accepted());
    assertEquals(0, report.imported().duplicates());
    assertEquals(List.of(), bench.kept());
  }

  @Test
  void aHarvestThatGoesOnAnotherDayWithAnotherPluginSaysSo() throws Exception {
    fails(request(), new Ear().stopAfter(1));
    bench.time().dayPasses();
    Ear ear = new Ear();
    HarvestRequest other =
        new HarvestRequest(
            "stub",
            "tides & winds",
            bench.dataset(),
            Map.of("api-key", "k3y-two", "mail", "me@example.org"),
            null,
            false);
    HarvestReport report = bench.harvester("requests", "1.1.0").harvest(other, ear);
    assertEquals(
        "Going on with what is kept of this harvest: 1 page with 10 records of 25 records. It was"
            + " begun on 2026-11-20, and records may have changed since; --restart begins anew. It"
            + " was begun with the plugin source-stub 1.0.0 and goes on with source-stub 1.1.0. It"
            + " was begun with another value of mail; --restart begins anew, if that changes what"
            + " the API answers.",
        ear.said().get(0));
    assertEquals(LocalDate.parse("2026-11-20"), report.started());
    assertEquals(25, report.imported().accepted());
  }

  @Test
  void aProcessKilledBetweenAPageAndItsStateFetchesThatPageAgain() throws Exception {
    List<byte[]> states = new ArrayList<>();
    Ear ear =
        new Ear() {
          @Override
          public void progress(HarvestProgress at) {
            try {
              states.add(Files.readAllBytes(bench.state()));
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
            super.progress(at);
          }
        };
    fails(request(), ear.stopAfter(2));
    // As it is when the second page is written, and a third half, but the state is the first's.
    Path state = bench.state();
    Files.write(state, states.get(0));
    Files.writeString(state.resolveSibling("page-000003.json.new"), "{\"stub\":[\nk2");
    Files.writeString(state.resolveSibling("state.properties.new"), "sour");

    HarvestReport report = bench.harvest();
    assertEquals(List.of("*", "c10", "c10", "c20"), api.asked());
    assertEquals(3, report.pages());
    assertEquals(25, report.announced());
    assertEquals(25, report.imported().accepted());
    assertEquals(0, report.imported().duplicates());
    assertEquals(List.of(), bench.kept());
  }

  @Test
  void aProcessKilledBeforeTheFirstStateBeginsAnew() throws Exception {
    fails(request(), new Ear().stopAfter(1));
    Files.delete(bench.state());
    assertEquals(25, bench.harvest().imported().accepted());
    assertEquals(List.of("*", "*", "c10", "c20"), api.asked());
  }

  @Test
  void aProcessKilledAfterTheImportFindsDuplicatesAlone() throws Exception {
    fails(request(), new Ear().stopAtImport());
    Path state = bench.state();
    Path page = state.resolveSibling("page-000001.json");
    List<byte[]> pages = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      pages.add(Files.readAllBytes(state.resolveSibling("page-00000" + i + ".json")));
    }
    byte[] kept = Files.readAllBytes(state);
    bench.harvest();
    Files.createDirectories(Objects.requireNonNull(page.getParent()));
    for (int i = 1; i <= 3; i++) {
      Files.write(state.resolveSibling("page-00000" + i + ".json"), pages.get(i - 1));
    }
    Files.write(state, kept);

    HarvestReport report = bench.harvest();
    assertEquals(0, report.requested());
    assertEquals(25, report.imported().duplicates());
    assertEquals(25, works());
    assertEquals(3, api.asked().size());
  }

  @Test
  void whenTheImportFailsThePagesStayAndAreImportedWithoutTheApi() throws Exception {
    HarvestException e = fails(request(), new Ear().stopAtImport());
    assertTrue(
        message(e)
            .endsWith(
                "The pages of the harvest stay, and the same command imports them without asking"
                    + " the API again."),
        e.getMessage());
    assertEquals(0, works());
    HarvestReport report = bench.harvest();
    assertEquals(0, report.requested());
    assertEquals(3, api.asked().size());
    assertEquals(25, report.imported().accepted());
  }

  @Test
  void pagesThatCannotBeReadToTheirEndStay() throws Exception {
    api.keys().set(14, "STOP");
    HarvestReport report = bench.harvest();
    assertEquals(25, report.announced());
    assertEquals(19, report.imported().read());
    assertFalse(report.imported().complete());
    Path kept = report.kept();
    assertNotNull(kept);
    assertTrue(Files.exists(kept.resolve("page-000002.json")));
    bench.harvest();
    assertEquals(3, api.asked().size());
  }

  @Test
  void aPageThatIsGoneIsMissed() throws Exception {
    fails(request(), new Ear().stopAfter(2));
    Files.delete(bench.state().resolveSibling("page-000001.json"));
    HarvestException e = fails(request(), HarvestListener.SILENT);
    assertTrue(
        message(e).contains("page-000001.json is gone. Put it back, or begin anew with --restart."),
        e.getMessage());
    assertEquals(
        25,
        bench
            .harvester()
            .harvest(request(null, true), HarvestListener.SILENT)
            .imported()
            .accepted());
  }

  @Test
  void aDamagedStateIsNotGuessedAt() throws Exception {
    fails(request(), new Ear().stopAfter(2));
    Files.writeString(bench.state(), "pages=2\n");
    HarvestException e = fails(request(), HarvestListener.SILENT);
    assertTrue(message(e).contains("cannot be read (it has no 'source')"), e.getMessage());
    assertTrue(message(e).endsWith("Begin anew with --restart."), e.getMessage());
  }

  @Test
  void restartForgetsWhatIsKept() throws Exception {
    fails(request(), new Ear().stopAfter(2));
    bench.harvester().harvest(request(null, true), HarvestListener.SILENT);
    assertEquals(List.of("*", "c10", "*", "c10", "c20"), api.asked());
  }

  @Test
  void anApiThatGivesACursorTwiceIsLeft() throws Exception {
    api.next("c20", "c10");
    HarvestException e = fails(request(), HarvestListener.SILENT);
    assertTrue(
        message(e)
            .startsWith(
                "The API gave a cursor for the second time after 2 pages with 20 records, so the"
                    + " harvest would go in a circle"),
        e.getMessage());
    assertTrue(message(e).endsWith("add --limit 20."), e.getMessage());
    assertEquals(List.of("*", "c10", "c20"), api.asked());

    HarvestReport report = bench.harvester().harvest(request(20L, false), HarvestListener.SILENT);
    assertEquals(0, report.requested());
    assertEquals(20, report.imported().accepted());
    assertTrue(report.more());
  }

  @Test
  void aCursorThatLeadsToItselfIsSeenAtOnce() throws Exception {
    api.next("c10", "c10");
    fails(request(), HarvestListener.SILENT);
    assertEquals(List.of("*", "c10"), api.asked());
  }

  @Test
  void anApiThatGivesPagesWithoutRecordsIsLeft() throws Exception {
    for (int i = 25; i < 50; i++) {
      api.next(i == 25 ? "c20" : "c" + i, "c" + (i + 1));
    }
    HarvestException e = fails(request(), HarvestListener.SILENT);
    assertTrue(
        message(e).startsWith("The API gave 5 pages without records one after the other"),
        e.getMessage());
    assertEquals(3 + 5, api.asked().size());
  }

  @Test
  void aPageWithoutRecordsIsNoFile() throws Exception {
    api.next("c20", "c25");
    HarvestReport report = bench.harvest();
    assertEquals(4, report.requested());
    assertEquals(3, report.pages());
    assertEquals(3, report.imported().files().size());
  }

  @Test
  void aQueryWithoutRecordsImportsNothing() throws Exception {
    api.keys().clear();
    HarvestReport report = bench.harvest();
    assertEquals(0, report.pages());
    assertEquals(0L, report.total());
    assertEquals(0, report.imported().read());
    assertTrue(bench.library().dataset(bench.dataset()).isEmpty());
    assertEquals(List.of(), bench.kept());
  }

  @Test
  void aLimitEndsAfterThePageThatReachesIt() throws Exception {
    HarvestReport report = bench.harvester().harvest(request(11L, false), HarvestListener.SILENT);
    assertEquals(List.of("*", "c10"), api.asked());
    assertEquals(20, report.announced());
    assertEquals(20, report.imported().accepted());
    assertTrue(report.more());
    assertEquals(List.of(), bench.kept());

    report = bench.harvester().harvest(request(21L, false), HarvestListener.SILENT);
    assertFalse(report.more());
    assertEquals(20, report.imported().duplicates());
    assertEquals(5, report.imported().accepted());
  }

  @Test
  void aCountAsksOnceAndStoresNothing() throws Exception {
    api.allowance(3, 1);
    HarvestCount count = bench.harvester().count(request(), HarvestListener.SILENT);
    assertEquals(List.of("*"), api.asked());
    assertEquals(10, count.firstPage());
    assertEquals(25L, count.total());
    assertEquals(3L, count.pages());
    assertEquals(2, Objects.requireNonNull(count.allowance()).remaining());
    assertEquals(
        "About 3 requests to come for 25 records, about 2 s. The allowance does not cover that: 2 of"
            + " 100 requests left, renewed in 3 h. What it allows is fetched and kept, and the same"
            + " command goes on later.",
        count.sentence());
    assertFalse(Files.exists(bench.harvests()));
    assertTrue(bench.library().dataset(bench.dataset()).isEmpty());
  }

  @Test
  void whatIsToComeIsSaidBeforeTheSecondRequest() throws Exception {
    api.allowance(50, 1);
    List<Integer> askedWhenSaid = new ArrayList<>();
    Ear ear =
        new Ear() {
          @Override
          public void said(String sentence) {
            askedWhenSaid.add(api.asked().size());
            super.said(sentence);
          }
        };
    HarvestReport report = bench.harvester().harvest(request(), ear);
    assertEquals(
        List.of(
            "About 2 requests to come for 25 records, about 1 s. The allowance covers that: 49 of"
                + " 100 requests left, renewed in 3 h.",
            "You may stop at any time: the same command goes on from there."),
        ear.said());
    assertEquals(List.of(1, 1), askedWhenSaid);
    assertEquals(
        List.of(
            "10 of 25 records, 1 page, about 1 s to go; allowance: 49 of 100 requests left, renewed"
                + " in 3 h",
            "20 of 25 records, 2 pages, about 500 ms to go; allowance: 48 of 100 requests left,"
                + " renewed in 3 h",
            "25 of 25 records, 3 pages; allowance: 47 of 100 requests left, renewed in 3 h"),
        ear.heard().stream().map(HarvestProgress::words).toList());
    assertEquals(47, Objects.requireNonNull(report.allowance()).remaining());
  }

  @Test
  void anAllowanceInMoneyIsEstimatedFromTheSecondPage() throws Exception {
    api.pageSize(5).allowance(0.001, 0.0003);
    Ear ear = new Ear();
    bench.harvester("US dollars", "1.0.0").harvest(request(), ear);
    assertEquals(
        "About 4 requests to come for 25 records, about 2 s. The allowance is counted in US dollars:"
            + " 0.0007 of 100 US dollars left, renewed in 3 h. What a page costs is seen at the next"
            + " one.",
        ear.said().get(0));
    assertEquals(
        "A page costs about 0.0003 US dollars, the 3 to come about 0.0009. The allowance does not"
            + " cover that: 0.0004 of 100 US dollars left, renewed in 3 h. What it allows is fetched"
            + " and kept, and the same command goes on later.",
        ear.said().get(2));
  }

  @Test
  void anApiThatTellsNoTotalIsAskedToTheEnd() throws Exception {
    api.silentOnTotal();
    Ear ear = new Ear();
    HarvestReport report = bench.harvester().harvest(request(), ear);
    assertNull(report.total());
    assertEquals(25, report.imported().accepted());
    assertEquals(
        "The API does not say how many records there are: it is asked until there are no more.",
        ear.said().get(0));
    assertNull(ear.heard().get(0).left());
  }

  @Test
  void anAllowanceThatIsUsedUpKeepsWhatThereIs() throws Exception {
    api.trouble("c20", status(429, "Retry-After", "7200"));
    HarvestException e = fails(request(), HarvestListener.SILENT);
    assertTrue(message(e).startsWith("The allowance is used up"), e.getMessage());
    assertTrue(
        message(e)
            .endsWith("Kept so far: 2 pages with 20 records; the same command goes on from there."),
        e.getMessage());
    assertEquals(25, bench.harvest().imported().accepted());
    assertEquals(List.of("*", "c10", "c20", "c20"), api.asked());
  }

  @Test
  void aWaitThatTheApiAsksForIsSaid() throws Exception {
    api.trouble("c10", status(429, "Retry-After", "7"));
    Ear ear = new Ear();
    assertEquals(25, bench.harvester().harvest(request(), ear).imported().accepted());
    assertEquals("The API asks to wait 7 s (429).", ear.said().get(2));
  }

  @Test
  void aPageOfHtmlIsRefusedAndTheCursorDoubted() throws Exception {
    fails(request(), new Ear().stopAfter(1));
    api.trouble("c10", body(200, "text/html", "<html>Sign in</html>"));
    HarvestException e = fails(request(), HarvestListener.SILENT);
    assertEquals(
        "A page for people came where JSON was expected. Kept so far: 1 page with 10 records; the"
            + " same command tries again from there. If the API does not know any more where the harvest"
            + " stopped, begin anew with --restart.",
        e.getMessage());
  }

  @Test
  void whatAnApiAnswersDoesNotSteerTheTerminal() throws Exception {
    api.trouble("*", body(403, "application/json", "\u001b[2J" + "\uD83D\uDE00".repeat(2000)));
    String message = message(fails(request(), HarvestListener.SILENT));
    assertTrue(message.contains(": [2J") || message.contains("  [2J"), message);
    assertFalse(message.contains("\u001b"), message);
    assertTrue(message.length() < 1100, message);
  }

  @Test
  void anApiThatIsGoneIsASentence() throws Exception {
    fails(request(), new Ear().stopAfter(1));
    api.close();
    HarvestException e = fails(request(), HarvestListener.SILENT);
    assertTrue(
        message(e).matches("127\\.0\\.0\\.1:[0-9]+ cannot be reached \\(.*"), e.getMessage());
    assertTrue(message(e).contains("Kept so far: 1 page"), e.getMessage());
  }

  @Test
  void aSecretIsNowhere() throws Exception {
    List<String> shown = new ArrayList<>();
    Ear ear =
        new Ear() {
          @Override
          public void said(String sentence) {
            shown.add(sentence);
          }
        };
    // The API gives cursors with the key in them, and repeats the key in a record and an error.
    api.cursorSuffix("-" + HarvestBench.SECRET);
    api.keys().set(3, "k4 of " + HarvestBench.SECRET);
    String second = "c10-" + HarvestBench.SECRET;
    api.trouble(second, body(403, "application/json", "{\"key\":\"s3cr\\/t k&y\"}"))
        .trouble(second, status(418))
        .trouble(second, status(302, "Location", "http://s3cr%2Ft%20k%26y.example/"));
    for (int i = 0; i < 3; i++) {
      shown.add(everything(fails(request(), ear)));
    }
    assertTrue(shown.stream().anyMatch(text -> text.contains("*** stands for it")));
    assertTrue(shown.stream().anyMatch(text -> text.contains("api_key=***")));
    assertTrue(shown.stream().anyMatch(text -> text.contains("a bug at http")));
    for (Path file : bench.kept()) {
      shown.add(Files.readString(file, UTF_8));
    }
    shown.add(request().toString());

    HarvestReport report = bench.harvester().harvest(request(), ear);
    assertEquals(25, report.imported().accepted());
    assertEquals("c20-" + HarvestBench.SECRET, api.asked().get(api.asked().size() - 1));
    shown.add(report.toString());
    for (String text : shown) {
      assertFalse(text.contains("s3cr"), text);
    }
  }

  @Test
  void aSecretInTheQueryIsRefused() throws Exception {
    HarvestRequest request =
        new HarvestRequest(
            "stub", "tides s3cr/t k&y", bench.dataset(), request().settings(), null, false);
    HarvestException e = fails(request, HarvestListener.SILENT);
    assertTrue(message(e).startsWith("The query holds the value of a secret"), e.getMessage());
    assertEquals(List.of(), api.asked());
  }

  @Test
  void aMissingSettingIsSaidBeforeAnythingIsAsked() throws Exception {
    HarvestRequest request =
        new HarvestRequest("stub", "tides", bench.dataset(), Map.of(), null, false);
    SettingException e =
        assertThrows(
            SettingException.class,
            () -> bench.harvester().harvest(request, HarvestListener.SILENT));
    assertEquals(
        "The source 'stub' needs the setting 'api-key': The key that the stub's page gives. It is"
            + " secret: put it into the environment variable ENTENTE_STUB_API_KEY.",
        e.getMessage());
    assertEquals(List.of(), api.asked());
  }

  @Test
  void whatCannotBeHarvestedIsSaidBeforeAnythingIsAsked() throws Exception {
    Map<String, String> settings = request().settings();
    assertEquals(
        "There is no source 'no'. To be harvested: stub.",
        fails(
                new HarvestRequest("no", "tides", bench.dataset(), settings, null, false),
                HarvestListener.SILENT)
            .getMessage());
    assertTrue(
        message(
                fails(
                    new HarvestRequest("stub", " ", bench.dataset(), settings, null, false),
                    HarvestListener.SILENT))
            .startsWith("The query is empty."));
    assertTrue(
        message(
                fails(
                    new HarvestRequest("stub", "tides", "../x", settings, null, false),
                    HarvestListener.SILENT))
            .startsWith("A dataset's name is made of"));
    assertEquals(List.of(), api.asked());
  }

  @Test
  void theSameHarvestRunsOnceAtATime() throws Exception {
    List<String> refused = new ArrayList<>();
    Ear ear =
        new Ear() {
          @Override
          public void progress(HarvestProgress at) {
            refused.add(message(fails(request(), HarvestListener.SILENT)));
          }
        };
    HarvestReport report = bench.harvester().harvest(request(), ear);
    assertEquals(25, report.imported().accepted());
    assertEquals(3, api.asked().size());
    assertEquals(3, refused.size());
    assertTrue(
        refused.stream().allMatch(text -> text.startsWith("This very harvest is running already.")),
        refused.toString());
  }
}
