package org.entente.app.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.PartnerAgreement;
import org.entente.host.compare.SeriesAgreement;
import org.entente.spi.MetricInfo;
import org.entente.statistics.Concordance;
import org.entente.statistics.Limits;
import org.entente.statistics.LimitsOfAgreement;
import org.jspecify.annotations.Nullable;

/** Two series side by side for a reader. */
final class SeriesText {

  /** So many series at most are put into words. */
  private static final int SERIES_SHOWN = 6;

  /** From which on a coefficient of 1 at most is called high here. */
  private static final double HIGH = 0.9;

  private static final double MIDDLING = 0.5;

  /** Fewer points than these are given as coefficients, without a word on what they mean. */
  private static final int ENOUGH_POINTS = 8;

  /** Fewer values have a mean, but no limits. */
  private static final int LIMITS_FROM = 3;

  /** Fewer partners have no order worth a coefficient. */
  private static final int PARTNERS_FROM = 5;

  private final String a;
  private final String b;
  private final boolean share;
  private final Figures figures;

  SeriesText(String a, String b, MetricInfo metric) {
    this.a = a;
    this.b = b;
    this.share = metric.unit() == MetricInfo.Unit.SHARE;
    this.figures = new Figures(metric.unit());
  }

  void print(List<Comparison.Difference> differences, PrintWriter out) {
    TextTable series =
        new TextTable("partner", "year", a, b, share ? "difference, points" : "difference");
    for (Comparison.Difference row : differences) {
      series.row(
          row.partner(),
          row.year(),
          figures.text(row.a()),
          figures.text(row.b()),
          difference(row.difference()));
    }
    series.print(out);
  }

  /** A difference, of shares in percentage points. */
  String difference(@Nullable BigDecimal value) {
    return share ? figures.text(value).replace(" %", "") : Figures.plain(value);
  }

  void words(List<SeriesAgreement> series, PrintWriter out) {
    series.stream().limit(SERIES_SHOWN).forEach(row -> out.println(words(row)));
    if (series.size() > SERIES_SHOWN) {
      out.printf(
          Locale.ROOT,
          "%d more series are in --format json and /api/v1/comparisons/series.csv.%n",
          series.size() - SERIES_SHOWN);
    }
  }

  private String words(SeriesAgreement row) {
    String years =
        row.firstYear() == row.lastYear()
            ? String.valueOf(row.firstYear())
            : row.firstYear() + "–" + row.lastYear();
    String of =
        row.pooled() ? "All partners, " : row.partner().isEmpty() ? "" : row.partner() + ", ";
    StringBuilder words = new StringBuilder(of).append(years).append(": ");
    LimitsOfAgreement difference = row.difference();
    Concordance concordance = row.concordance();
    if (difference == null) {
      return words.append("one year that both have, too few to say more.").toString();
    }
    String points = share ? " points" : "";
    words
        .append(a)
        .append(" minus ")
        .append(b)
        .append(" is ")
        .append(number(difference.mean()))
        .append(points)
        .append(" on average");
    if (row.points() < LIMITS_FROM) {
      return words.append(", of ").append(row.points()).append(" years.").toString();
    }
    words
        .append(", and between ")
        .append(number(difference.lower()))
        .append(" and ")
        .append(number(difference.upper()))
        .append(" for 95 % of the ")
        .append(row.points())
        .append(" values if they are normal.");
    if (concordance != null) {
      words.append(' ').append(words(concordance, row.points()));
    }
    return words.toString();
  }

  private String number(double value) {
    return difference(BigDecimal.valueOf(value));
  }

  private static String words(Concordance concordance, int points) {
    Limits interval = concordance.interval();
    StringBuilder words =
        new StringBuilder(
            String.format(Locale.ROOT, "Lin's concordance is %.3f", concordance.coefficient()));
    if (interval != null) {
      words.append(
          String.format(Locale.ROOT, " (%.3f to %.3f)", interval.lower(), interval.upper()));
    }
    Double r = concordance.pearson();
    Double level = concordance.biasCorrection();
    if (r == null || level == null) {
      return words.append('.').toString();
    }
    words.append(String.format(Locale.ROOT, ", Pearson's r %.3f, C_b %.3f: ", r, level));
    if (points < ENOUGH_POINTS) {
      return words.append("too few years to say more.").toString();
    }
    String together =
        r >= HIGH
            ? "the two rise and fall together"
            : r >= MIDDLING ? "the two move partly together" : "the two hardly move together";
    String levels = level >= HIGH ? ", at nearly one level." : ", at different levels.";
    return words.append(together).append(levels).toString();
  }

  static void print(@Nullable PartnerAgreement partners, PrintWriter out) {
    if (partners == null || partners.partners() < PARTNERS_FROM) {
      return;
    }
    Double spearman = partners.spearman();
    Double kendall = partners.kendall();
    out.println(
        "The order of "
            + partners.partners()
            + " partners"
            + (spearman == null ? "" : String.format(Locale.ROOT, ": Spearman's ρ %.3f", spearman))
            + (kendall == null ? "" : String.format(Locale.ROOT, ", Kendall's τ %.3f", kendall))
            + " ("
            + partners.basis().replaceAll("\\.$", "")
            + ").");
  }
}
