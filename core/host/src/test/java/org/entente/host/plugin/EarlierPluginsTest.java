package org.entente.host.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.CountryResolver;
import org.entente.host.engine.YearRule;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportRequest;
import org.entente.host.intake.Importer;
import org.entente.host.library.Library;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Measurer;
import org.entente.host.measure.Question;
import org.entente.host.plugin.PluginState.State;
import org.entente.kit.ScriptedHttp;
import org.entente.spi.Code;
import org.entente.spi.Counting;
import org.entente.spi.HarvestSource;
import org.entente.spi.Http;
import org.entente.spi.Page;
import org.entente.spi.Settings;
import org.entente.spi.SourceException;
import org.entente.spi.Years;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plugins that were built for earlier versions of the boundary, kept as binary files, do what they
 * did. A failure here is a break of the SPI's promise (docs/plugins/versioning.md), whatever the
 * golden file says; the jars are never built anew.
 */
class EarlierPluginsTest {

  private static final String FIRST =
      """
      k1|2018|Currents of an invented bay
      Harbour College, Leeds, England; Bay University, Xiamen, China
      k2|2018|Tides of an invented bay
      Bay University, Xiamen, China
      """;
  private static final String SECOND =
      """
      k3|2019|Winds of an invented bay
      Bay University, Xiamen, China
      """;

  @TempDir Path folder;
  private PluginHost host;

  @BeforeEach
  void start() throws Exception {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    for (String version : List.of("1.3.0", "1.4.0")) {
      String jar = "built-for-" + version + ".jar";
      try (InputStream in = EarlierPluginsTest.class.getResourceAsStream(jar)) {
        Files.copy(Objects.requireNonNull(in, jar), plugins.resolve(jar));
      }
    }
    host = PluginHost.start(plugins);
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void bothAreStarted() {
    assertEquals(
        List.of("built-for-1.3.0 STARTED", "built-for-1.4.0 STARTED"),
        host.registry().plugins().stream()
            .map(plugin -> plugin.id() + " " + plugin.state())
            .sorted()
            .toList());
    for (PluginState plugin : host.registry().plugins()) {
      assertEquals(State.STARTED, plugin.state(), plugin.reason());
    }
  }

  /** A source and a metric in Java, from before there were harvest sources and metrics of SQL. */
  @Test
  void aPluginFor130RecognisesReadsAndMeasures() throws Exception {
    Measurement measurement = measured("#toy3\n" + FIRST + SECOND, "toy3-citations");
    assertEquals(List.of("2018 6", "2019 3"), brief(measurement));
    assertTrue(
        measurement.notes().contains("The toy of 1.3 measured this."),
        measurement.notes().toString());
  }

  @Test
  void aPluginFor140MeasuresBySqlAlone() throws Exception {
    Measurement measurement = measured("#toy4\n" + FIRST + SECOND, "toy4-share");
    assertEquals(List.of("2018 0.5", "2019 0"), brief(measurement));
    assertTrue(
        host.registry()
            .metric("toy4-share")
            .orElseThrow()
            .extension()
            .chart()
            .orElse("")
            .contains("bar"));
  }

  @Test
  void aPluginFor140HarvestsPageByPage() throws Exception {
    HarvestSource source = host.registry().harvest("toy4").orElseThrow().extension();
    assertEquals("key", source.harvest().settings().get(1).name());
    Map<String, String> values = Map.of("base-url", "http://127.0.0.1/toy", "key", "k0");
    Settings settings = name -> Objects.requireNonNull(values.get(name), name);
    ScriptedHttp http =
        ScriptedHttp.of(
            List.of(
                ScriptedHttp.answer(200, Map.of("X-Next", "c2", "X-Total", "3"), "#toy4\n" + FIRST),
                ScriptedHttp.answer(200, Map.of("X-Total", "3"), "#toy4\n" + SECOND)));
    Page first = source.fetch("a bay", Optional.empty(), settings, http);
    assertEquals(2, first.records());
    assertEquals(Optional.of("c2"), first.next());
    assertEquals(3L, first.total());
    Page second = source.fetch("a bay", first.next(), settings, http);
    assertEquals(1, second.records());
    assertEquals(Optional.empty(), second.next());
    assertEquals(
        List.of("q=a+bay&cursor=*", "q=a+bay&cursor=c2"),
        http.requests().stream().map(request -> request.uri().getRawQuery()).toList());
    Http.Answer refusal = ScriptedHttp.answer(401, Map.of(), "");
    assertEquals(
        Code.UNAUTHORISED,
        assertThrows(
                SourceException.class,
                () ->
                    source.fetch("a bay", Optional.empty(), settings, ScriptedHttp.always(refusal)))
            .code());
    // A page is read as a file, by the source of the same id.
    assertEquals(
        List.of("2018 0.5"), brief(measured(new String(first.body(), UTF_8), "toy4-share")));
  }

  private Measurement measured(String text, String metric) throws Exception {
    Path file = folder.resolve("toy.txt");
    Files.writeString(file, text);
    try (Library library = Library.open(folder.resolve("library"))) {
      new Importer(library, host, CountryResolver.standard())
          .run(
              new ImportRequest("toy", List.of(ImportRequest.Input.of(file)), Optional.empty()),
              ImportListener.SILENT);
      try (Measurer measurer = new Measurer(library, host)) {
        TreeMap<String, String> parameters = new TreeMap<>();
        return measurer.measure(
            new Question(
                metric,
                "CN",
                Optional.empty(),
                Optional.of(new Years(2018, 2019)),
                YearRule.PUBLICATION,
                new TreeSet<>(List.of("article")),
                Counting.FULL,
                CountryDefinition.iso(),
                parameters),
            "toy");
      }
    }
  }

  private static List<String> brief(Measurement measurement) {
    return measurement.observations().stream()
        .map(o -> o.year() + " " + o.value().stripTrailingZeros().toPlainString())
        .toList();
  }
}
