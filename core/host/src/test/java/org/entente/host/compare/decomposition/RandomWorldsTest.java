package org.entente.host.compare.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Effect;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Parts;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Row;
import org.entente.host.country.CountryDefinition;
import org.entente.host.engine.YearRule;
import org.entente.host.measure.Question;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many random pairs of databases, each in years of its own so that all can be imported at once, and
 * every state of every one of them beside the same state counted in Java.
 */
class RandomWorldsTest {

  private static final int WORLDS = 100;
  private static final int WORKS = 40;

  private static final List<String> PLACES =
      List.of("CN", "CN", "CN", "US", "DE", "HK", "TW", "GB", Record.UNKNOWN);
  private static final Map<String, String> STATES = Map.of("HK", "CN", "TW", "CN");

  @TempDir Path folder;

  /** What both databases say of a work. */
  private record Both(@Nullable Record a, @Nullable Record b) {}

  private static Both random(Random random, int firstYear) {
    Record a = record(random, firstYear);
    Record b = a;
    if (random.nextInt(6) == 0) {
      b = b.as(random.nextBoolean() ? "Letter" : "Article");
    }
    if (random.nextInt(6) == 0) {
      b = b.in(firstYear - 1 + random.nextInt(4));
    }
    if (random.nextInt(3) == 0) {
      Record other = record(random, firstYear);
      b = b.from(other.places().toArray(new String[0]));
    }
    if (random.nextInt(5) == 0) {
      b =
          b.from(
              b.places().stream()
                  .map(place -> STATES.getOrDefault(place, place))
                  .toArray(String[]::new));
    }
    if (random.nextInt(6) == 0) {
      b = b.cited(random.nextInt(3));
    }
    return switch (random.nextInt(5)) {
      case 0 -> new Both(a, null);
      case 1 -> new Both(null, b);
      default -> new Both(a, b);
    };
  }

