package org.entente.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.app.fixture.TinyLibrary;
import org.entente.app.output.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code compare} on a library small enough to count by hand; see {@link TinyLibrary}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CompareCommandTest {

  @SuppressWarnings("NullAway.Init")
  private TinyLibrary library;

  private record Run(int exit, String out, String err) {}

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    library = new TinyLibrary(folder);
  }

  @AfterAll
  void stop() {
    library.close();
  }

  private Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--library", library.library().toString(), "--country", "CN"));
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

  private JsonNode json(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    return Json.mapper().readTree(out(all.toArray(String[]::new)));
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), whole);
  }

  @Test
  void everythingForAReader() {
    String text = out("compare", "left", "right");
    assertContains("share of left", text);
    assertContains("Jaccard", text);
    assertContains("Links: 3 by doi (75.00 %), 1 by title (25.00 %).", text);
    assertContains("difference, points", text);
    // Two years have a mean, and neither limits nor a concordance.
    assertContains(" points on average, of 2 years.", text);
    assertContains("Where the difference comes from, all years together:", text);
    assertContains("metadata", text);
    assertContains("Coverage of A", text);
    assertFalse(text.contains("Citations and all else  "), text);
    assertContains("corresponding-country", text);
    assertContains("Linked works whose countries differ: 1.", text);
  }

  @Test
  void csvWithoutAPartIsTheSeriesAsEver() {
    assertEquals(
        "partner,year,a,b,difference\r\n"
            + ",2018,0.3333333333333333,0.6666666666666667,-0.3333333333333334\r\n"
            + ",2019,0.5,0,0.5\r\n"
            + ",2020,,1,\r\n",
        out("compare", "left", "right", "--format", "csv"));
  }

  @Test
  void jsonIsTheServers() throws Exception {
    JsonNode comparison = json("compare", "left", "right");
    JsonNode total = comparison.at("/overlap/3");
    assertTrue(total.get("year").isNull());
    assertEquals(5, total.get("a").asInt());
    assertEquals(4, total.get("linked").asInt());
    assertEquals(0.8, total.get("shareOfB").asDouble());
    assertEquals(1, comparison.get("disagreementCount").asInt());
    assertEquals("R3", comparison.at("/disagreements/0/bKey").asText());
    assertEquals(7, comparison.get("agreements").size());
    assertEquals("peak-year", comparison.at("/findingAgreements/0/asked").asText());
  }

  @Test
  void theOverlapByWhatIsAskedFor() throws Exception {
    assertEquals(
        "document_type,a,b,linked,linked_of_b,only_a,only_b,a_with_doi,b_with_doi,in_both,"
            + "share_of_a,share_of_b,jaccard\r\n"
            + "article,5,4,4,3,1,1,4,4,3,0.8,0.75,0.5\r\n"
            + "review,0,1,0,1,0,0,0,1,0,,1,0\r\n"
            + ",5,5,4,4,1,1,4,5,4,0.8,0.8,0.6666666666666667\r\n",
        out("compare", "left", "right", "--by", "document-type", "--format", "csv"));
    JsonNode rows = json("compare", "left", "right", "--by", "year,document-type");
    assertEquals("article", rows.at("/0/documentType").asText());
    assertContains("document type", out("compare", "left", "right", "--by", "year,document-type"));
  }

  @Test
  void theAgreementOfFields() throws Exception {
    assertContains(
        "countries,4,4,3,1,0,0,0,0.75,0,1,0,0\r\n",
        out("compare", "left", "right", "--agreement", "--format", "csv"));
    assertEquals(7, json("compare", "left", "right", "--agreement").size());
    String text = out("compare", "left", "right", "--agreement");
    assertContains("right minus left: ", text);
    assertContains("right all of left's and more in 1", text);
  }

  @Test
  void theDecompositionAddsUpAndItsWorksAreListed() throws Exception {
    JsonNode found = json("compare", "left", "right", "--decomposition");
    for (JsonNode row : found.get("rows")) {
      if (row.get("steps").size() > 0) {
        double sum = 0;
        for (JsonNode step : row.get("steps")) {
          sum += step.get("effect").asDouble();
        }
        assertEquals(row.get("difference").asDouble(), sum, 1e-12);
      }
    }
    assertTrue(
        out("compare", "left", "right", "--decomposition", "--format", "csv")
            .startsWith(
                "partner,year,a,b,difference,step,before,after,effect,works,works_of_country\r\n"));
    assertContains("unknown-addresses", out("compare", "left", "right", "--decomposition"));

    JsonNode works = json("compare", "left", "right", "--works", "coverage-a");
    assertEquals(1, works.get("count").asInt());
    assertEquals("L5", works.at("/works/0/a/key").asText());
    assertTrue(works.at("/works/0/b").isNull());
    assertContains(
        "CN,\"CN, DE\"",
        out("compare", "left", "right", "--works", "affiliations", "--format", "csv"));
    String text = out("compare", "left", "right", "--works", "year", "--year", "2019");
    assertContains("1 work behind the step 'Year rule', 2019; 1 of the country", text);
    assertContains("right R4: 2020", text);
    assertEquals(
        0,
        json("compare", "left", "right", "--works", "coverage-a", "--limit", "0")
            .get("works")
            .size());
  }

  @Test
  void disagreementsOfAnyField() throws Exception {
    assertEquals(
        "doi,year,title,a_key,b_key,a_countries,b_countries,a_addresses,b_addresses\r\n"
            + "10.5555/3,2018,Why the bells of the northern valleys ring out of tune,L3,R3,CN,"
            + "CN; DE,\"Inst A, Beijing, Peoples R China\","
            + "\"Inst A, Beijing, China; Univ C, Berlin, Germany\"\r\n",
        out("compare", "left", "right", "--disagreements", "--format", "csv"));
    // A dataset after the option is a dataset.
    assertContains("L3,R3", out("compare", "--disagreements", "left", "right", "--format", "csv"));
    assertContains(
        "document-type,different,L2,R2,10.5555/2,2018,2018,",
        out("compare", "left", "right", "--disagreements", "document-type", "--format", "csv"));
    JsonNode years = json("compare", "left", "right", "--disagreements=year");
    assertEquals("L4", years.at("/0/aKey").asText());
    assertEquals(2020, years.at("/0/bYear").asInt());
    assertContains("Listed: 1 linked work of", out("compare", "left", "right", "--disagreements"));
    assertEquals(0, json("compare", "left", "right", "--disagreements", "--limit", "0").size());
  }

  @Test
  void aTableComparesInWhatItHas() throws Exception {
    String text = out("compare", "table", "left");
    assertContains("30.00 %", text);
    assertFalse(text.contains("Where the difference comes from"), text);
    assertFalse(text.contains("linked works"), text);
    assertEquals(0, json("compare", "table", "left").get("overlap").size());
    Run run = run("compare", "table", "left", "--decomposition");
    assertEquals(1, run.exit());
    assertContains("table holds tables of figures and no works", run.err());
    Run disagreements = run("compare", "table", "left", "--disagreements", "--format", "csv");
    assertEquals(1, disagreements.exit());
    assertEquals("", disagreements.out());
  }

  private void refused(int exit, String sentence, String... arguments) {
    Run run = run(arguments);
    assertEquals(exit, run.exit(), run.out());
    assertEquals("", run.out());
    assertContains(sentence, run.err());
  }

  @Test
  void whatIsWrongIsSaidWithWhatThereIs() {
    refused(
        2,
        "There is no step 'coverage'; there are document-types, year,",
        "compare",
        "left",
        "right",
        "--works",
        "coverage");
    refused(
        2,
        "There is no field 'colour'; there are year, document-type, countries,",
        "compare",
        "left",
        "right",
        "--disagreements",
        "colour");
    refused(
        2,
        "There is no dimension 'type'; there are year, document-type, country, language.",
        "compare",
        "left",
        "right",
        "--by",
        "type");
    refused(
        2,
        "--by and --agreement are parts of a comparison",
        "compare",
        "left",
        "right",
        "--by",
        "year",
        "--agreement");
    refused(2, "--year is of", "compare", "left", "right", "--year", "2019");
    refused(2, "--limit is of", "compare", "left", "right", "--limit", "1");
    refused(1, "The library has: left, right, table.", "compare", "left", "absent");
    refused(1, "both are left", "compare", "left", "left");
  }
}
