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
   * The country of an address before anything is regrouped.
   *
   * @param row the alias of the addresses
   */
  String chosen(String row) {
    String own = row + ".country";
    String stated = row + ".organisation_country";
    return switch (definition.source()) {
      case ADDRESS -> "coalesce(" + own + ", " + stated + ")";
      case ADDRESS_ONLY -> own;
      case ORGANISATION -> "coalesce(" + stated + ", " + own + ")";
    };
  }

  /**
   * What the country of an address counts as.
   *
   * @param row the alias of the addresses
   * @param year the expression of the work's year
   */
  String ofAddress(String row, String year) {
    return folded(takenApart(chosen(row), row), year);
  }

  /**
   * The same of an address for correspondence, beside which no source states another country.
   *
   * @param row the alias of the addresses for correspondence
   */
  String ofCorrespondence(String row, String year) {
    return folded(takenApart(row + ".country", row), year);
  }

  /** The nation is the address's: it says nothing of what a source states beside it. */
  private String takenApart(String country, String row) {
    return definition.nations()
        ? "case when "
            + country
            + " = 'GB' and "
            + row
            + ".country = 'GB' then coalesce("
            + row
            + ".nation, 'GB') else "
            + country
            + " end"
        : country;
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
