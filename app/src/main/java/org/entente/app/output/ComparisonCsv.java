package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.entente.host.compare.Agreement;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.FindingAgreement;
import org.entente.host.compare.PartnerAgreement;
import org.entente.host.compare.SeriesAgreement;
import org.entente.statistics.Concordance;
import org.entente.statistics.Limits;
import org.entente.statistics.LimitsOfAgreement;
import org.jspecify.annotations.Nullable;

/** The tables of a comparison as CSV; each writer closes what it wrote to. */
public final class ComparisonCsv {

  private ComparisonCsv() {}

  /** Writes a row a partner and year. */
  public static void writeDifferences(Comparison comparison, Writer out) throws IOException {
    try (CsvTableWriter csv = new CsvTableWriter(out, "partner", "year", "a", "b", "difference")) {
      for (Comparison.Difference row : comparison.differences()) {
        csv.text(row.partner())
            .whole(row.year())
            .number(row.a())
            .number(row.b())
            .number(row.difference())
            .endRow();
      }
    }
  }

  /** Writes a row a field; the last four are empty for fields of one value a work. */
  public static void writeAgreements(List<Agreement> agreements, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out,
            "field",
            "pairs",
            "compared",
            "equal",
            "different",
            "only_a",
            "only_b",
            "neither",
            "share",
            "a_contains_b",
            "b_contains_a",
            "overlapping",
            "disjoint")) {
      for (Agreement row : agreements) {
        Agreement.Sets sets = row.sets();
        csv.text(row.field().id())
            .whole(row.pairs())
            .whole(row.compared())
            .whole(row.equal())
            .whole(row.different())
            .whole(row.onlyA())
            .whole(row.onlyB())
            .whole(row.neither())
            .number(row.share())
            .whole(sets == null ? null : sets.aContainsB())
            .whole(sets == null ? null : sets.bContainsA())
            .whole(sets == null ? null : sets.overlapping())
            .whole(sets == null ? null : sets.disjoint())
            .endRow();
      }
    }
  }

  /** Writes A's value by B's, a row a cell; empty where a side says nothing. */
  public static void writeMatrix(List<Agreement.Cell> cells, Writer out) throws IOException {
    try (CsvTableWriter csv = new CsvTableWriter(out, "a", "b", "count")) {
      for (Agreement.Cell cell : cells) {
        csv.text(orEmpty(cell.a())).text(orEmpty(cell.b())).whole(cell.count()).endRow();
      }
    }
  }

  /** Writes a row a series. */
  public static void writeSeries(List<SeriesAgreement> series, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out,
            "partner",
            "pooled",
            "points",
            "first_year",
            "last_year",
            "concordance",
            "concordance_lower",
            "concordance_upper",
            "pearson",
            "bias_correction",
            "mean_difference",
            "standard_deviation",
            "difference_lower",
            "difference_upper")) {
      for (SeriesAgreement row : series) {
        csv.text(row.partner())
            .text(row.pooled() ? "yes" : "no")
            .whole(row.points())
            .whole(row.firstYear())
            .whole(row.lastYear());
        concordance(row.concordance(), csv);
        LimitsOfAgreement difference = row.difference();
        csv.number(difference == null ? null : PlainNumber.of(difference.mean()))
            .number(difference == null ? null : PlainNumber.of(difference.standardDeviation()))
            .number(difference == null ? null : PlainNumber.of(difference.lower()))
            .number(difference == null ? null : PlainNumber.of(difference.upper()))
            .endRow();
      }
    }
  }

  private static void concordance(@Nullable Concordance concordance, CsvTableWriter csv) {
    Limits interval = concordance == null ? null : concordance.interval();
    csv.number(concordance == null ? null : PlainNumber.of(concordance.coefficient()))
        .number(interval == null ? null : PlainNumber.of(interval.lower()))
        .number(interval == null ? null : PlainNumber.of(interval.upper()))
        .number(concordance == null ? null : PlainNumber.orNull(concordance.pearson()))
        .number(concordance == null ? null : PlainNumber.orNull(concordance.biasCorrection()));
  }

  /** Writes a row a partner; none where a side has no figures of partners. */
  public static void writePartners(@Nullable PartnerAgreement partners, Writer out)
      throws IOException {
    try (CsvTableWriter csv = new CsvTableWriter(out, "partner", "a", "b", "rank_a", "rank_b")) {
      for (PartnerAgreement.Rank rank :
          partners == null ? List.<PartnerAgreement.Rank>of() : partners.ranks()) {
        csv.text(rank.partner())
            .number(rank.a())
            .number(rank.b())
            .number(PlainNumber.of(rank.rankA()))
            .number(PlainNumber.of(rank.rankB()))
            .endRow();
      }
    }
  }

  /** Writes a row a finding that both were asked for. */
  public static void writeFindings(List<FindingAgreement> findings, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out, "asked", "partner", "a", "b", "verdict", "difference", "unit", "text")) {
      for (FindingAgreement row : findings) {
        BigDecimal difference = row.difference();
        csv.text(row.asked().id())
            .text(row.partner())
            .text(orEmpty(row.a()))
            .text(orEmpty(row.b()))
            .text(row.verdict().id())
            .number(difference)
            .text(row.unit().symbol())
            .text(row.text())
            .endRow();
      }
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
