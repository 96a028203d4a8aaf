package org.entente.metrics.careers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.entente.metrics.arithmetic.Observations;
import org.entente.metrics.arithmetic.QueryFile;
import org.entente.model.EntityKind;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.MetricInfo.Parameter;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.entente.statistics.Coefficient.Uncertainty;
import org.entente.statistics.EventStudyEstimate;
import org.entente.statistics.PanelEventStudy;
import org.entente.statistics.PanelException;
import org.entente.statistics.RelativeEventStudy;
import org.entente.statistics.WaldTest;
import org.pf4j.Extension;

/** The effect of an event on the productivity of authors who had worked with a partner country. */
@Extension
public final class ProductivityEffect implements Metric {

  /** Estimates carry so many digits; more would be rounding. */
  private static final MathContext DIGITS = new MathContext(12);

  private static final String IDENTIFIED =
      QueryFile.read(ProductivityEffect.class, "identified-authorships.sql");
  private static final String YEARS =
      QueryFile.read(ProductivityEffect.class, "years-with-works.sql");

  private static final MetricInfo INFO =
      new MetricInfo(
          "productivity-effect",
          "Effect of an event on authors' productivity",
          "Whether authors of the country who had collaborators in the partner country became less or more productive after an event than authors of the country whose foreign collaborators were elsewhere: a difference-in-differences, year by year (event-study) and on average (average-effect), with a test whether the two groups differed before the event (pre-trend-p-value) and an effect where none should be (placebo-effect).",
          "y(i,t) = a(i) + l(t) + Σ over years k ≠ event of b(k)·treated(i)·[t = k] + e(i,t), by least squares, for authors i and years t; event-study is b(k), and 0 for the event year; average-effect is b of y(i,t) = a(i) + l(t) + b·treated(i)·[t > event] + e(i,t); errors clustered by author. On the scale relative, with T(k) and C(k) the sums of the two groups: (T(k)/T(event)) / (C(k)/C(event)) − 1, which is Poisson quasi-maximum likelihood with the same effects; average-effect is the same of the sums after the event over those up to it",
          MetricInfo.Unit.INDEX,
          true,
          Set.of(Counting.FULL),
          List.of(
              new Parameter("event", "The last year before the effect, the base year.", "2018"),
              new Parameter(
                  "before",
                  "Over how many years collaborators are looked for to tell the two groups apart; these years end where the panel begins.",
                  "5"),
              new Parameter(
                  "leads", "How many years before the event the panel begins; at least 2.", "3"),
              new Parameter(
                  "outcome",
                  "What an author's year is measured by: works, works without the partner, or citations of the year's works.",
                  "works",
                  List.of("works", "works-without-partner", "citations")),
              new Parameter(
                  "scale",
                  "level: the effect is in works (or citations) per author and year; log1p: in the logarithm of 1 + these, roughly a relative change; relative: a change of the group's sum against the other's, −0.25 for a quarter fewer.",
                  "level",
                  List.of("level", "log1p", "relative")),
              new Parameter(
                  "placebo",
                  "The year of the placebo, before the event; a number below 0 is so many years before the event.",
                  "-2")),
          Set.of(MetricInfo.Need.AUTHOR_IDS, MetricInfo.Need.AUTHOR_ADDRESS_LINKS),
          List.of(
              "Jia, R., Roberts, M. E., Wang, Y., & Yang, E. (2022). The impact of U.S.–China tensions on U.S. science. NBER Working Paper 29941. doi:10.3386/w29941",
              "Liang, K.-Y., & Zeger, S. L. (1986). Longitudinal data analysis using generalized linear models. Biometrika 73(1), 13–22. doi:10.1093/biomet/73.1.13",
              "Arellano, M. (1987). Computing robust standard errors for within-groups estimators. Oxford Bulletin of Economics and Statistics 49(4), 431–434.",
              "Wooldridge, J. M. (1999). Distribution-free estimation of some nonlinear panel data models. Journal of Econometrics 90(1), 77–97. doi:10.1016/S0304-4076(98)00033-5",
              "Bertrand, M., Duflo, E., & Mullainathan, S. (2004). How much should we trust differences-in-differences estimates? Quarterly Journal of Economics 119(1), 249–275. doi:10.1162/003355304772839588"));

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    String partner =
        scope
            .partner()
            .orElseThrow(
                () ->
                    new MetricException(
                        "The metric productivity-effect is of one partner: name it, such as --partner CN or US; it cannot be asked of all partners at once."));
    if (partner.equals(scope.country())) {
      throw new MetricException(
          "The partner " + partner + " is the country itself. Name another country as partner.");
    }
    Outcome outcome = Outcome.of(scope.parameters());
    long unidentified = refuseUnidentified(scope);
    Design design = Design.of(scope.parameters(), years(scope));
    AuthorPanel authors = AuthorPanel.read(scope, partner, design, outcome);
    refuseTooFew(scope, partner, design, authors);
    if (outcome.of() == Outcome.Of.CITATIONS && authors.uncounted() == authors.works()) {
      throw new MetricException(
          "The dataset "
              + scope.dataset()
              + " gives no citation counts. Ask for the outcome works instead.");
    }
    try {
      EventStudyEstimate estimate =
          outcome.scale() == Outcome.Scale.RELATIVE
              ? RelativeEventStudy.estimate(
                  authors.panel(), authors.treated(), design.event(), design.placebo())
              : PanelEventStudy.estimate(
                  authors.panel(), authors.treated(), design.event(), design.placebo());
      note(scope, partner, design, outcome, authors, estimate, unidentified);
      return observations(scope.country(), partner, estimate);
    } catch (PanelException e) {
      throw new MetricException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Observation> observations(
      String country, String partner, EventStudyEstimate estimate) {
    List<Observation> observations = new ArrayList<>();
    for (EventStudyEstimate.Figure figure : estimate.figures()) {
      Uncertainty uncertainty = figure.uncertainty();
      observations.add(
          new Observation(
              INFO.id(),
              country,
              EntityKind.OTHER,
              figure.name(),
              partner,
              figure.year(),
              rounded(figure.value()),
              null,
              null,
              uncertainty == null
                  ? null
                  : new Interval(rounded(uncertainty.lower()), rounded(uncertainty.upper())),
              null));
    }
    return Observations.inOrder(observations);
  }

  private static BigDecimal rounded(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  private static NavigableSet<Integer> years(Scope scope) throws MetricException {
    NavigableSet<Integer> years = new TreeSet<>();
    try (Rows rows = scope.query(YEARS)) {
      while (rows.next()) {
        int year = Math.toIntExact(rows.whole(1));
        if (scope.years().contains(year)) {
          years.add(year);
        }
      }
    }
    return years;
  }

  /**
   * @return authorships without an identifier, in thousandths of all
   */
  private static long refuseUnidentified(Scope scope) throws MetricException {
    try (Rows rows = scope.query(IDENTIFIED)) {
      rows.next();
      long authorships = rows.whole(1);
      long identified = rows.whole(2);
      if (2 * identified < authorships || authorships == 0) {
        throw new MetricException(
            "The productivity of authors needs author identifiers, but in "
                + scope.dataset()
                + " only "
                + identified
                + " of "
                + authorships
                + " authorships have one. Import a source that gives them, such as Scopus, or give your own panel to 'entente event-study'.");
      }
      if (rows.whole(3) == 0) {
        throw new MetricException(
            "Which authors are of "
                + scope.country()
                + " cannot be told: no address in "
                + scope.dataset()
                + " is tied to an author. Import a source that ties them, such as Scopus with the column 'Authors with affiliations'.");
      }
      return 1000 * (authorships - identified) / authorships;
    }
  }

  private static void refuseTooFew(Scope scope, String partner, Design design, AuthorPanel authors)
      throws MetricException {
    if (authors.treatedAuthors() < PanelEventStudy.FEW
        || authors.controls() < PanelEventStudy.FEW) {
      throw new MetricException(
          "In the years "
              + design.window().from()
              + " to "
              + design.window().to()
              + ", "
              + authors.treatedAuthors()
              + " identified authors of "
              + scope.country()
              + " in "
              + scope.dataset()
              + " had a work with "
              + partner
              + " and "
              + authors.controls()
              + " had works with other countries only. At least "
              + PanelEventStudy.FEW
              + " of each are needed.");
    }
  }

  private static void note(
      Scope scope,
      String partner,
      Design design,
      Outcome outcome,
      AuthorPanel authors,
      EventStudyEstimate estimate,
      long unidentified) {
    String window = design.window().from() + "–" + design.window().to();
    scope.note(
        String.format(
            Locale.ROOT,
            "Compared are %,d authors of %s with a work with %s in %s and %,d with works with other countries only, over %d–%d; a year without a work counts 0.",
            authors.treatedAuthors(),
            scope.country(),
            partner,
            window,
            authors.controls(),
            design.panel().first(),
            design.panel().last()));
    int length = design.window().to() - design.window().from() + 1;
    if (length < design.wanted()) {
      scope.note(
          "Collaborators were looked for in "
              + window
              + " instead of "
              + design.wanted()
              + " years: there are no earlier works.");
    }
    int span = design.panel().last() - design.panel().first() + 1;
    if (span > design.panel().size()) {
      scope.note(
          "Years of the panel without any work of the dataset were left out: "
              + (span - design.panel().size())
              + ".");
    }
    if (outcome.of() == Outcome.Of.CITATIONS) {
      scope.note(
          "Citations are counted up to the export, so works of late years have had less time for them."
              + (authors.uncounted() == 0
                  ? ""
                  : String.format(
                      Locale.ROOT,
                      " %,d of %,d works (each counted for each of its authors) have no citation count and add none.",
                      authors.uncounted(),
                      authors.works())));
    }
    if (unidentified > 0) {
      scope.note(
          String.format(
              Locale.ROOT,
              "%.1f %% of the dataset's authorships have no author identifier and are no part of the panel.",
              unidentified / 10.0));
    }
    estimate.notes().forEach(scope::note);
    WaldTest preTrend = estimate.preTrend();
    if (preTrend != null && preTrend.pValue() < 0.05) {
      scope.note(
          String.format(
              Locale.ROOT,
              "The two groups went different ways before %d already (p = %.2g): what came after cannot be put down to the event.",
              design.event(),
              preTrend.pValue()));
    }
    scope.note(
        "Author identifiers split and merge people. The effect is the event's only if both groups would have gone on alike without it (parallel trends), which no data can show.");
  }
}
