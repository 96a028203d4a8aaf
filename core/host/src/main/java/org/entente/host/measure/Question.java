package org.entente.host.measure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.country.CountryDefinition;
import org.entente.host.engine.ViewScope;
import org.entente.host.engine.YearRule;
import org.entente.spi.Counting;
import org.entente.spi.Years;

/**
 * What to measure, of whichever dataset.
 *
 * @param metric the metric's id
 * @param country ISO 3166-1 alpha-2, or a code that the definition profiles of the question give
 * @param partner a partner country; empty for all partners
 * @param years empty for all years of the dataset
 * @param yearRule which of a work's years is its year
 * @param documentTypes normal document types; empty for all
 * @param countries what counts as a country
 * @param parameters the metric's parameters, without its defaults
 */
public record Question(
    String metric,
    String country,
    Optional<String> partner,
    Optional<Years> years,
    YearRule yearRule,
    SortedSet<String> documentTypes,
    Counting counting,
    CountryDefinition countries,
    SortedMap<String, String> parameters) {

  public Question {
    requireNonNull(metric, "metric");
    requireNonNull(country, "country");
    documentTypes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(documentTypes));
    requireNonNull(countries, "countries");
    parameters = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** A question by the year of publication. */
  public Question(
      String metric,
      String country,
      Optional<String> partner,
      Optional<Years> years,
      SortedSet<String> documentTypes,
      Counting counting,
      CountryDefinition countries,
      SortedMap<String, String> parameters) {
    this(
        metric,
        country,
        partner,
        years,
        YearRule.PUBLICATION,
        documentTypes,
        counting,
        countries,
        parameters);
  }

  /** The same question of another metric, with the parameters of that one. */
  public Question of(
      String otherMetric, Optional<String> otherPartner, SortedMap<String, String> others) {
    return new Question(
        otherMetric,
        country,
        otherPartner,
        years,
        yearRule,
        documentTypes,
        counting,
        countries,
        others);
  }

  /** The works that are asked about. */
  public ViewScope scope() {
    return new ViewScope(years, yearRule, documentTypes, countries);
  }

  /** The same question of these years. */
  public Question during(Years others) {
    return new Question(
        metric,
        country,
        partner,
        Optional.of(others),
        yearRule,
        documentTypes,
        counting,
        countries,
        parameters);
  }

  /** The same question with another country and partner, under another definition. */
  public Question with(
      String otherCountry, Optional<String> otherPartner, CountryDefinition definition) {
    return new Question(
        metric,
        otherCountry,
        otherPartner,
        years,
        yearRule,
        documentTypes,
        counting,
        definition,
        parameters);
  }
}
