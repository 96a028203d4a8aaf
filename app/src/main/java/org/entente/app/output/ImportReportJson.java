package org.entente.app.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.intake.ImportReport;
import org.entente.spi.Code;
import org.jspecify.annotations.Nullable;

/**
 * The import report as JSON, by the contract; {@code observations} stands only where an indicator
 * table gave some. A file that was refused has the reason among its problems, at line 0.
 */
@Schema(name = "ImportReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "dataset",
  "source",
  "plugin",
  "files",
  "read",
  "accepted",
  "duplicates",
  "rejected",
  "addresses",
  "unresolved",
  "observations",
  "seconds"
})
public record ImportReportJson(
    String dataset,
    String source,
    PluginVersionJson plugin,
    List<FileJson> files,
    long read,
    long accepted,
    long duplicates,
    long rejected,
    long addresses,
    long unresolved,
    @Nullable Long observations,
    double seconds) {

  public static ImportReportJson of(ImportReport report) {
    return new ImportReportJson(
        report.dataset(),
        report.source(),
        new PluginVersionJson(report.plugin().id(), report.plugin().version()),
        report.files().stream().map(FileJson::of).toList(),
        report.read(),
        report.accepted(),
        report.duplicates(),
        report.rejected(),
        report.addresses(),
        report.unresolved(),
        someOrNull(report.observations()),
        report.seconds());
  }

  private static @Nullable Long someOrNull(long observations) {
    return observations == 0 ? null : observations;
  }

  /** What became of one file. */
  @Schema(name = "ImportReportFile")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FileJson(
      String file,
      String sha256,
      String format,
      long read,
      long accepted,
      long duplicates,
      long rejected,
      @Nullable Long observations,
      List<ProblemJson> problems) {

    static FileJson of(ImportReport.FileReport file) {
      List<ProblemJson> problems = new ArrayList<>();
      boolean refused = file.format().isEmpty();
      if (refused
          && file.problems().stream()
              .noneMatch(problem -> problem.message().equals(file.recognised()))) {
        problems.add(new ProblemJson(0, "", Code.NOT_THIS_FORMAT.name(), file.recognised()));
      }
      for (ImportReport.ReportedProblem problem : file.problems()) {
        problems.add(
            new ProblemJson(problem.line(), problem.record(), problem.code(), problem.message()));
      }
      return new FileJson(
          file.file(),
          file.sha256(),
          file.format(),
          file.read(),
          file.accepted(),
          file.duplicates(),
          file.rejected(),
          someOrNull(file.observations()),
          problems);
    }
  }

  /**
   * A problem with its place.
   *
   * @param line 1-based, 0 where unknown
   */
  @Schema(name = "ImportReportProblem")
  public record ProblemJson(long line, String record, String code, String message) {}
}
