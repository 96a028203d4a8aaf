package org.entente.dist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

  private static final List<String> COMPLAINTS = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    Simulator.write(
        new SimulationRequest(3_000, 7, folder.resolve("world")), SimulationListener.NONE);
    server = ServerProcess.start(folder.resolve("library"), "serve");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Page page(String path) {
    return page(path, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private static Page page(String path, Browser.NewContextOptions options) {
    BrowserContext context = chromium.browser().newContext(options);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            COMPLAINTS.add(path + ": " + message.text());
          }
        });
    page.onPageError(error -> COMPLAINTS.add(path + ": " + error));
    page.navigate(server.resolve(path).toString());
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
          shown.contains(String.format(java.util.Locale.ROOT, "%,d", Long.parseLong(fields[8]))),
          line);
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
  void comparingShowsOverlapDifferenceAndDisagreements() {
    Page page = page("/compare?a=wos&b=scopus&metric=international-share&country=CN");
    assertThat(hook(page, "compare-overlap").first()).isVisible(patiently());
    assertThat(hook(page, "compare-difference").first()).isVisible(patiently());
    assertThat(hook(page, "disagreements").first()).isVisible(patiently());
    page.context().close();
  }

  @Test
  @Order(7)
  void thePagesAreAccessibleInLightAndDarkAndOnAPhone() {
    List<String> violations = new ArrayList<>();
    for (String path :
        List.of(
            "/",
            "/?dataset=wos",
            "/trends?metric=international-share&dataset=wos,scopus&country=CN",
            "/compare?a=wos&b=scopus&metric=international-share&country=CN",
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
          page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
          AxeResults results = new AxeBuilder(page).analyze();
          for (Rule rule : results.getViolations()) {
            violations.add(
                path
                    + " "
                    + scheme
                    + " "
                    + width
                    + ": "
                    + rule.getId()
                    + " "
                    + rule.getNodes().get(0).getHtml());
          }
          int overflow =
              (Integer)
                  page.evaluate(
                      "document.documentElement.scrollWidth - document.documentElement.clientWidth");
          if (overflow > 0) {
            violations.add(path + " at " + width + " px is " + overflow + " px too wide");
          }
          page.context().close();
        }
      }
    }
    assertEquals(List.of(), violations);
  }

  @Test
  @Order(8)
  void theBrowserHadNothingToComplainOf() {
    assertEquals(List.of(), COMPLAINTS);
  }
}
