package org.entente.host.compare.decomposition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.MetricInfo.Unit;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/**
 * A metric of tests.
 *
 * @param sql gives partner, year, what stands above the line and what stands below it, of the
 *     country {@code ?}; of a count what is below does not matter
 */
record CountMetric(String id, Unit unit, boolean byPartner, String sql, int countries)
    implements Metric {

  /** Of the country's cited works those with another country. */
  static final CountMetric SHARE =
      new CountMetric(
          "cited-international-share",
          Unit.SHARE,
          false,
          "select '', w.year, sum(case when w.countries > 1 then 1 else 0 end), count(*)"
              + " from works w join work_countries c on c.work_id = w.work_id"
              + " where c.country = ? and w.times_cited > 0 group by w.year order by w.year",
          1);

  /** The country's works. */
  static final CountMetric WORKS =
      new CountMetric(
          "works",
          Unit.COUNT,
          false,
          "select '', w.year, count(c.work_id), 1 from works w left join"
              + " (select work_id from work_countries where country = ?) c"
              + " on c.work_id = w.work_id group by w.year order by w.year",
          1);

  /** The country's works with each partner that it has in any year, of all that it has. */
  static final CountMetric PARTNERS =
      new CountMetric(
          "partner-share",
          Unit.SHARE,
          true,
          "with own as (select w.work_id, w.year from works w join work_countries c"
              + " on c.work_id = w.work_id where c.country = ?),"
              + " joint as (select o.work_id, o.year, c.country from own o join work_countries c"
              + " on c.work_id = o.work_id where c.country <> 'CN'),"
              + " years as (select year, count(*) as n from own group by year)"
              + " select p.country, y.year, count(j.work_id), y.n"
              + " from (select distinct country from joint union select partner from"
              + " (values (?)) v(partner) where partner <> '') p cross join years y"
              + " left join joint j on j.country = p.country and j.year = y.year"
              + " group by p.country, y.year, y.n order by p.country, y.year",
          2);

  /** Authors of the country, by their keys, from their own addresses and on all their works. */
  static final CountMetric AUTHORS =
      new CountMetric(
          "authors",
          Unit.COUNT,
          false,
          "select '', w.year, count(distinct s.author_key), 1 from works w"
              + " join affiliations a on a.work_id = w.work_id join authorships s"
              + " on s.work_id = a.work_id and s.position = a.author_position"
              + " where a.country = ? group by w.year order by w.year",
          1);

  /** Venues of the country's works, an index. */
  static final CountMetric VENUES =
      new CountMetric(
          "venues",
          Unit.INDEX,
          false,
          "select '', w.year, count(distinct w.venue || w.source), count(*) from works w"
              + " join work_countries c on c.work_id = w.work_id where c.country = ?"
              + " group by w.year order by w.year",
          1);

  static final List<CountMetric> ALL = List.of(SHARE, WORKS, PARTNERS, AUTHORS, VENUES);

  @Override
  public MetricInfo info() {
    return new MetricInfo(
        id, id, id, id, unit, byPartner, Set.of(Counting.FULL), List.of(), Set.of(), List.of());
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    List<Observation> observations = new ArrayList<>();
    Object[] parameters =
        countries == 1
            ? new Object[] {scope.country()}
            : new Object[] {scope.country(), scope.partner().orElse("")};
    try (Rows rows = scope.query(sql, parameters)) {
      while (rows.next()) {
        String partner = String.valueOf(rows.text(1));
        BigDecimal above = BigDecimal.valueOf(rows.whole(3));
        BigDecimal below = BigDecimal.valueOf(rows.whole(4));
        if (scope.partner().isEmpty() || scope.partner().get().equals(partner)) {
          observations.add(
              Observation.ofCountry(
                  id,
                  scope.country(),
                  partner,
                  Math.toIntExact(rows.whole(2)),
                  unit == Unit.COUNT ? above : above.divide(below, MathContext.DECIMAL64),
                  unit == Unit.SHARE ? above : null,
                  unit == Unit.SHARE ? below : null));
        }
      }
    }
    return observations;
  }
}
