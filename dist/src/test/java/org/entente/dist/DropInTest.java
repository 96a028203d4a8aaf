package org.entente.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's plugins dropped into the folder of a running server, as a user does. */
class DropInTest {

  private static final int SLOW_RECORDS = 400;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  /**
   * A source of lines {@code title|year|address} below {@code #stranger}; slow where it says so.
   */
  private static byte[] plugin(String version, int figure) throws IOException {
    return new StrangersPlugin("stranger", version)
        .source(
            "Stranger",
            """
            import java.io.*;
            import java.nio.charset.StandardCharsets;
            import java.util.List;
            import org.entente.model.*;
            import org.entente.spi.*;

            @org.pf4j.Extension
            public class Stranger implements FileSource {
              public SourceInfo info() {
                return new SourceInfo("stranger", "Stranger's database", "A stranger",
                    List.of(new SourceInfo.Format("stranger-lines", "Lines", "Ask the stranger.")), List.of());
              }
              public Match recognise(Head head) {
                return head.text().startsWith("#stranger")
                    ? Match.sure("stranger-lines", "It begins with #stranger.") : Match.no("It does not begin with #stranger.");
              }
              public void read(InputFile in, String format, WorkSink out) throws IOException {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(in.open(), StandardCharsets.UTF_8))) {
                  boolean slow = lines.readLine().contains("slow");
                  long number = 1;
                  for (String line = lines.readLine(); line != null && out.open(); line = lines.readLine()) {
                    number++;
                    String[] cells = line.split("\\\\|", -1);
                    Location at = new Location(in.name(), number, "");
                    if (cells.length != 3) {
                      out.reject(at, Code.MALFORMED, "title|year|address was expected.", line);
                      continue;
                    }
                    out.accept(new Work(cells[0], "", "", cells[0], Integer.valueOf(cells[1]), null, List.of("article"), "", "",
                        null, null, List.of(new Authorship(1, "A. Author", "", true, List.of(0))),
                        List.of(new Affiliation(cells[2], "", ""))), at);
                    if (slow) {
                      try { Thread.sleep(10); } catch (InterruptedException e) { throw new IOException(e); }
                    }
                  }
                }
              }
            }
            """)
        .source(
            "Figure",
            """
            import java.math.BigDecimal;
            import java.util.*;
            import org.entente.model.*;
            import org.entente.spi.*;

            @org.pf4j.Extension
            public class Figure implements Metric {
              public MetricInfo info() {
                return new MetricInfo("strangers-figure", "A stranger's figure", "Always the same.", "x", MetricInfo.Unit.COUNT,
                    false, Set.of(Counting.FULL), List.of(), Set.of(), List.of("Nobody"));
              }
              public List<Observation> measure(Scope scope) throws MetricException {
                return List.of(Observation.ofCountry("strangers-figure", scope.country(), "", 2018, new BigDecimal(%d), null, null));
              }
            }
            """
                .formatted(figure))
        .bytes();
  }

