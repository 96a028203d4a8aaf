package org.entente.app.server;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entente.host.compare.Agreement;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.Dimension;
import org.entente.host.compare.Discordant;
import org.entente.host.compare.Field;
import org.entente.host.compare.FindingAgreement;
import org.entente.host.compare.LinkRule;
import org.entente.host.compare.Overlap;
import org.entente.host.compare.OverlapTable;
import org.entente.host.compare.PartnerAgreement;
import org.entente.host.compare.SeriesAgreement;
import org.entente.host.compare.UpSet;
import org.entente.host.compare.decomposition.DifferenceDecomposition;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Effect;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Parts;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Row;
import org.entente.host.compare.decomposition.Step;
import org.entente.host.compare.decomposition.WorksBehind;
import org.entente.host.compare.decomposition.WorksBehind.Address;
import org.entente.host.compare.decomposition.WorksBehind.ChangedWork;
import org.entente.host.compare.decomposition.WorksBehind.Side;
import org.entente.host.finding.Finding;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.statistics.Concordance;
import org.entente.statistics.Limits;
import org.entente.statistics.LimitsOfAgreement;
import org.jspecify.annotations.Nullable;

/** Comparisons with figures set by hand. */
final class FakeComparisons implements Comparisons {

  private final FakeBackend backend;

