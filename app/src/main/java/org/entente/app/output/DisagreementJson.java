package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.Discordant;
import org.jspecify.annotations.Nullable;

/** A linked work whose country sets differ, as JSON. */
@Schema(name = "Disagreement")
public record DisagreementJson(
    String doi,
    @Nullable Integer year,
    String title,
    String aKey,
    String bKey,
    List<String> aCountries,
    List<String> bCountries,
    List<String> aAddresses,
    List<String> bAddresses) {

  static DisagreementJson of(Comparison.Disagreement row) {
    return new DisagreementJson(
        row.doi(),
        row.year(),
        row.title(),
        row.aKey(),
        row.bKey(),
        row.aCountries(),
        row.bCountries(),
        row.aAddresses(),
        row.bAddresses());
  }

  /** The same of a work that differs in its countries. */
  public static DisagreementJson of(Discordant work) {
    return new DisagreementJson(
        work.doi(),
        work.aYear() == null ? work.bYear() : work.aYear(),
        work.title(),
        work.aKey(),
        work.bKey(),
        work.a(),
        work.b(),
        work.aRaw(),
        work.bRaw());
  }
}
