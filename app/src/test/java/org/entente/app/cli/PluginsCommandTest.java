package org.entente.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.app.fixture.StrangersPlugin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code plugins} and its commands, on a program's home with a plugin of a stranger. */
final class PluginsCommandTest {

  private static final String FITS = ">=1.0.0 & <2.0.0";
  private static final String LIVE =
      "A running server notices within seconds; it need not be started again.";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path downloads;

  @SuppressWarnings("NullAway.Init")
  private static StrangersPlugin stranger;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private @Nullable String homeBefore;

  private record Run(int exit, String out, String err) {}

  @BeforeAll
  static void pack() throws Exception {
    stranger = new StrangersPlugin(downloads);
    stranger.write(downloads.resolve("one.jar"), "source-x", "1.0.0", FITS);
    stranger.write(downloads.resolve("two.jar"), "source-x", "1.1.0", FITS);
    stranger.write(downloads.resolve("future.jar"), "source-f", "1.0.0", ">=9.0.0");
    Files.writeString(downloads.resolve("broken.jar"), "no jar at all");
  }

  @BeforeEach
  void start() throws Exception {
    homeBefore = System.getProperty("entente.home");
    System.setProperty("entente.home", home.toString());
    Files.createDirectory(home.resolve("plugins"));
  }

  @AfterEach
  void stop() {
    if (homeBefore == null) {
      System.clearProperty("entente.home");
    } else {
      System.setProperty("entente.home", homeBefore);
    }
  }

