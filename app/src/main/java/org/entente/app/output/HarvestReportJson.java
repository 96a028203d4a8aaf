package org.entente.app.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.host.harvest.HarvestCount;
import org.entente.host.harvest.HarvestReport;
import org.entente.spi.Page.Allowance;
import org.jspecify.annotations.Nullable;

/** The import report of a harvest as JSON, by the contract, with what was harvested beside it. */
@Schema(name = "HarvestReport")
public record HarvestReportJson(@JsonUnwrapped ImportReportJson imported, HarvestedJson harvest) {

  public static HarvestReportJson of(HarvestReport report) {
    Path kept = report.kept();
    return new HarvestReportJson(
        ImportReportJson.of(report.imported()),
        new HarvestedJson(
            report.query(),
            report.started().toString(),
            report.pages(),
            report.requested(),
            report.announced(),
            report.total(),
            report.more(),
            AllowanceJson.of(report.allowance()),
            kept == null ? null : kept.toString()));
  }

  /**
   * What was harvested.
   *
   * @param started the day of the first page, ISO 8601
   * @param pages pages with records, count
   * @param requested pages that this run asked for, count
   * @param announced records of the pages by their own word, count
   * @param total records of the query, count; null where the API does not say
   * @param more whether a limit kept records back
   * @param kept the folder of the pages; only where they could not all be read
   */
  @Schema(name = "Harvested")
  public record HarvestedJson(
      String query,
      String started,
      int pages,
      int requested,
      long announced,
      @Nullable Long total,
      boolean more,
      @Nullable AllowanceJson allowance,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String kept) {}

  /**
   * What an API still allows.
   *
   * @param limit what is allowed in a period; null where unknown
   * @param resetsInSeconds when the period begins anew; null where unknown
   */
  @Schema(name = "Allowance")
  public record AllowanceJson(
      String unit, @Nullable Double limit, double remaining, @Nullable Long resetsInSeconds) {

    static @Nullable AllowanceJson of(@Nullable Allowance allowance) {
      if (allowance == null) {
        return null;
      }
      Duration resetsIn = allowance.resetsIn();
      return new AllowanceJson(
          allowance.unit(),
          Double.isNaN(allowance.limit()) ? null : allowance.limit(),
          allowance.remaining(),
          resetsIn == null ? null : resetsIn.toSeconds());
    }
  }

  /**
   * What a harvest would be.
   *
   * @param firstPage records of the first page, count
   * @param pages pages of the whole harvest, count; null where that cannot be said
   * @param estimate what it would cost, a sentence
   */
  @Schema(name = "HarvestCount")
  public record CountJson(
      String source,
      String query,
      int firstPage,
      @Nullable Long total,
      @Nullable Long pages,
      @Nullable AllowanceJson allowance,
      String estimate) {

    public static CountJson of(HarvestCount count) {
      return new CountJson(
          count.source(),
          count.query(),
          count.firstPage(),
          count.total(),
          count.pages(),
          AllowanceJson.of(count.allowance()),
          count.sentence());
    }
  }
}
