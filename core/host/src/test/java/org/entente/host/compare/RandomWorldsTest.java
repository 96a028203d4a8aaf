package org.entente.host.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.entente.host.country.CountryDefinition;
import org.entente.host.engine.YearRule;
import org.entente.host.measure.Question;
import org.entente.spi.Years;
import org.entente.statistics.Concordance;
import org.entente.statistics.RankCorrelation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Overlap, agreement and discordant works of random pairs of datasets are those that plain loops
 * find, and turning the two datasets around mirrors everything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomWorldsTest {

  private static final int DATASETS = 9;

  /** Every pair of them. */
  private static final int WORLDS = 36;

  private static final List<String> COUNTRIES = List.of("CN", "CN", "US", "DE", "FR", "??");
  private static final List<String> TYPES = List.of("Article", "Article", "Review", "Letter", "");
  private static final List<String> LANGUAGES = List.of("English", "English", "Chinese", "");

  private @Nullable Shelf shelf;
  private final List<World> worlds = new ArrayList<>();

  private record World(
      String a, String b, List<Entry> ofA, List<Entry> ofB, Map<String, String> links) {}

  @BeforeAll
  void fill(@TempDir Path folder) throws Exception {
    Shelf filled = new Shelf(folder);
    shelf = filled;
    Random universe = new Random(1);
    List<Entry> publications = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      // Now and then two publications have one DOI, which links neither.
      String doi = "10.5555/" + (universe.nextInt(15) == 0 ? i / 2 : i);
      publications.add(entry(universe, "" + i, universe.nextInt(7) == 0 ? "" : doi));
    }
    List<List<Entry>> datasets = new ArrayList<>();
    for (int d = 0; d < DATASETS; d++) {
      Random random = new Random(100 + d);
      double coverage = random.nextDouble();
      List<Entry> entries = new ArrayList<>();
      for (Entry publication : publications) {
        if (random.nextDouble() < coverage) {
          entries.add(changed(random, publication, d));
        }
      }
      filled.works("d" + d, entries.stream().map(Entry::work).toList());
      datasets.add(entries);
    }
    for (int a = 0; a < DATASETS; a++) {
      for (int b = a + 1; b < DATASETS; b++) {
        worlds.add(
            new World(
                "d" + a,
                "d" + b,
                datasets.get(a),
                datasets.get(b),
                filled.links("d" + a, "d" + b)));
      }
    }
    assertTrue(worlds.stream().mapToInt(world -> world.links().size()).sum() > 300);
  }

  @AfterAll
  void close() {
    if (shelf != null) {
      shelf.close();
    }
  }

  private Comparer comparer() {
    return Objects.requireNonNull(shelf).comparer();
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> addresses(Random random) {
    List<String> addresses = new ArrayList<>();
    int n = random.nextInt(4);
    for (int i = 0; i < n; i++) {
      addresses.add("Alpha" + random.nextInt(4) + "/" + one(random, COUNTRIES));
    }
    return addresses;
  }

  private static Entry entry(Random random, String name, String doi) {
    return new Entry(
        ":" + name,
        doi,
        "About " + name,
        random.nextInt(9) == 0 ? null : 2013 + random.nextInt(4),
        random.nextInt(4) == 0 ? 2012 + random.nextInt(4) : null,
        one(random, TYPES),
        one(random, LANGUAGES),
        random.nextInt(5) == 0 ? null : random.nextInt(9),
        addresses(random),
        random.nextInt(3) == 0 ? one(random, COUNTRIES) : "");
  }

  private static Entry changed(Random random, Entry entry, int dataset) {
    Entry other = entry(random, "", "");
    return new Entry(
        dataset + entry.key(),
        entry.doi(),
        entry.title(),
        random.nextInt(4) == 0 ? other.year() : entry.year(),
        random.nextInt(4) == 0 ? other.earlyAccess() : entry.earlyAccess(),
        random.nextInt(4) == 0 ? other.type() : entry.type(),
        random.nextInt(4) == 0 ? other.language() : entry.language(),
        random.nextInt(2) == 0 ? other.citations() : entry.citations(),
        random.nextInt(3) == 0 ? other.addresses() : entry.addresses(),
        random.nextInt(4) == 0 ? other.correspondence() : entry.correspondence());
  }

  private static Question question(int seed) {
    Optional<Years> years =
        seed % 2 == 0 ? Optional.empty() : Optional.of(new Years(2014, 2014 + seed % 3));
    String[] types = seed % 4 < 2 ? new String[0] : new String[] {"article", "review"};
    Question plain = Shelf.question("international-share", years, types);
    return new Question(
        plain.metric(),
        plain.country(),
        plain.partner(),
        plain.years(),
        YearRule.values()[seed % YearRule.values().length],
        plain.documentTypes(),
        plain.counting(),
        seed % 5 == 0 ? CountryDefinition.folding(Map.of("FR", "DE")) : CountryDefinition.iso(),
        plain.parameters());
  }

  private static List<Dimension> dimensions(Random random) {
    List<Dimension> dimensions = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      if (random.nextBoolean()) {
        dimensions.add(random.nextInt(dimensions.size() + 1), dimension);
      }
    }
    return dimensions;
  }

  private static long[] counts(Overlap o) {
    return new long[] {
      o.a(), o.b(), o.linkedOfA(), o.linkedOfB(), o.inBoth(), o.aWithDoi(), o.bWithDoi()
    };
  }

  private static long[] mirrored(long[] n) {
    return new long[] {n[1], n[0], n[3], n[2], n[4], n[6], n[5]};
  }

  private static List<@Nullable String> stratum(Overlap overlap, List<Dimension> dimensions) {
    List<@Nullable String> stratum = new ArrayList<>();
    dimensions.forEach(dimension -> stratum.add(overlap.value(dimension)));
    return stratum;
  }

  @Test
  void theOverlapIsTheOneThatLoopsFind() throws Exception {
    for (int seed = 0; seed < WORLDS; seed++) {
      World world = worlds.get(seed);
      Question question = question(seed);
      Naive naive = new Naive(world.ofA(), world.ofB(), world.links(), question);
      List<Dimension> dimensions = dimensions(new Random(seed));
      OverlapTable table = comparer().overlap(world.a(), world.b(), question, dimensions);
      // Every third world is looked at from the other side too.
      OverlapTable turned =
          seed % 3 == 0 ? comparer().overlap(world.b(), world.a(), question, dimensions) : null;
      String what = "world " + seed + " by " + dimensions;

      Map<List<@Nullable String>, long[]> expected = naive.overlap(dimensions);
      if (dimensions.isEmpty()) {
        assertEquals(List.of(), table.strata(), what);
      } else {
        assertEquals(expected.size(), table.strata().size(), what);
        assertEquals(
            table.strata().size(),
            turned == null ? table.strata().size() : turned.strata().size(),
            what);
      }
      long[] sum = new long[7];
      for (int i = 0; i < table.strata().size(); i++) {
        Overlap row = table.strata().get(i);
        long[] counts = counts(row);
        assertArrayEquals(
            Objects.requireNonNull(expected.get(stratum(row, dimensions))), counts, what + row);
        if (turned != null) {
          Overlap other = turned.strata().get(i);
          assertEquals(row.stratum(), other.stratum(), what);
          assertArrayEquals(mirrored(counts), counts(other), what);
          assertEquals(row.jaccard(), other.jaccard(), what);
          assertEquals(row.shareOfA(), other.shareOfB(), what);
        }
        assertTrue(row.inBoth() <= Math.min(row.linkedOfA(), row.linkedOfB()), what);
        Arrays.setAll(sum, k -> sum[k] + counts[k]);
      }
      long[] total = counts(table.total());
      assertArrayEquals(naive.overlap(List.of()).getOrDefault(List.of(), new long[7]), total, what);
      if (!dimensions.isEmpty() && dimensions.stream().allMatch(Dimension::oneValued)) {
        assertTrue(sum[4] <= total[4], what);
        sum[4] = total[4];
        assertArrayEquals(total, sum, what);
      }
    }
  }

  @Test
  void theAgreementIsTheOneThatLoopsFind() throws Exception {
    for (int seed = 0; seed < WORLDS; seed++) {
      World world = worlds.get(seed);
      Question question = question(seed);
      Naive naive = new Naive(world.ofA(), world.ofB(), world.links(), question);
      List<Agreement> agreements = comparer().agreement(world.a(), world.b(), question);
      List<Agreement> turned =
          seed % 3 == 0 ? comparer().agreement(world.b(), world.a(), question) : List.of();
      assertEquals(List.of(Field.values()), agreements.stream().map(Agreement::field).toList());
      for (int i = 0; i < agreements.size(); i++) {
        Agreement agreement = agreements.get(i);
        String what = "world " + seed + " " + agreement;
        Map<String, Long> expected = naive.agreement(agreement.field());
        assertEquals(expected.getOrDefault("equal", 0L), agreement.equal(), what);
        assertEquals(expected.getOrDefault("different", 0L), agreement.different(), what);
        assertEquals(expected.getOrDefault("only-a", 0L), agreement.onlyA(), what);
        assertEquals(expected.getOrDefault("only-b", 0L), agreement.onlyB(), what);
        assertEquals(expected.getOrDefault("neither", 0L), agreement.neither(), what);
        assertEquals(naive.pairs().size(), agreement.pairs(), what);
        if (!turned.isEmpty()) {
          mirrored(agreement, turned.get(i), what);
        }
        if (agreement.field().isSet()) {
          Agreement.Sets sets = Objects.requireNonNull(agreement.sets());
          assertEquals(expected.getOrDefault("contains", 0L), sets.aContainsB(), what);
          assertEquals(expected.getOrDefault("contained", 0L), sets.bContainsA(), what);
          assertEquals(expected.getOrDefault("overlapping", 0L), sets.overlapping(), what);
          assertEquals(expected.getOrDefault("disjoint", 0L), sets.disjoint(), what);
        } else {
          details(agreement, naive, what);
        }
      }
    }
  }

  private static void mirrored(Agreement agreement, Agreement turned, String what) {
    assertEquals(agreement.equal(), turned.equal(), what);
    assertEquals(agreement.different(), turned.different(), what);
    assertEquals(agreement.onlyA(), turned.onlyB(), what);
    assertEquals(agreement.onlyB(), turned.onlyA(), what);
    assertEquals(agreement.neither(), turned.neither(), what);
    Agreement.Sets sets = agreement.sets();
    if (sets != null) {
      assertEquals(
          new Agreement.Sets(
              sets.bContainsA(), sets.aContainsB(), sets.overlapping(), sets.disjoint()),
          turned.sets(),
          what);
    }
    int steps = agreement.steps().size();
    for (int i = 0; i < steps; i++) {
      Agreement.Step step = agreement.steps().get(i);
      assertEquals(
          new Agreement.Step(-step.difference(), step.andBeyond(), step.count()),
          turned.steps().get(steps - 1 - i),
          what);
    }
    Map<String, Long> cells = new HashMap<>();
    agreement.matrix().forEach(cell -> cells.put(cell.a() + " " + cell.b(), cell.count()));
    turned
        .matrix()
        .forEach(cell -> assertEquals(cell.count(), cells.remove(cell.b() + " " + cell.a()), what));
    assertTrue(cells.isEmpty(), what);
  }

  private static void details(Agreement agreement, Naive naive, String what) {
    Map<Long, Long> differences = new HashMap<>();
    Map<String, Long> cells = new HashMap<>();
    List<double[]> numbers = new ArrayList<>();
    Field field = agreement.field();
    for (Entry[] pair : naive.pairs()) {
      List<String> x = List.copyOf(pair[0].says(field));
      List<String> y = List.copyOf(pair[1].says(field));
      cells.merge(
          (x.isEmpty() ? "null" : x.get(0)) + " " + (y.isEmpty() ? "null" : y.get(0)),
          1L,
          Long::sum);
      if (field != Field.DOCUMENT_TYPE && !x.isEmpty() && !y.isEmpty()) {
        long p = Long.parseLong(x.get(0));
        long q = Long.parseLong(y.get(0));
        differences.merge(q - p, 1L, Long::sum);
        numbers.add(new double[] {p, q});
      }
    }
    if (field == Field.DOCUMENT_TYPE) {
      assertEquals(cells.size(), agreement.matrix().size(), what);
      for (Agreement.Cell cell : agreement.matrix()) {
        assertEquals(cells.get(cell.a() + " " + cell.b()), cell.count(), what);
      }
    }
    long stepped = 0;
    for (Agreement.Step step : agreement.steps()) {
      stepped += step.count();
      if (!step.andBeyond()) {
        assertEquals(differences.getOrDefault((long) step.difference(), 0L), step.count(), what);
      }
    }
    if (field == Field.YEAR || field == Field.AUTHOR_COUNT) {
      assertEquals(agreement.compared(), stepped, what);
    }
    CitationAgreement citations = agreement.citations();
    if (field == Field.CITATIONS && !numbers.isEmpty()) {
      assertNotNull(citations);
      double[] x = numbers.stream().mapToDouble(n -> n[0]).toArray();
      double[] y = numbers.stream().mapToDouble(n -> n[1]).toArray();
      assertEquals(agreement.compared(), citations.pairs(), what);
      assertEquals(Arrays.stream(x).average().orElseThrow(), citations.meanA().doubleValue(), 1e-9);
      assertEquals(Arrays.stream(y).average().orElseThrow(), citations.meanB().doubleValue(), 1e-9);
      double[] off = numbers.stream().mapToDouble(n -> n[0] - n[1]).sorted().toArray();
      double median = (off[(off.length - 1) / 2] + off[off.length / 2]) / 2;
      assertEquals(0, BigDecimal.valueOf(median).compareTo(citations.medianDifference()), what);
      near(RankCorrelation.spearman(x, y), citations.spearman(), what);
      Concordance concordance = Concordance.of(x, y);
      near(
          concordance == null ? null : concordance.coefficient(),
          citations.concordance() == null ? null : citations.concordance().coefficient(),
          what);
    }
  }

  private static void near(@Nullable Double expected, @Nullable Double actual, String what) {
    if (expected == null || actual == null) {
      assertEquals(expected, actual, what);
    } else {
      assertEquals(expected, actual, 1e-12, what);
    }
  }

  @Test
  void theDiscordantWorksAreThoseThatLoopsFind() throws Exception {
    for (int seed = 0; seed < WORLDS; seed++) {
      World world = worlds.get(seed);
      Question question = question(seed);
      Naive naive = new Naive(world.ofA(), world.ofB(), world.links(), question);
      Field field = Field.values()[seed % Field.values().length];
      Map<String, Entry[]> expected = new HashMap<>();
      for (Entry[] pair : naive.pairs()) {
        if (!pair[0].says(field).equals(pair[1].says(field))) {
          expected.put(pair[0].key() + " " + pair[1].key(), pair);
        }
      }
      List<Discordant> listed = new ArrayList<>();
      comparer()
          .discordant(
              world.a(), world.b(), question, field, Long.MAX_VALUE, work -> listed.add(work));
      assertEquals(expected.size(), listed.size(), "world " + seed + " " + field);
      int before = Integer.MAX_VALUE;
      for (Discordant work : listed) {
        Entry[] pair = Objects.requireNonNull(expected.remove(work.aKey() + " " + work.bKey()));
        String what = "world " + seed + " " + work;
        assertEquals(pair[0].says(field), new TreeSet<>(work.a()), what);
        assertEquals(pair[1].says(field), new TreeSet<>(work.b()), what);
        assertEquals(work.a().size(), pair[0].says(field).size(), what);
        assertEquals(
            Naive.relation(pair[0].says(field), pair[1].says(field)), work.kind().id(), what);
        assertEquals(pair[0].itsYear(), work.aYear(), what);
        assertEquals(pair[1].itsYear(), work.bYear(), what);
        assertEquals(pair[0].title(), work.title(), what);
        assertEquals(pair[0].doi(), work.doi(), what);
        if (seed % 5 != 0 && (field == Field.COUNTRIES || field == Field.ORGANISATIONS)) {
          TreeSet<String> raw = new TreeSet<>();
          pair[0].addresses().forEach(address -> raw.add(Entry.raw(address)));
          assertEquals(List.copyOf(raw), work.aRaw(), what);
        }
        if (field == Field.DOCUMENT_TYPE) {
          assertEquals(
              pair[1].type().isEmpty() ? List.of() : List.of(pair[1].type()), work.bRaw(), what);
        }
        Integer year = work.aYear() == null ? work.bYear() : work.aYear();
        int now = year == null ? Integer.MIN_VALUE : year;
        assertTrue(now <= before, what);
        before = now;
      }
      if (seed % 6 == 0) {
        List<Discordant> first = new ArrayList<>();
        comparer().discordant(world.a(), world.b(), question, field, 3, work -> first.add(work));
        assertEquals(listed.subList(0, Math.min(3, listed.size())), first);
      }
    }
  }
}
