package org.entente.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.entente.app.fixture.TinyLibrary;
import org.entente.app.output.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code harvest} of two pages on loopback; see {@link TinyLibrary} for the plugin. */
final class HarvestCommandTest {

  private static final String SECRET = "s3cret";

  private static final Map<String, String> PAGES =
      Map.of(
          "1",
          "#works\nH1|10.5555/1|Tides|2018|Article|Univ B, Boston, MA USA\n"
              + "H2|10.5555/2|Winds|2018|Article|Inst A, Beijing, Peoples R China\n",
          "2",
          "#works\nH1|10.5555/1|Tides|2018|Article|Univ B, Boston, MA USA\n");

  @SuppressWarnings("NullAway.Init")
  private static TinyLibrary library;

  @SuppressWarnings("NullAway.Init")
  private HttpServer server;

  private final List<String> asked = new CopyOnWriteArrayList<>();

  private record Run(int exit, String out, String err) {}

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    library = new TinyLibrary(folder);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String address = exchange.getRequestURI().toString();
    asked.add(address);
    String page = address.replaceAll(".*/([0-9]+)\\?.*", "$1");
    boolean known = address.endsWith("?key=" + SECRET);
    byte[] body = (known ? PAGES.getOrDefault(page, "") : "no").getBytes(UTF_8);
    if (page.equals("1")) {
      exchange.getResponseHeaders().set("X-Next", "2");
    }
    exchange.sendResponseHeaders(known ? 200 : 403, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Run run(Map<String, String> environment, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--library", library.library().toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new HarvestCommand(environment::get));
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    line.setExecutionExceptionHandler(new FailureHandler());
    int exit = line.execute(all.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  private Run run(String... arguments) {
    return run(
        Map.of(
            "ENTENTE_TINY_API_KEY",
            SECRET,
            "ENTENTE_TINY_ADDRESS",
            "http://127.0.0.1:" + server.getAddress().getPort()),
        arguments);
  }

  @Test
  void aHarvestIsCountedThenDoneThenToldAsJson() throws Exception {
    Run count = run("tiny", "tides", "--dataset", "web", "--count");
    assertEquals(0, count.exit(), count.err());
    assertTrue(count.out().startsWith("tiny has 3 records for this query, on 2 pages."));
    assertTrue(count.out().contains("The allowance covers that: 97 of 100 requests left"));
    assertTrue(count.out().endsWith("Nothing was imported." + System.lineSeparator()));
    assertEquals(List.of("/tides/1?key=" + SECRET), asked);

    Run harvest = run("tiny", "tides", "--dataset", "web");
    assertEquals(0, harvest.exit(), harvest.err());
    assertTrue(
        harvest.out().contains("3 read = 2 accepted + 1 duplicates + 0 rejected"), harvest.out());
    assertTrue(
        harvest.out().contains("2 pages, which announced 3 records, of 3 that the query has."),
        harvest.out());
    assertTrue(
        harvest.out().contains("Allowance: 97 of 100 requests left, renewed in 2 h."),
        harvest.out());
    assertTrue(harvest.err().startsWith("About 1 request to come for 3 records"), harvest.err());

    Run again = run("tiny", "tides", "--dataset", "web", "--limit", "1", "--format", "json");
    assertEquals(0, again.exit(), again.err());
    JsonNode report = Json.mapper().readTree(again.out());
    List<String> names = new ArrayList<>();
    report.fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of(
            "dataset",
            "source",
            "plugin",
            "files",
            "read",
            "accepted",
            "duplicates",
            "rejected",
            "addresses",
            "unresolved",
            "seconds",
            "harvest"),
        names);
    assertEquals(2, report.get("duplicates").asInt());
    JsonNode told = report.get("harvest");
    assertEquals("tides", told.get("query").asText());
    assertEquals(1, told.get("pages").asInt());
    assertEquals(2, told.get("announced").asInt());
    assertEquals(3, told.get("total").asInt());
    assertTrue(told.get("more").asBoolean());
    assertEquals(
        Json.mapper()
            .readTree(
                "{\"unit\":\"requests\",\"limit\":100.0,\"remaining\":97.0,"
                    + "\"resetsInSeconds\":7200}"),
        told.get("allowance"));
    for (Run run : List.of(count, harvest, again)) {
      assertFalse((run.out() + run.err()).contains(SECRET));
    }
  }

  @Test
  void whatIsWrongWithSettingsIsWrongUsage() {
    Run typed = run("tiny", "tides", "--dataset", "web", "--setting", "api-key=typed-in");
    assertEquals(2, typed.exit());
    assertTrue(typed.err().contains("environment variable ENTENTE_TINY_API_KEY"), typed.err());
    assertFalse(typed.err().contains("typed-in"), typed.err());

    Run missing = run(Map.of(), "tiny", "tides", "--dataset", "web");
    assertEquals(2, missing.exit());
    assertTrue(
        missing
            .err()
            .startsWith(
                "The source 'tiny' needs the setting 'api-key': The key that nobody gives."),
        missing.err());

    Run halved = run("tiny", "tides", "--dataset", "web", "--setting", "typed-in");
    assertEquals(2, halved.exit());
    assertFalse(halved.err().contains("typed-in"), halved.err());
    assertEquals(2, run("tiny", "tides", "--dataset", "web", "--limit", "0").exit());
    assertEquals(List.of(), asked);
  }

  @Test
  void whatFailsIsASentenceWithoutTheSecret() {
    Run refused =
        run(
            Map.of("ENTENTE_TINY_API_KEY", "wr0ng"),
            "tiny",
            "tides",
            "--dataset",
            "web",
            "--setting",
            "address=http://127.0.0.1:" + server.getAddress().getPort());
    assertEquals(1, refused.exit());
    assertTrue(refused.err().contains("?key=*** (403). Nothing was harvested yet."), refused.err());
    assertFalse(refused.err().contains("wr0ng"), refused.err());

    Run unknown = run("nothing", "tides", "--dataset", "web");
    assertEquals(1, unknown.exit());
    assertTrue(
        unknown.err().startsWith("There is no source 'nothing'. To be harvested: tiny."),
        unknown.err());
  }

  @Test
  void sourcesTellHowTheyAreHarvested() throws Exception {
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(new EntenteCommand());
    line.setOut(new PrintWriter(out));
    assertEquals(0, line.execute("sources"));
    assertTrue(
        out.toString()
            .contains(
                "To harvest: entente harvest tiny QUERY --dataset NAME. A word, such as tides."),
        out.toString());
    assertTrue(
        out.toString()
            .contains(
                "api-key: The key that nobody gives. Required. Secret, so from the environment"
                    + " alone: ENTENTE_TINY_API_KEY."),
        out.toString());

    StringWriter json = new StringWriter();
    line.setOut(new PrintWriter(json));
    assertEquals(0, line.execute("sources", "--format", "json"));
    Map<String, JsonNode> harvests = new HashMap<>();
    Json.mapper()
        .readTree(json.toString())
        .forEach(source -> harvests.put(source.get("id").asText(), source.get("harvest")));
    JsonNode harvest = Objects.requireNonNull(harvests.remove("tiny"));
    assertEquals(1, harvests.size());
    assertTrue(harvests.values().stream().allMatch(JsonNode::isNull), harvests.toString());
    assertEquals("A word, such as tides.", harvest.get("queryHelp").asText());
    assertEquals("https://example.org/terms", harvest.get("termsPage").asText());
    assertEquals("address", harvest.get("settings").get(1).get("name").asText());
    assertEquals("ENTENTE_TINY_ADDRESS", harvest.get("settings").get(1).get("variable").asText());
    assertTrue(harvest.get("settings").get(0).get("secret").asBoolean());
  }
}
