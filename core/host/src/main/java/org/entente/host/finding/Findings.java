package org.entente.host.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.host.finding.Finding.Unit;
import org.entente.host.measure.Measurement;
import org.entente.statistics.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Says what a series shows: its peak, the change since, its first decline, and the order of
 * partners by how far each fell from its own peak. A change of shares is in percentage points, a
 * change of counts in per cent of where it began.
 */
public final class Findings {

  private final Draft draft;

  private Findings(Draft draft) {
    this.draft = draft;
  }

  /** The findings on every series (country, entity, partner) of a measurement. */
  public static List<Finding> of(Measurement measurement) {
    Draft draft = new Draft(measurement);
    add(draft, Series.of(measurement));
    return draft.findings();
  }

  /** Adds the findings on all series of a measurement to its draft. */
  static void add(Draft draft, List<Series> all) {
    Findings findings = new Findings(draft);
    Measurement measurement = draft.measurement();
    for (Series series : all) {
      findings.peak(series);
      findings.sincePeak(series);
      findings.firstDecline(series);
    }
    if (measurement.metric().byPartner() && measurement.question().partner().isEmpty()) {
      findings.partnerRanking(all);
    }
  }

  /** The verb for a share or an index, or for works. */
  private String was() {
    return draft.plural() ? " were" : " was";
  }

  private boolean share() {
    return draft.share();
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
    Change change = change(series, peak, last);
    if (change == null) {
      draft.note("since-peak", series, "a value that is not above 0 has no change in per cent");
      return;
    }
    Limits limits = limits(series, peak, last);
    draft.add(
        "since-peak",
        series,
        peak,
        last,
        change.value(),
        change.unit(),
        null,
        limits,
        change.value().signum() == 0
            ? subject(series)
                + was()
                + " as high in "
                + last
                + " as at "
                + (draft.plural() ? "their" : "its")
                + " peak in "
                + peak
                + ", "
                + level(series.at(peak))
                + "."
            : subject(series)
                + was()
                + " "
                + change.words()
                + " lower"
                + ofFall(limits)
                + " in "
                + last
                + " than at "
                + (draft.plural() ? "their" : "its")
                + " peak in "
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
        Change change = change(series, before.getKey(), now.getKey());
        Limits limits = limits(series, before.getKey(), now.getKey());
        draft.add(
            "first-decline",
            series,
            now.getKey(),
            now.getKey(),
            change == null ? null : change.value(),
            change == null ? Unit.PERCENT : change.unit(),
            null,
            limits,
            subject(series)
                + " fell for the first time in "
                + now.getKey()
                + (change == null
                    ? ", from " + level(before.getValue())
                    : ", by " + change.words() + ofFall(limits))
                + " to "
                + level(now.getValue())
                + ".");
        return;
      }
      before = now;
    }
  }

  private record Fall(Series series, Change change) {}

  private void partnerRanking(List<Series> all) {
    List<Fall> falls = new ArrayList<>();
    for (Series series : all) {
      Change change = change(series, series.peakYear(), series.lastYear());
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
              : fall.change().value().signum() == 0
                  ? subject(series)
                      + " is as high in "
                      + series.lastYear()
                      + " as at its peak in "
                      + peak
                      + "."
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

  /**
   * Null where a count begins at zero, and where a value is below zero, such as the estimate of an
   * effect: there is no relative change then.
   */
  private @Nullable Change change(Series series, int fromYear, int toYear) {
    BigDecimal from = series.at(fromYear);
    BigDecimal to = series.at(toYear);
    if (share()) {
      Ratio before = series.ratio(fromYear);
      Ratio after = series.ratio(toYear);
      PercentagePoints points =
          before == null || after == null
              ? new Share(to).minus(new Share(from))
              : new PercentagePoints(Draft.plain(after.changeFrom(before)));
      return new Change(points.fraction(), Unit.PERCENTAGE_POINTS, Prose.points(points));
    }
    if (from.signum() <= 0 || to.signum() < 0) {
      return null;
    }
    RelativeChange relative = RelativeChange.between(from, to);
    return new Change(relative.fraction(), Unit.PERCENT, Prose.percent(relative));
  }

  private String level(BigDecimal value) {
    return share() ? Prose.percent(value) : Prose.number(value);
  }

  private String subject(Series series) {
    return draft.subject(series);
  }

  /** The interval of the change of a share between two years; null where there is none. */
  private @Nullable Limits limits(Series series, int from, int to) {
    Ratio before = series.ratio(from);
    Ratio after = series.ratio(to);
    return share() && before != null && after != null ? after.minus(before) : null;
  }

  /** " (95 % interval 6.9 to 7.5 points)" of a fall, or nothing. */
  private static String ofFall(@Nullable Limits limits) {
    BigDecimal least = limits == null ? null : Draft.decimal(-limits.upper());
    BigDecimal most = limits == null ? null : Draft.decimal(-limits.lower());
    return least == null || most == null
        ? ""
        : " (95 % interval " + Prose.unsigned(least) + " to " + Prose.unsigned(most) + " points)";
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
    draft.add(finding, series, from, to, value, unit, rank, null, text);
  }
}