  private static Run run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "plugins";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new EntenteCommand());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    line.setExecutionExceptionHandler(new FailureHandler());
    int exit = line.execute(all);
    return new Run(exit, out.toString(), err.toString());
  }

  private static String done(String... arguments) {
    Run run = run(arguments);
    assertEquals(0, run.exit(), run.err());
    return run.out();
  }

  private static String failed(String... arguments) {
    Run run = run(arguments);
    assertEquals(1, run.exit(), run.out() + run.err());
    assertEquals("", run.out());
    return run.err();
  }

  private static String download(String name) {
    return downloads.resolve(name).toString();
  }

  private Set<String> files() throws Exception {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(home.resolve("plugins"))) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  @Test
  void aPluginIsInstalledListedReplacedAndRemoved() throws Exception {
    String installed = done("install", download("one.jar"));
    assertTrue(
        installed.startsWith("source-x 1.0.0 is installed. The file is source-x-1.0.0.jar."));
    assertTrue(installed.contains(LIVE), installed);
    String list = done();
    assertEquals(list, done("list"));
    assertTrue(list.startsWith("id "), list);
    assertTrue(
        Pattern.compile(
                "source-x +1\\.0\\.0 +A stranger +>=1\\.0\\.0 & <2\\.0\\.0 +started +incites +[0-9a-f]{16}\\R")
            .matcher(list)
            .find(),
        list);
    assertTrue(list.contains("Folder: " + home.resolve("plugins").toAbsolutePath()), list);

    assertTrue(done("install", download("two.jar")).contains("in place of 1.0.0."));
    String again = done("install", download("two.jar"));
    assertTrue(again.contains("is installed already"), again);
    assertFalse(again.contains(LIVE), again);
    assertTrue(done("install", download("one.jar")).contains("which is newer"));
    assertEquals(Set.of("source-x-1.0.0.jar"), files());

    assertTrue(done("remove", "source-x").contains("source-x-1.0.0.jar is deleted"));
    assertEquals(Set.of(), files());
    assertTrue(failed("remove", "source-x").contains("There is no plugin source-x in "));
  }

  @Test
  void theListAsJsonHasWholeDigestsAndNotes() throws Exception {
    done("install", download("one.jar"));
    for (String list : new String[] {done("--format", "json"), done("list", "--format", "json")}) {
      JsonNode plugin = new ObjectMapper().readTree(list).get(0);
      assertEquals("source-x", plugin.get("id").asText());
      assertEquals("started", plugin.get("state").asText());
      assertTrue(plugin.get("sha256").asText().matches("[0-9a-f]{64}"));
      assertTrue(plugin.get("notes").isArray());
    }
  }

  @Test
  void aBadPluginIsRefusedWithItsReason() throws Exception {
    assertTrue(
        failed("install", download("broken.jar"))
            .contains("broken.jar was not installed. It is no plugin"));
    assertTrue(failed("install", download("future.jar")).contains("It was built for version >=9"));
    assertTrue(failed("install", download("absent.jar")).contains("There is no file "));
    assertEquals(2, run("install").exit());
    assertEquals(Set.of(), files());
  }

  @Test
  void aPluginIsSwitchedOffAndOn() throws Exception {
    done("install", download("one.jar"));
    assertTrue(done("disable", "source-x").contains("source-x 1.0.0 is switched off."));
    assertEquals("source-x", Files.readString(home.resolve("plugins/disabled.txt"), UTF_8).strip());
    assertTrue(done("disable", "source-x").contains("was switched off already"));
    assertTrue(done().contains(" disabled "), done());
    assertTrue(done("verify").startsWith("source-x 1.0.0: switched off"), "which is no failure");
    assertTrue(done("enable", "source-x").startsWith("source-x 1.0.0 is switched on."));
    assertEquals("", Files.readString(home.resolve("plugins/disabled.txt"), UTF_8).strip());
    assertTrue(failed("disable", "source-q").contains("There is no plugin source-q"));
  }

  @Test
  void verifyFailsIfOneOfTheInstalledDoesNotWork() throws Exception {
    assertEquals(0, run("verify").exit());
    done("install", download("one.jar"));
    String fine = done("verify");
    assertTrue(fine.startsWith("source-x 1.0.0: works"), fine);
    assertTrue(fine.matches("(?s).*sha-256 +[0-9a-f]{64}\\R.*"), fine);
    assertTrue(fine.contains("1 plugin, and nothing is wrong."), fine);
    Files.copy(downloads.resolve("broken.jar"), home.resolve("plugins/broken.jar"));
    Run bad = run("verify");
    assertEquals(1, bad.exit());
    assertTrue(bad.out().contains("broken.jar: does not work"), bad.out());
    assertTrue(bad.out().contains("1 of 2 plugins cannot be used: broken.jar."), bad.out());
    assertEquals(1, run("verify", "--format", "json").exit());
  }

  @Test
  void aFileIsVerifiedBeforeItIsInstalled() throws Exception {
    assertTrue(done("verify", download("two.jar")).startsWith("source-x 1.1.0: works"));
    Run bad = run("verify", download("future.jar"));
    assertEquals(1, bad.exit());
    assertTrue(bad.out().startsWith("source-f 1.0.0: does not work"), bad.out());
    assertTrue(bad.out().contains("reason    It was built for version >=9.0.0"), bad.out());
    assertEquals(Set.of(), files());
  }

  @Test
  void theListOfAllowedPluginsIsKept() throws Exception {
    Path conf = Files.createDirectory(home.resolve("conf"));
    Path list = Files.writeString(conf.resolve("allowed-plugins.txt"), "# none yet\n");
    String refusal = failed("install", download("one.jar"));
    assertTrue(refusal.contains("is not in the list of allowed plugins " + list), refusal);
    String digest = refusal.strip().replaceAll("(?s).*: ", "");
    Files.writeString(list, digest + "  one.jar\n");
    done("install", download("one.jar"));
    assertTrue(done().contains("Allowed are those of the list " + list));
  }

  @Test
  void whatAPluginSaysOfItselfDoesNotSteerTheTerminal() throws Exception {
    // A manifest cannot hold a line break, but it can hold an escape.
    stranger.write(home.resolve("plugins/odd.jar"), "odd\u001b[2J", "1\u001b[2J", FITS);
    assertFalse(done().contains("\u001b"));
    assertFalse(run("verify").out().contains("\u001b"));
    stranger.write(downloads.resolve("odder.jar"), "odder\u001b[2J", "1\u001b[2J", FITS);
    assertFalse(failed("install", download("odder.jar")).contains("\u001b"));
  }
}
