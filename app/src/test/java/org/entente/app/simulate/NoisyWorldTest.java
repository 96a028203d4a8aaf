package org.entente.app.simulate;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.app.simulate.NaiveReader.Read;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world with realistic noise, read again: the truth is still what the files say. */
class NoisyWorldTest {

  private static final int WORKS = 5_000;

  /** Of the world of 2,000 publications of seed 11, written before there was any noise. */
  private static final String CLEAN =
      "7fe7661ea4886f81953d29b77af53063cfb2c587a2cc1bb3597ba9b3ec07038f";

  @TempDir static Path folder;

  private static Path noisy = Path.of("");
  private static Path clean = Path.of("");
  private static Map<String, Read> wos = Map.of();
  private static Map<String, Read> scopus = Map.of();

  @BeforeAll
  static void write() throws IOException {
    noisy = write("noisy", WORKS, 7, Noise.REALISTIC);
    clean = write("clean", WORKS, 7, Noise.NONE);
    wos = byKey(NaiveReader.wos(noisy.resolve("wos")));
    scopus = byKey(NaiveReader.scopus(noisy.resolve("scopus")));
  }

  private static Path write(String name, int works, long seed, Noise noise) throws IOException {
    Path out = folder.resolve(name);
    Simulator.write(new SimulationRequest(works, seed, out, noise), SimulationListener.NONE);
    return out;
  }

  private static Map<String, Read> byKey(List<Read> records) {
    Map<String, Read> map = new HashMap<>();
    for (Read record : records) {
      assertTrue(map.put(record.key(), record) == null, record.key());
    }
    return map;
  }

