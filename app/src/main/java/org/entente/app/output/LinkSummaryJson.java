package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.entente.host.link.LinkSummary;
import org.jspecify.annotations.Nullable;

/** The links of two datasets in figures, as JSON. */
@Schema(name = "LinkSummary")
public record LinkSummaryJson(
    String a,
    String b,
    @Schema(description = "Whether the links are made; where not, all figures are null.")
        boolean ready,
    @Schema(description = "By rule and status, the commonest first.") List<CountJson> counts,
    @Nullable Long accepted,
    @Schema(description = "Pairs that somebody should look at.") @Nullable Long review,
    @Nullable Long rejected,
    @Schema(description = "Pairs of works that were compared by their descriptions.")
        @Nullable Long compared,
    @Schema(description = "Pairs that were not: all that they have in common is in too many works.")
        @Nullable Long skipped,
    List<String> notes) {

  public static LinkSummaryJson of(LinkSummary summary) {
    return new LinkSummaryJson(
        summary.a(),
        summary.b(),
        true,
        summary.counts().stream()
            .map(count -> new CountJson(count.rule(), count.status(), count.links()))
            .toList(),
        summary.of("accepted"),
        summary.of("review"),
        summary.of("rejected"),
        summary.compared(),
        summary.skipped(),
        summary.notes());
  }

  /** Of links that are not made yet. */
  public static LinkSummaryJson notReady(String a, String b) {
    return new LinkSummaryJson(a, b, false, List.of(), null, null, null, null, null, List.of());
  }

  /** Links of one rule and status. */
  @Schema(name = "LinkCount")
  public record CountJson(
      String rule,
      @Schema(allowableValues = {"accepted", "review", "rejected"}) String status,
      long links) {}
}
