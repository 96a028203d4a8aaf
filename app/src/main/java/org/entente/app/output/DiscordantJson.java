package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.entente.host.compare.Discordant;
import org.jspecify.annotations.Nullable;

/** A linked work of which two databases say different things in a field, as JSON. */
@Schema(name = "Discordant")
public record DiscordantJson(
    String field,
    @Schema(allowableValues = {"different", "only-a", "only-b"}) String kind,
    String aKey,
    String bKey,
    String doi,
    @Nullable Integer aYear,
    @Nullable Integer bYear,
    String title,
    @Schema(description = "The rule that linked the two.") String rule,
    BigDecimal score,
    @Schema(description = "A's values in normal form.") List<String> a,
    @Schema(description = "B's values in normal form.") List<String> b,
    @Schema(description = "A's own words.") List<String> aRaw,
    @Schema(description = "B's own words.") List<String> bRaw) {

  public static DiscordantJson of(Discordant work) {
    return new DiscordantJson(
        work.field().id(),
        work.kind().id(),
        work.aKey(),
        work.bKey(),
        work.doi(),
        work.aYear(),
        work.bYear(),
        work.title(),
        work.rule(),
        PlainNumber.of(work.score()),
        work.a(),
        work.b(),
        work.aRaw(),
        work.bRaw());
  }
}
