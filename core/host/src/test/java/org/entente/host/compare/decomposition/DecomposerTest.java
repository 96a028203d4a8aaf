package org.entente.host.compare.decomposition;

import static org.entente.host.compare.decomposition.Record.UNKNOWN;
import static org.entente.host.compare.decomposition.Record.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Effect;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Parts;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Row;
import org.entente.host.compare.decomposition.WorksBehind.ChangedWork;
import org.entente.host.country.CountryDefinition;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecomposerTest {

  private static final String SHARE = CountMetric.SHARE.id();

  @TempDir static Path shared;
  private static Pair everyStep;

  @TempDir Path folder;

  /** A work a step, so that each has its own effect; the shares are worked out by hand below. */
  @BeforeAll
  static void everyStep() throws Exception {
    Record domestic = article(2020, "CN");
    Record international = article(2020, "CN", "US");
    everyStep = new Pair(shared);
    everyStep
        .both(domestic, domestic, international, international)
        .work(international, international.as("Letter"))
        .work(international, international.in(2021))
        .work(article(2020, "CN", "HK"), domestic)
        .work(domestic, article(2020, "CN", "DE"))
        .work(domestic, domestic.cited(0))
        .work(article(2020, "CN", "FR"), null)
        .work(null, domestic)
        .work(null, domestic)
        .work(article(2020, "CN", UNKNOWN), international)
        .imported();
  }

  @AfterAll
  static void close() {
    everyStep.close();
  }

  private static BigDecimal share(int above, int below) {
    return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
  }

  private static Row row(DifferenceDecomposition found, String partner, @Nullable Integer year) {
    return found.rows().stream()
        .filter(row -> row.partner().equals(partner) && Objects.equals(row.year(), year))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(year + " has no row: " + found.rows() + found.notes()));
  }

  private static Effect effect(Row row, Step step) {
    return row.steps().get(step.ordinal());
  }

  @Test
  void everyStepHasTheEffectThatIsWorkedOutByHand() throws Exception {
    Pair pair = everyStep;
    DifferenceDecomposition found =
        pair.decomposer().decompose("a", "b", Pair.question(SHARE, 2020, 2021));
    Row row = row(found, "", 2020);
    // A: two of four, three international works that move, a domestic one with partner unknown …
    List<BigDecimal> states =
        List.of(
            share(6, 11),
            share(5, 10),
            share(4, 9),
            share(3, 9),
            share(4, 9),
            share(4, 8),
            share(3, 7),
            share(3, 9),
            share(4, 9));
    assertEquals(states.get(0), row.a());
    assertEquals(states.get(8), row.b());
    for (Step step : Step.values()) {
      Effect effect = effect(row, step);
      assertEquals(step, effect.step());
      assertEquals(states.get(step.ordinal()), effect.before(), step.id());
      assertEquals(states.get(step.ordinal() + 1), effect.after(), step.id());
      assertTrue(effect.effect().signum() != 0, step.id());
      assertEquals(step == Step.COVERAGE_B ? 2 : 1, effect.works(), step.id());
      assertEquals(effect.works(), effect.worksOfCountry(), step.id());
    }
    Parts parts = row.parts();
    assertNotNull(parts);
    assertEquals(share(5, 10), parts.aOnLinked());
    assertEquals(share(4, 7), parts.bOnLinked());
    assertEquals(List.of(new DifferenceDecomposition.LinkRule("doi", 10)), found.links());

    // Of both years together the work that changes its year stays.
    Row all = row(found, "", null);
    assertEquals(pooled(6, 11), all.a());
    assertEquals(pooled(5, 10), all.b());
    assertEquals(0, effect(all, Step.YEAR).effect().signum());
    assertEquals(1, effect(all, Step.YEAR).works());
    assertEquals(pooled(5, 10), effect(all, Step.YEAR).after());
    // 2021 has no work in A, and so no share.
    assertEquals(2, found.rows().size());
    assertTrue(
        found.notes().contains("No difference for 2021: a has no value."),
        found.notes().toString());
  }

  private static BigDecimal pooled(int above, int below) {
    return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), 18, RoundingMode.HALF_EVEN);
  }

  @Test
  void everyStepListsTheWorksBehindIt() throws Exception {
    Pair pair = everyStep;
    Question question = Pair.question(SHARE, 2020, 2021);
    Decomposer decomposer = pair.decomposer();
    for (Step step : Step.values()) {
      WorksBehind behind = decomposer.worksBehind("a", "b", question, step, 2020, 10);
      assertEquals(step == Step.COVERAGE_B ? 2 : 1, behind.count(), step.id());
      assertEquals(behind.count(), behind.works().size(), step.id());
      ChangedWork work = behind.works().get(0);
      assertTrue(work.ofCountry());
      assertTrue(work.doi().startsWith("10.5555/"));
      assertEquals(
          switch (step) {
            case DOCUMENT_TYPES -> "article / letter doi";
            case YEAR -> "2020 / 2021 doi";
            case COUNTRY_DEFINITION -> "CN, HK / CN doi";
            case AFFILIATIONS -> "CN / CN, DE doi";
            case CITATIONS -> "1 / 0 doi";
            case COVERAGE_A -> "CN, FR / - ";
            case COVERAGE_B -> "- / CN ";
            case UNKNOWN_ADDRESSES -> "CN; 1 address without a country / CN, US doi";
          },
          says(work.a(), step) + " / " + says(work.b(), step) + " " + work.rule());
    }
    WorksBehind one = decomposer.worksBehind("a", "b", question, Step.COVERAGE_B, null, 1);
    assertEquals(2, one.count());
    assertEquals(1, one.works().size());
    WorksBehind unknown =
        decomposer.worksBehind("a", "b", question, Step.UNKNOWN_ADDRESSES, null, 5);
    WorksBehind.Side a = unknown.works().get(0).a();
    assertNotNull(a);
    assertTrue(a.addresses().get(1).raw().endsWith(", ?"), a.toString());
    assertEquals("", a.addresses().get(1).country());
  }

  private static long in2021(Decomposer decomposer, Question question, Step step)
      throws MeasureException {
    return decomposer.worksBehind("a", "b", question, step, 2021, 10).count();
  }

  private static String says(WorksBehind.@Nullable Side side, Step step) {
    return side == null ? "-" : side.says(step);
  }

  /** A pair that differs in nothing but what a step changes. */
  private Pair onlyIn(Step step) throws Exception {
    Record domestic = article(2020, "CN");
    Record international = article(2020, "CN", "US");
    Pair pair = new Pair(folder).both(domestic, domestic, international, article(2020, "DE"));
    Pair unlike =
        switch (step) {
          case DOCUMENT_TYPES -> pair.work(international, international.as("Letter"));
          case YEAR -> pair.work(international, international.in(2021));
          case COUNTRY_DEFINITION ->
              pair.work(article(2020, "CN", "HK"), domestic)
                  .work(article(2020, "TW"), article(2020, "CN"));
          case AFFILIATIONS -> pair.work(international, domestic);
          case CITATIONS -> pair.work(international, international.cited(0));
          case COVERAGE_A -> pair.work(international, null);
          case COVERAGE_B -> pair.work(null, international);
          case UNKNOWN_ADDRESSES ->
              pair.work(article(2020, "CN", UNKNOWN), international).work(article(2020), domestic);
        };
    return unlike.imported();
  }

  @ParameterizedTest
  @EnumSource
  void whereOneThingDiffersItsStepHasTheWholeDifference(Step only) throws Exception {
    try (Pair pair = onlyIn(only)) {
      for (boolean swapped : List.of(false, true)) {
        Row row =
            row(
                pair.decomposer()
                    .decompose(
                        swapped ? "b" : "a", swapped ? "a" : "b", Pair.question(SHARE, 2020, 2020)),
                "",
                2020);
        assertTrue(row.difference().signum() != 0);
        Step carrying =
            !swapped
                ? only
                : only == Step.COVERAGE_A
                    ? Step.COVERAGE_B
                    : only == Step.COVERAGE_B ? Step.COVERAGE_A : only;
        for (Step step : Step.values()) {
          assertEquals(
              0,
              (step == carrying ? row.difference() : BigDecimal.ZERO)
                  .compareTo(effect(row, step).effect()),
              step.id());
          assertEquals(step == carrying, effect(row, step).works() > 0, step.id());
        }
        Parts parts = row.parts();
        assertNotNull(parts);
        boolean coverage = only == Step.COVERAGE_A || only == Step.COVERAGE_B;
        assertEquals(coverage, parts.metadata().signum() == 0);
        assertEquals(carrying == Step.COVERAGE_A, parts.onlyA().signum() != 0);
        assertEquals(carrying == Step.COVERAGE_B, parts.onlyB().signum() != 0);
      }
    }
  }

  @Test
  void whatTheQuestionCountsAsOneIsNoDifferenceOfDefinition() throws Exception {
    try (Pair pair = onlyIn(Step.COUNTRY_DEFINITION)) {
      Question folded =
          Pair.question(SHARE, 2020, 2020, CountryDefinition.by(List.of("CN+HK+MO+TW")));
      Row row = row(pair.decomposer().decompose("a", "b", folded), "", 2020);
      assertEquals(0, row.difference().signum());
      assertEquals(0, effect(row, Step.COUNTRY_DEFINITION).works());
    }
  }

  @Test
  void aNationBesideItsKingdomIsADifferenceOfDefinitionWhereNationsCount() throws Exception {
    try (Pair pair =
        new Pair(folder)
            .both(article(2020, "CN"), article(2020, "CN", "England, GB"))
            .work(article(2020, "CN", "England, GB"), article(2020, "CN", "GB"))
            .imported()) {
      Question nations =
          Pair.question(
              CountMetric.PARTNERS.id(), 2020, 2020, CountryDefinition.by(List.of("GB-nations")));
      DifferenceDecomposition found = pair.decomposer().decompose("a", "b", nations);
      for (String partner : List.of("GB", "GB-ENG")) {
        Row row = row(found, partner, 2020);
        assertTrue(row.difference().signum() != 0, partner);
        assertEquals(
            0, effect(row, Step.COUNTRY_DEFINITION).effect().compareTo(row.difference()), partner);
      }
    }
  }

  @Test
  void aPartnerOfOneDatabaseAloneIsNoneOfTheOthers() throws Exception {
    Record domestic = article(2020, "CN");
    try (Pair pair =
        new Pair(folder)
            .both(domestic, domestic, article(2020, "CN", "US"))
            .work(article(2020, "CN", "DE"), domestic)
            .work(null, article(2020, "CN", "FR"))
            .imported()) {
      DifferenceDecomposition found =
          pair.decomposer()
              .decompose("a", "b", Pair.question(CountMetric.PARTNERS.id(), 2020, 2020));
      Row germany = row(found, "DE", 2020);
      assertEquals(share(1, 4), germany.a());
      assertEquals(0, germany.b().signum());
      assertEquals(0, effect(germany, Step.AFFILIATIONS).effect().compareTo(germany.difference()));
      Row france = row(found, "FR", 2020);
      assertEquals(0, france.a().signum());
      assertEquals(share(1, 5), france.b());
      Parts parts = france.parts();
      assertNotNull(parts);
      assertEquals(0, parts.onlyB().compareTo(france.difference()));
      assertEquals(List.of("DE", "DE", "FR", "FR", "US", "US"), partners(found));
    }
  }

  private static List<String> partners(DifferenceDecomposition found) {
    return found.rows().stream().map(Row::partner).toList();
  }

  @Test
  void aCountOfNoWorksIsNothingAndAShareOfNoWorksIsMissing() throws Exception {
    try (Pair pair =
        new Pair(folder)
            .work(article(2020, "CN"), null)
            .work(null, article(2020, "CN", "US"))
            .work(article(2021, "CN"), null)
            .imported()) {
      Row works =
          row(
              pair.decomposer()
                  .decompose("a", "b", Pair.question(CountMetric.WORKS.id(), 2020, 2021)),
              "",
              2020);
      assertEquals(0, effect(works, Step.COVERAGE_A).after().signum());
      assertEquals(0, BigDecimal.ONE.compareTo(effect(works, Step.COVERAGE_A).effect()));
      assertEquals(0, BigDecimal.ONE.negate().compareTo(effect(works, Step.COVERAGE_B).effect()));
      DifferenceDecomposition share =
          pair.decomposer().decompose("a", "b", Pair.question(SHARE, 2020, 2021));
      Row missing = row(share, "", 2020);
      assertTrue(missing.steps().isEmpty());
      assertNull(missing.parts());
      assertEquals(0, BigDecimal.ONE.negate().compareTo(missing.difference()));
      List<String> notes = share.notes();
      assertTrue(
          notes.contains(
              "The difference is not taken apart into steps for 2020, all years together: after the step 'Coverage of A' there is no value."),
          notes.toString());
      assertTrue(notes.contains("No difference for 2021: b has no value."), notes.toString());
    }
  }

  @Test
  void theYearsOfBothAreMeantWhereNoneAreNamed() throws Exception {
    Pair pair = everyStep;
    Question named = Pair.question(SHARE, 2020, 2021);
    Question unnamed =
        new Question(
            named.metric(),
            "CN",
            named.partner(),
            java.util.Optional.empty(),
            named.documentTypes(),
            named.counting(),
            named.countries(),
            named.parameters());
    DifferenceDecomposition found = pair.decomposer().decompose("a", "b", unnamed);
    assertEquals(pair.decomposer().decompose("a", "b", named).rows(), found.rows());
    assertTrue(found.notes().contains("All years of both: 2020–2021."));
  }

  @Test
  void oneDatasetIsNoComparison() throws Exception {
    Pair pair = everyStep;
    assertThrows(
        MeasureException.class,
        () -> pair.decomposer().decompose("a", "a", Pair.question(SHARE, 2020, 2020)));
    assertThrows(
        MeasureException.class,
        () -> pair.decomposer().decompose("a", "c", Pair.question(SHARE, 2020, 2020)));
  }

  @Test
  void whatHoldsNoWorksCannotBeTakenApart() throws Exception {
    try (Pair pair = new Pair(folder).both(article(2020, "CN")).imported("a", "table")) {
      Question works = Pair.question(CountMetric.WORKS.id(), 2020, 2020);
      for (List<String> names : List.of(List.of("a", "table"), List.of("table", "a"))) {
        MeasureException refused =
            assertThrows(
                MeasureException.class,
                () -> pair.decomposer().decompose(names.get(0), names.get(1), works));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith("table holds tables of figures and no works."), said);
      }
    }
  }

  @Test
  void theWidestProfilesAreOfStates() {
    CountryDefinition states = Pair.question(SHARE, 1, 2).scope().byStates().countries();
    assertEquals("CN", states.unit("TW", "", null));
    assertEquals("FR", states.unit("RE", "", null));
    assertEquals("US", states.unit("PR", "", null));
    assertEquals("GB", states.unit("GB", "GB-SCT", null));
    assertEquals("FR", states.unit("FR", "", 2020));
    assertFalse(states.contradiction().isPresent());
  }
}