  @Test
  void withoutNoiseEveryByteIsAsItWasBefore() throws Exception {
    Path out = write("before", 2_000, 11, Noise.NONE);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String name : names(out)) {
      // The text beside the data may be improved.
      if (!name.endsWith("README.md")) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(out.resolve(name)));
      }
    }
    assertEquals(CLEAN, HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  void noNoiseIsTheDefault() {
    assertEquals(Noise.NONE, new SimulationRequest(1, 1, folder).noise());
    assertEquals(Noise.REALISTIC, Noise.of("Realistic"));
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> Noise.of("loud"));
    assertTrue(String.valueOf(unknown.getMessage()).contains("'none' or 'realistic'"));
  }

  @Test
  void equalSeedsGiveEqualBytes() throws IOException {
    Path again = write("again", WORKS, 7, Noise.REALISTIC);
    assertEquals(names(noisy), names(again));
    for (String name : names(noisy)) {
      byte[] bytes = Files.readAllBytes(noisy.resolve(name));
      assertArrayEquals(bytes, Files.readAllBytes(again.resolve(name)), name);
    }
  }

  private static List<String> names(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  @Test
  void theStoryIsThatOfTheCleanWorld() throws IOException {
    assertEquals(
        Files.readString(clean.resolve("truth/story.csv")),
        Files.readString(noisy.resolve("truth/story.csv")));
    Map<String, String> before = counts(clean, "");
    Map<String, String> after = counts(noisy, "");
    before.forEach(
        (key, value) -> {
          String[] cells = key.split(",", -1);
          if (cells[2].equals("CN") && cells[0].endsWith("works")) {
            assertEquals(value, after.get(key), key);
          }
        });
  }

  @Test
  void countsOfEveryCountryAreWhatTheFilesSay() throws IOException {
    for (String dataset : List.of("wos", "scopus")) {
      Map<String, String> expected = new TreeMap<>();
      counts(noisy, dataset)
          .forEach(
              (key, value) -> {
                if (key.split(",", -1)[0].endsWith("works")) {
                  expected.put(key, value);
                }
              });
      Map<String, Integer> found = new TreeMap<>();
      for (Read record : (dataset.equals("wos") ? wos : scopus).values()) {
        if (!record.core()) {
          continue;
        }
        for (String country : record.countries()) {
          String tail = "," + dataset + "," + country + ",,";
          int international = record.countries().size() > 1 ? 1 : 0;
          found.merge("works" + tail + record.year(), 1, Integer::sum);
          found.merge("international-works" + tail + record.year(), international, Integer::sum);
          if (record.countries().contains("CN") && !country.equals("CN")) {
            String joint = "partner-works," + dataset + ",CN," + country + "," + record.year();
            found.merge(joint, 1, Integer::sum);
          }
        }
      }
      Map<String, String> counted = new TreeMap<>();
      found.forEach((key, value) -> counted.put(key, value.toString()));
      assertEquals(expected, counted);
    }
  }

  /** Values by {@code metric,dataset,country,partner,year}. */
  private static Map<String, String> counts(Path world, String dataset) throws IOException {
    Map<String, String> values = new HashMap<>();
    List<String> lines = Files.readAllLines(world.resolve("truth/observations.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (dataset.isEmpty() || cells[1].equals(dataset)) {
        values.put(String.join(",", cells[0], cells[1], cells[2], cells[4], cells[5]), cells[6]);
      }
    }
    return values;
  }

  /** The publication's number, from the end of a record's key; second records lie 20 million on. */
  private static long publication(String key) {
    long base = key.startsWith("WOS") ? 400_000_000_000L : 85_100_000_000L;
    return (Long.parseLong(key.substring(7)) - base) % 20_000_000;
  }

  @Test
  void linksAreAllTruePairsAndSayWhatTheFilesSay() throws IOException {
    Set<String> expected = new HashSet<>();
    Map<Long, List<String>> inScopus = new HashMap<>();
    for (String key : scopus.keySet()) {
      inScopus.merge(
          publication(key),
          List.of(key),
          (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }
    for (String key : wos.keySet()) {
      for (String other : inScopus.getOrDefault(publication(key), List.of())) {
        expected.add(key + " " + other);
      }
    }
    List<String> lines = Files.readAllLines(noisy.resolve("truth/links.csv"));
    assertEquals(
        "a,a_key,b,b_key,doi_in_common,a_year,b_year,a_countries,b_countries,duplicate",
        lines.get(0));
    Set<String> listed = new HashSet<>();
    int common = 0;
    int moved = 0;
    int sameTitle = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Read a = requireNonNull(wos.get(cells[1]), line);
      Read b = requireNonNull(scopus.get(cells[3]), line);
      assertTrue(listed.add(a.key() + " " + b.key()), line);
      boolean same = !a.doi().isEmpty() && a.doi().equalsIgnoreCase(b.doi());
      assertEquals(Boolean.toString(same), cells[4], line);
      assertEquals(Integer.toString(a.year()), cells[5]);
      assertEquals(Integer.toString(b.year()), cells[6]);
      assertEquals(a.countries(), countries(cells[7]));
      assertEquals(b.countries(), countries(cells[8]));
      assertEquals(Boolean.toString(isSecond(a) || isSecond(b)), cells[9], line);
      common += same ? 1 : 0;
      moved += a.year() == b.year() ? 0 : 1;
      sameTitle += field(a, "TI").equalsIgnoreCase(field(b, "Title")) ? 1 : 0;
    }
    assertEquals(expected, listed);
    double links = listed.size();
    assertEquals(0.895, common / links, 0.03);
    assertEquals(0.07, moved / links, 0.02);
    assertEquals(0.7, sameTitle / links, 0.1);
  }

  private static boolean isSecond(Read record) {
    long base = record.key().startsWith("WOS") ? 400_000_000_000L : 85_100_000_000L;
    return Long.parseLong(record.key().substring(7)) - base >= 20_000_000;
  }

  private static Set<String> countries(String cell) {
    return cell.isEmpty() ? Set.of() : Set.of(cell.split(" ", -1));
  }

  private static String field(Read record, String name) {
    return record.fields().getOrDefault(name, "");
  }

  @Test
  void duplicatesAndTrapsNameRecordsThatExist() throws IOException {
    List<String> duplicates = Files.readAllLines(noisy.resolve("truth/duplicates.csv"));
    Set<String> second = new HashSet<>();
    for (String line : duplicates.subList(1, duplicates.size())) {
      String[] cells = line.split(",", -1);
      Map<String, Read> records = cells[0].equals("wos") ? wos : scopus;
      assertEquals(publication(cells[1]), publication(cells[2]));
      assertTrue(!isSecond(requireNonNull(records.get(cells[1]))));
      second.add(cells[2]);
    }
    Stream.concat(wos.values().stream(), scopus.values().stream())
        .forEach(record -> assertEquals(isSecond(record), second.contains(record.key())));
    List<String> traps = Files.readAllLines(noisy.resolve("truth/traps.csv"));
    assertTrue(traps.size() > WORKS / 50 && traps.size() < WORKS / 10, traps.size() + " traps");
    for (String line : traps.subList(1, traps.size())) {
      String[] cells = line.split(",", -1);
      assertEquals(5, cells.length);
      for (int i = 1; i < cells.length; i++) {
        Map<String, Read> records = i % 2 == 1 ? wos : scopus;
        assertTrue(cells[i].isEmpty() || records.containsKey(cells[i]), line);
      }
    }
  }

  @Test
  void whatIsKnownAndMissingIsWithinBounds() {
    assertShare(0.06, 0.03, wos, record -> record.core() && record.doi().isEmpty());
    assertShare(0.29, 0.06, wos, record -> !field(record, "PM").isEmpty());
    assertShare(0.29, 0.06, scopus, record -> !field(record, "PubMed ID").isEmpty());
    assertShare(0.9, 0.04, wos, record -> field(record, "SN").matches("\\d{4}-\\d{3}[\\dX]"));
    assertShare(0.99, 0.01, scopus, record -> field(record, "ISSN").matches("\\d{7}[\\dX]"));
    assertShare(0.37, 0.06, wos, record -> !field(record, "AR").isEmpty());
    assertShare(0.72, 0.06, scopus, record -> !field(record, "Issue").isEmpty());
    assertShare(0.02, 0.01, scopus, record -> !language(record).equals("English"));
    assertTrue(scopus.values().stream().anyMatch(r -> field(r, "Title").contains("<inf>")));
    assertTrue(
        scopus.values().stream().anyMatch(r -> field(r, "Authors").startsWith("[No author")));
    assertTrue(wos.values().stream().anyMatch(r -> field(r, "AU").equals("[Anonymous]")));
  }

  private static String language(Read record) {
    return field(record, "Language of Original Document");
  }

  private static void assertShare(
      double expected, double error, Map<String, Read> records, Predicate<Read> which) {
    long count = records.values().stream().filter(which).count();
    assertEquals(expected, (double) count / records.size(), error);
  }
}
