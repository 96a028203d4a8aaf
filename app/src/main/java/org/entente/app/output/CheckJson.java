package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.entente.host.claim.CheckedClaim;
import org.entente.host.claim.Study;
import org.entente.host.claim.Verdict;

/** The check of a study as JSON. */
@Schema(name = "Check")
public record CheckJson(
    String study,
    String source,
    String note,
    @Schema(description = "What one work stands for; 1 where the datasets are no samples.")
        BigDecimal scale,
    long holds,
    long doesNotHold,
    long cannotBeSaid,
    List<CheckedClaimJson> results) {

  public static CheckJson of(Study study, BigDecimal scale, List<CheckedClaim> checked) {
    return new CheckJson(
        study.title(),
        study.source(),
        study.note(),
        scale,
        count(checked, Verdict.HOLDS),
        count(checked, Verdict.DOES_NOT_HOLD),
        count(checked, Verdict.CANNOT_BE_SAID),
        checked.stream().map(CheckedClaimJson::of).toList());
  }

  /** Checks with a verdict, count. */
  public static long count(List<CheckedClaim> checked, Verdict verdict) {
    return checked.stream().filter(each -> each.verdict() == verdict).count();
  }
}
