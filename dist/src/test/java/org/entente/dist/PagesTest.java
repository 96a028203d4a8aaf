package org.entente.dist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.app.simulate.Noise;
import org.entente.app.simulate.SimulationListener;
import org.entente.app.simulate.SimulationRequest;
import org.entente.app.simulate.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser, on the shipped program: a file is dragged in, and the chart is read.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesTest {

  private static final double PATIENCE_MILLIS = 60_000;

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  @SuppressWarnings("NullAway.Init")
  private static ServerProcess server;

  /** The library of {@code entente demo}, whose world follows the published figures. */
  @SuppressWarnings("NullAway.Init")
  private static ServerProcess demo;

  private static final List<String> COMPLAINTS = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    Simulator.write(
        new SimulationRequest(3_000, 7, folder.resolve("world")), SimulationListener.NONE);
    server = ServerProcess.start(folder.resolve("library"), "serve");
    demo = ServerProcess.start(folder.resolve("demo"), "demo");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (demo != null) {
      demo.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Page page(String path) {
    return page(path, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private static Page page(String path, Browser.NewContextOptions options) {
    return page(server, path, options);
  }

  private static Page demoPage(String path) {
    return page(demo, path, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private static Page page(ServerProcess at, String path, Browser.NewContextOptions options) {
    BrowserContext context = chromium.browser().newContext(options);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            COMPLAINTS.add(path + ": " + message.text());
          }
        });
    page.onPageError(error -> COMPLAINTS.add(path + ": " + error));
    page.navigate(at.resolve(path).toString());
    return page;
  }

  private static Locator hook(Page page, String name) {
    return page.getByTestId(name);
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
  }

  /** Drags a file from the desktop onto an element, as the browser's own events tell of it. */
  private static void drop(Page page, Locator target, Path file) throws Exception {
    String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    JSHandle transfer =
        page.evaluateHandle(
            "([name, base64]) => { const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));"
                + " const transfer = new DataTransfer(); transfer.items.add(new File([bytes], name)); return transfer; }",
            List.of(file.getFileName().toString(), base64));
    for (String event : List.of("dragenter", "dragover", "drop")) {
      target.dispatchEvent(event, Map.of("dataTransfer", transfer));
    }
  }

  private static void importByDrop(String path, Path file, String dataset) throws Exception {
    Page page = page(path);
    Locator area = hook(page, "drop-area").first();
    assertThat(area).isVisible(patiently());
    drop(page, area, file);
    Locator name = hook(page, "dataset-name").first();
    assertThat(name).isVisible(patiently());
    name.fill(dataset);
    hook(page, "import-button").click();
    Locator report = hook(page, "import-report").first();
    assertThat(report).isVisible(patiently());
    assertThat(report)
        .containsText(
            Pattern.compile("accepted"),
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    page.context().close();
  }

  /** What axe finds on a page, and whether it is wider than its window. */
  private static void look(Page page, String where, List<String> violations) {
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      violations.add(where + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml());
    }
    int overflow =
        (Integer)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (overflow > 0) {
      violations.add(where + " is " + overflow + " px too wide");
    }
  }

  private static Locator drawn(Page page) {
    Locator chart = hook(page, "chart").first();
    assertThat(chart)
        .hasAttribute(
            "data-rendered",
            "true",
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    return chart;
  }

  private static Locator choice(Page page, String key) {
    return page.locator("select[data-key='" + key + "']");
  }

  /** A column of the table under a chart, from 1. */
  private static List<String> shown(String path, int column) {
    Page page = page(path);
    drawn(page);
    List<String> cells =
        hook(page, "observations-table")
            .first()
            .locator("tbody tr > :nth-child(" + column + ")")
            .allTextContents();
    page.context().close();
    return cells;
  }

  /** A column of a CSV answer by its name. */
  private static List<String> column(String csv, String name) {
    List<String> lines = csv.lines().toList();
    int index = List.of(lines.get(0).split(",", -1)).indexOf(name);
    return lines.stream().skip(1).map(line -> line.split(",", -1)[index]).toList();
  }

  @Test
  @Order(1)
  void anEmptyLibraryInvites() {
    Page page = page("/");
    assertThat(hook(page, "drop-area").first()).isVisible(patiently());
    assertThat(page.locator("main")).containsText("entente demo");
    assertEquals(
        0,
        hook(page, "simulated-band").filter(new Locator.FilterOptions().setVisible(true)).count());
    page.context().close();
  }

  @Test
  @Order(2)
  void filesAreDraggedIn() throws Exception {
    importByDrop("/", folder.resolve("world/wos/savedrecs-0001.txt"), "wos");
    importByDrop("/", folder.resolve("world/scopus/scopus-0001.csv"), "scopus");
    String datasets = server.get("/api/v1/datasets.csv");
    assertEquals(3, datasets.lines().count(), datasets);
    Page page = page("/");
    assertThat(hook(page, "dataset-row"))
        .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    page.context().close();
  }

  @Test
  @Order(3)
  void whatCannotBeReadIsRefusedWithASentence() throws Exception {
    Path foreign = Files.writeString(folder.resolve("shopping.txt"), "bread\nmilk\n");
    Page page = page("/");
    Locator area = hook(page, "drop-area").first();
    assertThat(area).isVisible(patiently());
    drop(page, area, foreign);
    assertThat(page.locator("main"))
        .containsText(
            "No installed source recognises",
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    page.context().close();
  }

  @Test
  @Order(4)
  void theChartShowsWhatTheServerMeasured() throws Exception {
    String query = "metric=international-share&dataset=wos,scopus&country=CN&years=2013-2023";
    Page page = page("/trends?" + query);
    Locator chart = hook(page, "chart").first();
    assertThat(chart)
        .hasAttribute(
            "data-rendered",
            "true",
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    assertTrue(chart.locator("svg").count() > 0);
    List<String> csv = server.get("/api/v1/observations.csv?" + query).lines().skip(1).toList();
    assertEquals(22, csv.size());
    Locator table = hook(page, "observations-table").first();
    assertEquals(22, table.locator("tbody tr").count());
    // The table shows the figures of the file, counts to the last digit.
    String shown = table.textContent();
    for (String line : csv) {
      String[] fields = line.split(",", -1);
      assertTrue(
          shown.contains(String.format(Locale.ROOT, "%,d", Long.parseLong(fields[8]))), line);
    }
    // And so do the chart's marks: one point a year and database, each with its label for screen
    // readers.
    String labels =
        (String)
            chart.evaluate(
                "e => [...e.querySelectorAll('[aria-label]')].map(x => x.getAttribute('aria-label')).join('\\n')");
    assertTrue(labels.contains("2018"), labels);
    assertThat(hook(page, "answer").first()).containsText("2018");
    page.context().close();
  }

  @Test
  @Order(4)
  void aMetricsOwnChartIsDrawnAndItsFiguresAreTheSameEverywhere() throws Exception {
    String query = "metric=partner-diversity&dataset=wos,scopus&country=CN&years=2013-2023";
    Page page = page("/trends?" + query);
    Locator chart = drawn(page);
    // Lines are the usual chart's; this one has a stem and a point for each observation.
    List<String> csv = server.get("/api/v1/observations.csv?" + query).lines().skip(1).toList();
    assertEquals(22, csv.size());
    assertThat(chart.locator("svg")).containsText("effective number of partners");
    assertEquals(0, chart.locator(".mark-line path").count());
    assertEquals(22, chart.locator(".mark-rect path").count());
    assertEquals(22, chart.locator(".mark-symbol.role-mark path").count());
    assertThat(page.locator("figcaption").first()).containsText("metric-partner-diversity");
    Locator table = hook(page, "observations-table").first();
    assertEquals(22, table.locator("tbody tr").count());
    // The keyboard reads this chart as it does every other.
    chart.focus();
    page.keyboard().press("End");
    assertThat(page.locator(".readout")).containsText("wos, 2023: ");
    List<String> violations = new ArrayList<>();
    look(page, "a metric's own chart", violations);
    assertEquals(List.of(), violations);
    page.context().close();
    assertTrue(server.get("/api/v1/metrics").contains("vega-lite"));
  }

  @Test
  @Order(4)
  void aMetricsOwnChartFetchesNothingAndOneThatCannotBeDrawnIsReplaced() {
    String query = "/trends?metric=international-share&dataset=wos&country=CN&years=2013-2023";
    int complaints = COMPLAINTS.size();
    for (String hostile :
        List.of(
            // Asks for data from elsewhere, by itself and by the way it is embedded.
            "{\"data\": {\"url\": \"/elsewhere.json\"}, \"mark\": \"bar\", \"encoding\": {\"x\": {\"field\": \"year\"}},"
                + " \"usermeta\": {\"embedOptions\": {\"ast\": false, \"loader\": {\"baseURL\": \"/elsewhere/\"},"
                + " \"patch\": \"/elsewhere-patch.json\", \"actions\": true}}}",
            "{\"data\": {\"name\": \"observations\"}, \"mark\": {\"type\": \"image\", \"url\": \"/elsewhere.png\"},"
                + " \"encoding\": {\"x\": {\"field\": \"year\"}}}",
            "{\"mark\": \"no such mark\", \"encoding\": {\"x\": {\"field\": \"year\"}}}")) {
      Page page = page("/");
      List<String> elsewhere = new ArrayList<>();
      page.onRequest(
          request -> {
            if (request.url().contains("elsewhere")) {
              elsewhere.add(request.url());
            }
          });
      page.route(
          "**/api/v1/metrics",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("application/json")
                      .setBody(
                          route.fetch().text().replace("\"chart\":null", "\"chart\":" + hostile))));
      page.navigate(server.resolve(query).toString());
      Locator chart = drawn(page);
      assertEquals(List.of(), elsewhere, hostile);
      assertEquals(0, page.locator(".vega-actions").count(), hostile);
      if (hostile.contains("no such mark")) {
        assertThat(page.locator("figcaption").first()).containsText("this is the usual one");
        assertTrue(chart.locator(".mark-line path").count() > 0);
      }
      page.context().close();
    }
    // What the library says of such a chart in the console is no complaint of the pages.
    COMPLAINTS.subList(complaints, COMPLAINTS.size()).clear();
  }

  @Test
  @Order(5)
  void aChangedWordChangesTheAddressAndBackBringsItBack() {
    Page page = page("/trends?metric=international-share&dataset=wos&country=CN&years=2013-2023");
    Locator chart = hook(page, "chart").first();
    assertThat(chart)
        .hasAttribute(
            "data-rendered",
            "true",
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    String before = page.url();
    page.locator("select")
        .filter(new Locator.FilterOptions().setHasText("Germany"))
        .first()
        .selectOption("US");
    page.waitForURL(Pattern.compile("country=US"));
    assertThat(hook(page, "answer").first()).not().isEmpty();
    page.goBack();
    page.waitForURL(before);
    page.context().close();
  }

  @Test
  @Order(6)
  void comparingShowsOverlapDifferenceAndAgreement() {
    Page page = page("/compare?a=wos&b=scopus&metric=international-share&country=CN");
    assertThat(hook(page, "compare-overlap").first()).isVisible(patiently());
    assertThat(hook(page, "compare-difference").first()).isVisible(patiently());
    assertThat(hook(page, "compare-decomposition").first()).isVisible(patiently());
    assertThat(hook(page, "agreement-matrix").locator("tbody tr")).hasCount(7, counting());
    assertThat(hook(page, "finding-agreements").locator("li")).not().hasCount(0);
    page.context().close();
  }

  @Test
  @Order(7)
  void aCountryIsNamedOnceForAllAndForgottenAgain() throws Exception {
    String works = "/trends?metric=works&dataset=wos&country=AQ&document-types=all&years=2013-2023";
    String csv = works.replace("/trends", "/api/v1/observations.csv");
    List<String> none = column(server.get(csv), "value");
    Page page = page("/?dataset=wos");
    Locator rows = hook(page, "unresolved-row");
    assertThat(rows.first()).isVisible(patiently());
    int names = rows.count();
    String largest = rows.first().locator("strong").textContent();
    assertThat(rows.first()).containsText("savedrecs-0001.txt, line ");
    String before = page.locator(".answer").textContent();
    // Neither name nor code: said at the row, and nothing happens.
    Locator box = rows.first().locator("input");
    box.fill("Antarktis <b>");
    box.press("Enter");
    assertThat(rows.first().getByRole(AriaRole.ALERT))
        .containsText("“Antarktis <b>” is no country");
    assertThat(box).isFocused();
    // What is being typed in another row outlasts the change.
    rows.nth(1).locator("input").fill("half a na");
    box.fill("aq");
    box.press("Enter");
    Locator outcome = hook(page, "resolution");
    assertThat(outcome)
        .containsText(
            Pattern.compile(
                "address(es)? of \\d+.works? (has|have) a country now; \\d+ (is|are) left"),
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(rows).hasCount(names - 1);
    assertThat(rows.first().locator("input")).hasValue("half a na");
    assertThat(rows.first().locator("input")).isFocused();
    assertThat(page.locator(".answer")).not().hasText(before);
    // The figures follow, in the file and on the page.
    List<String> counted = column(server.get(csv), "value");
    assertNotEquals(none, counted);
    assertEquals(counted, shown(works, 3));
    // And back.
    Locator own = hook(page, "own-names");
    assertThat(own.locator("summary")).hasText("Own names (1)");
    own.locator("summary").click();
    assertThat(own).containsText(largest + " is Antarctica (AQ).");
    own.getByText("Forget").click();
    assertThat(outcome)
        .containsText(
            Pattern.compile("(has|have) no country any more"),
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(rows).hasCount(names);
    assertThat(page.locator(".answer")).hasText(before);
    assertThat(own.locator("summary")).hasText("Own names (0)");
    assertEquals(none, column(server.get(csv), "value"));
    page.context().close();
  }

  @Test
  @Order(8)
  void aNameOfOneDatasetIsOfferedToTheOthers() {
    Page page = page("/?dataset=wos");
    Locator box = hook(page, "unresolved-row").first().locator("input");
    box.fill("Italy");
    box.press("Enter");
    assertThat(hook(page, "resolution"))
        .containsText(
            Pattern.compile("(has|have) a country now"),
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    Page other = page("/?dataset=scopus");
    Locator offer = hook(other, "newer-tables");
    assertThat(offer).isVisible(patiently());
    offer.getByText("Resolve again").click();
    assertThat(hook(other, "resolution"))
        .containsText(
            Pattern.compile("left without one|No country changed"),
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(offer).hasCount(0);
    other.context().close();
    hook(page, "own-names").locator("summary").click();
    hook(page, "own-names").getByText("Forget").click();
    assertThat(hook(page, "own-names").locator("summary"))
        .hasText(
            "Own names (0)", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
    page.context().close();
  }

  @Test
  @Order(9)
  void aDefinitionChangesTheFiguresAndTheAddress() throws Exception {
    String query = "metric=works&dataset=wos&country=CN&years=2013-2023&document-types=all";
    Page page = page("/trends?" + query);
    drawn(page);
    List<String> alone = column(server.get("/api/v1/observations.csv?" + query), "value");
    choice(page, "definition:CN").selectOption("CN+HK+MO");
    page.waitForURL(Pattern.compile("profile=CN%2BHK%2BMO"));
    assertThat(page.locator("h1")).containsText("taking China with Hong Kong and Macao");
    assertThat(page.locator(".foot"))
        .containsText(
            "profile CN+HK+MO",
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    List<String> together =
        column(server.get("/api/v1/observations.csv?" + query + "&profile=CN%2BHK%2BMO"), "value");
    assertNotEquals(alone, together);
    assertEquals(
        together,
        hook(page, "observations-table")
            .first()
            .locator("tbody tr > :nth-child(3)")
            .allTextContents());
    // Hong Kong is China now, so it is no partner and no country to ask about.
    assertEquals(0, choice(page, "country").locator("option[value=HK]").count());
    assertThat(page.locator(".uses").first()).containsText("profile=CN%2BHK%2BMO");
    // What addresses said before there were profiles still holds.
    page.navigate(server.resolve("/trends?" + query + "&fold=HK,MO:CN").toString());
    page.waitForURL(Pattern.compile("profile=CN%2BHK%2BMO"));
    assertFalse(page.url().contains("fold="), page.url());
    page.context().close();
  }

  @Test
  @Order(10)
  void countriesOfADefinitionComeAndGoWithIt() {
    Page page = page("/trends?metric=works&dataset=wos&country=DE&years=2013-2023");
    drawn(page);
    assertEquals(0, choice(page, "country").locator("option[value=EU]").count());
    page.locator("summary[data-key=definitions]").click();
    choice(page, "definition:EU").selectOption("EU-27");
    page.waitForURL(Pattern.compile("country=EU.*profile=EU-27"));
    assertThat(choice(page, "country")).hasValue("EU");
    assertThat(page.locator("h1")).containsText("the European Union as one, by the 27 members");
    assertThat(page.locator(".foot"))
        .containsText(
            "profile EU-27",
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    choice(page, "definition:EU").selectOption("");
    page.waitForURL(Pattern.compile("country=CN"));
    assertFalse(page.url().contains("profile="), page.url());
    page.context().close();
  }

  @Test
  @Order(11)
  void howMuchDependsOnDefinitionsIsWhatTheFileHolds() throws Exception {
    String query =
        "metric=international-share&dataset=wos&country=CN&years=2013-2023&document-types=all";
    String csv = server.get("/api/v1/sensitivity.csv?" + query);
    List<String> profiles = column(csv, "profile");
    List<String> differences = column(csv, "difference");
    Page page = page("/trends?" + query);
    drawn(page);
    hook(page, "sensitivity").locator("> summary").click();
    Locator table = hook(page, "sensitivity-table");
    assertThat(table).isVisible(patiently());
    assertThat(hook(page, "sensitivity"))
        .containsText("taking China with Hong Kong and Macao lowers");
    assertThat(hook(page, "sensitivity")).containsText("EU and EU-27 change nothing here");
    for (String profile : List.of("CN+HK+MO", "CN+HK+MO+TW", "EU")) {
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < profiles.size(); i++) {
        if (profiles.get(i).equals(profile)) {
          double points = 100 * Double.parseDouble(differences.get(i));
          String size = String.format(Locale.ROOT, "%.2f", Math.abs(points));
          expected.add(size.equals("0.00") ? "0" : (points < 0 ? "−" : "+") + size);
        }
      }
      assertEquals(11, expected.size());
      Locator row =
          table
              .locator("tbody tr")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(page.getByText(profile, new Page.GetByTextOptions().setExact(true))));
      assertEquals(expected, row.locator("td").allTextContents(), profile);
    }
    assertThat(hook(page, "sensitivity-chart"))
        .hasAttribute(
            "data-rendered",
            "true",
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    page.context().close();
  }

  @Test
  @Order(12)
  void theClaimsOfTheShippedStudyHoldOnTheDemo() throws Exception {
    Page page = demoPage("/studies");
    Locator holding = page.locator("[data-testid=verdict][data-verdict=holds]");
    assertThat(holding).hasCount(35, counting());
    assertThat(hook(page, "verdict")).hasCount(35);
    assertThat(hook(page, "claim")).hasCount(17);
    assertThat(hook(page, "answer")).containsText("All 17 claims hold");
    assertThat(hook(page, "remark")).hasCount(2);
    assertThat(hook(page, "remark").first()).containsText("can only be percentage points");
    assertThat(page.locator(".foot")).containsText("each work stands for");
    Download result = page.waitForDownload(() -> page.getByText("Result as CSV").click());
    List<String> csv = Files.readAllLines(result.path());
    assertEquals("claim,dataset,metric,verdict,figure,why,remark,quote", csv.get(0));
    assertEquals(36, csv.size());
    Download file = page.waitForDownload(() -> page.getByText("Claims as YAML").click());
    assertEquals(
        demo.get("/api/v1/studies/china-international-collaboration"),
        Files.readString(file.path()));
    // Without InCites nothing is said of its claims; and back.
    String before = page.url();
    page.locator("summary[data-key=datasets]").click();
    page.locator("input[data-key='datasets:incites']").uncheck();
    page.waitForURL(Pattern.compile("dataset=scopus,wos"));
    assertThat(page.locator("[data-verdict='cannot be said']").first()).isVisible(patiently());
    assertThat(hook(page, "answer")).containsText("cannot be said");
    page.goBack();
    page.waitForURL(before);
    assertThat(holding).hasCount(35, counting());
    page.context().close();
  }

  @Test
  @Order(13)
  void claimsAreChangedOnThePageAndCheckedAgain() {
    Page page = demoPage("/studies?study=china-international-collaboration&dataset=incites");
    Locator holding = page.locator("[data-testid=verdict][data-verdict=holds]");
    assertThat(holding.first()).isVisible(patiently());
    int held = holding.count();
    hook(page, "claims-fold").locator("summary").click();
    Locator file = hook(page, "claims-file");
    String stored = file.inputValue();
    // What cannot be read is said at the file, with its line, and that line is selected.
    file.fill(stored.replaceFirst("metric: works", "metrik: works"));
    page.getByText("Check these claims").click();
    Locator trouble = hook(page, "claims-fold").getByRole(AriaRole.ALERT);
    assertThat(trouble).containsText(Pattern.compile("^Line \\d+: the claim has no key 'metrik'"));
    assertThat(file).hasAttribute("aria-invalid", "true");
    assertThat(file).isFocused();
    assertEquals(
        "    metrik: works",
        file.evaluate("e => e.value.substring(e.selectionStart, e.selectionEnd)"));
    assertThat(hook(page, "claim")).hasCount(0);
    // The browser reports the refusal of itself.
    assertTrue(COMPLAINTS.removeIf(each -> each.startsWith("/studies") && each.contains("400")));
    file.fill(stored.replaceFirst("is: 26\\.6 %", "is: 36.6 %"));
    page.getByText("Check these claims").click();
    Locator failing = page.locator("[data-testid=verdict][data-verdict='does not hold']");
    assertThat(failing).hasCount(1, counting());
    assertThat(failing).containsText("Claimed is 36.6\u00a0%");
    assertThat(hook(page, "answer")).containsText("1 does not hold");
    assertThat(trouble).hasCount(0);
    page.getByText("Back to the file as it is stored").click();
    assertThat(holding).hasCount(held, counting());
    assertThat(failing).hasCount(0);
    assertEquals(stored, file.inputValue());
    page.context().close();
  }

  @Test
  @Order(14)
  void theChangeByPartnerAddsUp() throws Exception {
    String query = "metric=international-share&dataset=scopus&country=CN&years=2013-2023";
    Page page = demoPage("/trends?" + query);
    drawn(page);
    assertThat(hook(page, "waterfall"))
        .hasAttribute(
            "data-rendered",
            "true",
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(hook(page, "further"))
        .containsText(Pattern.compile("the change of −6\\.9.points from 2018 to 2023 is made of"));
    List<BigDecimal> parts = new ArrayList<>();
    for (String cell :
        hook(page, "waterfall-table").locator("tbody tr > :nth-child(2)").allTextContents()) {
      parts.add(new BigDecimal(cell.replace('−', '-')));
    }
    BigDecimal change = parts.remove(parts.size() - 1);
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    // Each part is rounded to the third place.
    BigDecimal rounding = new BigDecimal("0.0005").multiply(BigDecimal.valueOf(parts.size() + 1));
    assertTrue(parts.size() > 12, parts.toString());
    assertTrue(sum.subtract(change).abs().compareTo(rounding) <= 0, sum + " is not " + change);
    // The same change as the file has it.
    String csv = demo.get("/api/v1/findings.csv?" + query);
    BigDecimal found =
        new BigDecimal(column(csv, "value").get(column(csv, "finding").indexOf("since-peak")));
    assertEquals(
        found.movePointRight(2).setScale(3, RoundingMode.HALF_UP), change.setScale(3), csv);
    page.context().close();
  }

  @Test
  @Order(15)
  void aChangedSettingChangesTheAddressAndBackBringsItBack() {
    Page page = page("/trends?metric=works&dataset=wos&country=CN&years=2013-2023");
    drawn(page);
    String before = page.url();
    assertThat(page.locator("h1")).containsText("with the usual settings");
    page.locator("summary[data-key=settings]").click();
    choice(page, "year-rule").selectOption("early-access");
    page.waitForURL(Pattern.compile("year-rule=early-access"));
    assertThat(page.locator("h1")).containsText("the year of early access where there is one");
    page.goBack();
    page.waitForURL(before);
    assertThat(page.locator("h1")).containsText("with the usual settings");
    assertThat(choice(page, "year-rule")).hasValue("publication");
    page.context().close();
  }

  private static LocatorAssertions.HasCountOptions counting() {
    return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS);
  }

  @Test
  @Order(16)
  void thePagesAreAccessibleInLightAndDarkAndOnAPhone() {
    List<String> violations = new ArrayList<>();
    for (String path :
        List.of(
            "/",
            "/?dataset=wos",
            "/trends?metric=international-share&dataset=wos,scopus&country=CN",
            "/compare?a=wos&b=scopus&metric=international-share&country=CN",
            "/studies?study=_own",
            "/metrics",
            "/plugins")) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : new int[] {1280, 390}) {
          Page page =
              page(
                  path,
                  new Browser.NewContextOptions()
                      .setViewportSize(width, 844)
                      .setColorScheme(scheme));
          page.waitForLoadState(LoadState.NETWORKIDLE);
          look(page, path + " " + scheme + " " + width, violations);
          page.context().close();
        }
      }
    }
    assertEquals(List.of(), violations);
  }

  @Test
  @Order(17)
  void whatOpensOnThePagesIsAccessibleToo() {
    List<String> violations = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1280, 390}) {
        Browser.NewContextOptions options =
            new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme);
        Page trends =
            page("/trends?metric=international-share&dataset=wos,scopus&country=CN", options);
        drawn(trends);
        hook(trends, "sensitivity").locator("> summary").click();
        assertThat(hook(trends, "sensitivity-table")).isVisible(patiently());
        trends.locator("summary[data-key=settings]").click();
        look(trends, "settings " + scheme + " " + width, violations);
        trends.locator("summary[data-key=definitions]").click();
        look(trends, "definitions " + scheme + " " + width, violations);
        trends.context().close();
        Page dataset = page("/?dataset=wos", options);
        stateCountriesBeside(dataset);
        dataset.reload();
        hook(dataset, "differences").locator("summary").click();
        Locator table = hook(dataset, "differences-table");
        // Names out of files are text, whatever they look like.
        assertThat(table).containsText("<img src=x> University");
        assertEquals(0, table.locator("img").count());
        assertThat(table).containsText("Hong Kong");
        assertThat(hook(dataset, "addresses")).containsText("2 of the addresses say another");
        Locator box = hook(dataset, "unresolved-row").first().locator("input");
        box.fill("nowhere");
        box.press("Enter");
        hook(dataset, "own-names").locator("summary").click();
        dataset.locator("#which-country").fill("Univ Example, Athens, GA 30602");
        dataset.locator("#which-country").press("Enter");
        assertThat(hook(dataset, "which-country")).containsText("United States (US)");
        look(dataset, "dataset " + scheme + " " + width, violations);
        dataset.context().close();
      }
    }
    assertEquals(List.of(), violations);
  }

  /** As a source answers that states a country beside an address. */
  private static void stateCountriesBeside(Page page) {
    page.route(
        "**/api/v1/datasets/wos/addresses",
        route ->
            answer(
                route,
                """
                {"works": 10, "worksWithAddress": 9, "worksTied": 8, "authorships": 30,
                 "authorshipsTied": 28, "correspondences": 9, "correspondencesTied": 9,
                 "statedBeside": 20, "differing": 2, "silent": 1}"""));
    page.route(
        "**/api/v1/datasets/wos/differences?*",
        route ->
            answer(
                route,
                """
                [{"address": "Dept Exemplary Phys, Hong Kong", "organisation": "<img src=x> University",
                  "country": "HK", "organisationCountry": "CN", "count": 3, "file": "a.json",
                  "line": 12},
                 {"address": "Inst Examples, Geneva, Switzerland", "organisation": "Institute",
                  "country": "CH", "organisationCountry": "FR", "count": 1, "file": "a.json",
                  "line": 90}]"""));
  }

  private static void answer(Route route, String json) {
    route.fulfill(
        new Route.FulfillOptions().setStatus(200).setContentType("application/json").setBody(json));
  }

  @Test
  @Order(18)
  void studiesAndEffectsAreAccessibleWhateverTheyShow() {
    List<String> violations = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1280, 390}) {
        Page page =
            page(
                demo,
                "/studies",
                new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme));
        assertThat(hook(page, "claim")).hasCount(17, counting());
        hook(page, "claims-fold").locator("summary").click();
        Locator file = hook(page, "claims-file");
        String stored = file.inputValue();
        // All three verdicts, then a file that cannot be read.
        file.fill(
            stored
                .replaceFirst("is: 26\\.6 %", "is: 36.6 %")
                .replaceFirst("metric: works", "metric: citation-impact"));
        page.getByText("Check these claims").click();
        for (String verdict : List.of("holds", "does not hold", "cannot be said")) {
          assertThat(page.locator("[data-verdict='" + verdict + "']").first())
              .isVisible(patiently());
        }
        look(page, "studies " + scheme + " " + width, violations);
        file.fill("study: Nothing\n");
        page.getByText("Check these claims").click();
        assertThat(hook(page, "claims-fold").getByRole(AriaRole.ALERT)).isVisible(patiently());
        COMPLAINTS.removeIf(each -> each.startsWith("/studies") && each.contains("400"));
        look(page, "an unreadable file " + scheme + " " + width, violations);
        // A metric whose values are not the country's: a table of them, and settings to write.
        page.navigate(
            demo.resolve("/trends?metric=productivity-effect&dataset=scopus&country=US&partner=CN")
                .toString());
        assertThat(hook(page, "entities-table")).isVisible(patiently());
        assertThat(hook(page, "entities-table")).containsText("average-effect");
        page.locator("summary[data-key=settings]").click();
        look(page, "effects " + scheme + " " + width, violations);
        page.context().close();
      }
    }
    assertEquals(List.of(), violations);
  }

  /** Two databases that describe the same publications in different words. */
  private static final String NOISY =
      "a=noisy-wos&b=noisy-scopus&metric=international-share&country=CN&years=2013-2023";

  private static Locator decomposed(Page page) {
    Locator waterfall = hook(page, "difference-waterfall");
    assertThat(waterfall)
        .hasAttribute(
            "data-rendered",
            "true",
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    return waterfall.locator("..").locator("> button");
  }

  @Test
  @Order(19)
  void theStepsFromOneDatabaseToTheOtherAddUpAndListTheirWorks() throws Exception {
    Simulator.write(
        new SimulationRequest(3_000, 7, folder.resolve("noisy"), Noise.REALISTIC),
        SimulationListener.NONE);
    importByDrop("/", folder.resolve("noisy/wos/savedrecs-0001.txt"), "noisy-wos");
    importByDrop("/", folder.resolve("noisy/scopus/scopus-0001.csv"), "noisy-scopus");
    Page page = page("/compare?" + NOISY);
    Locator bars = decomposed(page);
    List<BigDecimal> effects = new ArrayList<>();
    for (String cell :
        hook(page, "decomposition-table").locator("tbody tr > :nth-child(4)").allTextContents()) {
      effects.add(new BigDecimal(cell.replace('−', '-')));
    }
    BigDecimal difference = effects.remove(effects.size() - 1);
    BigDecimal sum = effects.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal rounding = new BigDecimal("0.0005").multiply(BigDecimal.valueOf(effects.size() + 1));
    assertTrue(
        sum.subtract(difference).abs().compareTo(rounding) <= 0, sum + " is not " + difference);
    // The same difference as the file has it, of all years.
    String csv = server.get("/api/v1/comparisons/decomposition.csv?" + NOISY);
    int all = column(csv, "year").indexOf("");
    BigDecimal told = new BigDecimal(column(csv, "difference").get(all));
    assertEquals(told.movePointRight(2).setScale(3, RoundingMode.HALF_UP), difference, csv);
    assertThat(hook(page, "answer")).containsText("come from works that only");
    // A bar lists as many works as it says.
    Locator bar = bars.first();
    String label = String.valueOf(bar.getAttribute("aria-label"));
    bar.focus();
    page.keyboard().press("Enter");
    Locator works = hook(page, "works-behind");
    assertThat(works.locator("[data-testid=pair]").first()).isVisible(patiently());
    assertThat(bar).hasAttribute("aria-pressed", "true");
    Matcher many = Pattern.compile("([0-9,]+) works?\\. List").matcher(label);
    assertTrue(many.find(), label);
    assertThat(works).containsText(many.group(1) + "\u00a0work");
    assertThat(works).containsText("noisy-scopus");
    page.context().close();
  }

  @Test
  @Order(20)
  void whatTheTwoSayOfTheSameWorksIsCountedAndListed() throws Exception {
    Page page = page("/compare?" + NOISY);
    Locator matrix = hook(page, "agreement-matrix");
    assertThat(matrix.locator("tbody tr")).hasCount(7, counting());
    String csv = server.get("/api/v1/comparisons/agreement.csv?" + NOISY);
    int field = column(csv, "field").indexOf("document-type");
    Locator row = matrix.locator("tbody tr").nth(field);
    assertThat(row.locator("td").nth(0))
        .hasText(
            String.format(Locale.ROOT, "%,d", Long.parseLong(column(csv, "equal").get(field))));
    long discordant = 0;
    for (String kind : List.of("different", "only_a", "only_b")) {
      discordant += Long.parseLong(column(csv, kind).get(field));
    }
    assertTrue(discordant > 0, csv);
    row.getByRole(AriaRole.BUTTON).click();
    Locator listed = hook(page, "disagreements");
    assertThat(listed.locator("[data-testid=pair]"))
        .hasCount((int) Math.min(10, discordant), counting());
    assertTrue(discordant > 10, csv);
    listed.getByText(Pattern.compile("Show \\d+ more")).click();
    assertThat(listed.locator("[data-testid=pair]"))
        .hasCount((int) Math.min(50, discordant), counting());
    // By document type, the pieces of every bar are the works of the file.
    page.getByLabel("What the overlap is taken apart by").selectOption("document-type");
    Locator table = hook(page, "overlap-table");
    assertThat(table.locator("thead")).containsText("Document type", contains());
    String overlap = server.get("/api/v1/comparisons/overlap.csv?" + NOISY + "&by=document-type");
    assertThat(table.locator("tbody tr")).hasCount(overlap.lines().toList().size() - 1, counting());
    page.context().close();
  }

  private static LocatorAssertions.ContainsTextOptions contains() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
  }

  /** The two keys of every pair of a status. */
  private static List<String> links(String status) throws Exception {
    String csv = server.get("/api/v1/links.csv?a=noisy-wos&b=noisy-scopus&status=" + status);
    List<String> b = column(csv, "b_key");
    List<String> keys = new ArrayList<>();
    for (String a : column(csv, "a_key")) {
      keys.add(a + " " + b.get(keys.size()));
    }
    return keys;
  }

  @Test
  @Order(21)
  void aPairIsDecidedTakenBackAndCountedAgain() throws Exception {
    Page page = page("/compare?" + NOISY);
    Locator pairs = hook(page, "review-pair");
    assertThat(pairs.first()).isVisible(patiently());
    List<String> open = links("review");
    assertThat(pairs).hasCount(open.size(), counting());
    Locator first = pairs.first();
    first.getByText("Different", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(first).containsText("Decided: two different publications", contains());
    assertEquals(open.size() - 1, links("review").size());
    // The reader stays where the decision was made.
    page.keyboard().press("Enter");
    assertThat(first.getByText("Same publication")).isVisible(patiently());
    assertEquals(open, links("review"));
    first.getByText("Same publication").focus();
    page.keyboard().press("Enter");
    assertThat(first).containsText("Decided: the same publication", contains());
    List<String> left = links("review");
    List<String> decided = new ArrayList<>(open);
    decided.removeAll(left);
    assertEquals(1, decided.size(), left.toString());
    assertTrue(links("accepted").containsAll(decided), decided.toString());
    hook(page, "decided").getByText("Count again").click();
    assertThat(hook(page, "decided")).isHidden();
    assertThat(pairs).hasCount(left.size(), counting());
    page.context().close();
  }

  @Test
  @Order(22)
  void whatAComparisonOpensIsAccessibleToo() {
    List<String> violations = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1280, 390}) {
        Page page =
            page(
                "/compare?" + NOISY,
                new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme));
        decomposed(page).first().click();
        assertThat(hook(page, "works-behind").locator("[data-testid=pair]").first())
            .isVisible(patiently());
        hook(page, "agreement-matrix").getByRole(AriaRole.BUTTON).first().click();
        assertThat(hook(page, "disagreements").locator("[data-testid=pair]").first())
            .isVisible(patiently());
        assertThat(hook(page, "review-pair").first()).isVisible(patiently());
        for (Locator fold : page.locator("details.fold > summary").all()) {
          fold.click();
        }
        look(page, "compare " + scheme + " " + width, violations);
        page.context().close();
      }
    }
    assertEquals(List.of(), violations);
  }

  /** A plugin as the server tells of it; the digest stands for the file. */
  private static String plugin(
      String id, String version, String state, String reason, char digest) {
    return """
        {"id": "%s", "version": "%s", "provider": "A stranger", "description": "",
         "requires": ">=1.4.0 & <2.0.0", "file": "%s-%s.jar", "sha256": "%s", "state": "%s",
         "reason": "%s", "notes": [], "sources": [], "metrics": []}"""
        .formatted(id, version, id, version, String.valueOf(digest).repeat(64), state, reason);
  }

  @Test
  @Order(23)
  void thePluginsPageTellsWhatComesChangesAndGoesAndLeavesTheReaderAlone() throws Exception {
    String shipped = server.get("/api/v1/plugins").strip();
    AtomicReference<String> now = new AtomicReference<>(shipped);
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1280, 500)
                    .setPermissions(List.of("clipboard-read", "clipboard-write")));
    Page page = context.newPage();
    page.onPageError(error -> COMPLAINTS.add("/plugins: " + error));
    page.route("**/api/v1/plugins", route -> answer(route, String.valueOf(now.get())));
    page.navigate(server.resolve("/plugins").toString());
    Locator news = hook(page, "plugins-news");
    Locator cards = hook(page, "plugin");
    int installed =
        Distribution.home()
            .resolve("plugins")
            .toFile()
            .list((in, name) -> name.endsWith(".jar"))
            .length;
    assertThat(cards).hasCount(installed);
    assertThat(hook(page, "plugins-summary"))
        .hasText(Pattern.compile(installed + ".plugins: all work\\."));
    assertThat(hook(page, "plugins-folder"))
        .hasText(Distribution.home().resolve("plugins").toString());
    assertThat(news).hasAttribute("role", "status");
    assertThat(page.locator("input[type=file]")).hasCount(0);

    Locator copy =
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("Copy the SHA-256 of source-wos")));
    copy.press("Enter");
    assertThat(news).hasText("The SHA-256 of source-wos is copied.");
    String digest = (String) page.evaluate("navigator.clipboard.readText()");
    assertTrue(shipped.contains("\"sha256\":\"" + digest + "\""), digest);

    String top = "document.activeElement.getBoundingClientRect().top";
    double before = ((Number) page.evaluate(top)).doubleValue();
    String rest = shipped.substring(1);
    now.set(
        "["
            + plugin("source-x", "1.1.0", "started", "", 'a')
            + ","
            + plugin("source-bad", "0.1.0", "failed", "It is <b>no</b> plugin.", 'b')
            + ","
            + rest);
    assertThat(news)
        .hasText(
            "source-x 1.1.0 is there. source-bad 0.1.0 is there, but does not work. It is <b>no</b> plugin.");
    assertThat(cards).hasCount(installed + 2);
    assertThat(cards.first()).containsText("does not work");
    assertThat(cards.first()).containsText("It is <b>no</b> plugin.");
    assertThat(copy).isFocused();
    List<String> violations = new ArrayList<>();
    look(page, "plugins of which one does not work", violations);
    // What came stands above the reader's place, which stays where it was all the same.
    assertEquals(before, ((Number) page.evaluate(top)).doubleValue(), 2);

    now.set("[" + plugin("source-x", "1.2.0", "disabled", "", 'c') + "," + rest);
    assertThat(news)
        .hasText(
            "source-x 1.2.0 is there, in place of 1.1.0. It is switched off. source-bad 0.1.0 has gone.");
    assertThat(cards.first()).containsText("switched off");
    assertThat(copy).isFocused();
    look(page, "plugins of which one is switched off", violations);
    assertEquals(List.of(), violations);
    context.close();
  }

  @Test
  @Order(24)
  void theBrowserHadNothingToComplainOf() {
    assertEquals(List.of(), COMPLAINTS);
  }
}
