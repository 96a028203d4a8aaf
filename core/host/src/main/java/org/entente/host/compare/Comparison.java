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
 * @param overlap the overlap by year and, last, in all (year null); empty where a side holds no
 *     works
 * @param differences the two series and their difference, by year
 * @param findings the findings of both series
 * @param disagreementCount linked works whose country sets differ, count
 * @param disagreements the first of them
 * @param notes what cannot be said, and why
 */
public record Comparison(
    Measurement a,
    Measurement b,
    List<Overlap> overlap,
    List<Difference> differences,
    List<Finding> findings,
    long disagreementCount,
    List<Disagreement> disagreements,
    List<String> notes) {

  public Comparison {
    overlap = List.copyOf(overlap);
    differences = List.copyOf(differences);
    findings = List.copyOf(findings);
    disagreements = List.copyOf(disagreements);
    notes = List.copyOf(notes);
  }

  /**
   * The overlap of one year. A publication may stand under two years, so linked works are counted
   * by the year of either side.
   *
   * @param year null for all years together
   * @param a works of A, count
   * @param b works of B, count
   * @param linked works of A that B has too, by the year of A
   * @param linkedOfB works of B that A has too, by the year of B
   * @param aWithDoi works of A with a DOI
   * @param bWithDoi works of B with a DOI
   */
  public record Overlap(
      @Nullable Integer year,
      long a,
      long b,
      long linked,
      long linkedOfB,
      long aWithDoi,
      long bWithDoi) {

    public long onlyA() {
      return a - linked;
    }

    public long onlyB() {
      return b - linkedOfB;
    }
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