  private Path plugins() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    try (Stream<Path> shipped = Files.list(Distribution.home().resolve("plugins"))) {
      for (Path jar : shipped.filter(path -> path.toString().endsWith(".jar")).toList()) {
        Files.copy(jar, plugins.resolve(jar.getFileName()));
      }
    }
    return plugins;
  }

  private ServerProcess serve(Path plugins, String javaOptions) throws IOException {
    return ServerProcess.start(
        Map.of("ENTENTE_PLUGINS", plugins.toString(), "ENTENTE_JAVA_OPTIONS", javaOptions),
        folder.resolve("library"),
        "serve");
  }

  private Path file(String name, String head, int records) throws IOException {
    List<String> lines = new ArrayList<>(List.of(head));
    for (int i = 0; i < records; i++) {
      lines.add(
          name
              + " work "
              + i
              + "|20"
              + (18 + i % 3)
              + "|Harbour Coll, Leeds, England; Bay Univ, Xiamen, Peoples R China");
    }
    return Files.write(folder.resolve(name), lines);
  }

  private static JsonNode plugin(ServerProcess server, String id) throws Exception {
    for (JsonNode plugin : JSON.readTree(server.get("/api/v1/plugins"))) {
      if (plugin.get("id").asText().equals(id)) {
        return plugin;
      }
    }
    return JSON.createObjectNode();
  }

  private interface Happening {
    boolean now() throws Exception;
  }

  private static void within(int seconds, String what, Happening happening) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (!happening.now()) {
      assertTrue(System.nanoTime() < end, "not within " + seconds + " s: " + what);
      Thread.sleep(100);
    }
  }

  private static void dropIn(Path plugins, String version, int figure) throws Exception {
    // In place, as cp writes over a file.
    Files.write(plugins.resolve("stranger.jar"), plugin(version, figure));
  }

  private static void isThere(ServerProcess server, String version) throws Exception {
    within(
        10,
        "stranger " + version + " is there",
        () ->
            plugin(server, "stranger").path("version").asText().equals(version)
                && plugin(server, "stranger").path("state").asText().equals("started"));
  }

  /** Uploads, and gives the job's address. */
  private static String upload(ServerProcess server, String dataset, Path file) throws Exception {
    HttpResponse<String> answer =
        server.put("/api/v1/datasets/" + dataset + "/files/" + file.getFileName(), file);
    assertEquals(202, answer.statusCode(), answer.body());
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static JsonNode job(ServerProcess server, String job) throws Exception {
    return JSON.readTree(server.get(job));
  }

  private static boolean runs(ServerProcess server, String job) throws Exception {
    return List.of("queued", "running").contains(job(server, job).get("state").asText());
  }

  private static JsonNode result(ServerProcess server, String job) throws Exception {
    within(60, "the job ends", () -> !runs(server, job));
    JsonNode ended = job(server, job);
    assertTrue(ended.hasNonNull("report"), ended.toString());
    return ended.get("report");
  }

  private static JsonNode imported(ServerProcess server, String dataset, Path file)
      throws Exception {
    return result(server, upload(server, dataset, file));
  }

  private static int figure(ServerProcess server) throws Exception {
    String csv =
        server.get("/api/v1/observations.csv?metric=strangers-figure&dataset=strange&country=CN");
    return Integer.parseInt(csv.lines().skip(1).findFirst().orElseThrow().split(",", -1)[6]);
  }

  /** What the JDK's own tool says of the server's process. */
  private static List<String> jcmd(ServerProcess server, String command) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(server.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    try (var lines = process.inputReader()) {
      return lines.lines().toList();
    }
  }

  /** How many class loaders of plugins are in the heap, after a full collection. */
  private static int loaders(ServerProcess server) throws Exception {
    List<String> histogram = jcmd(server, "GC.class_histogram");
    assertTrue(histogram.size() > 100, histogram.toString());
    return histogram.stream()
        .filter(line -> line.contains("org.entente.host.plugin.BoundaryClassLoader"))
        .mapToInt(line -> Integer.parseInt(line.strip().split("\\s+")[1]))
        .findFirst()
        .orElse(0);
  }

  /** The files that the server holds open and whose name says stranger. */
  private static List<String> openFiles(ServerProcess server) throws IOException {
    List<String> open = new ArrayList<>();
    try (Stream<Path> handles = Files.list(Path.of("/proc", String.valueOf(server.pid()), "fd"))) {
      for (Path handle : handles.toList()) {
        try {
          String target = Files.readSymbolicLink(handle).toString();
          if (target.contains("stranger")) {
            open.add(target);
          }
        } catch (IOException e) {
          // It was closed meanwhile.
          assertFalse(Files.exists(handle), handle.toString());
        }
      }
    }
    return open;
  }

  @Test
  void aStrangersSourceComesChangesDuringAnImportAndGoes() throws Exception {
    Path plugins = plugins();
    Path quick = file("quick.txt", "#stranger", 3);
    Path slow = file("slow.txt", "#stranger slow", SLOW_RECORDS);
    try (ServerProcess server = serve(plugins, "-Xmx400m")) {
      int shipped = loaders(server);
      assertTrue(shipped >= 9, "loaders of the shipped plugins: " + shipped);
      JsonNode refused = imported(server, "early", quick);
      assertEquals(0, refused.get("accepted").asInt(), refused.toString());
      assertTrue(refused.toString().contains("No installed source recognises"), refused.toString());

      // It is dropped in, and a file is imported through it.
      dropIn(plugins, "1.0.0", 1);
      isThere(server, "1.0.0");
      JsonNode first = imported(server, "strange", quick);
      assertEquals(3, first.get("accepted").asInt(), first.toString());
      assertEquals("1.0.0", first.get("plugin").get("version").asText());

      // It is replaced while an import runs.
      String running = upload(server, "strange", slow);
      within(
          20,
          "the import reads",
          () -> job(server, running).get("progress").get("records").asInt() > 0);
      dropIn(plugins, "2.0.0", 2);
      isThere(server, "2.0.0");
      assertTrue(runs(server, running), "the import still runs on the version that was replaced");
      JsonNode report = result(server, running);
      assertEquals(SLOW_RECORDS, report.get("read").asInt(), report.toString());
      assertEquals(SLOW_RECORDS, report.get("accepted").asInt(), report.toString());
      assertEquals("1.0.0", report.get("plugin").get("version").asText());
      JsonNode later = imported(server, "later", quick);
      assertEquals("2.0.0", later.get("plugin").get("version").asText());
      within(20, "the old class loader goes", () -> loaders(server) == shipped + 1);

      // A figure that was kept is measured again by another build, though it has the same version.
      assertEquals(2, figure(server));
      dropIn(plugins, "2.0.0", 3);
      within(10, "the new build measures", () -> figure(server) == 3);

      // It is removed: what it read stays, and nothing of it is left in the process.
      Files.delete(plugins.resolve("stranger.jar"));
      within(10, "it is gone", () -> plugin(server, "stranger").isEmpty());
      within(20, "its class loader goes", () -> loaders(server) == shipped);
      assertEquals(List.of(), openFiles(server));
      assertEquals(
          List.of(),
          jcmd(server, "Thread.print").stream()
              .filter(line -> line.contains("entente-plugin-stranger"))
              .toList());
      String works = server.get("/api/v1/observations.csv?metric=works&dataset=strange&country=CN");
      assertEquals(3, works.lines().filter(line -> line.startsWith("works,strange,CN,")).count());
      JsonNode gone = imported(server, "late", quick);
      assertTrue(gone.toString().contains("No installed source recognises"), gone.toString());

      long pid = server.pid();
      server.stop();
      try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        assertEquals(
            List.of(),
            left.filter(path -> path.toString().contains("entente-plugins-" + pid)).toList());
      }
    }
  }

  @Test
  void aPluginThatHangsIsNamedAndTheOthersGoOn() throws Exception {
    Path plugins = plugins();
    try (ServerProcess server = serve(plugins, "-Dentente.plugins.answering=1")) {
      Files.write(
          plugins.resolve("sleeper.jar"),
          new StrangersPlugin("sleeper", "1.0.0")
              .source(
                  "Sleeper",
                  """
                  import org.entente.spi.*;
                  @org.pf4j.Extension
                  public class Sleeper implements FileSource {
                    public SourceInfo info() {
                      return new SourceInfo("sleeper", "Sleeper", "A stranger", java.util.List.of(), java.util.List.of());
                    }
                    public Match recognise(Head head) {
                      while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }
                    }
                    public void read(InputFile in, String format, WorkSink out) { }
                  }
                  """)
              .bytes());
      within(
          10,
          "the sleeper is there",
          () -> plugin(server, "sleeper").path("state").asText().equals("started"));
      Path wos =
          Files.writeString(
              folder.resolve("savedrecs.txt"),
              """
              FN Clarivate Analytics Web of Science
              VR 1.0
              PT J
              AU Marlow, E
              TI Currents of an invented bay
              DT Article
              C1 [Marlow, Edda] Harbour Coll, Leeds, W Yorkshire, England.
              PY 2018
              UT WOS:000900000000001
              ER

              EF
              """);
      JsonNode report = imported(server, "wos", wos);
      assertEquals(1, report.get("accepted").asInt(), report.toString());
      assertEquals("failed", plugin(server, "sleeper").get("state").asText());
      assertEquals(
          "The plugin sleeper hangs: it gave no sign of life for 1 s. It is switched off; its thread may run until Entente is started again. Replace it by a corrected version, or remove it.",
          plugin(server, "sleeper").get("reason").asText());
    }
  }
}
