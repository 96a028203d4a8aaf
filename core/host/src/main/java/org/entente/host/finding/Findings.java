package org.entente.host.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.host.country.CountryNames;
import org.entente.host.finding.Finding.Unit;
import org.entente.host.measure.Measurement;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says what a series shows: its peak, the change since, its first decline, and the order of
 * partners by how far each fell from its own peak. A change of shares is in percentage points, a
 * change of counts in per cent of where it began.
 */
public final class Findings {

  private final Measurement measurement;
  private final List<Finding> findings = new ArrayList<>();

  private Findings(Measurement measurement) {
    this.measurement = measurement;
  }

  /** The findings on every series (country, entity, partner) of a measurement. */
  public static List<Finding> of(Measurement measurement) {
    Findings findings = new Findings(measurement);
    List<Series> all = Series.of(measurement);
    for (Series series : all) {
      findings.peak(series);
      findings.sincePeak(series);
      findings.firstDecline(series);
    }
    if (measurement.metric().byPartner() && measurement.question().partner().isEmpty()) {
      findings.partnerRanking(all);
    }
    return List.copyOf(findings.findings);
  }

  /** The verb for a share, or for works. */
  private String was() {
    return share() ? " was" : " were";
  }

  private boolean share() {
    return measurement.metric().unit() == MetricInfo.Unit.SHARE;
  }

  private void peak(Series series) {
    int year = series.peakYear();
    BigDecimal value = series.at(year);
    String span = year == series.lastYear() && series.values().size() > 1 ? ", the last year," : "";
    add(
        "peak",
        series,
        year,
        year,
        value,
        share() ? Unit.SHARE : Unit.COUNT,
        null,
        subject(series) + " peaked in " + year + span + " at " + level(value) + ".");
  }

  private void sincePeak(Series series) {
    int peak = series.peakYear();
    int last = series.lastYear();
    if (peak == last) {
      return;
    }
    Change change = change(series.at(peak), series.at(last));
    if (change == null) {
      return;
    }
    add(
        "since-peak",
        series,
        peak,
        last,
        change.value(),
        change.unit(),
        null,
        change.value().signum() == 0
            ? subject(series)
                + was()
                + " as high in "
                + last
                + " as at its peak in "
                + peak
                + ", "
                + level(series.at(peak))
                + "."
            : subject(series)
                + was()
                + " "
                + change.words()
                + " lower in "
                + last
                + " than at its peak in "
                + peak
                + ": "
                + level(series.at(last))
                + " after "
                + level(series.at(peak))
                + ".");
  }

  private void firstDecline(Series series) {
    Map.Entry<Integer, BigDecimal> before = null;
    for (Map.Entry<Integer, BigDecimal> now : series.values().entrySet()) {
      // Over a gap of years it cannot be said when a fall began.
      if (before != null
          && now.getKey() == before.getKey() + 1
          && now.getValue().compareTo(before.getValue()) < 0) {
        Change change = change(before.getValue(), now.getValue());
        if (change != null) {
          add(
              "first-decline",
              series,
              now.getKey(),
              now.getKey(),
              change.value(),
              change.unit(),
              null,
              subject(series)
                  + " fell for the first time in "
                  + now.getKey()
                  + ", by "
                  + change.words()
                  + " to "
                  + level(now.getValue())
                  + ".");
          return;
        }
      }
      before = now;
    }
  }

  private record Fall(Series series, Change change) {}

  private void partnerRanking(List<Series> all) {
    List<Fall> falls = new ArrayList<>();
    for (Series series : all) {
      Change change = change(series.at(series.peakYear()), series.at(series.lastYear()));
      if (change != null && !series.partner().isEmpty()) {
        falls.add(new Fall(series, change));
      }
    }
    falls.sort(
        Comparator.comparing((Fall fall) -> fall.change().value())
            .thenComparing(fall -> fall.series().partner()));
    int rank = 0;
    for (Fall fall : falls) {
      rank++;
      Series series = fall.series();
      int peak = series.peakYear();
      String text =
          peak == series.lastYear()
              ? subject(series) + " is at its peak in the last year, " + peak + "."
              : subject(series)
                  + " fell by "
                  + fall.change().words()
                  + " from its peak in "
                  + peak
                  + " to "
                  + series.lastYear()
                  + ".";
      add(
          "partner-ranking",
          series,
          peak,
          series.lastYear(),
          fall.change().value(),
          fall.change().unit(),
          rank,
          text);
    }
  }

  private record Change(BigDecimal value, Unit unit, String words) {}

  /** Null where a count begins at zero: there is no relative change then. */
  private @Nullable Change change(BigDecimal from, BigDecimal to) {
    if (share()) {
      PercentagePoints points = new Share(to).minus(new Share(from));
      return new Change(points.fraction(), Unit.PERCENTAGE_POINTS, Prose.points(points));
    }
    if (from.signum() == 0) {
      return null;
    }
    RelativeChange relative = RelativeChange.between(from, to);
    return new Change(relative.fraction(), Unit.PERCENT, Prose.percent(relative));
  }

  private String level(BigDecimal value) {
    return share() ? Prose.percent(value) : Prose.number(value);
  }

  private String subject(Series series) {
    StringBuilder text =
        new StringBuilder("In ")
            .append(measurement.dataset().name())
            .append(", the ")
            .append(decapitalised(measurement.metric().title()));
    if (!series.entity().isEmpty()) {
      text.append(" of ").append(series.entity());
    } else if (!series.country().isEmpty()) {
      text.append(" of ").append(CountryNames.inSentence(series.country()));
    }
    if (!series.partner().isEmpty()) {
      text.append(" with ").append(CountryNames.inSentence(series.partner()));
    }
    return text.toString().replace(" with a partner of ", " of ");
  }

  private static String decapitalised(String title) {
    return title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
  }

  private void add(
      String finding,
      Series series,
      Integer from,
      Integer to,
      BigDecimal value,
      Unit unit,
      @Nullable Integer rank,
      String text) {
    findings.add(
        new Finding(
            finding,
            measurement.metric().id(),
            measurement.dataset().name(),
            series.country(),
            series.entity(),
            series.partner(),
            from,
            to,
            value,
            unit,
            rank,
            text));
  }
}
