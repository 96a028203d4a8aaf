package org.entente.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.dist.Distribution.Run;
import org.entente.kit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables that the US National Center for Science and Engineering Statistics published, as a user
 * has them answered for; and that what Entente writes is what it reads.
 */
class PublishedTablesTest {

  @TempDir Path folder = Path.of("");

  private String library() {
    return folder.resolve("library").toString();
  }

  private String run(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--library");
    all.add(library());
    Run run = Distribution.run(all.toArray(String[]::new));
    assertEquals(0, run.exit(), run.err());
    return run.out();
  }

  private static List<NamedCsvRecord> rows(String csv) {
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
  }

  private static BigDecimal percent(NamedCsvRecord row) {
    return new BigDecimal(row.getField("value"))
        .movePointRight(2)
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  private static NamedCsvRecord finding(String csv, String finding) {
    return rows(csv).stream()
        .filter(row -> row.getField("finding").equals(finding))
        .findFirst()
        .orElseThrow();
  }

  /** Both directions, as the README beside the tables lists them. */
  @Test
  void sharesPeaksAndChangesAreThePublishedOnes() throws Exception {
    run(
        "import",
        SharedData.path("tables/ncses-2020-countries.csv").toString(),
        "--dataset",
        "countries");
    run(
        "import",
        SharedData.path("tables/ncses-2022-us-partners.csv").toString(),
        "--dataset",
        "partners");

    String shares =
        run(
            "measure",
            "international-share",
            "--dataset",
            "countries",
            "--country",
            "CN",
            "--format",
            "csv");
    List<NamedCsvRecord> series = rows(shares);
    assertEquals(23, series.size());
    NamedCsvRecord last = series.get(22);
    assertEquals("2018", last.getField("year"));
    assertEquals("126868", last.getField("numerator"));
    assertEquals("584407", last.getField("denominator"));
    assertEquals(
        new BigDecimal("0.217088"),
        new BigDecimal(last.getField("value")).setScale(6, RoundingMode.HALF_EVEN));
    String found =
        run(
            "findings",
            "international-share",
            "--dataset",
            "countries",
            "--country",
            "CN",
            "--format",
            "csv");
    assertEquals("2018", finding(found, "peak").getField("from"));

    String american =
        run(
            "findings",
            "partner-share-of-international",
            "--dataset",
            "partners",
            "--country",
            "CN",
            "--partner",
            "US",
            "--format",
            "csv");
    NamedCsvRecord peak = finding(american, "peak");
    assertEquals("2016", peak.getField("from"));
    assertEquals(new BigDecimal("46.06"), percent(peak));
    NamedCsvRecord since = finding(american, "since-peak");
    assertEquals("2020", since.getField("to"));
    assertEquals("pp", since.getField("unit"));
    assertEquals(new BigDecimal("-7.51"), percent(since));

    List<NamedCsvRecord> chinese =
        rows(
            run(
                "measure",
                "partner-share-of-international",
                "--dataset",
                "partners",
                "--country",
                "US",
                "--partner",
                "CN",
                "--format",
                "csv"));
    assertEquals("1996", chinese.get(0).getField("year"));
    assertEquals(new BigDecimal("3.78"), percent(chinese.get(0)));
    assertEquals("2020", chinese.get(chinese.size() - 1).getField("year"));
    assertEquals(new BigDecimal("26.28"), percent(chinese.get(chinese.size() - 1)));
  }

  /** Measured, written, imported, measured and written again: byte for byte but for the name. */
  @Test
  void theRoundTripIsExact() throws Exception {
    Path world = folder.resolve("world");
    Run simulated =
        Distribution.run("simulate", "--works", "3000", "--seed", "4", "--out", world.toString());
    assertEquals(0, simulated.exit(), simulated.err());
    run("import", world.resolve("wos").toString(), "--dataset", "ours");
    String[][] questions = {
      {"works", "--country", "CN"},
      {"works", "--country", "CN", "--counting", "fractional"},
      {"works", "--country", "GB-ENG", "--profile", "GB-nations"},
      {"works", "--country", "EU", "--profile", "EU"},
      {"international-share", "--country", "CN"},
      {"international-share", "--country", "CN", "--counting", "fractional"},
      {"partner-works", "--country", "CN"},
      {"partner-share", "--country", "US"},
      {"multilateral-share", "--country", "DE"},
      {"affiliation-coverage", "--country", "CN"},
    };
    for (int i = 0; i < questions.length; i++) {
      String first = measure("ours", questions[i]);
      assertTrue(first.lines().count() > 2, String.join(" ", questions[i]));
      Path table = Files.writeString(folder.resolve(i + ".csv"), first);
      String name = "copy-" + i;
      run("import", table.toString(), "--dataset", name);
      // What a table says is taken for full counting: it says nothing of how it counted.
      List<String> question = new ArrayList<>(List.of(questions[i]));
      question.removeAll(List.of("--counting", "fractional"));
      String second = measure(name, question.toArray(String[]::new));
      assertEquals(first, second.replace("," + name + ",", ",ours,"));
    }
  }

  private String measure(String dataset, String... question) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("measure"));
    arguments.addAll(List.of(question));
    arguments.addAll(List.of("--dataset", dataset, "--format", "csv"));
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void aTableOfSeveralDatasetsIsRefused() throws IOException, InterruptedException {
    Path table =
        Files.writeString(
            folder.resolve("mixed.csv"),
            "metric,dataset,country,year,value\nworks,a,CN,2018,1\nworks,b,CN,2018,2\n");
    Run refused =
        Distribution.run("import", table.toString(), "--dataset", "mixed", "--library", library());
    assertEquals(1, refused.exit());
    assertTrue(
        (refused.err() + refused.out()).contains("mixes figures of several datasets (a, b"),
        refused.err() + refused.out());
  }
}
