package org.entente.host.finding;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo;
import org.entente.spi.Years;
import org.junit.jupiter.api.Test;

class DecompositionTest {

  private static final String SHARE = "international-share";
  private static final String CONTRIBUTION = "partner-contribution";
  private static final List<String> PARTNERS =
      List.of("AU", "CA", "DE", "FR", "GB", "JP", "KR", "NL", "PK", "SG", "US");

  /** A work of China in a year, with partners. */
  private record Work(int year, SortedSet<String> partners) {}

  private static List<Work> world(long seed) {
    Random random = new Random(seed);
    List<Work> works = new ArrayList<>();
    for (int year = 2018; year <= 2020; year++) {
      works.add(new Work(year, new TreeSet<>(List.of("US"))));
      int count = 1 + random.nextInt(400);
      for (int i = 0; i < count; i++) {
        SortedSet<String> partners = new TreeSet<>();
        int number = random.nextInt(3) == 0 ? random.nextInt(9) : 0;
        for (int p = 0; p < number; p++) {
          partners.add(PARTNERS.get(random.nextInt(PARTNERS.size())));
        }
        works.add(new Work(year, partners));
      }
    }
    return works;
  }

  /**
   * What the two metrics give of a world: numerators rounded to 16 digits, as metrics give them.
   */
  private static Finder finder(List<Work> works) {
    return new Finder(
        (question, dataset) ->
            question.metric().equals(SHARE)
                ? FakeMeasurements.share(shares(works))
                : FakeMeasurements.of(
                    question,
                    "Contribution of partners",
                    MetricInfo.Unit.SHARE,
                    true,
                    contributions(works)));
  }

  private static List<Observation> shares(List<Work> works) {
    List<Observation> observations = new ArrayList<>();
    for (int year = 2018; year <= 2020; year++) {
      int asked = year;
      List<Work> ofYear = works.stream().filter(work -> work.year() == asked).toList();
      long international = ofYear.stream().filter(work -> !work.partners().isEmpty()).count();
      observations.add(FakeMeasurements.share(SHARE, "", year, international, ofYear.size()));
    }
    return observations;
  }

  private static List<Observation> contributions(List<Work> works) {
    List<Observation> observations = new ArrayList<>();
    for (String partner : PARTNERS) {
      for (int year = 2018; year <= 2020; year++) {
        long all = 0;
        Map<Integer, Integer> bySize = new TreeMap<>();
        for (Work work : works) {
          if (work.year() == year) {
            all++;
            if (work.partners().contains(partner)) {
              bySize.merge(work.partners().size(), 1, Integer::sum);
            }
          }
        }
        // 2520 is a multiple of 1 to 10.
        long above =
            bySize.entrySet().stream().mapToLong(e -> 2520L / e.getKey() * e.getValue()).sum();
        if (above > 0) {
          BigDecimal numerator =
              BigDecimal.valueOf(above).divide(BigDecimal.valueOf(2520), MathContext.DECIMAL64);
          BigDecimal denominator = BigDecimal.valueOf(all);
          observations.add(
              Observation.ofCountry(
                  CONTRIBUTION,
                  "CN",
                  partner,
                  year,
                  numerator.divide(denominator, MathContext.DECIMAL64),
                  numerator,
                  denominator));
        }
      }
    }
    return observations;
  }

  @Test
  void thePartnersAddUpToTheChange() throws MeasureException {
    FindingOptions between =
        new FindingOptions(Optional.of(new Years(2018, 2020)), null, Optional.empty());
    for (long seed = 0; seed < 300; seed++) {
      List<Work> works = world(seed);
      List<Observation> shares = shares(works);
      Ratio before = requireNonNull(Ratio.of(shares.get(0)));
      Ratio after = requireNonNull(Ratio.of(shares.get(2)));
      BigDecimal change = after.share().subtract(before.share());
      for (String metric : List.of(SHARE, CONTRIBUTION)) {
        Found found = finder(works).find(FakeMeasurements.question(metric), "wos", between);
        List<Finding> rows = FakeMeasurements.named(found, "decomposition");
        assertTrue(rows.size() > 1, found.notes().toString());
        Finding last = rows.get(rows.size() - 1);
        assertEquals("", last.partner());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal previous = new BigDecimal(-2);
        for (Finding row : rows.subList(0, rows.size() - 1)) {
          BigDecimal value = requireNonNull(row.value());
          assertTrue(value.compareTo(previous) >= 0, "the largest fall first");
          previous = value;
          sum = sum.add(value);
        }
        assertEquals(0, sum.compareTo(requireNonNull(last.value())), "the last row is the sum");
        assertEquals(
            0, sum.subtract(change).doubleValue(), 1e-15, metric + " in the world of seed " + seed);
      }
    }
  }

