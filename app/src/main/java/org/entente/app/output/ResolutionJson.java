package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import org.entente.host.country.Explanation;
import org.entente.host.country.Nations;
import org.entente.host.country.Resolution;

/** What an address resolves to, as JSON. */
@Schema(name = "Resolution")
public record ResolutionJson(
    @Schema(description = "ISO 3166-1 alpha-2, or - where nothing settles it.") String country,
    String rule,
    @Schema(description = "The text it rests on, empty where unresolved.") String text,
    String address,
    @Schema(allowableValues = {"stated", "inferred", "none"}) String certainty,
    @Schema(description = "The nation of the United Kingdom that it names, or empty.")
        String nation,
    @Schema(description = "Why, in a sentence.") String explanation) {

  public static ResolutionJson of(Resolution resolution) {
    Explanation explanation = Explanation.of(resolution);
    return new ResolutionJson(
        resolution.resolved() ? resolution.country() : "-",
        resolution.rule(),
        resolution.text(),
        resolution.address(),
        explanation.certainty(),
        Nations.of(resolution),
        explanation.sentence());
  }
}
