package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import org.entente.host.intake.Reresolution;

/** What resolving a dataset's addresses anew changed. */
@Schema(name = "ResolutionOutcome")
public record OutcomeJson(
    String dataset,
    @Schema(description = "Addresses whose country changed.") long addresses,
    @Schema(description = "Works with such an address.") long works,
    @Schema(description = "Observations of indicator tables whose country changed.")
        long observations,
    long unresolvedBefore,
    long unresolved,
    String countryTables) {

  public static OutcomeJson of(Reresolution.Outcome o) {
    return new OutcomeJson(
        o.dataset(),
        o.addresses(),
        o.works(),
        o.observations(),
        o.unresolvedBefore(),
        o.unresolved(),
        o.countryTables());
  }

  /** The same as a sentence. */
  public static String sentence(Reresolution.Outcome o) {
    StringBuilder text = new StringBuilder(o.dataset()).append(": ");
    if (o.addresses() + o.observations() == 0) {
      text.append("no country changed");
    } else if (o.observations() == 0) {
      text.append(plural(o.addresses(), "address", "addresses"))
          .append(" of ")
          .append(plural(o.works(), "work", "works"))
          .append(o.addresses() == 1 ? " has" : " have")
          .append(" another country now");
    } else {
      text.append(plural(o.observations(), "observation", "observations"))
          .append(o.observations() == 1 ? " has" : " have")
          .append(" another country now");
    }
    return text.append("; ")
        .append(o.unresolved())
        .append(" without a country, ")
        .append(o.unresolvedBefore())
        .append(" before (tables ")
        .append(o.countryTables())
        .append(").")
        .toString();
  }

  private static String plural(long count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }
}
