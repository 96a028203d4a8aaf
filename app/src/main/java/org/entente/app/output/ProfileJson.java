package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.CountryNames;
import org.entente.host.country.Profile;
import org.entente.host.country.Profiles;
import org.jspecify.annotations.Nullable;

/** A definition profile as JSON. */
@Schema(name = "Profile")
public record ProfileJson(
    String id,
    @Schema(description = "What it defines; a question takes one profile of a subject.")
        String subject,
    String title,
    @Schema(description = "Whether it is what is done without any profile.") boolean standard,
    @Schema(description = "Countries that count as another.") List<FoldJson> folds,
    @Schema(description = "Countries that are taken apart.") List<String> splits,
    @Schema(description = "Codes that can be asked about under this profile only.")
        List<UnitJson> gives,
    String origin,
    @Schema(description = "The version of the definitions.") String version) {

  /** A country that counts as another, from a year to a year; null for always. */
  @Schema(name = "Fold")
  public record FoldJson(
      String country, String as, @Nullable Integer from, @Nullable Integer until) {}

  /** A code with its name. */
  @Schema(name = "Unit")
  public record UnitJson(String code, String name) {}

  public static ProfileJson of(Profile profile) {
    CountryDefinition alone = CountryDefinition.by(Set.of(profile.id()));
    return new ProfileJson(
        profile.id(),
        profile.subject(),
        profile.title(),
        profile.standard(),
        profile.folds().stream()
            .map(
                fold ->
                    new FoldJson(
                        fold.country(),
                        fold.into(),
                        fold.since().orElse(null),
                        fold.until().orElse(null)))
            .toList(),
        List.copyOf(new TreeSet<>(profile.splits())),
        Profiles.given().stream()
            .filter(alone::hasUnit)
            .map(code -> new UnitJson(code, CountryNames.of(code)))
            .toList(),
        profile.origin(),
        Profiles.version());
  }
}
