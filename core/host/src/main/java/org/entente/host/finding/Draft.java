package org.entente.host.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.host.country.CountryNames;
import org.entente.host.finding.Finding.Unit;
import org.entente.host.measure.Measurement;
import org.entente.spi.MetricInfo;
import org.entente.statistics.Limits;
import org.jspecify.annotations.Nullable;

/** The findings on one measurement as they are written, and how its series are called. */
final class Draft {

  private final Measurement measurement;
  private final List<Finding> findings = new ArrayList<>();
  private final Notes notes = new Notes();

  Draft(Measurement measurement) {
    this.measurement = measurement;
  }

  Measurement measurement() {
    return measurement;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  List<String> notes() {
    return notes.sentences();
  }

  /** Whether the values are shares, whose changes are in points. */
  boolean share() {
    return measurement.metric().unit() == MetricInfo.Unit.SHARE;
  }

  /**
   * Whether what is measured is many things, such as works, and not a share or an index of them.
   */
  boolean plural() {
    return measurement.metric().unit() == MetricInfo.Unit.COUNT;
  }

  /** Says that a finding is not there, and why in half a sentence. */
  void note(String finding, Series series, String why) {
    notes.add(finding, what(series), why);
  }

  /** Says once what a reader of the findings should know. */
  void remark(String sentence) {
    notes.remark(sentence);
  }

  /** "In wos, the international share of China". */
  String subject(Series series) {
    return "In " + measurement.dataset().name() + ", " + what(series);
  }

  /** The same of the international share, whichever metric its decomposition is asked of. */
  String subjectOfTotal(Series share) {
    return "In "
        + measurement.dataset().name()
        + ", the international share of "
        + CountryNames.inSentence(share.country());
  }

  /** "the international share of China". */
  String what(Series series) {
    StringBuilder text =
        new StringBuilder("the ").append(decapitalised(measurement.metric().title()));
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
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  void add(
      String finding,
      Series series,
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable BigDecimal value,
      Unit unit,
      @Nullable Integer rank,
      @Nullable Limits limits,
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
            limits == null ? null : decimal(limits.lower()),
            limits == null ? null : decimal(limits.upper()),
            text));
  }

  /** The same number without zeros at its end. */
  static BigDecimal plain(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /** To 16 digits; null where it is not finite. */
  static @Nullable BigDecimal decimal(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    return value == 0
        ? BigDecimal.ZERO
        : new BigDecimal(value).round(MathContext.DECIMAL64).stripTrailingZeros();
  }
}
