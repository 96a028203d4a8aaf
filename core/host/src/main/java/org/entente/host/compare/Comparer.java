package org.entente.host.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.compare.Comparison.Difference;
import org.entente.host.compare.Comparison.Disagreement;
import org.entente.host.compare.Comparison.Overlap;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.engine.ViewScope;
import org.entente.host.finding.Finding;
import org.entente.host.finding.Findings;
import org.entente.host.library.Dataset;
import org.entente.host.link.LinkBook;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Measurer;
import org.entente.host.measure.Question;
import org.entente.model.Observation;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;

/**
 * Puts two datasets side by side: what both have, what they say of it, and the two series of a
 * metric.
 */
public final class Comparer {

  private final Measurer measurer;
  private final LinkBook links;

  public Comparer(Measurer measurer, LinkBook links) {
    this.measurer = measurer;
    this.links = links;
  }

  /**
   * Compares.
   *
   * @param disagreements how many disagreements to list at most
   * @throws MeasureException if one of the datasets cannot answer the question
   */
  public Comparison compare(String a, String b, Question question, int disagreements)
      throws MeasureException {
    if (a.equals(b)) {
      throw new MeasureException("A comparison needs two datasets, but both are " + a + ".");
    }
    Measurement ofA = measurer.measure(question, a);
    Measurement ofB = measurer.measure(question, b);
    List<String> notes = new ArrayList<>();
    List<Overlap> overlap = List.of();
    List<Disagreement> listed = List.of();
    long disagreementCount = 0;
    Dataset first = ofA.dataset();
    Dataset second = ofB.dataset();
    if (first.works() > 0 && second.works() > 0) {
      ViewScope scope = question.scope();
      try (ScopedView view = measurer.engine().views(first, second, scope)) {
        Overlaps overlaps = new Overlaps(view, links, first, second);
        overlap = overlaps.byYear();
        disagreementCount = overlaps.countDisagreements();
        listed = overlaps.disagreements(disagreements);
        long ambiguous = overlaps.sharedButNotLinked();
        if (ambiguous > 0) {
          notes.add(
              ambiguous
                  + (ambiguous == 1 ? " DOI stands" : " DOIs stand")
                  + " on several works of one dataset and links none of them, for it does not tell which is meant.");
        }
      } catch (EngineException | MetricException e) {
        throw new MeasureException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
      }
      notes.add(
          "Works are linked by DOI alone: a work without one counts as the one database's own even where both have it.");
    } else {
      String tables =
          first.works() == 0 && second.works() == 0
              ? a + " and " + b + " hold"
              : (first.works() == 0 ? a : b) + " holds";
      notes.add(
          tables
              + " tables of figures and no works: the series compare, but which publications both have, and where they disagree, cannot be said. Document types, the date of the"
              + " data and the denominators of the two may differ.");
    }
    List<Finding> findings = new ArrayList<>(Findings.of(ofA));
    findings.addAll(Findings.of(ofB));
    return new Comparison(
        ofA, ofB, overlap, differences(ofA, ofB), findings, disagreementCount, listed, notes);
  }

  private record Point(String partner, int year) {}

  private static List<Difference> differences(Measurement a, Measurement b) {
    Map<Point, BigDecimal> ofA = points(a);
    Map<Point, BigDecimal> ofB = points(b);
    TreeSet<Point> points =
        new TreeSet<>(Comparator.comparing(Point::partner).thenComparing(Point::year));
    points.addAll(ofA.keySet());
    points.addAll(ofB.keySet());
    List<Difference> differences = new ArrayList<>();
    for (Point point : points) {
      BigDecimal x = ofA.get(point);
      BigDecimal y = ofB.get(point);
      differences.add(
          new Difference(
              point.partner(), point.year(), x, y, x == null || y == null ? null : x.subtract(y)));
    }
    return differences;
  }

  /**
   * The values of the country as a whole; what was measured of organisations and the like has no
   * counterpart.
   */
  private static Map<Point, BigDecimal> points(Measurement measurement) {
    Map<Point, BigDecimal> points =
        new TreeMap<>(Comparator.comparing(Point::partner).thenComparing(Point::year));
    for (Observation o : measurement.observations()) {
      Optional<Integer> year = Optional.ofNullable(o.year());
      if (o.entity().isEmpty() && year.isPresent()) {
        points.put(new Point(o.partner(), year.get()), o.value());
      }
    }
    return points;
  }

  /** The queries of a comparison, over the views of both datasets. */
  private static final class Overlaps {

    private static final String PAIRS = LinkBook.PAIRS;

    /** Linked works whose two sets of countries, as texts such as {@code CN,US}, differ. */
    private static final String DISAGREEING =
        "select p.a_id, p.b_id, aw.doi, coalesce(x.countries, '') as a_countries, coalesce(y.countries, '') as b_countries from pairs p join a_works aw on aw.work_id = p.a_id join b_works bw on bw.work_id = p.b_id"
            + " left join "
            + sets("a")
            + " x on x.work_id = p.a_id left join "
            + sets("b")
            + " y on y.work_id = p.b_id"
            + " where coalesce(x.countries, '') <> coalesce(y.countries, '')";

