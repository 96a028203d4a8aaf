package org.entente.app.simulate;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.app.simulate.NaiveReader.Read;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again, naively, and recounted. */
class SimulatorTest {

  private static final int WORKS = 30_000;

  @TempDir static Path folder;

  private static SimulationReport report = new SimulationReport(0, 0, 0, 0, 0);
  private static List<Read> wos = List.of();
  private static List<Read> scopus = List.of();
  private static Map<String, String[]> truth = Map.of();

  @BeforeAll
  static void write() throws IOException {
    Path out = folder.resolve("world");
    List<Long> heard = new ArrayList<>();
    report =
        Simulator.write(
            new SimulationRequest(WORKS, 7, out), (written, total) -> heard.add(written));
    assertEquals((long) WORKS, heard.get(heard.size() - 1));
    wos = NaiveReader.wos(out.resolve("wos"));
    scopus = NaiveReader.scopus(out.resolve("scopus"));
    truth = truth(out.resolve("truth/observations.csv"));
  }

  @Test
  void filesHoldAsManyRecordsAsReportedAndEveryPublicationIsSomewhere() throws IOException {
    assertEquals(report.wos(), wos.size());
    assertEquals(report.scopus(), scopus.size());
    assertEquals(report.world(), report.wos() + report.scopus() - report.linked());
    assertEquals(wos.size(), keys(wos).size());
    assertEquals(scopus.size(), keys(scopus).size());
    assertTrue(wos.stream().allMatch(record -> record.key().matches("WOS:\\d{15}")));
    assertTrue(scopus.stream().allMatch(record -> record.key().matches("2-s2\\.0-\\d{11}")));
    assertEquals(2, files("world/wos"));
    assertEquals(2, files("world/scopus"));
  }

  @Test
  void countsOfEveryCountryEqualTheTruth() {
    for (String dataset : List.of("wos", "scopus")) {
      Map<String, Integer> counts = new TreeMap<>();
      for (Read record : core(dataset)) {
        for (String country : record.countries()) {
          counts.merge("works," + country + ",," + record.year(), 1, Integer::sum);
          int international = record.countries().size() > 1 ? 1 : 0;
          counts.merge(
              "international-works," + country + ",," + record.year(), international, Integer::sum);
          if (record.countries().contains("CN") && !country.equals("CN")) {
            counts.merge("partner-works,CN," + country + "," + record.year(), 1, Integer::sum);
          }
        }
      }
      Map<String, Integer> expected = new TreeMap<>();
      truth.forEach(
          (key, row) -> {
            if (row[1].equals(dataset) && row[0].endsWith("works")) {
              expected.put(key.replaceFirst("," + dataset, ""), Integer.valueOf(row[6]));
            }
          });
      assertEquals(expected, counts);
    }
  }

  @Test
  void sharesCarryTheirBounds() {
    for (String dataset : List.of("wos", "scopus")) {
      int all = 0;
      int international = 0;
      int possible = 0;
      int unknown = 0;
      int american = 0;
      int possiblyAmerican = 0;
      for (Read record : core(dataset)) {
        Set<String> countries = record.countries();
        if (record.year() != 2018) {
          continue;
        }
        if (countries.isEmpty()) {
          unknown++;
        } else if (countries.contains("CN")) {
          all++;
          international += countries.size() > 1 ? 1 : 0;
          possible += countries.size() == 1 && record.unresolved() ? 1 : 0;
          american += countries.contains("US") ? 1 : 0;
          possiblyAmerican += !countries.contains("US") && record.unresolved() ? 1 : 0;
        }
      }
      assertTrue(unknown > 0 && possible > 0 && possiblyAmerican >= possible);
      String[] share = row("international-share," + dataset + ",CN,,2018");
      assertShare(share, international, all, possible, unknown);
      assertShare(
          row("partner-share," + dataset + ",CN,US,2018"),
          american,
          all,
          possiblyAmerican,
          unknown);
    }
  }

  private static void assertShare(String[] row, int part, int whole, int possible, int unknown) {
    assertEquals((double) part / whole, Double.parseDouble(row[6]), 1e-12);
    assertEquals(part, Integer.parseInt(row[7]));
    assertEquals(whole, Integer.parseInt(row[8]));
    assertEquals((double) part / (whole + unknown), Double.parseDouble(row[11]), 1e-12);
    assertEquals(
        (double) (part + possible + unknown) / (whole + unknown),
        Double.parseDouble(row[12]),
        1e-12);
  }