  private static Record record(Random random, int firstYear) {
    List<String> places = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      places.add(PLACES.get(random.nextInt(PLACES.size())));
    }
    return new Record(
        firstYear + random.nextInt(2),
        random.nextInt(8) == 0 ? "Letter" : "Article",
        places,
        random.nextInt(4));
  }

  private static int firstYear(int world) {
    return 1000 + 10 * world;
  }

  /** The works of a hybrid as the definition of the steps has them. */
  private static List<Record> after(int steps, List<Both> works, Map<String, String> fold) {
    List<Record> hybrid = new ArrayList<>();
    for (Both both : works) {
      Record a = both.a();
      Record b = both.b();
      if (b == null) {
        if (a != null && steps <= Step.COVERAGE_A.ordinal()) {
          hybrid.add(a);
        }
      } else if (a == null) {
        if (steps > Step.COVERAGE_B.ordinal()) {
          hybrid.add(b);
        }
      } else {
        Step takes = takesAffiliations(a, b, fold);
        hybrid.add(
            new Record(
                (steps > Step.YEAR.ordinal() ? b : a).year(),
                (steps > Step.DOCUMENT_TYPES.ordinal() ? b : a).type(),
                (steps > takes.ordinal() ? b : a).places(),
                (steps > Step.CITATIONS.ordinal() ? b : a).cited()));
      }
    }
    return hybrid;
  }

  private static Step takesAffiliations(Record a, Record b, Map<String, String> fold) {
    if (!counted(a, fold).equals(counted(b, fold))
        && counted(a, STATES).equals(counted(b, STATES))) {
      return Step.COUNTRY_DEFINITION;
    }
    return a.incomplete() || b.incomplete() ? Step.UNKNOWN_ADDRESSES : Step.AFFILIATIONS;
  }

  private static Set<String> counted(Record record, Map<String, String> fold) {
    return record.countries().stream()
        .map(country -> fold.getOrDefault(country, country))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static @Nullable BigDecimal share(
      List<Record> works, int year, Map<String, String> fold) {
    List<Record> own =
        works.stream()
            .filter(work -> work.year() == year && work.type().equals("Article"))
            .filter(work -> work.cited() > 0 && counted(work, fold).contains("CN"))
            .toList();
    long international = own.stream().filter(work -> counted(work, fold).size() > 1).count();
    return own.isEmpty()
        ? null
        : BigDecimal.valueOf(international)
            .divide(BigDecimal.valueOf(own.size()), MathContext.DECIMAL64);
  }

  private static List<List<Both>> worlds(Pair pair) throws Exception {
    List<List<Both>> worlds = new ArrayList<>();
    for (int world = 0; world < WORLDS; world++) {
      Random random = new Random(world);
      List<Both> works = new ArrayList<>();
      for (int i = 0; i < WORKS; i++) {
        Both both = random(random, firstYear(world));
        works.add(both);
        pair.work(both.a(), both.b());
      }
      worlds.add(works);
    }
    pair.imported();
    return worlds;
  }

  @Test
  void theStepsOfAHundredWorldsAreThoseOfTheDefinitionAndAddUp() throws Exception {
    try (Pair pair = new Pair(folder)) {
      List<List<Both>> worlds = worlds(pair);
      assertOfTheDefinition(
          pair, question(CountMetric.SHARE, CountryDefinition.iso()), worlds, Map.of());
      assertOfTheDefinition(
          pair,
          question(CountMetric.SHARE, CountryDefinition.by(List.of("CN+HK+MO"))),
          worlds,
          Map.of("HK", "CN"));
      assertOfTheDefinition(pair, byEarlyAccess(), worlds, Map.of());
      for (CountMetric metric : CountMetric.ALL) {
        Question question = question(metric, CountryDefinition.iso());
        DifferenceDecomposition there = pair.decomposer().decompose("a", "b", question);
        assertTrue(takenApart(there) > WORLDS, metric.id() + " says something of few worlds");
        there.rows().forEach(RandomWorldsTest::assertAddsUp);
        assertMirrored(there, pair.decomposer().decompose("b", "a", question));
        assertSaysWhatBSays(there, pair);
        boolean ofText = metric.equals(CountMetric.VENUES) || metric.equals(CountMetric.SHARE);
        for (Row row : there.rows()) {
          for (Effect effect : row.steps()) {
            assertTrue(
                ofText || effect.step() != Step.CITATIONS || effect.effect().signum() == 0,
                "the metric does not look at citations: " + effect);
            assertTrue(
                effect.works() > 0 || effect.effect().signum() == 0,
                "no work is behind it: " + effect);
          }
        }
      }
    }
  }

  private static Question question(CountMetric metric, CountryDefinition countries) {
    return Pair.question(metric.id(), firstYear(0) - 1, firstYear(WORLDS), countries);
  }

  private static Question byEarlyAccess() {
    Question plain = question(CountMetric.SHARE, CountryDefinition.iso());
    return new Question(
        plain.metric(),
        plain.country(),
        plain.partner(),
        plain.years(),
        YearRule.EARLY_ACCESS,
        plain.documentTypes(),
        plain.counting(),
        plain.countries(),
        plain.parameters());
  }

  private static long takenApart(DifferenceDecomposition found) {
    return found.rows().stream().filter(row -> !row.steps().isEmpty()).count();
  }

  /** Each state of each world, counted in Java. */
  private static void assertOfTheDefinition(
      Pair pair, Question question, List<List<Both>> worlds, Map<String, String> fold)
      throws Exception {
    DifferenceDecomposition found = pair.decomposer().decompose("a", "b", question);
    int early = question.yearRule() == YearRule.EARLY_ACCESS ? Record.EARLY : 0;
    int compared = 0;
    for (Row row : found.rows()) {
      if (row.year() != null) {
        int year = row.year() + early;
        List<Both> works = worlds.get((year - firstYear(0) + 5) / 10);
        for (Effect effect : row.steps()) {
          int steps = effect.step().ordinal();
          String said = effect + " of " + year + ", " + works;
          assertEquals(share(after(steps, works, fold), year, fold), effect.before(), said);
          assertEquals(share(after(steps + 1, works, fold), year, fold), effect.after(), said);
          compared++;
        }
      }
    }
    assertTrue(compared > 8 * WORLDS, "steps that were compared: " + compared);
  }

  private static void assertSaysWhatBSays(DifferenceDecomposition found, Pair pair)
      throws Exception {
    Map<String, BigDecimal> values = new HashMap<>();
    for (Observation o : pair.measurer().measure(found.question(), "b").observations()) {
      values.put(o.partner() + o.year(), o.value());
    }
    for (Row row : found.rows()) {
      BigDecimal value = values.get(row.partner() + row.year());
      assertTrue(row.year() == null || value == null || value.equals(row.b()), row.toString());
      assertTrue(row.year() == null || value != null || row.b().signum() == 0, row.toString());
    }
  }

  private static void assertAddsUp(Row row) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal value = row.a();
    for (Effect effect : row.steps()) {
      assertEquals(value, effect.before());
      sum = sum.add(effect.effect());
      value = effect.after();
    }
    if (!row.steps().isEmpty()) {
      assertEquals(row.b(), value);
      assertEquals(0, sum.compareTo(row.a().subtract(row.b())));
    }
    Parts parts = row.parts();
    if (parts != null) {
      assertEquals(
          0,
          parts
              .onlyA()
              .add(parts.metadata())
              .add(parts.onlyB())
              .compareTo(row.a().subtract(row.b())));
    }
  }

  private static void assertMirrored(DifferenceDecomposition there, DifferenceDecomposition back) {
    assertEquals(there.rows().size(), back.rows().size());
    for (int i = 0; i < there.rows().size(); i++) {
      Row one = there.rows().get(i);
      Row other = back.rows().get(i);
      assertEquals(one.a(), other.b());
      Parts parts = one.parts();
      Parts mirrored = other.parts();
      if (parts == null || mirrored == null) {
        assertEquals(parts, mirrored);
      } else {
        assertEquals(parts.onlyA().negate(), mirrored.onlyB());
        assertEquals(parts.metadata().negate(), mirrored.metadata());
        assertEquals(parts.onlyB().negate(), mirrored.onlyA());
      }
    }
  }
}
