package org.entente.host.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.jspecify.annotations.Nullable;

/** Counts what two datasets have in common. */
final class Overlaps {

  private static final int A = 0;
  private static final int B = 1;
  private static final int LINKED_OF_A = 2;
  private static final int LINKED_OF_B = 3;
  private static final int IN_BOTH = 4;
  private static final int A_WITH_DOI = 5;
  private static final int B_WITH_DOI = 6;

  private final LinkedView view;

  Overlaps(LinkedView view) {
    this.view = view;
  }

  OverlapTable by(List<Dimension> asked) throws MetricException {
    List<Dimension> dimensions = asked.stream().distinct().toList();
    Overlap total =
        count(List.of()).stream().findFirst().orElse(Overlap.total(0, 0, 0, 0, 0, 0, 0));
    return new OverlapTable(
        dimensions, dimensions.isEmpty() ? List.of() : count(dimensions), total);
  }

  /** How many links each rule made, most first. */
  List<LinkRule> rules() throws MetricException {
    Map<String, Long> counts = new java.util.LinkedHashMap<>();
    long all = 0;
    try (Rows rows =
        view.query("select rule, count(*) as n from linked group by rule order by n desc, rule")) {
      while (rows.next()) {
        counts.put(String.valueOf(rows.text(1)), rows.whole(2));
        all += rows.whole(2);
      }
    }
    List<LinkRule> rules = new ArrayList<>();
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      java.math.BigDecimal share = Overlap.quotient(entry.getValue(), all);
      if (share != null) {
        rules.add(new LinkRule(entry.getKey(), entry.getValue(), share));
      }
    }
    return rules;
  }

  /** DOIs of works in scope that works of both datasets have, none of which is linked. */
  long sharedButNotLinked() throws MetricException {
    return view.count(
        "select count(distinct x.doi) from a_stand x join b_stand y on y.doi = x.doi where not x.linked and not y.linked and (x.in_scope or y.in_scope)");
  }

  private List<Overlap> count(List<Dimension> dimensions) throws MetricException {
    Map<Map<Dimension, String>, long[]> strata = new HashMap<>();
    side("a", dimensions, strata, A, LINKED_OF_A, A_WITH_DOI);
    side("b", dimensions, strata, B, LINKED_OF_B, B_WITH_DOI);
    both(dimensions, strata);
    return strata.entrySet().stream()
        .map(entry -> overlap(entry.getKey(), entry.getValue()))
        .sorted(order(dimensions))
        .toList();
  }

  private static Overlap overlap(Map<Dimension, String> stratum, long[] n) {
    return new Overlap(
        stratum,
        n[A],
        n[B],
        n[LINKED_OF_A],
        n[LINKED_OF_B],
        n[IN_BOTH],
        n[A_WITH_DOI],
        n[B_WITH_DOI]);
  }

  private void side(
      String side,
      List<Dimension> dimensions,
      Map<Map<Dimension, String>, long[]> strata,
      int... columns)
      throws MetricException {
    String keys =
        dimensions.stream()
            .map(d -> (d == Dimension.COUNTRY ? "c." : "s.") + d.column() + ", ")
            .collect(Collectors.joining());
    String sql =
        "select "
            + keys
            + "count(*), sum(case when s.linked then 1 else 0 end), sum(case when s.doi is null then 0 else 1 end) from "
            + side
            + "_stand s"
            + (dimensions.contains(Dimension.COUNTRY)
                ? " left join " + side + "_work_countries c on c.work_id = s.work_id"
                : "")
            + " where s.in_scope"
            + groupBy(dimensions);
    read(sql, dimensions, strata, columns);
  }

  private void both(List<Dimension> dimensions, Map<Map<Dimension, String>, long[]> strata)
      throws MetricException {
    StringBuilder keys = new StringBuilder();
    StringBuilder where = new StringBuilder(" where l.a_in and l.b_in");
    String countries = "";
    for (Dimension dimension : dimensions) {
      if (dimension == Dimension.COUNTRY) {
        keys.append("x.country, ");
        countries =
            " join "
                + countries("a")
                + " x on x.work_id = l.a_id join "
                + countries("b")
                + " y on y.work_id = l.b_id and y.country is not distinct from x.country";
      } else {
        String column = dimension.column();
        keys.append("l.a_").append(column).append(", ");
        where.append(" and l.a_").append(column);
        where.append(" is not distinct from l.b_").append(column);
      }
    }
    read(
        "select " + keys + "count(*) from linked l" + countries + where + groupBy(dimensions),
        dimensions,
        strata,
        IN_BOTH);
  }

  /** The countries of the linked works of the scope; of one without any, unknown. */
  private static String countries(String side) {
    return "(select s.work_id, c.country from "
        + side
        + "_stand s left join "
        + side
        + "_work_countries c on c.work_id = s.work_id where s.in_scope and s.linked)";
  }

  private static String groupBy(List<Dimension> dimensions) {
    String columns = "";
    for (int i = 1; i <= dimensions.size(); i++) {
      columns += (i == 1 ? " group by " : ", ") + i;
    }
    return columns;
  }

  private void read(
      String sql,
      List<Dimension> dimensions,
      Map<Map<Dimension, String>, long[]> strata,
      int... columns)
      throws MetricException {
    try (Rows rows = view.query(sql)) {
      while (rows.next()) {
        Map<Dimension, String> stratum = new EnumMap<>(Dimension.class);
        for (int i = 0; i < dimensions.size(); i++) {
          String value = rows.text(i + 1);
          if (value != null) {
            stratum.put(dimensions.get(i), value);
          }
        }
        long[] counts = strata.computeIfAbsent(stratum, key -> new long[7]);
        for (int i = 0; i < columns.length; i++) {
          counts[columns[i]] += rows.whole(dimensions.size() + 1 + i);
        }
      }
    }
  }

  private static Comparator<Overlap> order(List<Dimension> dimensions) {
    Comparator<Overlap> order = Comparator.comparing(overlap -> 0);
    for (Dimension dimension : dimensions) {
      Comparator<@Nullable String> values =
          dimension == Dimension.YEAR
              ? Comparator.nullsLast(Comparator.comparingInt(Integer::parseInt))
              : Comparator.nullsLast(Comparator.naturalOrder());
      order = order.thenComparing(overlap -> overlap.value(dimension), values);
    }
    return order;
  }
}