  @Test
  void coverageMultilateralShareAndDualAffiliatedAuthorsEqualTheTruth() {
    for (String dataset : List.of("wos", "scopus")) {
      int all = 0;
      int covered = 0;
      int china = 0;
      int multilateral = 0;
      Set<String> dual = new HashSet<>();
      for (Read record : core(dataset)) {
        if (record.year() == 2019) {
          all++;
          covered += record.countries().isEmpty() ? 0 : 1;
          china += record.countries().contains("CN") ? 1 : 0;
          multilateral +=
              record.countries().contains("CN") && record.countries().size() > 2 ? 1 : 0;
          record
              .authorCountries()
              .forEach(
                  (author, countries) -> {
                    if (countries.containsAll(List.of("CN", "US"))) {
                      dual.add(author);
                    }
                  });
        }
      }
      assertParts(row("affiliation-coverage," + dataset + ",CN,,2019"), covered, all);
      assertParts(row("multilateral-share," + dataset + ",CN,,2019"), multilateral, china);
      String[] authors = row("dual-affiliated-authors," + dataset + ",CN,US,2019");
      // Web of Science's names may coincide where its identifiers do not.
      assertEquals(Integer.parseInt(authors[6]), dual.size(), dataset.equals("wos") ? 1 : 0);
    }
  }

  private static void assertParts(String[] row, int part, int whole) {
    assertEquals(part, Integer.parseInt(row[7]));
    assertEquals(whole, Integer.parseInt(row[8]));
    assertFalse(row[9].isEmpty());
  }

  @Test
  void fractionalCountsSumToTheWorks() throws IOException {
    Map<String, String[]> fractional =
        truth(folder.resolve("world/truth/observations-fractional.csv"));
    for (String dataset : List.of("wos", "scopus")) {
      Map<String, Double> byCountry = new HashMap<>();
      double international = 0;
      int works = 0;
      for (Read record : core(dataset)) {
        int n = record.countries().size();
        if (record.year() == 2020 && n > 0) {
          works++;
          for (String country : record.countries()) {
            byCountry.merge(country, 1.0 / n, Double::sum);
          }
          if (record.countries().contains("CN") && n > 1) {
            international += 1.0 / n;
          }
        }
      }
      double sum = byCountry.values().stream().mapToDouble(Double::doubleValue).sum();
      assertEquals(works, sum, 1e-6);
      double china = byCountry.getOrDefault("CN", 0.0);
      String[] count = requireNonNull(fractional.get("works," + dataset + ",CN,,2020"));
      String[] share =
          requireNonNull(fractional.get("international-share," + dataset + ",CN,,2020"));
      assertEquals(china, Double.parseDouble(count[6]), 1e-8);
      assertEquals(international, Double.parseDouble(share[7]), 1e-8);
      assertEquals(china, Double.parseDouble(share[8]), 1e-8);
      assertEquals(international / china, Double.parseDouble(share[6]), 1e-10);
    }
  }

