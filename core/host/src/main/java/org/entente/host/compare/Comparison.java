package org.entente.host.compare;

import java.math.BigDecimal;
import java.util.List;
import org.entente.host.finding.Finding;
import org.entente.host.measure.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * Two datasets side by side.
 *
 * @param a the metric on the first dataset
 * @param b the metric on the second dataset
 * @param overlap the overlap by year; null where a side holds no works
 * @param differences the two series and their difference, by year
 * @param findings the findings of both series
 * @param disagreementCount linked works, at least one side in the question's scope, whose country
 *     sets differ, or of which one side alone states any, count
 * @param disagreements the first of them
 * @param notes what cannot be said, and why
 * @param rules the links by the rule that made them, most first; empty where a side holds no works
 * @param agreements a row a field; empty where a side holds no works
 * @param series a row a series that both have, and the pooled one where there are several
 * @param partners the order of partners; null where a side has no figures of partners
 * @param findingAgreements whether the findings agree
 */
public record Comparison(
    Measurement a,
    Measurement b,
    @Nullable OverlapTable overlap,
    List<Difference> differences,
    List<Finding> findings,
    long disagreementCount,
    List<Disagreement> disagreements,
    List<String> notes,
    List<LinkRule> rules,
    List<Agreement> agreements,
    List<SeriesAgreement> series,
    @Nullable PartnerAgreement partners,
    List<FindingAgreement> findingAgreements) {

  public Comparison {
    differences = List.copyOf(differences);
    findings = List.copyOf(findings);
    disagreements = List.copyOf(disagreements);
    notes = List.copyOf(notes);
    rules = List.copyOf(rules);
    agreements = List.copyOf(agreements);
    series = List.copyOf(series);
    findingAgreements = List.copyOf(findingAgreements);
  }

  /**
   * One year of the two series.
   *
   * @param partner the partner, or empty
   * @param difference A minus B: a change in shares as a fraction (percentage points), or a count;
   *     null where a side has no value
   */
  public record Difference(
      String partner,
      int year,
      @Nullable BigDecimal a,
      @Nullable BigDecimal b,
      @Nullable BigDecimal difference) {}

  /**
   * A linked work whose country sets differ.
   *
   * @param aCountries ISO codes, sorted
   * @param bCountries ISO codes, sorted
   * @param aAddresses as written
   * @param bAddresses as written
   */
  public record Disagreement(
      String doi,
      @Nullable Integer year,
      String title,
      String aKey,
      String bKey,
      List<String> aCountries,
      List<String> bCountries,
      List<String> aAddresses,
      List<String> bAddresses) {

    public Disagreement {
      aCountries = List.copyOf(aCountries);
      bCountries = List.copyOf(bCountries);
      aAddresses = List.copyOf(aAddresses);
      bAddresses = List.copyOf(bAddresses);
    }
  }
}
