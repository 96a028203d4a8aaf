package org.entente.host.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.host.library.StoredObservation;
import org.entente.host.measure.Measurement;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo.Unit;
import org.junit.jupiter.api.Test;

/** Series, the order of partners, and what is said of tables. */
class SeriesAgreementsTest {

  /** 1, 2, 3 and 2, 3, 4: ρc = 4/7, always 1 lower. */
  @Test
  void overTheYearsOfBoth() {
    Measurement a = Measured.shares("wos", 2017, "0.01", "0.02", "0.03", "", "0.9").measurement();
    Measurement b = Measured.shares("scopus", 2016, "0.8", "0.02", "0.03", "0.04").measurement();
    SeriesAgreement whole = SeriesAgreements.of(a, b).get(0);
    assertEquals(3, whole.points());
    assertEquals(2017, whole.firstYear());
    assertEquals(2019, whole.lastYear());
    assertEquals(4.0 / 7, Objects.requireNonNull(whole.concordance()).coefficient(), 1e-12);
    assertEquals(-0.01, Objects.requireNonNull(whole.difference()).mean(), 1e-15);
    assertEquals(0, Objects.requireNonNull(whole.difference()).standardDeviation(), 1e-15);
    assertEquals(
        List.of(), SeriesAgreements.of(a, Measured.shares("late", 2030, "0.1").measurement()));
  }

  private static Measured partners(String dataset, String id, Unit unit) {
    return Measured.of(dataset, id, "Of partners", unit);
  }

  @Test
  void partnersEachAndTogether() {
    Measurement a =
        partners("wos", "partner-share", Unit.SHARE)
            .share("DE", 2018, 1, 10)
            .share("US", 2018, 3, 10)
            .share("US", 2019, 4, 10)
            .measurement();
    Measurement b =
        partners("scopus", "partner-share", Unit.SHARE)
            .share("DE", 2018, 2, 10)
            .share("FR", 2018, 2, 10)
            .share("US", 2018, 4, 10)
            .share("US", 2019, 5, 10)
            .measurement();
    List<SeriesAgreement> rows = SeriesAgreements.of(a, b);
    assertEquals(List.of("", "DE", "US"), rows.stream().map(SeriesAgreement::partner).toList());
    assertTrue(rows.get(0).pooled());
    assertEquals(3, rows.get(0).points());
    assertEquals(-0.1, Objects.requireNonNull(rows.get(0).difference()).mean(), 1e-15);
    assertNull(rows.get(1).concordance());
    assertNull(rows.get(1).difference());
    assertEquals(2, rows.get(2).points());
  }

  /** Works of 2018 and 2019, the years of both: US 7 and 9, DE 5 and 2, FR none and 2. */
  @Test
  void partnersAreRankedByTheWorksOfAllYearsOfBoth() {
    Measurement a =
        partners("wos", "partner-share", Unit.SHARE)
            .share("DE", 2017, 90, 100)
            .share("DE", 2018, 5, 10)
            .share("US", 2018, 3, 10)
            .share("US", 2019, 4, 10)
            .measurement();
    Measurement b =
        partners("scopus", "partner-share", Unit.SHARE)
            .share("DE", 2018, 2, 10)
            .share("FR", 2019, 2, 10)
            .share("US", 2018, 4, 10)
            .share("US", 2019, 5, 10)
            .measurement();
    PartnerAgreement order = Objects.requireNonNull(PartnerAgreements.of(a, b));
    assertEquals(2018, order.from());
    assertEquals(2019, order.to());
    assertEquals(
        List.of(
            new PartnerAgreement.Rank("US", new BigDecimal(7), new BigDecimal(9), 1, 1),
            new PartnerAgreement.Rank("DE", new BigDecimal(5), new BigDecimal(2), 2, 2.5),
            new PartnerAgreement.Rank("FR", BigDecimal.ZERO, new BigDecimal(2), 3, 2.5)),
        order.ranks());
    assertEquals(0, order.onlyA());
    assertEquals(1, order.onlyB());
    // Ranks 1, 2, 3 and 1, 2.5, 2.5: r = 1.5 / √(2 · 1.5); τ-b = 2 / √(3 · 2).
    assertEquals(1.5 / Math.sqrt(3), Objects.requireNonNull(order.spearman()), 1e-12);
    assertEquals(2 / Math.sqrt(6), Objects.requireNonNull(order.kendall()), 1e-12);
    assertTrue(order.basis().contains("2018–2019"), order.basis());
    assertEquals(1, order.top(1).size());
  }

