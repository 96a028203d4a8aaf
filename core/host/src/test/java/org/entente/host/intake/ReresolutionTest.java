package org.entente.host.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.LibraryCountries;
import org.entente.host.country.OwnNamesFile;
import org.entente.host.country.Resolution;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.library.WorksTable;
import org.entente.host.plugin.Plugins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReresolutionTest {

  @TempDir Path folder = Path.of("");

  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(folder);
    bench.run(
        "mine",
        bench.file(
            "works.txt",
            "#alpha works",
            "k1|One|2018|Univ A, China; Univ B, Utopia",
            "k2|Two|2019|Univ B, Utopia; Univ C, England",
            "k3|Three|2020|",
            "k4|Four|2020|Univ B, Utopia"));
    bench.run("mine", bench.file("more.txt", "#alpha works", "k5|Five|2021|Univ D, Germany"));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** The fake countries and Utopia. */
  private static CountryResolver withUtopia(String code) {
    CountryResolver fake = new FakeCountries();
    return new CountryResolver() {
      @Override
      public Resolution resolve(String address) {
        return address.endsWith("Utopia")
            ? new Resolution(code, "user-alias", "Utopia", address)
            : fake.resolve(address);
      }

      @Override
      public Resolution resolveName(String name) {
        return name.equals("Atlantis")
            ? new Resolution(code, "user-alias", name, name)
            : fake.resolveName(name);
      }

      @Override
      public String version() {
        return "fake-2";
      }
    };
  }

  private Reresolution.Outcome resolve(CountryResolver countries) throws ImportException {
    return new Reresolution(bench.library(), () -> countries).run("mine", () -> false);
  }

  /** Everything that the files of the dataset say, by table. */
  private Map<WorksTable, List<String>> contents() throws Exception {
    Map<WorksTable, List<String>> contents = new TreeMap<>();
    for (WorksTable table : WorksTable.values()) {
      contents.put(table, bench.query("mine", table, "select * from t order by all"));
    }
    return contents;
  }

  @Test
  void oneNameSettlesManyAddressesWithoutAnImport() throws Exception {
    Dataset before = bench.library().dataset("mine").orElseThrow();
    assertEquals(3, before.unresolved());
    Reresolution.Outcome outcome = resolve(withUtopia("CN"));
    assertEquals(new Reresolution.Outcome("mine", 3, 3, 0, 3, 0, "fake-2"), outcome);
    Dataset after = bench.library().dataset("mine").orElseThrow();
    assertEquals(before.version() + 1, after.version());
    assertEquals(0, after.unresolved());
    assertEquals("fake-2", after.countryTables());
    assertEquals(before.works(), after.works());
    assertEquals(List.of(), bench.library().unresolved("mine", 10));
    assertEquals(
        List.of(
            "1|CN|2018|article",
            "2|CN|2019|article",
            "2|GB|2019|article",
            "4|CN|2020|article",
            "5|DE|2021|article"),
        bench.query("mine", WorksTable.WORK_COUNTRIES, "select * from t order by all"));
    assertEquals(
        List.of("k1|2|0|1", "k2|2|0|2", "k3|0|0|0", "k4|1|0|1", "k5|1|0|1"),
        bench.query(
            "mine",
            WorksTable.WORKS,
            "select source_key, addresses, unresolved, countries from t order by work_id"));
    // A second import still finds its duplicates, and new works get the new country.
    assertEquals(
        1,
        bench
            .run("mine", bench.file("last.txt", "#alpha works", "k5|Five|2021|Univ D, Germany"))
            .duplicates());
  }

  @Test
  void whatWasResolvedAnewIsWhatAnImportWouldHaveMade() throws Exception {
    Map<WorksTable, List<String>> imported = contents();
    resolve(withUtopia("CN"));
    assertFalse(imported.equals(contents()));
    resolve(new FakeCountries());
    assertEquals(imported, contents());
    assertEquals(3, bench.library().dataset("mine").orElseThrow().unresolved());
  }

  @Test
  void nothingIsWrittenWhereNothingChanges() throws Exception {
    List<Path> before = bench.library().files("mine", WorksTable.WORKS);
    Reresolution.Outcome outcome = resolve(new FakeCountries());
    assertEquals(0, outcome.addresses());
    assertEquals(before, bench.library().files("mine", WorksTable.WORKS));
    assertEquals(2, folders());
    // Only the import with the address is written anew; the folder before it goes with the next.
    resolve(withUtopia("US"));
    assertEquals(before.get(1), bench.library().files("mine", WorksTable.WORKS).get(1));
    assertEquals(3, folders());
    resolve(withUtopia("CN"));
    assertEquals(3, folders());
    bench.close();
    bench = new Bench(folder);
    assertEquals(2, folders());
    assertEquals(0, bench.library().dataset("mine").orElseThrow().unresolved());
  }

  private long folders() throws Exception {
    Path parent = bench.library().files("mine", WorksTable.WORKS).get(0).getParent();
    try (var listed = Files.list(parent == null ? folder : parent.resolveSibling("."))) {
      return listed.count();
    }
  }

  @Test
  void cancelledOrWithoutADatasetNothingChanges() throws Exception {
    Map<WorksTable, List<String>> before = contents();
    Reresolution reresolution = new Reresolution(bench.library(), () -> withUtopia("CN"));
    assertThrows(ImportException.class, () -> reresolution.run("mine", () -> true));
    assertThrows(ImportException.class, () -> reresolution.run("absent", () -> false));
    assertEquals(before, contents());
    assertEquals(2, folders());
  }

  @Test
  void namesOfIndicatorTablesToo() throws Exception {
    bench.run(
        "table",
        bench.file("t.csv", "#gamma table", "works|Atlantis||2018|7", "works|China||2018|9"));
    Reresolution.Outcome outcome =
        new Reresolution(bench.library(), () -> withUtopia("IT")).run("table", () -> false);
    assertEquals(1, outcome.observations());
    assertEquals(
        List.of("IT", "CN"),
        bench.library().observations("table").stream()
            .map(stored -> stored.observation().country())
            .toList());
  }

  /** The real resolver with the user's own file, from the file to the works. */
  @Test
  void theUsersOwnNamesAreAskedAtEveryImportAndResolution() throws Exception {
    Library library = bench.library();
    LibraryCountries countries = new LibraryCountries(library.directory());
    Importer importer = new Importer(library, Plugins.fixed(Bench.plugins()), countries);
    Path file = bench.file("own.txt", "#beta works", "k1|One|2018|Dept, Univ Nowhere");
    importer.run(Bench.request("own", file), ImportListener.SILENT);
    assertEquals(1, library.dataset("own").orElseThrow().unresolved());
    new OwnNamesFile(library.directory()).put("Univ Nowhere", "NZ");
    Reresolution.Outcome outcome = new Reresolution(library, countries).run("own", () -> false);
    assertEquals(1, outcome.addresses());
    assertTrue(outcome.countryTables().contains("+own."), outcome.countryTables());
    assertEquals(outcome.countryTables(), library.dataset("own").orElseThrow().countryTables());
    Path more = bench.file("more-own.txt", "#beta works", "k2|Two|2019|Lab, Univ Nowhere");
    importer.run(Bench.request("own", more), ImportListener.SILENT);
    assertEquals(
        List.of("1|NZ", "2|NZ"),
        bench.query("own", WorksTable.WORK_COUNTRIES, "select work_id, country from t order by 1"));
  }

  /** A library as it was before nations, organisations' countries and correspondence came. */
  @Test
  void aLibraryOfTheLayoutBefore() throws Exception {
    Path library = bench.library().directory();
    List<Path> addresses = bench.library().files("mine", WorksTable.ADDRESSES);
    List<Path> correspondences = bench.library().files("mine", WorksTable.CORRESPONDENCES);
    bench.close();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (Path file : addresses) {
        Path aside = file.resolveSibling("old.parquet");
        statement.execute(
            "copy (select work_id, address_number, country, organisation, raw from read_parquet('"
                + file
                + "')) to '"
                + aside
                + "' (format parquet)");
        Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (Path file : correspondences) {
      Files.delete(file);
    }
    try (Connection h2 =
            DriverManager.getConnection(
                "jdbc:h2:file:" + library.resolve("catalogue"), "entente", "");
        Statement statement = h2.createStatement()) {
      statement.execute("alter table imports drop column folder");
      statement.execute("alter table imports drop column layout");
      statement.execute("delete from \"flyway_schema_history\" where \"version\" in ('2', '3')");
    }
    bench = new Bench(folder);
    assertEquals(3, bench.library().unresolved("mine", 10).get(0).count());
    assertEquals(4, bench.library().addressSummary("mine").orElseThrow().worksWithAddress());
    assertEquals(Optional.of(1), Optional.of(bench.library().unresolved("mine", 10).size()));
    // A later import has today's layout beside the old one.
    bench.run("mine", bench.file("new.txt", "#alpha works", "k6|Six|2022|Univ C, England"));
    assertEquals(5, bench.library().addressSummary("mine").orElseThrow().worksWithAddress());
    Reresolution.Outcome outcome = resolve(withUtopia("CN"));
    assertEquals(3, outcome.addresses());
    // Resolved anew, all of it has today's layout.
    assertEquals(
        List.of("CN|3", "CN|1", "DE|1", "GB|2"),
        bench.query(
            "mine",
            WorksTable.ADDRESSES,
            "select country, count(*) from t group by country, raw order by country, 2 desc, raw"));
    assertEquals(
        List.of("GB-ENG|null", "null|null"),
        bench.query(
            "mine",
            WorksTable.ADDRESSES,
            "select distinct nation, organisation_country from t order by nation nulls last"));
    assertEquals(
        List.of("0"), bench.query("mine", WorksTable.CORRESPONDENCES, "select count(*) from t"));
    assertEquals(
        List.of("0"), bench.query("mine", WorksTable.NUMBERINGS, "select count(*) from t"));
  }

  @Test
  void numberingsStayAsTheyAre() throws Exception {
    bench.run("mine", bench.file("n.txt", "#alpha works", "k6|Six|2022|Univ E, Utopia|7,2,11,"));
    assertEquals(4, resolve(withUtopia("CN")).addresses());
    assertEquals(List.of("6|7|2|11|null"), numberings());
  }

  /** A library as it was before numberings came. */
  @Test
  void aLibraryWithoutNumberings() throws Exception {
    Path library = bench.library().directory();
    List<Path> files = bench.library().files("mine", WorksTable.NUMBERINGS);
    bench.close();
    for (Path file : files) {
      Files.delete(file);
    }
    try (Connection h2 =
            DriverManager.getConnection(
                "jdbc:h2:file:" + library.resolve("catalogue"), "entente", "");
        Statement statement = h2.createStatement()) {
      assertEquals(2, statement.executeUpdate("update imports set layout = 2"));
    }
    bench = new Bench(folder);
    assertEquals(List.of(), numberings());
    assertEquals(4, bench.library().addressSummary("mine").orElseThrow().worksWithAddress());
    // A later import has today's layout beside the old one.
    bench.run("mine", bench.file("n.txt", "#alpha works", "k6|Six|2022|Univ C, England|7,2,11,"));
    assertEquals(List.of("6|7|2|11|null"), numberings());
    // Resolved anew, the works that changed have today's layout, and the others are still read.
    assertEquals(3, resolve(withUtopia("CN")).addresses());
    assertEquals(List.of("6|7|2|11|null"), numberings());
    assertEquals(
        1,
        bench.library().files("mine", WorksTable.NUMBERINGS).stream()
            .filter(file -> !Files.exists(file))
            .count());
    assertEquals(List.of("6"), bench.query("mine", WorksTable.WORKS, "select count(*) from t"));
  }

  /** The rows of the relation, whatever layouts its files have. */
  private List<String> numberings() throws Exception {
    String relation = String.valueOf(bench.library().relations("mine").get(WorksTable.NUMBERINGS));
    List<String> found = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select concat_ws('|', work_id, coalesce(volume, 'null'), coalesce(issue, 'null'),"
                    + " coalesce(first_page, 'null'), coalesce(issns, 'null')) from "
                    + relation)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
