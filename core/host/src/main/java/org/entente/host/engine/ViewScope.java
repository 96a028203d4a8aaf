package org.entente.host.engine;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.host.country.CountryDefinition;
import org.entente.spi.Years;

/**
 * How the published view is narrowed.
 *
 * @param years the years of the works; empty for all works, those without a year too
 * @param yearRule which of a work's years is its year
 * @param documentTypes normal document types; empty for all
 * @param countries what counts as a country
 */
public record ViewScope(
    Optional<Years> years,
    YearRule yearRule,
    SortedSet<String> documentTypes,
    CountryDefinition countries) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final Pattern DOCUMENT_TYPE = Pattern.compile("[a-z][a-z-]*");

  public ViewScope {
    documentTypes = Collections.unmodifiableSortedSet(new TreeSet<>(documentTypes));
    documentTypes.forEach(type -> require(DOCUMENT_TYPE, type, "a document type"));
    countries
        .folds()
        .forEach(
            fold -> {
              require(COUNTRY, fold.country(), "a country code");
              require(COUNTRY, fold.into(), "a country code");
            });
  }

  /** A scope by the year of publication. */
  public ViewScope(
      Optional<Years> years, SortedSet<String> documentTypes, CountryDefinition countries) {
    this(years, YearRule.PUBLICATION, documentTypes, countries);
  }

  /** Everything. */
  public static ViewScope all() {
    return new ViewScope(Optional.empty(), new TreeSet<>(), CountryDefinition.iso());
  }

  /** All works, by the same years and countries. */
  public ViewScope ofAllWorks() {
    return new ViewScope(Optional.empty(), yearRule, new TreeSet<>(), countries);
  }

  /**
   * The same scope, but territories, regions and nations that some count as countries of their own
   * are part of their states.
   */
  public ViewScope byStates() {
    return new ViewScope(
        years, yearRule, documentTypes, CountryDefinition.states(countries.source()));
  }

  private static void require(Pattern pattern, String value, String what) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not " + what);
    }
  }
}
