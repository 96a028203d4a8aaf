package org.entente.host.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.entente.host.compare.FindingAgreement.Verdict;
import org.entente.host.finding.Finding.Unit;
import org.entente.host.measure.Measurement;
import org.entente.spi.MetricInfo;
import org.junit.jupiter.api.Test;

class FindingAgreementsTest {

  private static List<FindingAgreement> of(Measured a, Measured b) {
    return FindingAgreements.ofSeries(a.measurement(), b.measurement(), List.of(""));
  }

  private static void is(
      FindingAgreement agreement, Verdict verdict, String a, String b, String difference) {
    assertEquals(verdict, agreement.verdict(), agreement.text());
    assertEquals(a, agreement.a(), agreement.text());
    assertEquals(b, agreement.b(), agreement.text());
    if (difference.isEmpty()) {
      assertNull(agreement.difference(), agreement.text());
    } else {
      assertEquals(
          0, new BigDecimal(difference).compareTo(agreement.difference()), agreement.text());
    }
  }

  @Test
  void theCase() {
    List<FindingAgreement> agreements =
        of(
            Measured.shares("incites", 2017, "0.260", "0.266", "0.240", "0.194"),
            Measured.shares("scopus", 2017, "0.240", "0.250", "0.255", "0.200"));
    is(agreements.get(0), Verdict.NO, "2018", "2019", "-1");
    assertEquals(
        "The international share of China peaks in 2018 in incites and in 2019 in scopus.",
        agreements.get(0).text());
    is(agreements.get(1), Verdict.NO, "2019", "2020", "-1");
    is(agreements.get(2), Verdict.YES, "−7.2 points", "−5.5 points", "-0.017");
    assertEquals(
        "In both databases the international share of China was lower in 2020 than at its peak: by 7.2 points in incites and by 5.5 points in scopus, a difference of 1.7 points.",
        agreements.get(2).text());
    assertEquals(Unit.PERCENTAGE_POINTS, agreements.get(2).unit());
  }

  @Test
  void theSameSeriesAgree() {
    Measured series = Measured.shares("wos", 2017, "0.2", "0.3", "0.25");
    List<FindingAgreement> agreements =
        of(series, Measured.shares("b", 2017, "0.1", "0.2", "0.15"));
    is(agreements.get(0), Verdict.YES, "2018", "2018", "0");
    is(agreements.get(1), Verdict.YES, "2019", "2019", "0");
    is(agreements.get(2), Verdict.YES, "−5.0 points", "−5.0 points", "0");
  }

  /** B has its peak in a year that A does not have: over the years of both they agree. */
  @Test
  void onlyTheYearsThatBothHaveCount() {
    List<FindingAgreement> agreements =
        of(
            Measured.shares("wos", 2017, "0.20", "0.25", "0.24"),
            Measured.shares("scopus", 2015, "0.4", "0.3", "0.19", "0.22", "0.21", "0.5"));
    is(agreements.get(0), Verdict.YES, "2018", "2018", "0");
    is(agreements.get(1), Verdict.YES, "2019", "2019", "0");
  }

  @Test
  void whatRisesToTheEndHasNoDecline() {
    List<FindingAgreement> agreements =
        of(
            Measured.shares("wos", 2017, "0.20", "0.25", "0.26"),
            Measured.shares("scopus", 2017, "0.20", "0.25", "0.24"));
    is(agreements.get(1), Verdict.NO, "none", "2019", "");
    is(agreements.get(2), Verdict.NO, "0.0 points", "−1.0 point", "0.01");
    assertEquals(
        "Up to 2019 the international share of China fell by 1.0 point from its peak in scopus, and was as high as ever in wos.",
        agreements.get(2).text());
    List<FindingAgreement> rising =
        of(
            Measured.shares("wos", 2017, "0.1", "0.2"),
            Measured.shares("scopus", 2017, "0.2", "0.3"));
    is(rising.get(1), Verdict.YES, "none", "none", "");
    is(rising.get(2), Verdict.YES, "0.0 points", "0.0 points", "0");
  }

  @Test
  void overAGapAFirstDeclineCannotBeSaid() {
    List<FindingAgreement> agreements =
        of(
            Measured.shares("wos", 2017, "0.20", "", "0.25"),
            Measured.shares("scopus", 2017, "0.20", "", "0.25"));
    assertEquals(Verdict.CANNOT_BE_SAID, agreements.get(1).verdict());
    List<FindingAgreement> oneYear =
        of(Measured.shares("wos", 2017, "0.2"), Measured.shares("scopus", 2017, "0.3"));
    assertEquals(Verdict.CANNOT_BE_SAID, oneYear.get(1).verdict());
    assertEquals(Verdict.CANNOT_BE_SAID, oneYear.get(2).verdict());
    assertEquals(
        List.of(), of(Measured.shares("wos", 2017, "0.2"), Measured.shares("scopus", 2019, "0.3")));
  }