  /** A table need not list a partner that it has. */
  @Test
  void whatATableDoesNotListIsNotZero() {
    Measurement works =
        partners("wos", "partner-share", Unit.SHARE)
            .share("DE", 2018, 5, 10)
            .share("FR", 2018, 4, 10)
            .share("US", 2018, 3, 10)
            .measurement();
    Measurement table =
        Measured.reported("incites", "incites", "partner-share", "Of partners", Unit.SHARE)
            .value("US", 2018, "0.30")
            .value("DE", 2018, "0.20")
            .value("DE", 2017, "0.90")
            .measurement();
    PartnerAgreement order = Objects.requireNonNull(PartnerAgreements.of(works, table));
    assertEquals(2, order.partners());
    assertEquals(1, order.onlyA());
    assertEquals(2018, order.from());
    assertEquals(-1.0, Objects.requireNonNull(order.kendall()), 1e-12);
    assertTrue(order.basis().contains("the last year that both datasets have"), order.basis());
    assertNull(
        PartnerAgreements.of(
            works,
            partners("late", "partner-share", Unit.SHARE).share("US", 2030, 1, 2).measurement()));
  }

  @Test
  void anIndexIsRankedByItsLastYear() {
    Measurement a =
        partners("wos", "affinity", Unit.INDEX)
            .value("US", 2018, "1.5")
            .value("US", 2019, "1.1")
            .value("DE", 2019, "1.2")
            .measurement();
    PartnerAgreement order = Objects.requireNonNull(PartnerAgreements.of(a, a));
    assertEquals(2019, order.from());
    assertEquals("DE", order.ranks().get(0).partner());
    assertEquals(1.0, Objects.requireNonNull(order.spearman()), 1e-12);
  }

  private static StoredObservation stored(Map<String, String> filters) {
    return new StoredObservation(
        Observation.ofCountry(
            "international-share", "CN", "", 2018, new BigDecimal("0.3"), null, null),
        "CHINA MAINLAND",
        "t",
        filters,
        "",
        "f",
        1);
  }

  @Test
  void whatTablesSayOfThemselves() {
    Measurement works = Measured.shares("wos", 2018, "0.2").measurement();
    Measurement scival =
        Measured.reported(
                "scival", "scival", "international-share", "International share", Unit.SHARE)
            .value("", 2018, "0.263")
            .value("", 2019, "0.25")
            .measurement();
    String notes =
        String.join(
            "\n",
            TableNotes.of(
                works,
                List.of(),
                scival,
                List.of(stored(Map.of("Types of publications included", "Articles")))));
    for (String said :
        List.of(
            "scival holds tables",
            "\"Types of publications included: Articles\"",
            "The works of wos that are counted are of article, review.",
            "SciVal leaves publications without an affiliation out",
            "to 0.1 points")) {
      assertTrue(notes.contains(said), said + "\n" + notes);
    }
    Measurement other =
        Measured.reported(
                "incites", "incites", "international-share", "International share", Unit.SHARE)
            .share("", 2018, 3, 10)
            .measurement();
    String both =
        String.join(
            "\n",
            TableNotes.of(
                other,
                List.of(
                    stored(Map.of("Dataset", "InCites Dataset")),
                    stored(Map.of("Dataset", "InCites Dataset + ESCI"))),
                scival,
                List.of(stored(Map.of()))));
    for (String said :
        List.of(
            "incites and scival hold tables",
            "some of the tables count the Emerging Sources Citation Index and some do not",
            "The tables of scival do not say which document types they count.",
            "The tables of incites do not say")) {
      assertTrue(both.contains(said), said + "\n" + both);
    }
    // Shares with their counts are exact.
    assertTrue(!both.contains("The shares of incites are rounded"), both);
  }
}
