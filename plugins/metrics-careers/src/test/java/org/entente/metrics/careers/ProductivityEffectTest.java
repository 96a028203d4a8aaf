package org.entente.metrics.careers;

import static org.entente.metrics.world.Paper.Author.author;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Paper.Address;
import org.entente.model.EntityKind;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.MetricException;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The kit's contract of metrics asks every metric for all partners and for worlds without authors;
 * this one refuses both with a sentence. So what the contract asks of a metric stands here, on
 * works that it can measure.
 */
class ProductivityEffectTest {

  private static final Optional<String> CHINA = Optional.of("CN");
  private static final Years YEARS = new Years(Careers.FIRST, Careers.LAST);

  @Test
  void theEffectThatWasBuiltInIsFound() throws Exception {
    List<Paper> papers = Careers.orderly(1, 1200, 7);
    try (Asked scope = new Asked(papers, CHINA, YEARS, Map.of())) {
      List<Observation> observations = new ProductivityEffect().measure(scope);
      // The treated write 2 works a year on average, and 0.7 of them after 2018: 0.6 fewer.
      Observation average = one(observations, "average-effect", null);
      assertWithin(average, -0.6);
      assertTrue(interval(average).upper().signum() < 0, average::toString);
      for (int year = 2019; year <= 2022; year++) {
        assertWithin(one(observations, "event-study", year), -0.6);
      }
      for (int year = 2015; year <= 2017; year++) {
        assertWithin(one(observations, "event-study", year), 0);
      }
      Observation base = one(observations, "event-study", 2018);
      assertEquals(0, base.value().signum());
      assertNull(base.interval());
      assertWithin(one(observations, "placebo-effect", null), 0);
      assertTrue(
          one(observations, "pre-trend-p-value", null).value().compareTo(new BigDecimal("0.05"))
              > 0);
      assertEquals(11, observations.size());
      assertEquals(
          List.of(
              "Compared are 600 authors of US with a work with CN in 2010–2014 and 600 with works with other countries only, over 2015–2022; a year without a work counts 0.",
              "Author identifiers split and merge people. The effect is the event's only if both groups would have gone on alike without it (parallel trends), which no data can show."),
          scope.notes());
    }
  }

  /** In logarithms of 1 + works, half as many works is a fall as well. */
  @Test
  void onALogarithmicScale() throws Exception {
    List<Paper> papers = Careers.orderly(2, 800, 5);
    try (Asked scope = new Asked(papers, CHINA, YEARS, Map.of("scale", "log1p"))) {
      Observation average = one(new ProductivityEffect().measure(scope), "average-effect", null);
      assertTrue(interval(average).upper().signum() < 0, average::toString);
    }
  }

  @Test
  void withoutEffectNoneIsFound() throws Exception {
    try (Asked scope = new Asked(Careers.orderly(3, 1000, 10), CHINA, YEARS, Map.of())) {
      assertWithin(one(new ProductivityEffect().measure(scope), "average-effect", null), 0);
    }
  }

  @Test
  void observationsAreWellFormedInOrderAndTheSameInAnyOrderOfWorks() throws Exception {
    List<Paper> papers = Careers.orderly(4, 200, 7);
    List<Paper> mixed = new ArrayList<>(papers);
    Collections.shuffle(mixed, new Random(7));
    List<Observation> observations = measure(papers, Map.of());
    assertEquals(observations, measure(mixed, Map.of()));
    for (Observation o : observations) {
      assertEquals("productivity-effect", o.metric());
      assertEquals("US", o.country());
      assertEquals("CN", o.partner());
      assertEquals(EntityKind.OTHER, o.entityKind());
      assertNull(o.numerator());
      assertNull(o.denominator());
    }
    assertEquals(
        List.of("average-effect", "placebo-effect", "pre-trend-p-value"),
        observations.stream().filter(o -> o.year() == null).map(Observation::entity).toList());
    assertEquals(
        List.of(2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022),
        observations.stream().map(Observation::year).filter(Objects::nonNull).toList());
  }

  @Test
  void theWindowEndsWhereThePanelBegins() throws Exception {
    List<Paper> papers = Careers.orderly(5, 400, 7);
    try (Asked scope = new Asked(papers, CHINA, YEARS, Map.of("leads", "2", "before", "3"))) {
      assertEquals(10, new ProductivityEffect().measure(scope).size());
      assertTrue(scope.notes().get(0).contains("in 2013–2015"), scope.notes()::toString);
      assertTrue(scope.notes().get(0).contains("over 2016–2022"), scope.notes()::toString);
    }
    try (Asked scope = new Asked(papers, CHINA, YEARS, Map.of("before", "9"))) {
      new ProductivityEffect().measure(scope);
      assertEquals(
          "Collaborators were looked for in 2010–2014 instead of 9 years: there are no earlier works.",
          scope.notes().get(1));
    }
  }

  @Test
  void citationsThatAreMissingAreSaid() throws Exception {
    List<Paper> papers = new ArrayList<>();
    int i = 0;
    for (Paper paper : Careers.orderly(6, 200, 7)) {
      papers.add(paper.cited(i++ % 4 == 0 ? null : 3));
    }
    try (Asked scope = new Asked(papers, CHINA, YEARS, Map.of("outcome", "citations"))) {
      new ProductivityEffect().measure(scope);
      assertTrue(
          scope.notes().get(1).contains("have no citation count and add none."),
          scope.notes()::toString);
    }
    List<Paper> uncited = papers.stream().map(paper -> paper.cited(null)).toList();
    assertEquals(
        "The dataset d gives no citation counts. Ask for the outcome works instead.",
        refusal(uncited, CHINA, Map.of("outcome", "citations")));
  }

