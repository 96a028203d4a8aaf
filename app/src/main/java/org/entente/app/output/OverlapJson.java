package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.compare.Dimension;
import org.entente.host.compare.Overlap;
import org.entente.host.compare.OverlapTable;
import org.jspecify.annotations.Nullable;

/** What two datasets have in common in one stratum, in works, as JSON. */
@Schema(
    name = "Overlap",
    description =
        "A dimension that is null is unknown for these works, or was not asked for; the last row is"
            + " the total.")
public record OverlapJson(
    @Nullable Integer year,
    @Nullable String documentType,
    @Nullable String country,
    @Nullable String language,
    long a,
    long b,
    @Schema(description = "Of the works of a, those that b has.") long linked,
    @Schema(description = "Of the works of b, those that a has.") long linkedOfB,
    long onlyA,
    long onlyB,
    long aWithDoi,
    long bWithDoi,
    @Schema(description = "Publications whose two sides are both in this row.") long inBoth,
    @Schema(description = "linked / a.") @Nullable BigDecimal shareOfA,
    @Schema(description = "linkedOfB / b.") @Nullable BigDecimal shareOfB,
    @Schema(description = "inBoth / (a + b - inBoth).") @Nullable BigDecimal jaccard) {

  /** A row a stratum, the total last; no rows where there is no table. */
  public static List<OverlapJson> of(@Nullable OverlapTable table) {
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
        row.value(Dimension.DOCUMENT_TYPE),
        row.value(Dimension.COUNTRY),
        row.value(Dimension.LANGUAGE),
        row.a(),
        row.b(),
        row.linkedOfA(),
        row.linkedOfB(),
        row.onlyA(),
        row.onlyB(),
        row.aWithDoi(),
        row.bWithDoi(),
        row.inBoth(),
        row.shareOfA(),
        row.shareOfB(),
        row.jaccard());
  }
}
