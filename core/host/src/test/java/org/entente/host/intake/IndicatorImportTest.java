package org.entente.host.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.host.country.CountryResolver;
import org.entente.host.library.Dataset;
import org.entente.host.library.LibraryException;
import org.entente.host.library.StoredObservation;
import org.entente.host.library.UnresolvedAddress;
import org.entente.host.library.WorksTable;
import org.entente.host.plugin.Plugins;
import org.entente.model.Observation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorImportTest {

  @TempDir Path folder = Path.of("");
  private Bench bench;

  @BeforeEach
  void open() throws LibraryException {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void keepsObservationsWithWhatTheTableSays() throws Exception {
    Path file =
        bench.file(
            "t.csv",
            "#gamma table",
            "international-share|CHINA||2018|0.2660",
            "international-share|Atlantis||2018|0.5",
            "partner-share|China|USA|2017|0.12",
            "partner-share|China|Atlantis|2017|0.01",
            "works|China||2019|",
            "@Document Type=Article",
            "@Time Period=[2013, 2023]");
    ImportReport report = bench.run("incites", file);
    assertEquals(5, report.read());
    assertEquals(5, report.accepted());
    assertEquals(4, report.observations());
    assertEquals(1, report.unresolved());
    assertTrue(report.files().get(0).problems().get(0).message().contains("Atlantis"));

    Dataset dataset = bench.library().dataset("incites").orElseThrow();
    assertEquals(Dataset.Kind.INDICATORS, dataset.kind());
    assertEquals(4, dataset.observations());
    assertEquals(2017, dataset.firstYear());
    assertEquals(2018, dataset.lastYear());
    assertEquals("2026-11-01", dataset.datasetDate());
    assertTrue(bench.library().files("incites", WorksTable.WORKS).isEmpty());

    List<StoredObservation> stored = bench.library().observations("incites");
    assertEquals(
        new StoredObservation(
            Observation.ofCountry(
                "international-share", "CN", "", 2018, new BigDecimal("0.2660"), null, null),
            "CHINA",
            "Fake locations",
            Map.of("Document Type", "Article", "Time Period", "[2013, 2023]"),
            "2026-11-01",
            "t.csv",
            2),
        stored.get(0));
    assertEquals("", stored.get(1).observation().country());
    assertEquals("Atlantis", stored.get(1).countryAsWritten());
    assertEquals("US", stored.get(2).observation().partner());
    // Never emptied: that would make it the value of the country as a whole.
    assertEquals("Atlantis", stored.get(3).observation().partner());
    assertEquals(
        List.of(new UnresolvedAddress("Atlantis", 1, "t.csv", 3)),
        bench.library().unresolved("incites", 5));
  }

  /** Two rows of one table, both of them figures: neither is the other written differently. */
  @Test
  void englandAndAnotherNationAreTwoRows() throws Exception {
    Importer importer =
        new Importer(bench.library(), Plugins.fixed(Bench.plugins()), CountryResolver.standard());
    ImportReport report =
        importer.run(
            Bench.request(
                "nations",
                bench.file(
                    "n.csv",
                    "#gamma table",
                    "works|ENGLAND||2018|900",
                    "works|SCOTLAND||2018|200",
                    "works|UNITED KINGDOM||2018|1050",
                    "partner-works|CHINA MAINLAND|WALES|2018|30")),
            ImportListener.SILENT);
    assertEquals(4, report.accepted());
    assertEquals(
        List.of("GB-ENG ", "GB-SCT ", "GB ", "CN GB-WLS"),
        bench.library().observations("nations").stream()
            .map(each -> each.observation().country() + " " + each.observation().partner())
            .toList());
  }

  @Test
  void theSameTableTwiceChangesNothing() throws Exception {
    Path file =
        bench.file("t.csv", "#gamma table", "works|China||2018|7", "works|China||2019|", "@A=b");
    bench.run("incites", file);
    Dataset before = bench.library().dataset("incites").orElseThrow();
    ImportReport again = bench.run("incites", file);
    assertEquals(2, again.duplicates());
    assertEquals(0, again.observations());
    assertEquals(before, bench.library().dataset("incites").orElseThrow());
  }

  @Test
  void aLaterExportAddsItsNewYears() throws Exception {
    bench.run("incites", bench.file("1.csv", "#gamma table", "works|China||2018|7", "@Year=2018"));
    ImportReport report =
        bench.run(
            "incites",
            bench.file(
                "2.csv",
                "#gamma table",
                "works|CHINA||2018|7.0",
                "works|China||2019|8",
                "@Year=all"));
    assertEquals(1, report.accepted());
    assertEquals(1, report.duplicates());
    assertTrue(report.files().get(0).problems().isEmpty());
    assertEquals(2, bench.library().dataset("incites").orElseThrow().version());
  }

  @Test
  void anotherValueForTheSameThingIsRejectedByName() throws Exception {
    bench.run("incites", bench.file("1.csv", "#gamma table", "works|China||2018|7"));
    ImportReport report =
        bench.run(
            "incites",
            bench.file("2.csv", "#gamma table", "works|China||2018|9", "works|USA||2018|1"));
    assertEquals(1, report.rejected());
    assertEquals(1, report.accepted());
    assertEquals(
        "works of China in 2018 is 9 here, but was imported as 7 from 1.csv (line 2). Import the two"
            + " under different names, or remove the dataset first.",
        bench.library().rejects("incites", 1).get(0).message());
  }

  @Test
  void filtersThatDifferAreSaid() throws Exception {
    Path one =
        bench.file(
            "1.csv", "#gamma table", "works|China||2018|7", "@Type=Article", "@Time Period=1");
    Path two =
        bench.file(
            "2.csv", "#gamma table", "works|China||2018|9", "@Type=Review", "@Time Period=2");
    ImportReport report = bench.run("incites", one, two);
    assertEquals(2, report.accepted());
    assertEquals(
        "This table was filtered differently from 1.csv in the same dataset: Type ('Article' there,"
            + " 'Review' here). Compare them only if that is what you want.",
        report.files().get(1).problems().get(0).message());
  }

  @Test
  void worksAndTablesOfOneSourceGoTogether() throws Exception {
    ImportReport report =
        bench.run(
            "both",
            bench.file("t.csv", "#alpha table", "works|China||2015|7"),
            bench.file("w.txt", "#alpha works", "k1|x|2018|U, USA"));
    assertEquals(2, report.accepted());
    Dataset dataset = bench.library().dataset("both").orElseThrow();
    assertEquals(Dataset.Kind.WORKS_AND_INDICATORS, dataset.kind());
    assertEquals(2015, dataset.firstYear());
    assertEquals(2018, dataset.lastYear());
  }
}