  @Test
  void inCitesTablesSayWhatTheWebOfScienceRecordsSay() throws IOException {
    Map<String, String> codes = new HashMap<>();
    for (int i = 0; i < Geography.size(); i++) {
      codes.put(Geography.get(i).incites(), Geography.get(i).code());
    }
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      List<String> lines =
          Files.readAllLines(folder.resolve("world/incites/locations-" + year + ".csv"));
      assertTrue(lines.get(0).startsWith("\uFEFFName,Rank,Web of Science Documents,"));
      assertTrue(lines.contains("\"Time Period:  [" + year + ", " + year + "]\""));
      assertTrue(lines.get(1).startsWith("Global Baseline,n/a,"));
      for (String line : lines.subList(2, lines.indexOf(""))) {
        String[] cells = line.split(",", -1);
        String code = codes.getOrDefault(cells[0], cells[0]);
        assertEquals(row("works,incites," + code + ",," + year)[6], cells[2]);
        assertEquals(row("works,wos," + code + ",," + year)[6], cells[2]);
        assertEquals(row("international-works,wos," + code + ",," + year)[6], cells[4]);
        BigDecimal share =
            new BigDecimal(row("international-share,incites," + code + ",," + year)[6]);
        assertEquals(100 * share.doubleValue(), Double.parseDouble(cells[5]), 0.0051);
      }
      List<String> partners =
          Files.readAllLines(
              folder.resolve("world/incites-partners-of-china/partners-" + year + ".csv"));
      assertTrue(partners.contains("Collaborations with Locations:  [CHINA MAINLAND]"));
      for (String line : partners.subList(1, partners.indexOf(""))) {
        String[] cells = line.split(",", -1);
        String code = codes.getOrDefault(cells[0], cells[0]);
        assertEquals(row("partner-works,wos,CN," + code + "," + year)[6], cells[2]);
        assertEquals("100.0", cells[5]);
      }
    }
    List<String> trend =
        Files.readAllLines(folder.resolve("world/incites-trend/trend-china-mainland.csv"));
    String[] last = trend.get(2 * Story.YEARS).split(",", -1);
    assertEquals("CHINA MAINLAND", last[0]);
    assertEquals("2023", last[2]);
    assertEquals(row("works,wos,CN,,2023")[6], last[1]);
  }

  @Test
  void linksNameThePublicationsThatBothDatabasesHave() throws IOException {
    Map<String, Read> left = new HashMap<>();
    wos.forEach(record -> left.put(record.key(), record));
    Map<String, Read> right = new HashMap<>();
    scopus.forEach(record -> right.put(record.key(), record));
    List<String> lines = Files.readAllLines(folder.resolve("world/truth/links.csv"));
    assertEquals(report.linked(), lines.size() - 1);
    int sameDoi = 0;
    int otherYear = 0;
    int otherCountries = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Read a = requireNonNull(left.get(cells[1]), line);
      Read b = requireNonNull(right.get(cells[3]), line);
      boolean same = !a.doi().isEmpty() && a.doi().equalsIgnoreCase(b.doi());
      assertEquals(cells[4], Boolean.toString(same), line);
      assertEquals(Integer.parseInt(cells[5]), a.year());
      assertEquals(Integer.parseInt(cells[6]), b.year());
      assertEquals(a.countries(), countries(cells[7]));
      assertEquals(b.countries(), countries(cells[8]));
      sameDoi += same ? 1 : 0;
      otherYear += a.year() != b.year() ? 1 : 0;
      otherCountries += a.countries().equals(b.countries()) ? 0 : 1;
    }
    assertTrue(sameDoi > 0.8 * report.linked() && sameDoi < 0.95 * report.linked());
    assertTrue(otherYear > 0.02 * report.linked());
    assertTrue(otherCountries > 0.01 * report.linked());
    assertTrue(wos.stream().anyMatch(record -> record.doi().startsWith("10.5555/SIM.")));
  }

  private static Set<String> countries(String cell) {
    return cell.isEmpty() ? Set.of() : Set.of(cell.split(" ", -1));
  }

  @Test
  void equalSeedsGiveEqualBytesWhateverTheLocale() throws IOException {
    Path first = small("first", 5);
    Locale before = Locale.getDefault();
    Path second;
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      second = small("second", 5);
    } finally {
      Locale.setDefault(before);
    }
    Path other = small("other", 6);
    List<Path> files = tree(first);
    assertEquals(files, tree(second));
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(first.resolve(file));
      assertArrayEquals(bytes, Files.readAllBytes(second.resolve(file)), file.toString());
    }
    Path records = Path.of("wos", "savedrecs-0001.txt");
    assertNotEquals(
        Files.readString(first.resolve(records)), Files.readString(other.resolve(records)));
  }

  @Test
  void publicationsCanBeDrawnInAnyOrder() {
    World forwards = new World(5_000, 3);
    World backwards = new World(5_000, 3);
    List<Publication> drawn = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      drawn.add(forwards.get(i));
    }
    for (int i = 199; i >= 0; i--) {
      assertEquals(drawn.get(i), backwards.get(i));
    }
  }

  @Test
  void evenTheSmallestWorldsAreWritten() throws IOException {
    for (int works : new int[] {1, 2, 50, 700}) {
      Path out = folder.resolve("tiny-" + works);
      SimulationReport tiny =
          Simulator.write(new SimulationRequest(works, 1, out), SimulationListener.NONE);
      assertEquals(works, tiny.wos() + tiny.scopus() - tiny.linked());
      assertEquals(tiny.wos(), tiny.wos() == 0 ? 0 : NaiveReader.wos(out.resolve("wos")).size());
    }
  }

  @Test
  void oldAndNewFilesNeverMix() throws IOException {
    Path out = small("twice", 1);
    IOException refused =
        assertThrows(
            IOException.class,
            () -> Simulator.write(new SimulationRequest(10, 1, out), SimulationListener.NONE));
    assertTrue(String.valueOf(refused.getMessage()).contains("name an empty folder"));
  }

  @Test
  void aWorldHasWorks() {
    assertThrows(IllegalArgumentException.class, () -> new SimulationRequest(0, 1, folder));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SimulationRequest(SimulationRequest.MAX_WORKS + 1, 1, folder));
  }

  private static Path small(String name, long seed) throws IOException {
    Path out = folder.resolve(name);
    Simulator.write(new SimulationRequest(3_000, seed, out), SimulationListener.NONE);
    return out;
  }

  private static List<Path> tree(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    }
  }

  private static long files(String path) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(path))) {
      return files.count();
    }
  }

  private static Set<String> keys(List<Read> records) {
    Set<String> keys = new HashSet<>();
    records.forEach(record -> keys.add(record.key()));
    return keys;
  }

  private static List<Read> core(String dataset) {
    return (dataset.equals("wos") ? wos : scopus).stream().filter(Read::core).toList();
  }

  private static String[] row(String key) {
    return requireNonNull(truth.get(key), key);
  }

  /** Rows by {@code metric,dataset,country,partner,year}. */
  private static Map<String, String[]> truth(Path file) throws IOException {
    Map<String, String[]> rows = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    assertEquals(
        "metric,dataset,country,entity,partner,year,value,numerator,denominator,"
            + "lower,upper,lowest,highest",
        lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertEquals(13, cells.length, line);
      String key = String.join(",", cells[0], cells[1], cells[2], cells[4], cells[5]);
      assertTrue(rows.put(key, cells) == null, key);
    }
    return rows;
  }
}