  @Test
  void countsChangeInPerCentAndStandInThePlural() {
    Measured a = Measured.of("wos", "works", "Works", MetricInfo.Unit.COUNT);
    Measured b = Measured.of("scopus", "works", "Works", MetricInfo.Unit.COUNT);
    a.value("", 2018, "200").value("", 2019, "150");
    b.value("", 2018, "100").value("", 2019, "90");
    List<FindingAgreement> agreements = of(a, b);
    is(agreements.get(2), Verdict.YES, "−25.0 %", "−10.0 %", "-0.15");
    assertEquals(
        "In both databases the works of China were lower in 2019 than at their peak: by 25.0 % in wos and by 10.0 % in scopus, a difference of 15.0 points.",
        agreements.get(2).text());
  }

  private static Measured partners(String dataset) {
    return Measured.of(dataset, "partner-share", "Share with a partner", MetricInfo.Unit.SHARE);
  }

  @Test
  void thePartnerThatFellTheFurthest() {
    Measurement a =
        partners("wos")
            .share("US", 2018, 30, 100)
            .share("US", 2019, 20, 100)
            .share("DE", 2018, 10, 100)
            .share("DE", 2019, 9, 100)
            .measurement();
    Measurement b =
        partners("scopus")
            .share("US", 2018, 30, 100)
            .share("US", 2019, 24, 100)
            .share("DE", 2018, 10, 100)
            .share("DE", 2019, 12, 100)
            .measurement();
    Measurement c =
        partners("openalex")
            .share("US", 2018, 30, 100)
            .share("US", 2019, 31, 100)
            .share("DE", 2018, 10, 100)
            .share("DE", 2019, 8, 100)
            .measurement();
    Measurement d =
        partners("other").share("US", 2018, 30, 100).share("US", 2019, 31, 100).measurement();
    is(FindingAgreements.largestFall(a, b), Verdict.YES, "US", "US", "-0.04");
    assertEquals(
        "In both databases the United States is the partner with the largest fall: by 10.0 points in wos, by 6.0 points in scopus.",
        FindingAgreements.largestFall(a, b).text());
    assertEquals(
        "Both databases have the share of China with Germany peak in 2018.",
        FindingAgreements.ofSeries(a, c, List.of("DE")).get(0).text());
    is(FindingAgreements.largestFall(a, c), Verdict.NO, "US", "DE", "");
    is(FindingAgreements.largestFall(a, d), Verdict.NO, "US", "none", "");
    is(FindingAgreements.largestFall(d, d), Verdict.YES, "none", "none", "");
    assertTrue(
        FindingAgreements.largestFall(a, d).text().endsWith("no partner in other."),
        FindingAgreements.largestFall(a, d).text());
    assertEquals(
        Verdict.CANNOT_BE_SAID,
        FindingAgreements.largestFall(a, partners("late").share("US", 2023, 1, 10).measurement())
            .verdict());
  }

  /** Two that fell as far are both the furthest; the databases agree where one is in both. */
  @Test
  void partnersThatFellAsFar() {
    Measurement a =
        partners("wos")
            .share("US", 2018, 30, 100)
            .share("US", 2019, 20, 100)
            .share("DE", 2018, 15, 100)
            .share("DE", 2019, 5, 100)
            .measurement();
    Measurement b =
        partners("other").share("DE", 2018, 15, 100).share("DE", 2019, 5, 100).measurement();
    is(FindingAgreements.largestFall(a, b), Verdict.YES, "DE, US", "DE", "0.00");
    assertTrue(
        FindingAgreements.largestFall(a, b)
            .text()
            .startsWith("In both databases Germany is the partner with the largest fall"),
        FindingAgreements.largestFall(a, b).text());
  }

  /** Behind a gap nobody knows whether a decline is the first; a series of zeros has no peak. */
  @Test
  void gapsAndConstantSeriesSayNothing() {
    Measurement a =
        partners("wos")
            .share("DE", 2010, 5, 100)
            .share("DE", 2011, 6, 100)
            .share("DE", 2013, 9, 100)
            .share("DE", 2014, 8, 100)
            .measurement();
    Measurement zero =
        partners("other")
            .share("DE", 2010, 0, 10)
            .share("DE", 2011, 0, 10)
            .share("DE", 2013, 0, 10)
            .share("DE", 2014, 0, 10)
            .measurement();
    assertEquals(
        Verdict.CANNOT_BE_SAID, FindingAgreements.ofSeries(a, a, List.of("DE")).get(1).verdict());
    for (FindingAgreement each : FindingAgreements.ofSeries(a, zero, List.of("DE"))) {
      assertEquals(Verdict.CANNOT_BE_SAID, each.verdict(), each.text());
    }
  }
}
