package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import org.entente.host.library.AddressSummary;

/** What a dataset's addresses can and cannot say, in counts. */
@Schema(name = "AddressSummary")
public record AddressSummaryJson(
    long works,
    long worksWithAddress,
    @Schema(description = "Works with an address, each of whose authors is tied to one at least.")
        long worksTied,
    @Schema(description = "Authors of works with an address.") long authorships,
    long authorshipsTied,
    long correspondences,
    @Schema(description = "Addresses for correspondence whose author can be told.")
        long correspondencesTied,
    @Schema(description = "Addresses beside which the source states a country.") long statedBeside,
    @Schema(description = "Those of them that say another country themselves.") long differing,
    @Schema(description = "Those of them that say none themselves.") long silent) {

  public static AddressSummaryJson of(AddressSummary s) {
    return new AddressSummaryJson(
        s.works(),
        s.worksWithAddress(),
        s.worksTied(),
        s.authorships(),
        s.authorshipsTied(),
        s.correspondences(),
        s.correspondencesTied(),
        s.statedBeside(),
        s.differing(),
        s.silent());
  }
}