  @Test
  void differencesBeforeTheEventAreSaid() throws Exception {
    List<Paper> papers = new ArrayList<>(Careers.orderly(7, 400, 10));
    Address american = new Address("US", "a");
    for (int i = 0; i < 400; i += 2) {
      papers.add(Paper.article(2015, List.of(author("U" + i, 0)), List.of(american)));
      papers.add(Paper.article(2015, List.of(author("U" + i, 0)), List.of(american)));
    }
    try (Asked scope = new Asked(papers, CHINA, YEARS, Map.of())) {
      new ProductivityEffect().measure(scope);
      assertTrue(
          scope.notes().get(1).startsWith("The two groups went different ways before 2018 already"),
          scope.notes()::toString);
    }
  }

  @Test
  void whatCannotBeMeasuredIsRefusedWithASentence() throws Exception {
    List<Paper> papers = Careers.orderly(8, 200, 7);
    assertEquals(
        "The metric productivity-effect is of one partner: name it, such as --partner CN or US; it cannot be asked of all partners at once.",
        refusal(papers, Optional.empty(), Map.of()));
    assertEquals(
        "The partner US is the country itself. Name another country as partner.",
        refusal(papers, Optional.of("US"), Map.of()));
    assertEquals(
        "In the years 2010 to 2014, 20 identified authors of US in d had a work with CN and 20 had works with other countries only. At least 30 of each are needed.",
        refusal(Careers.orderly(8, 40, 7), CHINA, Map.of()));
    assertTrue(
        refusal(papers, CHINA, Map.of("event", "2009"))
            .startsWith(
                "The event year 2009 has no works: the years with works run from 2010 to 2022."));
    assertTrue(
        refusal(papers, CHINA, Map.of("event", "2021"))
            .startsWith(
                "An event study of 2021 needs two years with works before it and two after it, but there are 3 before"));
    assertTrue(
        refusal(papers, CHINA, Map.of("event", "2013"))
            .startsWith("No year is left to tell authors with and without the partner apart"));
    assertEquals(
        "The placebo year 2014 must lie in the panel before the event: from 2015 to 2017.",
        refusal(papers, CHINA, Map.of("placebo", "2014")));
    assertEquals(
        "The parameter event must be a whole number from 1000 to 9999, but was 'soon'.",
        refusal(papers, CHINA, Map.of("event", "soon")));
    assertEquals(
        "The parameter leads must be a whole number from 2 to 100, but was '1'.",
        refusal(papers, CHINA, Map.of("leads", "1")));
    assertEquals(
        "The parameter scale is level, log1p or relative, but was 'log'.",
        refusal(papers, CHINA, Map.of("scale", "log")));
    assertTrue(refusal(List.of(), CHINA, Map.of()).contains("0 of 0 authorships"));
  }

  @Test
  void namesAreNoIdentifiers() throws Exception {
    List<Paper> papers = new ArrayList<>();
    for (Paper paper : Careers.orderly(9, 200, 7)) {
      papers.add(
          Paper.article(
              paper.year(),
              paper.authors().stream()
                  .map(a -> new Paper.Author("name " + a.key(), false, false, a.addresses()))
                  .toList(),
              paper.addresses()));
    }
    assertTrue(
        refusal(papers, CHINA, Map.of())
            .startsWith(
                "The productivity of authors needs author identifiers, but in d only 0 of "));
    List<Paper> untied = new ArrayList<>();
    for (Paper paper : Careers.orderly(9, 200, 7)) {
      untied.add(
          Paper.article(
              paper.year(),
              paper.authors().stream().map(a -> author(String.valueOf(a.key()))).toList(),
              paper.addresses()));
    }
    assertTrue(
        refusal(untied, CHINA, Map.of()).startsWith("Which authors are of US cannot be told"));
  }

  @Test
  void theInformationIsCompleteAndTheHostFindsTheMetric() throws Exception {
    ProductivityEffect metric = new ProductivityEffect();
    assertEquals(metric.info(), metric.info());
    assertTrue(metric.info().parameters().stream().noneMatch(p -> p.description().isBlank()));
    StringBuilder indexes = new StringBuilder();
    for (URL index :
        Collections.list(
            ProductivityEffect.class.getClassLoader().getResources("META-INF/extensions.idx"))) {
      try (InputStream in = index.openStream()) {
        indexes.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertTrue(indexes.toString().contains(ProductivityEffect.class.getName()), indexes::toString);
  }

  private static List<Observation> measure(List<Paper> papers, Map<String, String> parameters)
      throws Exception {
    try (Asked scope = new Asked(papers, CHINA, YEARS, parameters)) {
      return new ProductivityEffect().measure(scope);
    }
  }

  private static String refusal(
      List<Paper> papers, Optional<String> partner, Map<String, String> parameters)
      throws Exception {
    try (Asked scope = new Asked(papers, partner, YEARS, parameters)) {
      return String.valueOf(
          assertThrows(MetricException.class, () -> new ProductivityEffect().measure(scope))
              .getMessage());
    }
  }

  private static Observation one(
      List<Observation> observations, String entity, @Nullable Integer year) {
    return observations.stream()
        .filter(o -> o.entity().equals(entity) && Objects.equals(o.year(), year))
        .findFirst()
        .orElseThrow();
  }

  private static Interval interval(Observation observation) {
    return Objects.requireNonNull(observation.interval());
  }

  /** Within the interval made half as wide again: some of several intervals miss by chance. */
  private static void assertWithin(Observation observation, double truth) {
    double half =
        interval(observation).upper().subtract(interval(observation).lower()).doubleValue() / 2;
    assertEquals(truth, observation.value().doubleValue(), 1.5 * half, observation.toString());
  }
}
