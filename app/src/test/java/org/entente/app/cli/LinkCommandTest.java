package org.entente.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.app.fixture.TinyLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code link} on a library small enough to count by hand; see {@link TinyLibrary}. */
final class LinkCommandTest {

  private static final String HEADER = "a,a_key,b,b_key,rule,score,status\r\n";
  private static final String BY_DOI =
      "left,L1,right,R1,doi,1,accepted\r\nleft,L2,right,R2,doi,1,accepted\r\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private TinyLibrary library;

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void start() throws Exception {
    library = new TinyLibrary(folder);
  }

  @AfterEach
  void stop() {
    library.close();
  }

  private Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("link", "left", "right"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--library", library.library().toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new EntenteCommand());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    line.setExecutionExceptionHandler(new FailureHandler());
    int exit = line.execute(all.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  private String out(String... arguments) {
    Run run = run(arguments);
    assertEquals(0, run.exit(), run.err());
    return run.out();
  }

  @Test
  void linksAreListedCountedAndDecided() throws Exception {
    String csv = out("--format", "csv");
    assertTrue(csv.startsWith(HEADER + BY_DOI + "left,L3,right,R3,title,0."), csv);
    assertTrue(csv.endsWith("left,L4,right,R4,doi,1,accepted\r\n"), csv);
    String table = out();
    assertTrue(table.contains("3 by doi, accepted."), table);
    assertTrue(table.contains("4 links."), table);

    assertEquals("Decisions kept: 1.\n", run("--reject", "L3=R3").err());
    assertEquals(HEADER + BY_DOI + "left,L4,right,R4,doi,1,accepted\r\n", out("--format", "csv"));
    run("--accept", "L5=R6");
    assertTrue(out("--format", "csv").contains("left,L5,right,R6,decided,1,accepted"));
    run("--forget", "L5=R6", "--forget", "L3=R3");
    assertEquals(csv, out("--format", "csv"));

    Path file =
        Files.writeString(folder.resolve("decisions.csv"), csv.replace("accepted", "rejected"));
    run("--decisions", file.toString());
    assertEquals(HEADER, out("--format", "csv"));
  }

  @Test
  void whatIsWrongIsSaid() {
    Run status = run("--status", "good");
    assertEquals(2, status.exit());
    assertTrue(status.err().contains("accepted, review, rejected or all"), status.err());
    Run keys = run("--accept", "L1");
    assertEquals(2, keys.exit());
    Run absent = run("--accept", "L9=R1");
    assertEquals(1, absent.exit());
    assertTrue(absent.err().contains("no work with the key L9"), absent.err());
    Run nothing = run("--forget", "L1=R1");
    assertEquals(1, nothing.exit());
    assertTrue(nothing.err().contains("Nothing was decided of L1 and R1."), nothing.err());
  }

  @Test
  void theTrialHidesTheIdentifiers() {
    assertTrue(out("--trial").startsWith("3 works are linked by an identifier."));
  }
}