  /**
   * Four works a year. 2018: US, US+DE, DE, none: the US contribute (1 + 1/2)/4, Germany the same,
   * the share is 3/4. 2019: US, none, none, none: 1/4, 0 and 1/4. So −1/8 by the US, −3/8 by
   * Germany.
   */
  @Test
  void handDerived() throws MeasureException {
    List<Work> works = new ArrayList<>();
    for (List<String> partners :
        List.of(List.of("US"), List.of("US", "DE"), List.of("DE"), List.<String>of())) {
      works.add(new Work(2018, new TreeSet<>(partners)));
    }
    for (List<String> partners :
        List.of(List.of("US"), List.<String>of(), List.<String>of(), List.<String>of())) {
      works.add(new Work(2019, new TreeSet<>(partners)));
      works.add(new Work(2020, new TreeSet<>(partners)));
    }
    List<Finding> rows =
        FakeMeasurements.named(
            finder(works).find(FakeMeasurements.question(SHARE), "wos", FindingOptions.none()),
            "decomposition");
    assertEquals(List.of("DE", "US", ""), rows.stream().map(Finding::partner).toList());
    assertEquals(-0.375, requireNonNull(rows.get(0).value()).doubleValue());
    assertEquals(-0.125, requireNonNull(rows.get(1).value()).doubleValue());
    assertEquals(-0.5, requireNonNull(rows.get(2).value()).doubleValue());
    assertEquals(1, rows.get(0).rank());
    assertEquals(2018, rows.get(0).from());
    assertEquals(
        "In wos, the international share of China changed by −37.5 points through works with Germany from 2018 to 2020.",
        rows.get(0).text());
    assertEquals(
        "In wos, the international share of China changed by −50.0 points from 2018 to 2020, the sum over 2 partners.",
        rows.get(2).text());
  }

  @Test
  void whereTheContributionsCannotBeHadANoteSaysSo() throws MeasureException {
    Measurement share = FakeMeasurements.share(FakeMeasurements.shares(2018, 0.3, 0.2));
    Found found = FakeMeasurements.find(share, FindingOptions.none());
    assertEquals(List.of(), FakeMeasurements.named(found, "decomposition"));
    assertTrue(
        found
            .notes()
            .contains(
                "No decomposition is given of the international share of China: the partners' contributions cannot be had. There is no metric 'partner-contribution'."),
        found.notes().toString());
  }

  @Test
  void contributionsOfOtherWorksAreRefused() throws MeasureException {
    Measurement share = FakeMeasurements.share(FakeMeasurements.shares(2018, 0.3, 0.2));
    Found found =
        new Finder(
                (question, dataset) ->
                    question.metric().equals(SHARE)
                        ? share
                        : FakeMeasurements.of(
                            question,
                            "Contribution of partners",
                            MetricInfo.Unit.SHARE,
                            true,
                            List.of(
                                FakeMeasurements.share(CONTRIBUTION, "US", 2018, 3, 10),
                                FakeMeasurements.share(CONTRIBUTION, "US", 2019, 1, 10))))
            .find(share.question(), "wos", FindingOptions.none());
    assertEquals(List.of(), FakeMeasurements.named(found, "decomposition"));
    assertTrue(
        found.notes().stream().anyMatch(note -> note.contains("not of the same works")),
        found.notes().toString());
  }
}
