package org.entente.host.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.compare.Comparison.Difference;
import org.entente.host.compare.Comparison.Disagreement;
import org.entente.host.engine.EngineException;
import org.entente.host.finding.Finding;
import org.entente.host.finding.Findings;
import org.entente.host.library.Dataset;
import org.entente.host.library.StoredObservation;
import org.entente.host.link.LinkBook;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Measurer;
import org.entente.host.measure.Question;
import org.entente.model.Observation;
import org.entente.spi.MetricException;
import org.jspecify.annotations.Nullable;

/**
 * Puts two datasets side by side: what both have, what they say of it, the two series of a metric,
 * and whether they lead to the same findings.
 *
 * <p>Links are of all works of both datasets. A question's years and document types narrow the
 * works that are counted, of either side by what that side says: a work of the scope is linked if
 * the other dataset has the publication at all. What two databases say of the same publication is
 * compared over the links of which at least one side is in the scope, for else a publication that
 * one of them puts into another year could not be seen to differ in it.
 */
public final class Comparer {

  private static final String PARTNERS = "partner-share";

  /** So many partners' series are asked whether their findings agree. */
  private static final int SERIES_OF_PARTNERS = 10;

  private final Measurer measurer;
  private final LinkBook links;

  public Comparer(Measurer measurer, LinkBook links) {
    this.measurer = measurer;
    this.links = links;
  }

  /**
   * Compares.
   *
   * @param disagreements how many works with different countries to list at most
   * @throws MeasureException if one of the datasets cannot answer the question
   */
  public Comparison compare(String a, String b, Question question, int disagreements)
      throws MeasureException {
    different(a, b);
    Measurement ofA = measurer.measure(question, a);
    Measurement ofB = measurer.measure(question, b);
    List<String> notes = new ArrayList<>();
    OverlapTable overlap = null;
    List<LinkRule> rules = List.of();
    List<Agreement> agreements = List.of();
    List<Disagreement> listed = new ArrayList<>();
    long disagreementCount = 0;
    Dataset first = ofA.dataset();
    Dataset second = ofB.dataset();
    if (first.works() > 0 && second.works() > 0) {
      try (LinkedView view = open(first, second, question)) {
        Overlaps overlaps = new Overlaps(view);
        overlap = overlaps.by(List.of(Dimension.YEAR));
        rules = overlaps.rules();
        agreements = new Agreements(view).all();
        disagreementCount =
            agreements.stream()
                .filter(agreement -> agreement.field() == Field.COUNTRIES)
                .mapToLong(Agreement::discordant)
                .sum();
        if (disagreements > 0) {
          new DiscordantWorks(view, Field.COUNTRIES)
              .list(disagreements, work -> listed.add(disagreement(work)));
        }
        unlinked(overlaps.sharedButNotLinked(), notes);
      } catch (EngineException | MetricException e) {
        throw failed(e);
      }
    } else {
      notes.addAll(TableNotes.of(ofA, tables(first), ofB, tables(second)));
    }
    List<Finding> findings = new ArrayList<>(Findings.of(ofA));
    findings.addAll(Findings.of(ofB));
    Partners partners = partners(question, ofA, ofB);
    List<FindingAgreement> findingAgreements =
        new ArrayList<>(
            FindingAgreements.ofSeries(ofA, ofB, partnersOf(ofA, ofB, partners, notes)));
    findingAgreements.add(partners.largestFall());
    return new Comparison(
        ofA,
        ofB,
        overlap,
        differences(ofA, ofB),
        findings,
        disagreementCount,
        listed,
        notes,
        rules,
        agreements,
        SeriesAgreements.of(ofA, ofB),
        partners.agreement(),
        findingAgreements);
  }

  /**
   * What two datasets have in common, taken apart.
   *
   * @param dimensions by what, cross-tabulated; none for the total alone
   * @throws MeasureException if there is no such dataset, or one of them holds no works
   */
  public OverlapTable overlap(String a, String b, Question question, List<Dimension> dimensions)
      throws MeasureException {
    try (LinkedView view = open(a, b, question)) {
      return new Overlaps(view).by(dimensions);
    } catch (MetricException e) {
      throw failed(e);
    }
  }

  /**
   * What two datasets say of the same publications, a row a field.
   *
   * @throws MeasureException if there is no such dataset, or one of them holds no works
   */
  public List<Agreement> agreement(String a, String b, Question question) throws MeasureException {
    try (LinkedView view = open(a, b, question)) {
      return new Agreements(view).all();
    } catch (MetricException e) {
      throw failed(e);
    }
  }

