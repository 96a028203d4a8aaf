package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.entente.host.compare.FindingAgreement;
import org.jspecify.annotations.Nullable;

/** Whether two databases lead to the same finding, as JSON. */
@Schema(name = "FindingAgreement")
public record FindingAgreementJson(
    @Schema(
            allowableValues = {
              "peak-year",
              "first-decline",
              "direction-since-peak",
              "largest-fall"
            })
        String asked,
    @Schema(description = "Of which series; empty for the country as a whole.") String partner,
    @Schema(description = "What A says; null where it cannot be said.") @Nullable String a,
    @Schema(description = "What B says.") @Nullable String b,
    @Schema(allowableValues = {"yes", "no", "cannot-be-said"}) String verdict,
    @Schema(description = "A minus B, of years or of changes.") @Nullable BigDecimal difference,
    @Schema(allowableValues = {"share", "count", "pp", "percent", "year"}) String unit,
    String text) {

  public static FindingAgreementJson of(FindingAgreement finding) {
    return new FindingAgreementJson(
        finding.asked().id(),
        finding.partner(),
        finding.a(),
        finding.b(),
        finding.verdict().id(),
        finding.difference(),
        finding.unit().symbol(),
        finding.text());
  }
}
