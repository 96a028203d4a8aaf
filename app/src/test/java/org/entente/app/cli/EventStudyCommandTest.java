package org.entente.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.app.output.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EventStudyCommandTest {

  /**
   * Two treated authors whose changes from 2018 to 2019 are −1 and −3, two controls with +1 and 0:
   * the effect is −2 − 0.5 = −2.5.
   */
  private static final List<String> BY_HAND =
      List.of(
          "a,2018,5,1",
          "a,2019,4,1",
          "b,2018,7,1",
          "b,2019,4,1",
          "c,2018,2,0",
          "c,2019,3,0",
          "d,2018,1,0",
          "d,2019,1,0");

  @TempDir Path folder;

  private record Run(int exit, String out, String err) {}

  private Run run(List<String> lines, String... arguments) throws IOException {
    Path file = folder.resolve("panel.csv");
    Files.write(file, lines, UTF_8);
    List<String> all = new ArrayList<>(List.of("event-study", "--panel", file.toString()));
    all.addAll(List.of(arguments));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new EntenteCommand());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    line.setExecutionExceptionHandler(new FailureHandler());
    int exit = line.execute(all.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString().replace(folder + "/", "").strip());
  }

  private static List<String> with(String header, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    return lines;
  }

  private String refusal(String header, String... rows) throws IOException {
    Run run = run(with(header, List.of(rows)), "--event", "2018");
    assertEquals(1, run.exit(), run.out());
    assertEquals("", run.out());
    return run.err();
  }

  @Test
  void csvHasTheColumnsOfObservations() throws Exception {
    Run run =
        run(with("author,year,outcome,treated", BY_HAND), "--event", "2018", "--format", "csv");
    assertEquals(0, run.exit(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(
        "metric,dataset,country,entity,partner,year,value,numerator,denominator,lower,upper,lowest,highest",
        lines.get(0));
    assertEquals("productivity-effect,panel.csv,,event-study,,2018,0,,,,,,", lines.get(1));
    assertTrue(
        lines.get(2).startsWith("productivity-effect,panel.csv,,event-study,,2019,-2.5,,,"),
        lines.get(2));
    assertTrue(
        lines.get(3).startsWith("productivity-effect,panel.csv,,average-effect,,,-2.5,,,"),
        lines.get(3));
    assertEquals(4, lines.size());
  }

  @Test
  void columnsRowsAndCaseMayBeInAnyOrderAndOthersAreIgnored() throws Exception {
    List<String> rows = new ArrayList<>();
    for (String row : BY_HAND) {
      String[] cells = row.split(",", -1);
      rows.add(
          String.join(
              ",", cells[3].equals("1") ? "TRUE" : "no", "\"x, y\"", cells[2], cells[1], cells[0]));
    }
    Collections.shuffle(rows, new Random(3));
    Run mixed =
        run(
            with("\uFEFFTreatment,field,Publications,YEAR,Author ID", rows),
            "--event",
            "2018",
            "--format",
            "csv");
    Run plain =
        run(with("author,year,outcome,treated", BY_HAND), "--event", "2018", "--format", "csv");
    assertEquals("", mixed.err());
    assertEquals(plain.out(), mixed.out());
  }

  @Test
  void jsonAndTableSayWhatTheyRestOn() throws Exception {
    JsonNode json =
        Json.mapper()
            .readTree(
                run(
                        with("author,year,outcome,treated", BY_HAND),
                        "--event",
                        "2018",
                        "--format",
                        "json")
                    .out());
    assertEquals(2, json.get("treated").asInt());
    assertEquals(2, json.get("controls").asInt());
    assertEquals(8, json.get("rows").asInt());
    assertTrue(json.get("placebo").isNull());
    assertEquals(-2.5, json.get("observations").get(2).get("value").asDouble());
    Run table = run(with("author,year,outcome,treated", BY_HAND), "--event", "2018");
    assertTrue(
        table.out().contains("panel.csv: 2 treated and 2 control authors, 8 rows; base year 2018."),
        table.out());
    assertTrue(table.out().contains("with fewer than 30 of either"), table.out());
    assertTrue(table.out().contains("parallel trends"), table.out());
  }

  @Test
  void whatIsWrongIsSaidWithLineAndColumn() throws Exception {
    String header = "author,year,outcome,treated";
    assertEquals(
        "panel.csv, line 1: there is no column 'treated' (nor treatment, treat). The columns are: author, year, outcome. Columns are separated by commas.",
        refusal("author,year,outcome", "a,2018,1"));
    assertEquals(
        "panel.csv, line 1: there are two columns 'year'. Rename one of them.",
        refusal("author,year,Year,outcome,treated", "a,2018,2018,1,0"));
    assertEquals(
        "panel.csv, line 3, column year: it is '20x9', but a whole number was expected.",
        refusal(header, "a,2018,1,0", "a,20x9,1,0"));
    assertEquals(
        "panel.csv, line 2, column outcome: it is '1,5', but a number with a dot for decimals was expected.",
        refusal(header, "a,2018,\"1,5\",0"));
    assertEquals(
        "panel.csv, line 2, column outcome: it is empty. Write 0 if there was nothing, and leave the row out if it is not known.",
        refusal(header, "a,2018,,0"));
    assertEquals(
        "panel.csv, line 2, column treated: it is '', but 1 or 0 was expected.",
        refusal(header, "a,2018,3"));
    assertEquals(
        "panel.csv, line 2, column author: it is empty. Every row names its author.",
        refusal(header, ",2018,3,0"));
    assertEquals(
        "panel.csv, line 3, column treated: it says otherwise than an earlier line of author 'a'. It tells the groups apart and is the same in all years of an author; when the effect begins is said by --event.",
        refusal(header, "a,2018,3,0", "a,2019,3,1"));
    assertEquals(
        "panel.csv, line 4: the author has the year 2018 on line 2 already. A panel has one row an author and year: add the outcomes up.",
        refusal(header, "a,2018,3,0", "b,2018,3,0", "a,2018,3,0"));
    assertEquals("panel.csv has a header line and no rows.", refusal(header));
    assertTrue(
        refusal(header, "a,2018,3,0", "a,2019,3,0")
            .startsWith("panel.csv: The panel has 0 treated and 1 control units"));
    assertTrue(
        refusal(header, "a,2015,3,0", "a,2016,3,0").startsWith("panel.csv: The event year 2018"));
  }

  @Test
  void wrongUsageIsToldApartFromFailure() throws Exception {
    assertEquals(2, run(BY_HAND).exit());
    Run late =
        run(with("author,year,outcome,treated", BY_HAND), "--event", "2018", "--placebo", "2019");
    assertEquals("The placebo year 2019 must be before the event year 2018.", late.err());
    assertEquals(1, late.exit());
  }
}
