package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import org.entente.host.claim.CheckedClaim;

/** A checked claim as JSON. */
@Schema(name = "CheckedClaim")
public record CheckedClaimJson(
    String claim,
    @Schema(description = "What the text says.") String quote,
    @Schema(description = "Empty where no dataset that was given could be asked.") String dataset,
    String metric,
    @Schema(description = "What is measured to check it.") QuestionJson question,
    @Schema(allowableValues = {"holds", "does not hold", "cannot be said"}) String verdict,
    @Schema(description = "What was found, with what it is made of.") String figure,
    String why,
    @Schema(
            description =
                "Something to point out, such as a percentage that can only be percentage points.")
        String remark) {

  public static CheckedClaimJson of(CheckedClaim checked) {
    return new CheckedClaimJson(
        checked.claim().id(),
        checked.claim().quote(),
        checked.dataset(),
        checked.claim().question().metric(),
        QuestionJson.of(checked.claim().question()),
        checked.verdict().words(),
        checked.figure(),
        checked.why(),
        checked.remark());
  }
}
