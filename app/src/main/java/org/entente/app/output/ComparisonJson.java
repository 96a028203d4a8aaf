package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.Overlap;
import org.entente.host.compare.OverlapTable;
import org.jspecify.annotations.Nullable;

/** A comparison as JSON. */
@Schema(name = "Comparison")
public record ComparisonJson(
    MeasurementJson a,
    MeasurementJson b,
    @Schema(
            description =
                "By year, works without one after them, and last in all; both with year null.")
        List<OverlapJson> overlap,
    List<DifferenceJson> differences,
    List<FindingJson> findings,
    @Schema(description = "Linked works whose country sets differ, count.") long disagreementCount,
    @Schema(description = "The first of them.") List<DisagreementJson> disagreements,
    List<String> notes) {

  public static ComparisonJson of(Comparison comparison) {
    return new ComparisonJson(
        MeasurementJson.withoutObservations(comparison.a()),
        MeasurementJson.withoutObservations(comparison.b()),
        OverlapJson.of(comparison.overlap()),
        comparison.differences().stream().map(DifferenceJson::of).toList(),
        comparison.findings().stream().map(FindingJson::of).toList(),
        comparison.disagreementCount(),
        comparison.disagreements().stream().map(DisagreementJson::of).toList(),
        comparison.notes());
  }

  /** The overlap of one year, in works. */
  @Schema(name = "Overlap")
  public record OverlapJson(
      @Nullable Integer year,
      long a,
      long b,
      long linked,
      long linkedOfB,
      long onlyA,
      long onlyB,
      long aWithDoi,
      long bWithDoi) {

    static List<OverlapJson> of(@Nullable OverlapTable table) {
      List<OverlapJson> rows = new ArrayList<>();
      if (table != null) {
        table.strata().forEach(row -> rows.add(of(row)));
        rows.add(of(table.total()));
      }
      return rows;
    }

    private static OverlapJson of(Overlap row) {
      return new OverlapJson(
          row.year(),
          row.a(),
          row.b(),
          row.linkedOfA(),
          row.linkedOfB(),
          row.onlyA(),
          row.onlyB(),
          row.aWithDoi(),
          row.bWithDoi());
    }
  }

  /** One year of the two series. */
  @Schema(name = "Difference")
  public record DifferenceJson(
      String partner,
      int year,
      @Nullable BigDecimal a,
      @Nullable BigDecimal b,
      @Schema(description = "A minus B; for shares a change in percentage points, as a fraction.")
          @Nullable BigDecimal difference) {

    static DifferenceJson of(Comparison.Difference row) {
      return new DifferenceJson(row.partner(), row.year(), row.a(), row.b(), row.difference());
    }
  }

  /** A linked work whose country sets differ. */
  @Schema(name = "Disagreement")
  public record DisagreementJson(
      String doi,
      @Nullable Integer year,
      String title,
      String aKey,
      String bKey,
      List<String> aCountries,
      List<String> bCountries,
      List<String> aAddresses,
      List<String> bAddresses) {

    static DisagreementJson of(Comparison.Disagreement row) {
      return new DisagreementJson(
          row.doi(),
          row.year(),
          row.title(),
          row.aKey(),
          row.bKey(),
          row.aCountries(),
          row.bCountries(),
          row.aAddresses(),
          row.bAddresses());
    }
  }
}
