package org.entente.host.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.host.compare.Agreement.Cell;
import org.entente.host.compare.Agreement.Sets;
import org.entente.host.compare.Agreement.Step;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.statistics.Concordance;
import org.entente.statistics.RankCorrelation;
import org.jspecify.annotations.Nullable;

/** Counts where two databases say the same of the same publications, and where they do not. */
final class Agreements {

  private static final Map<Field, Integer> FURTHEST = new EnumMap<>(Field.class);

  static {
    FURTHEST.put(Field.YEAR, 2);
    FURTHEST.put(Field.AUTHOR_COUNT, 5);
  }

  private final LinkedView view;

  Agreements(LinkedView view) {
    this.view = view;
  }

  List<Agreement> all() throws MetricException {
    List<Agreement> all = new ArrayList<>();
    for (Field field : Field.values()) {
      all.add(of(field));
    }
    return all;
  }

  Agreement of(Field field) throws MetricException {
    return field.isSet() ? ofSets(field) : ofValues(field);
  }

  private Agreement ofSets(Field field) throws MetricException {
    String sql =
        "select count(*), sum(case when in_a > 0 and in_b > 0 and common = in_a and common = in_b then 1 else 0 end), sum(case when in_b = 0 then 1 else 0 end),"
            + " sum(case when in_a = 0 then 1 else 0 end), sum(case when common = in_b and in_b > 0 and in_a > in_b then 1 else 0 end),"
            + " sum(case when common = in_a and in_a > 0 and in_b > in_a then 1 else 0 end),"
            + " sum(case when common > 0 and common < in_a and common < in_b then 1 else 0 end), sum(case when common = 0 and in_a > 0 and in_b > 0 then 1 else 0 end) from ("
            + FieldSql.sets(field)
            + ")";
    long pairs = view.count("select count(*) from linked");
    try (Rows rows = view.query(sql)) {
      rows.next();
      Sets sets = new Sets(rows.whole(5), rows.whole(6), rows.whole(7), rows.whole(8));
      return new Agreement(
          field,
          rows.whole(2),
          sets.aContainsB() + sets.bContainsA() + sets.overlapping() + sets.disjoint(),
          rows.whole(3),
          rows.whole(4),
          pairs - rows.whole(1),
          sets,
          List.of(),
          List.of(),
          null,
          notes(field));
    }
  }

  private Agreement ofValues(Field field) throws MetricException {
    List<Cell> cells = cells(field);
    long equal = 0;
    long different = 0;
    long onlyA = 0;
    long onlyB = 0;
    long neither = 0;
    for (Cell cell : cells) {
      String x = cell.a();
      String y = cell.b();
      if (x == null) {
        if (y == null) {
          neither += cell.count();
        } else {
          onlyB += cell.count();
        }
      } else if (y == null) {
        onlyA += cell.count();
      } else if (x.equals(y)) {
        equal += cell.count();
      } else {
        different += cell.count();
      }
    }
    Integer furthest = FURTHEST.get(field);
    return new Agreement(
        field,
        equal,
        different,
        onlyA,
        onlyB,
        neither,
        null,
        furthest == null ? List.of() : steps(cells, furthest),
        field == Field.DOCUMENT_TYPE ? cells : List.of(),
        field == Field.CITATIONS ? citations(cells) : null,
        notes(field));
  }

  /** How many linked works have which two values. */
  private List<Cell> cells(Field field) throws MetricException {
    String sql =
        "select x.value, y.value, count(*) from linked l left join "
            + FieldSql.values(field, "a")
            + " x on x.work_id = l.a_id left join "
            + FieldSql.values(field, "b")
            + " y on y.work_id = l.b_id group by 1, 2 order by 1 nulls last, 2 nulls last";
    List<Cell> cells = new ArrayList<>();
    try (Rows rows = view.query(sql)) {
      while (rows.next()) {
        cells.add(new Cell(rows.text(1), rows.text(2), rows.whole(3)));
      }
    }
    return cells;
  }

  /** The differences of numbers up to {@code furthest}, and beyond. */
  static List<Step> steps(List<Cell> cells, int furthest) {
    long[] counts = new long[2 * furthest + 3];
    for (Cell cell : cells) {
      String x = cell.a();
      String y = cell.b();
      if (x != null && y != null) {
        long difference = Long.parseLong(y) - Long.parseLong(x);
        int step = (int) Math.max(-furthest - 1, Math.min(furthest + 1, difference));
        counts[step + furthest + 1] += cell.count();
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      int difference = i - furthest - 1;
      steps.add(new Step(difference, Math.abs(difference) > furthest, counts[i]));
    }
    return steps;
  }

  private @Nullable CitationAgreement citations(List<Cell> cells) {
    List<Cell> both = cells.stream().filter(cell -> cell.a() != null && cell.b() != null).toList();
    double[] x = new double[both.size()];
    double[] y = new double[both.size()];
    long[] times = new long[both.size()];
    TreeMap<Long, Long> differences = new TreeMap<>();
    long pairs = 0;
    long sumA = 0;
    long sumB = 0;
    for (int i = 0; i < times.length; i++) {
      long ofA = Long.parseLong(String.valueOf(both.get(i).a()));
      long ofB = Long.parseLong(String.valueOf(both.get(i).b()));
      times[i] = both.get(i).count();
      x[i] = ofA;
      y[i] = ofB;
      pairs += times[i];
      sumA += times[i] * ofA;
      sumB += times[i] * ofB;
      differences.merge(ofA - ofB, times[i], Long::sum);
    }
    BigDecimal meanA = Overlap.quotient(sumA, pairs);
    BigDecimal meanB = Overlap.quotient(sumB, pairs);
    if (meanA == null || meanB == null) {
      return null;
    }
    return new CitationAgreement(
        pairs,
        meanA,
        meanB,
        median(differences, pairs),
        RankCorrelation.spearman(x, y, times),
        Concordance.of(x, y, times),
        DataDay.of(view.a()),
        DataDay.of(view.b()));
  }

  /** The median of values with their frequencies; of an even number of them, the mean of two. */
  static BigDecimal median(TreeMap<Long, Long> frequencies, long all) {
    long before = 0;
    long lower = 0;
    boolean found = false;
    for (Map.Entry<Long, Long> entry : frequencies.entrySet()) {
      long upTo = before + entry.getValue();
      if (!found && upTo >= (all + 1) / 2) {
        lower = entry.getKey();
        found = true;
      }
      if (upTo >= all / 2 + 1) {
        return BigDecimal.valueOf(lower)
            .add(BigDecimal.valueOf(entry.getKey()))
            .divide(BigDecimal.valueOf(2));
      }
      before = upTo;
    }
    throw new IllegalArgumentException("no median of nothing");
  }

  private List<String> notes(Field field) {
    return switch (field) {
      case ORGANISATIONS ->
          List.of(
              "Organisations are compared by the normal form of their names. Each database spells, orders and groups them in its own way, and an address may begin with a department: most differences here are of names and not of organisations.");
      case CITATIONS ->
          List.of(
              "The citations of "
                  + view.a().name()
                  + " are "
                  + DataDay.of(view.a()).words()
                  + ", those of "
                  + view.b().name()
                  + " "
                  + DataDay.of(view.b()).words()
                  + ": each counts what its own database holds, on its own day.");
      case CORRESPONDING_COUNTRY ->
          List.of(
              "The country of the addresses for correspondence; where a work has none with a country, of the addresses of its corresponding authors.");
      default -> List.of();
    };
  }
}
