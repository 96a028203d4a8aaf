package org.entente.host.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/** Just enough of three metrics. */
final class FakeMetrics {

  private FakeMetrics() {}

  private static MetricInfo info(String id, String title, MetricInfo.Unit unit, boolean byPartner) {
    return new MetricInfo(
        id,
        title,
        "d",
        "f",
        unit,
        byPartner,
        Set.of(Counting.FULL),
        List.of(),
        Set.of(),
        List.of());
  }

  private static List<Observation> shares(String metric, String country, Rows rows)
      throws MetricException {
    List<Observation> observations = new ArrayList<>();
    while (rows.next()) {
      BigDecimal above = BigDecimal.valueOf(rows.whole(3));
      BigDecimal below = BigDecimal.valueOf(rows.whole(4));
      observations.add(
          Observation.ofCountry(
              metric,
              country,
              Objects.requireNonNullElse(rows.text(1), ""),
              Math.toIntExact(rows.whole(2)),
              above.divide(below, MathContext.DECIMAL64),
              above,
              below));
    }
    return observations;
  }

  /** Works of two or more countries, of all works of the country. */
  static final class International implements Metric {

    @Override
    public MetricInfo info() {
      return FakeMetrics.info(
          "international-share", "International share", MetricInfo.Unit.SHARE, false);
    }

    @Override
    public List<Observation> measure(Scope scope) throws MetricException {
      try (Rows rows =
          scope.query(
              "select '', w.year, sum(case when w.countries > 1 then 1 else 0 end), count(*) from works w join work_countries c on c.work_id = w.work_id where c.country = ? and w.year is not null group by w.year order by w.year",
              scope.country())) {
        return shares("international-share", scope.country(), rows);
      }
    }
  }

  /** Works with a partner, of all works of the country. */
  static final class Partners implements Metric {

    @Override
    public MetricInfo info() {
      return FakeMetrics.info("partner-share", "Share with a partner", MetricInfo.Unit.SHARE, true);
    }

    @Override
    public List<Observation> measure(Scope scope) throws MetricException {
      try (Rows rows =
          scope.query(
              "with own as (select w.work_id, w.year from works w join work_countries c on c.work_id = w.work_id where c.country = ? and w.year is not null), n as (select year, count(*) as n from own group by year)"
                  + " select p.country, o.year, count(*), max(n.n) from own o join work_countries p on p.work_id = o.work_id join n on n.year = o.year where p.country <> ? group by p.country, o.year order by 1, 2",
              scope.country(),
              scope.country())) {
        return shares("partner-share", scope.country(), rows);
      }
    }
  }

  /** Works of the country. */
  static final class Count implements Metric {

    @Override
    public MetricInfo info() {
      return FakeMetrics.info("works", "Works", MetricInfo.Unit.COUNT, false);
    }

    @Override
    public List<Observation> measure(Scope scope) throws MetricException {
      List<Observation> observations = new ArrayList<>();
      try (Rows rows =
          scope.query(
              "select w.year, count(*) from works w join work_countries c on c.work_id = w.work_id where c.country = ? and w.year is not null group by w.year order by w.year",
              scope.country())) {
        while (rows.next()) {
          observations.add(
              Observation.ofCountry(
                  "works",
                  scope.country(),
                  "",
                  Math.toIntExact(rows.whole(1)),
                  BigDecimal.valueOf(rows.whole(2)),
                  null,
                  null));
        }
      }
      return observations;
    }
  }
}
