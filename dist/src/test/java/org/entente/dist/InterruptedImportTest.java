package org.entente.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.app.simulate.SimulationListener;
import org.entente.app.simulate.SimulationRequest;
import org.entente.app.simulate.Simulator;
import org.entente.dist.Distribution.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program killed, and run twice at once: what was there stays there. */
class InterruptedImportTest {

  private static final int KILLS = 10;
  private static final int WORLD = 60_000;

  @TempDir Path folder;

  private String[] command(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--library";
    all[arguments.length + 1] = folder.resolve("library").toString();
    return all;
  }

  private String figures() throws Exception {
    Run run =
        Distribution.run(
            command(
                "measure",
                "international-share",
                "--dataset",
                "before",
                "--country",
                "CN",
                "--format",
                "csv"));
    assertEquals(0, run.exit(), run.err());
    return run.out();
  }

  private String datasets() throws Exception {
    Run run = Distribution.run(command("datasets", "--format", "csv"));
    assertEquals(0, run.exit(), run.err());
    return run.out();
  }

  /**
   * kill -9 in the middle of an import, at random moments: the library opens and shows what it
   * showed, and the import then succeeds.
   */
  @Test
  void killedImportsLeaveTheLibraryAsItWas() throws Exception {
    Path small = folder.resolve("small");
    Path large = folder.resolve("large");
    Simulator.write(new SimulationRequest(2_000, 1, small), SimulationListener.NONE);
    Simulator.write(new SimulationRequest(WORLD, 2, large), SimulationListener.NONE);
    Run before =
        Distribution.run(command("import", small.resolve("wos").toString(), "--dataset", "before"));
    assertEquals(0, before.exit(), before.err());
    String datasets = datasets();
    String figures = figures();

    // How long an import takes on this machine now, so that the kills fall all over it.
    long start = System.nanoTime();
    Run whole =
        Distribution.run(
            command(
                "import",
                large.resolve("scopus").toString(),
                "--dataset",
                "large",
                "--format",
                "json"));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertEquals(0, whole.exit(), whole.err());
    assertEquals(0, Distribution.run(command("remove", "large")).exit());
    assertEquals(datasets, datasets());

    Random random = new Random(20261124);
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process =
          Distribution.builder(
                  Distribution.home(),
                  command("import", large.resolve("scopus").toString(), "--dataset", "large"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      // Stratified: one kill in each tenth of the import's time.
      long wait = (long) (millis * (i + random.nextDouble()) / KILLS);
      if (!process.waitFor(wait, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        process.waitFor();
        killed++;
      }
      if (datasets().contains("large")) {
        // The kill came after the commit: then the import is there whole.
        Run again =
            Distribution.run(
                command("import", large.resolve("scopus").toString(), "--dataset", "large"));
        assertEquals(0, again.exit(), again.err());
        assertTrue(again.out().contains(" = 0 accepted"), again.out());
        assertEquals(0, Distribution.run(command("remove", "large")).exit());
      }
      assertEquals(datasets, datasets(), "after kill " + i);
      assertEquals(figures, figures(), "after kill " + i);
    }
    assertTrue(
        killed >= KILLS / 2,
        "only "
            + killed
            + " of "
            + KILLS
            + " imports were still running when they were to be killed");

    Run after =
        Distribution.run(
            command(
                "import",
                large.resolve("scopus").toString(),
                "--dataset",
                "large",
                "--format",
                "json"));
    assertEquals(0, after.exit(), after.err());
    assertEquals(withoutTime(whole.out()), withoutTime(after.out()));
    // Nothing of the killed imports lies about.
    try (var imports = Files.walk(folder.resolve("library/works"), 2)) {
      assertEquals(
          2,
          imports
              .filter(path -> folder.resolve("library/works").relativize(path).getNameCount() == 2)
              .count());
    }
    System.out.println(
        "Killed "
            + killed
            + " of "
            + KILLS
            + " imports of "
            + millis
            + " ms each; the library was whole after each.");
  }

  private static String withoutTime(String json) {
    return json.replaceAll("\"seconds\" ?: ?[0-9.]+", "");
  }

  @Test
  void twoProcessesOnOneLibraryGetASentence() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder.resolve("library"), "serve")) {
      Run second = Distribution.run(command("datasets"));
      assertEquals(1, second.exit());
      assertEquals("", second.out());
      assertTrue(second.err().contains(folder.resolve("library").toString()), second.err());
      assertEquals(1, second.err().strip().lines().count(), second.err());
      assertEquals("[]", server.get("/api/v1/datasets").strip());
    }
    assertEquals(0, Distribution.run(command("datasets")).exit());
  }
}