  FakeComparisons(FakeBackend backend) {
    this.backend = backend;
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  @Override
  public Comparison compare(String a, String b, Question question, int disagreements)
      throws MeasureException {
    Measurement first = backend.measure(question, a);
    Measurement second = backend.measure(question, b);
    return new Comparison(
        first,
        second,
        new OverlapTable(List.of(Dimension.YEAR), List.of(), total()),
        List.of(new Comparison.Difference("", 2018, number("0.3"), null, number("-0.01"))),
        FakeBackend.findings(first),
        2,
        List.of(
            new Comparison.Disagreement(
                "10.5555/x",
                2018,
                "@title",
                "WOS:1",
                "2-s2.0-1",
                List.of("CN"),
                List.of("CN", "US"),
                List.of("Inst A, China"),
                List.of("Inst A; China", "Inst B"))),
        List.of("Linked by DOI."),
        List.of(new LinkRule("doi", 3, number("0.75")), new LinkRule("title", 1, number("0.25"))),
        agreement(a, b, question),
        List.of(
            new SeriesAgreement(
                "",
                false,
                3,
                2018,
                2020,
                new Concordance(3, 0.25, 0.5, 0.8, 0.9, 0.875, new Limits(0.5, 0.95)),
                new LimitsOfAgreement(3, -0.25, 0.125, -0.5, 0.0)),
            new SeriesAgreement("US", false, 1, 2018, 2018, null, null)),
        new PartnerAgreement(
            "partner-share",
            "works, all years",
            2018,
            2020,
            2,
            1,
            0,
            0.5,
            null,
            List.of(new PartnerAgreement.Rank("US", number("10"), number("1E+1"), 1, 1.5))),
        List.of(
            new FindingAgreement(
                FindingAgreement.Asked.PEAK_YEAR,
                "",
                "2018",
                null,
                FindingAgreement.Verdict.CANNOT_BE_SAID,
                null,
                Finding.Unit.YEAR,
                "Whether the peak is the same, cannot be said.")));
  }

  private static Overlap total() {
    return Overlap.total(10, 8, 6, 6, 6, 9, 7);
  }

  @Override
  public OverlapTable overlap(String a, String b, Question question, List<Dimension> dimensions)
      throws MeasureException {
    backend.measure(question, a);
    return new OverlapTable(
        dimensions,
        dimensions.contains(Dimension.DOCUMENT_TYPE)
            ? List.of(
                new Overlap(
                    Map.of(Dimension.YEAR, "2018", Dimension.DOCUMENT_TYPE, "article"),
                    4,
                    0,
                    1,
                    0,
                    0,
                    4,
                    0))
            : List.of(),
        total());
  }

  @Override
  public List<Agreement> agreement(String a, String b, Question question) {
    return List.of(
        new Agreement(
            Field.DOCUMENT_TYPE,
            3,
            1,
            1,
            0,
            2,
            null,
            List.of(),
            List.of(new Agreement.Cell("article", "review", 1), new Agreement.Cell("x", null, 1)),
            null,
            List.of("A note.")),
        new Agreement(
            Field.COUNTRIES,
            4,
            2,
            0,
            1,
            0,
            new Agreement.Sets(1, 0, 0, 1),
            List.of(),
            List.of(),
            null,
            List.of()));
  }

  @Override
  public void discordant(
      String a, String b, Question question, Field field, long limit, Discordant.Consumer consumer)
      throws MeasureException {
    backend.measure(question, a);
    for (int i = 0; i < Math.min(2, limit); i++) {
      boolean more =
          consumer.accept(
              new Discordant(
                  field,
                  i == 0 ? Discordant.Kind.DIFFERENT : Discordant.Kind.ONLY_B,
                  "WOS:" + (i + 1),
                  "2-s2.0-" + (i + 1),
                  i == 0 ? "10.5555/x" : "",
                  i == 0 ? 2018 : null,
                  2019,
                  "@title",
                  "doi",
                  1,
                  i == 0 ? List.of("CN") : List.of(),
                  List.of("CN", "US"),
                  i == 0 ? List.of("Inst A, China") : List.of(),
                  List.of("Inst A; China", "Inst B")));
      if (!more) {
        return;
      }
    }
  }

  @Override
  public DifferenceDecomposition decompose(String a, String b, Question question) {
    BigDecimal x = number("0.30");
    BigDecimal y = number("0.25");
    return new DifferenceDecomposition(
        a,
        b,
        question,
        FakeBackend.SHARE,
        List.of(new DifferenceDecomposition.LinkRule("doi", 6)),
        List.of(
            new Row(
                "",
                2018,
                x,
                y,
                new Parts(
                    number("0.28"), number("0.27"), number("0.02"), number("0.01"), number("0.02")),
                List.of(
                    new Effect(Step.YEAR, x, number("0.29"), number("0.01"), 3, 2),
                    new Effect(Step.COVERAGE_A, number("0.29"), y, number("0.04"), 4, 1))),
            new Row("", null, x, y, null, List.of())),
        List.of("How to read it."));
  }

  @Override
  public UpSet upSet(List<String> datasets, Question question) throws MeasureException {
    for (String dataset : datasets) {
      backend.measure(question, dataset);
    }
    return new UpSet(
        datasets,
        List.of(
            new UpSet.Combination(List.of(datasets.get(0)), 5, 6),
            new UpSet.Combination(datasets, 2, 4)),
        datasets.stream().map(name -> new UpSet.Total(name, 8, 7, 7)).toList(),
        1,
        List.of("A note."));
  }

  @Override
  public WorksBehind worksBehind(
      String a, String b, Question question, Step step, @Nullable Integer year, int limit) {
    return new WorksBehind(
        step,
        year,
        2,
        1,
        List.of(
                new ChangedWork(
                    "10.5555/x",
                    "On x",
                    true,
                    "doi",
                    1.0,
                    new Side(
                        "WOS:1",
                        2018,
                        "article",
                        List.of("CN", "US"),
                        List.of(new Address("Inst A, China", "CN"), new Address("Inst B", "US")),
                        4L),
                    new Side("2-s2.0-1", 2019, "review", List.of(), List.of(), null)),
                new ChangedWork(
                    "",
                    "=y",
                    false,
                    "",
                    null,
                    null,
                    new Side("2-s2.0-2", 2019, "", List.of(), List.of(), 0L)))
            .subList(0, Math.min(2, limit)),
        List.of("Which works these are."));
  }
}