  /**
   * Gives the linked works of which the two datasets say different things in a field, or one says
   * nothing: the latest year first, then by DOI and keys.
   *
   * @param limit how many at most
   * @throws MeasureException if there is no such dataset, or one of them holds no works
   */
  public void discordant(
      String a, String b, Question question, Field field, long limit, Discordant.Consumer consumer)
      throws MeasureException {
    try (LinkedView view = open(a, b, question)) {
      new DiscordantWorks(view, field).list(limit, consumer);
    } catch (MetricException e) {
      throw failed(e);
    }
  }

  private static void different(String a, String b) throws MeasureException {
    if (a.equals(b)) {
      throw new MeasureException("A comparison needs two datasets, but both are " + a + ".");
    }
  }

  private LinkedView open(String a, String b, Question question) throws MeasureException {
    different(a, b);
    Dataset first = measurer.dataset(a);
    Dataset second = measurer.dataset(b);
    try {
      return open(first, second, question);
    } catch (EngineException e) {
      throw failed(e);
    }
  }

  private LinkedView open(Dataset a, Dataset b, Question question) throws EngineException {
    return LinkedView.open(measurer.engine(), links, a, b, question.scope());
  }

  private static MeasureException failed(Exception e) {
    return new MeasureException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
  }

  private static Disagreement disagreement(Discordant work) {
    Integer year = work.aYear();
    return new Disagreement(
        work.doi(),
        year == null ? work.bYear() : year,
        work.title(),
        work.aKey(),
        work.bKey(),
        work.a(),
        work.b(),
        work.aRaw(),
        work.bRaw());
  }

  private static void unlinked(long count, List<String> notes) {
    if (count > 0) {
      notes.add(
          count
              + (count == 1 ? " DOI stands" : " DOIs stand")
              + " in both datasets and yet on no linked work: a DOI on several works of one dataset, say, does not tell which is meant.");
    }
  }

  private List<StoredObservation> tables(Dataset dataset) throws MeasureException {
    return dataset.works() == 0 ? measurer.tables(dataset.name()) : List.of();
  }

  /** The order of partners, and whether the same one fell the furthest. */
  private record Partners(@Nullable PartnerAgreement agreement, FindingAgreement largestFall) {}

  private Partners partners(Question question, Measurement ofA, Measurement ofB) {
    boolean own = ofA.metric().byPartner();
    if (own && question.partner().isEmpty()) {
      return partners(ofA, ofB);
    }
    Question asked =
        own
            ? question.of(question.metric(), Optional.empty(), question.parameters())
            : question.of(PARTNERS, Optional.empty(), new TreeMap<>());
    try {
      return partners(
          measurer.measure(asked, ofA.dataset().name()),
          measurer.measure(asked, ofB.dataset().name()));
    } catch (MeasureException e) {
      return new Partners(null, FindingAgreements.noLargestFall(String.valueOf(e.getMessage())));
    }
  }

  private static Partners partners(Measurement a, Measurement b) {
    return new Partners(PartnerAgreements.of(a, b), FindingAgreements.largestFall(a, b));
  }

  /** Whose series are asked for findings: of many partners the first by both ranks. */
  private static List<String> partnersOf(
      Measurement a, Measurement b, Partners partners, List<String> notes) {
    TreeSet<String> common = new TreeSet<>(Points.of(a).partners());
    common.retainAll(Points.of(b).partners());
    PartnerAgreement order = partners.agreement();
    if (common.size() <= SERIES_OF_PARTNERS + 1 || order == null) {
      return List.copyOf(common);
    }
    List<String> chosen = new ArrayList<>(common.contains("") ? List.of("") : List.of());
    order.ranks().stream()
        .map(PartnerAgreement.Rank::partner)
        .filter(common::contains)
        .limit(SERIES_OF_PARTNERS)
        .forEach(chosen::add);
    notes.add(
        "Whether findings agree is said of the first "
            + SERIES_OF_PARTNERS
            + " of "
            + common.size()
            + " partners.");
    return chosen;
  }

  private record Point(String partner, int year) {}

  private static List<Difference> differences(Measurement a, Measurement b) {
    Points ofA = Points.of(a);
    Points ofB = Points.of(b);
    TreeSet<Point> points =
        new TreeSet<>(Comparator.comparing(Point::partner).thenComparing(Point::year));
    for (Points side : List.of(ofA, ofB)) {
      side.series()
          .forEach(
              (partner, its) -> its.keySet().forEach(year -> points.add(new Point(partner, year))));
    }
    List<Difference> differences = new ArrayList<>();
    for (Point point : points) {
      BigDecimal x = value(ofA, point);
      BigDecimal y = value(ofB, point);
      differences.add(
          new Difference(
              point.partner(), point.year(), x, y, x == null || y == null ? null : x.subtract(y)));
    }
    return differences;
  }

  private static @Nullable BigDecimal value(Points points, Point point) {
    Observation observation = points.of(point.partner()).get(point.year());
    return observation == null ? null : observation.value();
  }
}
