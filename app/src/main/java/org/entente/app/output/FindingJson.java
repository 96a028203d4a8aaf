package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.entente.host.finding.Finding;
import org.jspecify.annotations.Nullable;

/** A finding as JSON: the columns of the CSV contract, and the interval of its value. */
@Schema(name = "Finding")
public record FindingJson(
    String finding,
    String metric,
    String dataset,
    String country,
    String entity,
    String partner,
    @Nullable Integer from,
    @Nullable Integer to,
    @Nullable BigDecimal value,
    @Schema(allowableValues = {"share", "count", "pp", "percent", "year"}) String unit,
    @Nullable Integer rank,
    @Schema(description = "The lower end of the value's 95 % interval.") @Nullable BigDecimal lower,
    @Schema(description = "The upper end.") @Nullable BigDecimal upper,
    String text) {

  public static FindingJson of(Finding finding) {
    return new FindingJson(
        finding.finding(),
        finding.metric(),
        finding.dataset(),
        finding.country(),
        finding.entity(),
        finding.partner(),
        finding.from(),
        finding.to(),
        finding.value(),
        finding.unit().symbol(),
        finding.rank(),
        finding.lower(),
        finding.upper(),
        finding.text());
  }
}
