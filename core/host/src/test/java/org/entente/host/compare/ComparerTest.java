package org.entente.host.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.host.compare.FindingAgreement.Asked;
import org.entente.host.compare.FindingAgreement.Verdict;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Question;
import org.entente.model.Observation;
import org.entente.spi.Provenance;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two small databases, wos and scopus.
 *
 * <pre>
 *            wos                                scopus
 * x1  2018 article CN,US  cited 10        2018 article CN,US     cited 12
 * x2  2018 article CN     cited 3         2019 article CN        cited 3
 * x3  2019 review  CN,DE  cited 5         2019 article CN,US     cited 4
 * x4  2019 letter  CN                     none
 * x5  none                                2019 article CN,FR
 * x6  no year, no type, no address        2019 article CN,US
 * w1  2018 article CN (no DOI)            none
 * s1  none                                2018 review CN,US (no DOI)
 * </pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparerTest {

  private static final Provenance INCITES =
      new Provenance(
          "InCites locations",
          Map.of("Dataset", "InCites Dataset + ESCI", "Document Type", "[Article, Review]"),
          "2024-01-25",
          "2024-02-27");

  private @Nullable Shelf shelf;

  @BeforeAll
  void fill(@TempDir Path folder) throws Exception {
    Shelf filled = new Shelf(folder);
    shelf = filled;
    filled.works(
        "wos",
        works(
            Entry.article("W1", "10.5555/x1", 2018, "Alpha/CN", "Beta/US").cited(10),
            Entry.article("W2", "10.5555/x2", 2018, "Alpha/CN").cited(3),
            Entry.article("W3", "10.5555/x3", 2019, "Alpha/CN", "Gamma/DE")
                .typed("Review")
                .cited(5),
            Entry.article("W4", "10.5555/x4", 2019, "Alpha/CN").typed("Letter"),
            Entry.article("W6", "10.5555/x6", 2019).typed("").withoutYear(),
            Entry.article("W7", "", 2018, "Alpha/CN")));
    filled.works(
        "scopus",
        works(
            Entry.article("S1", "10.5555/x1", 2018, "Alpha/CN", "Beta/US").cited(12),
            Entry.article("S2", "10.5555/x2", 2019, "Alpha/CN").cited(3),
            Entry.article("S3", "10.5555/x3", 2019, "Alpha/CN", "Beta/US", "Beta/US")
                .cited(4)
                .corresponding("US"),
            Entry.article("S5", "10.5555/x5", 2019, "Alpha/CN", "Delta/FR"),
            Entry.article("S6", "10.5555/x6", 2019, "Alpha/CN", "Beta/US"),
            Entry.article("S8", "", 2018, "Zeta/CN", "Eta/US").typed("Review")));
    filled.table(
        "incites",
        INCITES,
        List.of(
            share("international-share", "", 2018, "0.30"),
            share("international-share", "", 2019, "0.25")));
  }

  private static Observation share(String metric, String partner, int year, String value) {
    return Observation.ofCountry(
        metric, "CHINA MAINLAND", partner, year, new BigDecimal(value), null, null);
  }

  private static List<org.entente.model.Work> works(Entry... entries) {
    List<org.entente.model.Work> works = new ArrayList<>();
    for (Entry entry : entries) {
      works.add(entry.work());
    }
    return works;
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

  private static Overlap overlap(
      Map<Dimension, String> stratum, long a, long b, long ofA, long ofB, long both, long... doi) {
    return new Overlap(stratum, a, b, ofA, ofB, both, doi[0], doi[1]);
  }

  @Test
  void theOverlapByYearByHand() throws Exception {
    OverlapTable table =
        comparer().overlap("wos", "scopus", Shelf.everything(), List.of(Dimension.YEAR));
    assertEquals(
        List.of(
            overlap(Map.of(Dimension.YEAR, "2018"), 3, 2, 2, 1, 1, 2, 1),
            overlap(Map.of(Dimension.YEAR, "2019"), 2, 4, 1, 3, 1, 2, 4),
            overlap(Map.of(), 1, 0, 1, 0, 0, 1, 0)),
        table.strata());
    assertEquals(Overlap.total(6, 6, 4, 4, 4, 5, 5), table.total());
    assertEquals(0, new BigDecimal("0.5").compareTo(table.total().jaccard()));
    assertEquals(2, table.total().onlyA());
    assertNull(table.strata().get(2).year());
    assertNull(table.strata().get(2).shareOfB());
  }

  @Test
  void aWorkCountsInEachOfItsCountriesAndOnceInAll() throws Exception {
    OverlapTable table =
        comparer().overlap("wos", "scopus", Shelf.everything(), List.of(Dimension.COUNTRY));
    assertEquals(
        List.of(
            overlap(Map.of(Dimension.COUNTRY, "CN"), 5, 6, 3, 4, 3, 4, 5),
            overlap(Map.of(Dimension.COUNTRY, "DE"), 1, 0, 1, 0, 0, 1, 0),
            overlap(Map.of(Dimension.COUNTRY, "FR"), 0, 1, 0, 0, 0, 0, 1),
            overlap(Map.of(Dimension.COUNTRY, "US"), 1, 4, 1, 3, 1, 1, 3),
            overlap(Map.of(), 1, 0, 1, 0, 0, 1, 0)),
        table.strata());
    assertEquals(6, table.total().a());
  }

  /** What a scope leaves out is not counted; that the other side has it still is. */
  @Test
  void aScopeNarrowsWhatIsCountedAndNotWhatIsLinked() throws Exception {
    Question of2018 =
        Shelf.question("international-share", Optional.of(new Years(2018, 2018)), "article");
    OverlapTable table = comparer().overlap("wos", "scopus", of2018, List.of());
    // W1, W2, W7 and S1; W2 is linked to S2, which is of 2019.
    assertEquals(Overlap.total(3, 1, 2, 1, 1, 2, 1), table.total());
    assertEquals(List.of(), table.strata());
    Agreement year = comparer().agreement("wos", "scopus", of2018).get(0);
    assertEquals(2, year.pairs());
    assertEquals(1, year.different());
  }

  @Test
  void crossTabulated() throws Exception {
    OverlapTable table =
        comparer()
            .overlap(
                "wos",
                "scopus",
                Shelf.everything(),
                List.of(Dimension.DOCUMENT_TYPE, Dimension.YEAR));
    assertEquals(
        overlap(
            Map.of(Dimension.DOCUMENT_TYPE, "article", Dimension.YEAR, "2019"),
            0,
            4,
            0,
            3,
            0,
            0,
            4),
        table.strata().get(1));
    assertEquals(6, table.strata().stream().mapToLong(Overlap::a).sum());
    assertEquals(6, table.strata().stream().mapToLong(Overlap::b).sum());
  }

  @Test
  void agreementByHand() throws Exception {
    Map<Field, Agreement> by = new java.util.EnumMap<>(Field.class);
    comparer()
        .agreement("wos", "scopus", Shelf.everything())
        .forEach(agreement -> by.put(agreement.field(), agreement));
    Agreement year = Objects.requireNonNull(by.get(Field.YEAR));
    assertEquals("2 1 0 1 0", counts(year));
    assertEquals(
        List.of(0L, 0L, 0L, 2L, 1L, 0L, 0L),
        year.steps().stream().map(Agreement.Step::count).toList());
    assertEquals(new Agreement.Step(-3, true, 0), year.steps().get(0));
    assertEquals(2.0 / 3, Objects.requireNonNull(year.share()).doubleValue(), 1e-15);

    Agreement type = Objects.requireNonNull(by.get(Field.DOCUMENT_TYPE));
    assertEquals("2 1 0 1 0", counts(type));
    assertEquals(
        List.of(
            new Agreement.Cell("article", "article", 2),
            new Agreement.Cell("review", "article", 1),
            new Agreement.Cell(null, "article", 1)),
        type.matrix());

    Agreement countries = Objects.requireNonNull(by.get(Field.COUNTRIES));
    assertEquals("2 1 0 1 0", counts(countries));
    assertEquals(new Agreement.Sets(0, 0, 1, 0), countries.sets());

    Agreement authors = Objects.requireNonNull(by.get(Field.AUTHOR_COUNT));
    assertEquals("2 1 0 1 0", counts(authors));

    // W3's first author is in China, S3's address for correspondence in the US.
    Agreement corresponding = Objects.requireNonNull(by.get(Field.CORRESPONDING_COUNTRY));
    assertEquals("2 1 0 1 0", counts(corresponding));
    assertEquals(new Agreement.Sets(0, 0, 0, 1), corresponding.sets());

    Agreement citations = Objects.requireNonNull(by.get(Field.CITATIONS));
    assertEquals("1 2 0 0 1", counts(citations));
    CitationAgreement cited = Objects.requireNonNull(citations.citations());
    assertEquals(6, cited.meanA().doubleValue(), 1e-15);
    assertEquals(19.0 / 3, cited.meanB().doubleValue(), 1e-12);
    // Differences −2, 0 and 1.
    assertEquals(0, cited.medianDifference().signum());
    assertEquals(1.0, Objects.requireNonNull(cited.spearman()), 1e-12);
    // Variances 26/3 and 146/9, covariance 35/3, means 1/3 apart: 2·35/3 / (26/3 + 146/9 + 1/9).
    assertEquals(
        (70.0 / 3) / (26.0 / 3 + 146.0 / 9 + 1.0 / 9),
        Objects.requireNonNull(cited.concordance()).coefficient(),
        1e-12);
    assertTrue(citations.notes().get(0).contains("imported on"), citations.notes().toString());
  }

  private static String counts(Agreement agreement) {
    return agreement.equal()
        + " "
        + agreement.different()
        + " "
        + agreement.onlyA()
        + " "
        + agreement.onlyB()
        + " "
        + agreement.neither();
  }

  @Test
  void discordantWorksHaveBothSidesWords() throws Exception {
    List<Discordant> works = new ArrayList<>();
    comparer().discordant("wos", "scopus", Shelf.everything(), Field.COUNTRIES, 10, works::add);
    assertEquals(List.of("W3", "W6"), works.stream().map(Discordant::aKey).toList());
    assertEquals(
        new Discordant(
            Field.COUNTRIES,
            Discordant.Kind.DIFFERENT,
            "W3",
            "S3",
            "10.5555/x3",
            2019,
            2019,
            "On the matter of W3",
            "doi",
            1,
            List.of("CN", "DE"),
            List.of("CN", "US"),
            List.of("Alpha, Beijing, Peoples R China", "Gamma, Berlin, Germany"),
            List.of("Alpha, Beijing, Peoples R China", "Beta, Boston, MA USA")),
        works.get(0));
    assertEquals(Discordant.Kind.ONLY_B, works.get(1).kind());
    List<Discordant> years = new ArrayList<>();
    comparer()
        .discordant(
            "wos",
            "scopus",
            Shelf.everything(),
            Field.YEAR,
            10,
            work -> {
              years.add(work);
              return false;
            });
    // No more is given once no more is wanted; by A's year, else B's, the latest first.
    assertEquals(List.of("W6"), years.stream().map(Discordant::aKey).toList());
    assertEquals(List.of("published 2019"), years.get(0).bRaw());
    List<Discordant> authors = new ArrayList<>();
    comparer().discordant("wos", "scopus", Shelf.everything(), Field.AUTHOR_COUNT, 1, authors::add);
    assertEquals(List.of("Doe, J0", "Doe, J1"), authors.get(0).aRaw());
    assertEquals(List.of("3"), authors.get(0).b());
  }

  @Test
  void theWholeComparison() throws Exception {
    Comparison comparison = comparer().compare("wos", "scopus", Shelf.everything(), 1);
    assertEquals(6, Objects.requireNonNull(comparison.overlap()).total().a());
    assertEquals(List.of(new LinkRule("doi", 4, BigDecimal.ONE)), comparison.rules());
    assertEquals(2, comparison.disagreementCount());
    assertEquals(1, comparison.disagreements().size());
    assertEquals("W3", comparison.disagreements().get(0).aKey());
    assertEquals(7, comparison.agreements().size());
    // wos: 1 of 3 and 1 of 2; scopus: 2 of 2 and 3 of 4.
    assertEquals(1, comparison.series().size());
    SeriesAgreement series = comparison.series().get(0);
    assertEquals(2, series.points());
    assertEquals(
        (1.0 / 3 - 1 + 0.5 - 0.75) / 2, Objects.requireNonNull(series.difference()).mean(), 1e-12);
    // Partners by all works: wos US 1, DE 1; scopus US 4, FR 1.
    PartnerAgreement partners = Objects.requireNonNull(comparison.partners());
    assertEquals("partner-share", partners.metric());
    assertEquals(3, partners.partners());
    assertEquals(1, partners.onlyA());
    assertEquals(1, partners.onlyB());
    assertEquals(
        new PartnerAgreement.Rank("US", BigDecimal.ONE, BigDecimal.valueOf(4), 1.5, 1),
        partners.ranks().get(0));
    assertEquals(
        List.of("US", "DE", "FR"),
        partners.top(9).stream().map(PartnerAgreement.Rank::partner).toList());
    // Ranks 1.5, 1.5, 3 and 1, 3, 2: covariance 0.
    assertEquals(0.0, Objects.requireNonNull(partners.spearman()), 1e-12);

    FindingAgreement peak = asked(comparison, Asked.PEAK_YEAR);
    assertEquals(Verdict.NO, peak.verdict());
    assertEquals("2019", peak.a());
    assertEquals("2018", peak.b());
    FindingAgreement since = asked(comparison, Asked.DIRECTION_SINCE_PEAK);
    assertEquals(Verdict.NO, since.verdict());
    assertEquals(0, new BigDecimal("0.25").compareTo(since.difference()));
    assertTrue(since.text().contains("25.0 points"), since.text());
    FindingAgreement decline = asked(comparison, Asked.FIRST_DECLINE);
    assertEquals("none", decline.a());
    assertEquals("2019", decline.b());
    assertEquals(Verdict.NO, decline.verdict());
    FindingAgreement fall = asked(comparison, Asked.LARGEST_FALL);
    assertEquals(Asked.LARGEST_FALL, fall.asked());
  }

  private static FindingAgreement asked(Comparison comparison, Asked asked) {
    return comparison.findingAgreements().stream()
        .filter(each -> each.asked() == asked)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tablesAgainstWorks() throws Exception {
    Comparison comparison = comparer().compare("incites", "scopus", Shelf.everything(), 5);
    assertNull(comparison.overlap());
    assertEquals(List.of(), comparison.agreements());
    assertEquals(List.of(), comparison.rules());
    assertEquals(1, comparison.series().size());
    assertEquals(Verdict.YES, asked(comparison, Asked.PEAK_YEAR).verdict());
    assertEquals(Verdict.CANNOT_BE_SAID, asked(comparison, Asked.LARGEST_FALL).verdict());
    assertNull(comparison.partners());
    String notes = String.join("\n", comparison.notes());
    for (String said :
        List.of(
            "incites holds tables of figures and no works",
            "\"Document Type: [Article, Review]\"",
            "The works of scopus that are counted are of all document types",
            "InCites Dataset + ESCI",
            "Emerging Sources Citation Index is counted",
            "InCites divides",
            "to 1 points",
            "The data of incites are of 2024-01-25",
            "those of scopus of a day that the files do not say (imported on")) {
      assertTrue(notes.contains(said), said + "\n" + notes);
    }
    assertThrows(
        MeasureException.class,
        () -> comparer().overlap("incites", "scopus", Shelf.everything(), List.of()));
  }

  @Test
  void aDatasetIsNotComparedWithItself() {
    assertThrows(
        MeasureException.class, () -> comparer().compare("wos", "wos", Shelf.everything(), 0));
  }
}