    private static String sets(String side) {
      return "(select work_id, string_agg(country, ',' order by country) as countries from "
          + side
          + "_work_countries"
          + " where work_id in (select "
          + side
          + "_id from pairs) group by work_id)";
    }

    private final ScopedView view;

    Overlaps(ScopedView view, LinkBook links, Dataset a, Dataset b)
        throws MetricException, EngineException {
      this.view = view;
      links.keep(view, a, b);
      view.keep("disagreeing", DISAGREEING);
    }

    List<Overlap> byYear() throws MetricException {
      Map<Integer, long[]> years = new TreeMap<>();
      long[] all = new long[6];
      count("a", 0, years, all);
      count("b", 1, years, all);
      List<Overlap> overlaps = new ArrayList<>();
      years.forEach(
          (year, n) -> overlaps.add(new Overlap(year, n[0], n[1], n[2], n[3], n[4], n[5])));
      overlaps.add(new Overlap(null, all[0], all[1], all[2], all[3], all[4], all[5]));
      return overlaps;
    }

    private void count(String side, int offset, Map<Integer, long[]> years, long[] all)
        throws MetricException {
      String sql =
          "select w.year, count(*), sum(case when p."
              + side
              + "_id is null then 0 else 1 end), sum(case when w.doi is null then 0 else 1 end) from "
              + side
              + "_works w left join "
              + PAIRS
              + " p on p."
              + side
              + "_id = w.work_id group by w.year order by w.year";
      try (Rows rows = view.query(sql)) {
        while (rows.next()) {
          long[] year =
              rows.missing(1)
                  ? new long[6]
                  : years.computeIfAbsent(Math.toIntExact(rows.whole(1)), y -> new long[6]);
          for (int i = 0; i < 3; i++) {
            year[2 * i + offset] += rows.whole(i + 2);
            all[2 * i + offset] += rows.whole(i + 2);
          }
        }
      }
    }

    long countDisagreements() throws MetricException {
      return number("select count(*) from disagreeing");
    }

    long sharedButNotLinked() throws MetricException {
      return number(
          "select count(*) from (select doi from a_works where doi is not null group by doi) x join (select doi from b_works where doi is not null group by doi) y on y.doi = x.doi"
              + " left join "
              + "(select aw.doi from pairs p join a_works aw on aw.work_id = p.a_id) p on p.doi = x.doi where p.doi is null");
    }

    private long number(String sql) throws MetricException {
      try (Rows rows = view.query(sql)) {
        rows.next();
        return rows.whole(1);
      }
    }

    List<Disagreement> disagreements(int limit) throws MetricException {
      String sql =
          "select s.doi, x.year, x.title, x.source_key, y.source_key, s.a_countries, s.b_countries, s.a_id, s.b_id from disagreeing s"
              + " join a_works x on x.work_id = s.a_id join b_works y on y.work_id = s.b_id"
              + " order by x.year desc nulls last, s.doi limit "
              + Math.max(0, limit);
      record Found(
          String doi,
          Optional<Integer> year,
          String title,
          String aKey,
          String bKey,
          List<String> a,
          List<String> b,
          long aId,
          long bId) {}
      List<Found> found = new ArrayList<>();
      try (Rows rows = view.query(sql)) {
        while (rows.next()) {
          found.add(
              new Found(
                  text(rows, 1),
                  rows.missing(2) ? Optional.empty() : Optional.of(Math.toIntExact(rows.whole(2))),
                  text(rows, 3),
                  text(rows, 4),
                  text(rows, 5),
                  codes(text(rows, 6)),
                  codes(text(rows, 7)),
                  rows.whole(8),
                  rows.whole(9)));
        }
      }
      Map<Long, List<String>> ofA = addresses("a", found.stream().map(Found::aId).toList());
      Map<Long, List<String>> ofB = addresses("b", found.stream().map(Found::bId).toList());
      return found.stream()
          .map(
              f ->
                  new Disagreement(
                      f.doi(),
                      f.year().orElse(null),
                      f.title(),
                      f.aKey(),
                      f.bKey(),
                      f.a(),
                      f.b(),
                      ofA.getOrDefault(f.aId(), List.of()),
                      ofB.getOrDefault(f.bId(), List.of())))
          .toList();
    }

    private Map<Long, List<String>> addresses(String side, List<Long> ids) throws MetricException {
      Map<Long, List<String>> addresses = new TreeMap<>();
      if (ids.isEmpty()) {
        return addresses;
      }
      String in = String.join(",", ids.stream().map(String::valueOf).toList());
      String sql =
          "select distinct work_id, raw from "
              + side
              + "_affiliations where work_id in ("
              + in
              + ") order by work_id, raw";
      try (Rows rows = view.query(sql)) {
        while (rows.next()) {
          addresses.computeIfAbsent(rows.whole(1), id -> new ArrayList<>()).add(text(rows, 2));
        }
      }
      return addresses;
    }

    private static List<String> codes(String joined) {
      return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static String text(Rows rows, int column) throws MetricException {
      String text = rows.text(column);
      return text == null ? "" : text;
    }
  }
}
