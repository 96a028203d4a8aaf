package org.entente.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.host.library.Dataset;
import org.entente.host.library.StoredObservation;
import org.entente.model.EntityKind;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportedFiguresTest {

  private static final Dataset DATASET =
      new Dataset(
          "incites",
          "incites",
          1,
          Dataset.Kind.INDICATORS,
          0,
          9,
          2018,
          2019,
          0,
          0,
          0,
          "1",
          "",
          Instant.EPOCH);

  private final List<StoredObservation> stored = new ArrayList<>();

  private static MetricInfo metric(String id, MetricInfo.Unit unit) {
    return new MetricInfo(
        id,
        id,
        "d",
        "f",
        unit,
        id.startsWith("partner"),
        Set.of(Counting.FULL, Counting.FRACTIONAL),
        List.of(),
        Set.of(),
        List.of());
  }

  private void store(
      String metric, String country, String partner, @Nullable Integer year, String value) {
    store(Observation.ofCountry(metric, country, partner, year, new BigDecimal(value), null, null));
  }

  private void store(Observation observation) {
    stored.add(
        new StoredObservation(
            observation, observation.country(), "t", Map.of(), "", "f.csv", stored.size() + 2));
  }

  private MeasurementCodec.Content ask(
      String metric, @Nullable String partner, @Nullable String counting, String... fold)
      throws MeasureException {
    Question question =
        QuestionParser.parse(
            metric,
            "CN",
            partner,
            null,
            null,
            counting,
            CountryWords.folding(List.of(fold)),
            List.of());
    MetricInfo.Unit unit = metric.contains("share") ? MetricInfo.Unit.SHARE : MetricInfo.Unit.COUNT;
    return ReportedFigures.of(question, metric(metric, unit), DATASET, stored);
  }

  @Test
  void aTableWithCountsAnswersForTheShare() throws Exception {
    store("works", "CN", "", 2018, "1000");
    store("international-works", "CN", "", 2018, "266");
    store("works", "US", "", 2018, "5000");
    Observation share = ask("international-share", null, null).observations().get(0);
    assertEquals(0, new BigDecimal("0.266").compareTo(share.value()));
    assertEquals(new BigDecimal("266"), share.numerator());
    assertEquals(new BigDecimal("1000"), share.denominator());
    assertNotNull(share.interval());
    assertNull(share.bounds());
  }

  /** A share is never shown without its counts where they can be had, and these say more. */
  @Test
  void theQuotientOfTheCountsStandsForARoundedShare() throws Exception {
    store("works", "CN", "", 2018, "3000");
    store("international-works", "CN", "", 2018, "1000");
    store("international-share", "CN", "", 2018, "0.3333");
    store("international-share", "CN", "", 2019, "0.3332");
    MeasurementCodec.Content content = ask("international-share", null, null);
    Observation counted = content.observations().get(0);
    assertEquals(new BigDecimal("0.3333333333333333"), counted.value());
    assertEquals(new BigDecimal("1000"), counted.numerator());
    assertEquals(new BigDecimal("3000"), counted.denominator());
    assertNotNull(counted.interval());
    assertEquals(new BigDecimal("0.3332"), content.observations().get(1).value());
    assertTrue(
        content.notes().stream().noneMatch(note -> note.contains("contradict")),
        content.notes().toString());
  }

  @Test
  void aShareThatItsCountsContradictIsSaid() throws Exception {
    store("works", "CN", "", 2018, "3000");
    store("international-works", "CN", "", 2018, "1000");
    store("international-share", "CN", "", 2018, "0.35");
    MeasurementCodec.Content content = ask("international-share", null, null);
    assertEquals(new BigDecimal("0.3333333333333333"), content.observations().get(0).value());
    assertTrue(
        content.notes().stream()
            .anyMatch(note -> note.contains("2018: 0.35 printed, 1000 of 3000 counted")),
        content.notes().toString());
  }

  /** A share that was written out to its last digit comes back digit by digit. */
  @Test
  void aShareWithAllItsDigitsStandsAsItIsPrinted() throws Exception {
    store(share(2018, "0.30093592512598993", "1254", "4167"));
    Observation o = ask("international-share", null, null).observations().get(0);
    assertEquals(new BigDecimal("0.30093592512598993"), o.value());
    assertNotNull(o.interval());
  }

  /** Fractional counts are no proportions, even in a year in which they happen to be whole. */
  @Test
  void onlyProportionsOfWholeCountsGetAnInterval() throws Exception {
    store(share(2018, "0.25", "5.5", "22"));
    store(share(2019, "0.25", "6", "24"));
    for (Observation o : ask("international-share", null, null).observations()) {
      assertNull(o.interval());
    }
  }

  @Test
  void whatIsOfNoCountryIsTheSameForEveryCountry() throws Exception {
    store("affiliation-coverage", "", "", 2018, "0.97");
    assertEquals(
        new BigDecimal("0.97"),
        ask("affiliation-coverage", null, null).observations().get(0).value());
    // Figures of the world are not China's where countries have figures of their own.
    store("works", "", "", 2018, "9000");
    store("works", "CN", "", 2018, "1000");
    assertEquals(1, ask("works", null, null).observations().size());
  }

  private static Observation share(int year, String value, String above, String below) {
    return Observation.ofCountry(
        "international-share",
        "CN",
        "",
        year,
        new BigDecimal(value),
        new BigDecimal(above),
        new BigDecimal(below));
  }

  @Test
  void whatATableHoldsIsAnsweredFor() throws Exception {
    store("partner-share-of-international", "CN", "US", 2016, "0.4606");
    store("partner-share-of-international", "US", "CN", 2016, "0.2206");
    List<Observation> shares = ask("partner-share-of-international", "US", null).observations();
    // Of the other side's international works it is another share.
    assertEquals(1, shares.size());
    assertEquals(new BigDecimal("0.4606"), shares.get(0).value());
  }

  /**
   * A table filtered by China as collaborating location lists the partners: joint works are the
   * same from both sides.
   */
  @Test
  void jointWorksCountFromBothSides() throws Exception {
    store("partner-works", "US", "CN", 2018, "115");
    store("works", "CN", "", 2018, "1000");
    Observation works = ask("partner-works", "US", null).observations().get(0);
    assertEquals("CN", works.country());
    assertEquals("US", works.partner());
    Observation share = ask("partner-share", "US", null).observations().get(0);
    assertEquals(0, new BigDecimal("0.115").compareTo(share.value()));
  }

  @Test
  void baselinesArePartOfNoFigure() throws Exception {
    store("works", "CN", "", 2018, "1000");
    store(
        new Observation(
            "works",
            "CN",
            EntityKind.BASELINE,
            "Global Baseline",
            "",
            2018,
            new BigDecimal("9"),
            null,
            null,
            null,
            null));
    MeasurementCodec.Content content = ask("works", null, null);
    assertEquals(1, content.observations().size());
    assertTrue(
        content.notes().stream().anyMatch(note -> note.contains("Global Baseline")),
        content.notes().toString());
  }

  @Test
  void contradictingTablesAreLeftOutAndSaidSo() throws Exception {
    store("works", "CN", "", 2018, "1000");
    store("works", "CN", "", 2018, "1001");
    store("works", "CN", "", 2019, "1100");
    MeasurementCodec.Content content = ask("works", null, null);
    assertEquals(List.of(2019), content.observations().stream().map(Observation::year).toList());
    assertTrue(
        content.notes().stream().anyMatch(note -> note.contains("more than once")),
        content.notes().toString());
  }

  @Test
  void whatTablesCannotSayIsRefusedWithASentence() {
    store("works", "CN", "", 2018, "1000");
    assertTrue(refusal("works", "fractional").contains("whole counts only"));
    assertTrue(refusal("works", null, "HK,MO:CN").contains("would count twice"));
    assertTrue(refusal("multilateral-share", null).contains("They hold: works."));
  }

  private String refusal(String metric, @Nullable String counting, String... fold) {
    return String.valueOf(
        assertThrows(MeasureException.class, () -> ask(metric, null, counting, fold)).getMessage());
  }

  @Test
  void theCacheGivesBackWhatWasPutIn() throws Exception {
    store("international-works", "CN", "", 2018, "266");
    store("works", "CN", "", 2018, "1000");
    store(
        new Observation(
            "works",
            "CN",
            EntityKind.ORGANISATION,
            "A\tB\\n\nC",
            "",
            null,
            new BigDecimal("1.50"),
            null,
            null,
            null,
            null));
    for (String metric : List.of("works", "international-share")) {
      MeasurementCodec.Content content = ask(metric, null, null);
      assertEquals(content, MeasurementCodec.decode(MeasurementCodec.encode(content)));
    }
  }

  private MeasurementCodec.Content askOf(String country, String... profiles)
      throws MeasureException {
    Question question =
        QuestionParser.parse(
            "works",
            country,
            null,
            null,
            null,
            null,
            new CountryWords(List.of(), List.of(profiles), null),
            List.of());
    return ReportedFigures.of(question, metric("works", MetricInfo.Unit.COUNT), DATASET, stored);
  }

  /** England's figures are not the United Kingdom's, and two nations' do not add up to them. */
  @Test
  void theNationsOfTheUnitedKingdomAreAskedForOneByOne() throws Exception {
    store("works", "GB-ENG", "", 2018, "900");
    store("works", "GB-SCT", "", 2018, "200");
    store(
        new Observation(
            "works",
            "GB-SCT",
            EntityKind.ORGANISATION,
            "Univ Example",
            "",
            2018,
            new BigDecimal("50"),
            null,
            null,
            null,
            null));
    assertEquals(
        new BigDecimal("200"), askOf("GB-SCT", "GB-nations").observations().get(0).value());
    // An organisation in Scotland is one in the United Kingdom.
    assertEquals(
        List.of("Univ Example"),
        askOf("GB").observations().stream().map(Observation::entity).toList());
    stored.remove(2);
    String refusal =
        String.valueOf(assertThrows(MeasureException.class, () -> askOf("GB")).getMessage());
    assertTrue(refusal.contains("--profile GB-nations for GB-ENG, GB-SCT"), refusal);
    String folded =
        String.valueOf(
            assertThrows(MeasureException.class, () -> askOf("CN", "CN+HK+MO")).getMessage());
    assertTrue(folded.contains("would count twice"), folded);
    // However others are grouped, China's works are China's.
    store("works", "CN", "", 2018, "4000");
    assertEquals(new BigDecimal("4000"), askOf("CN", "EU").observations().get(0).value());
  }
}
