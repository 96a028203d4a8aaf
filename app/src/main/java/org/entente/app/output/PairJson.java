package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.entente.host.link.LinkedWork;
import org.entente.host.link.PairToReview;
import org.jspecify.annotations.Nullable;

/** Two works that are, or may be, the same publication, as JSON. */
@Schema(name = "LinkedPair")
public record PairJson(
    @Schema(description = "doi, pmid, title, place or decided.") String rule,
    @Schema(description = "How sure it is, 0 to 1.") BigDecimal score,
    @Schema(allowableValues = {"accepted", "review", "rejected"}) String status,
    WorkJson a,
    WorkJson b) {

  public static PairJson of(PairToReview pair) {
    return new PairJson(
        pair.link().rule(),
        PlainNumber.of(pair.link().score()),
        pair.link().status(),
        WorkJson.of(pair.a()),
        WorkJson.of(pair.b()));
  }

  /** A work as its database describes it; texts are empty where it does not say. */
  @Schema(name = "LinkedWork")
  public record WorkJson(
      @Schema(description = "The source's own key, for a decision.") String key,
      String doi,
      String pmid,
      String title,
      @Nullable Integer year,
      @Schema(description = "The first authors, joined by '; '.") String authors,
      String venue,
      @Schema(description = "Volume, issue and page.") String place,
      String documentType) {

    static WorkJson of(LinkedWork work) {
      return new WorkJson(
          work.key(),
          work.doi(),
          work.pmid(),
          work.title(),
          work.year(),
          work.authors(),
          work.venue(),
          work.place(),
          work.documentType());
    }
  }
}
