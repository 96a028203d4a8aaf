package org.entente.host.engine;

import java.util.List;
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.CountrySource;
import org.entente.host.country.Profile.Fold;
import org.entente.host.library.Duck;

/** What a question means by a country, as SQL expressions. */
final class CountrySql {

  private final CountryDefinition definition;
  private final List<Fold> folds;

  CountrySql(CountryDefinition definition) {
    this.definition = definition;
    this.folds = definition.folds();
  }

  /** Whether the countries that are stored with each work are the ones asked for. */
  boolean asStored() {
    return folds.isEmpty() && ofStored();
  }

  /** Whether the countries asked for can be made of the ones that are stored with each work. */
  boolean ofStored() {
    return definition.source() == CountrySource.ADDRESS && !definition.nations();
  }

  /** Whether the year of a work decides what its addresses' countries count as. */
  boolean byYear() {
    return folds.stream().anyMatch(fold -> !fold.always());
  }

  /**
   * The country of an address.
   *
   * @param row the alias of the addresses
   * @param year the expression of the work's year
   */
  String ofAddress(String row, String year) {
    String own = row + ".country";
    String stated = row + ".organisation_country";
    String chosen =
        switch (definition.source()) {
          case ADDRESS -> "coalesce(" + own + ", " + stated + ")";
          case ADDRESS_ONLY -> own;
          case ORGANISATION -> "coalesce(" + stated + ", " + own + ")";
        };
    // The nation is the address's: it says nothing of what the source states beside it.
    String unit =
        definition.nations()
            ? "case when "
                + chosen
                + " = 'GB' and "
                + own
                + " = 'GB' then coalesce("
                + row
                + ".nation, 'GB') else "
                + chosen
                + " end"
            : chosen;
    return folded(unit, year);
  }

  /** The country of an address for correspondence, beside which no source states another. */
  String ofCorrespondence(String row, String year) {
    String own = row + ".country";
    return folded(
        definition.nations()
            ? "case when "
                + own
                + " = 'GB' then coalesce("
                + row
                + ".nation, 'GB') else "
                + own
                + " end"
            : own,
        year);
  }

  /** What a country counts as. */
  String folded(String country, String year) {
    if (folds.isEmpty()) {
      return country;
    }
    StringBuilder cases = new StringBuilder("case");
    for (Fold fold : folds) {
      cases.append(" when ").append(country).append(" = ").append(Duck.literal(fold.country()));
      if (!fold.always()) {
        cases.append(" and ").append(year).append(" between ").append(fold.firstYear());
        cases.append(" and ").append(fold.lastYear());
      }
      cases.append(" then ").append(Duck.literal(fold.into()));
    }
    return cases.append(" else ").append(country).append(" end").toString();
  }
}
