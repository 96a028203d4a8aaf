package org.entente.host.compare.decomposition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The works that a step changes.
 *
 * @param year null for all years together
 * @param count all of them, of which {@code works} may be the first
 * @param ofCountry those of them that are of the question's country in A or in B, count
 * @param works works of the question's country first, then by year, latest first
 * @param notes which works these are
 */
public record WorksBehind(
    Step step,
    @Nullable Integer year,
    long count,
    long ofCountry,
    List<ChangedWork> works,
    List<String> notes) {

  public WorksBehind {
    works = List.copyOf(works);
    notes = List.copyOf(notes);
  }

  /**
   * A work.
   *
   * @param doi empty where there is none
   * @param ofCountry whether it is of the question's country in A or in B
   * @param rule by which rule it is linked, empty where it is not
   * @param score how sure the rule is, 0 to 1; null where it is not linked
   * @param a what A says; null where A does not have it
   * @param b what B says; null where B does not have it
   */
  public record ChangedWork(
      String doi,
      String title,
      boolean ofCountry,
      String rule,
      @Nullable Double score,
      @Nullable Side a,
      @Nullable Side b) {}

  /**
   * What one database says of a work.
   *
   * @param sourceKey the source's own key
   * @param year by the question's rule, null where unknown
   * @param documentType the normal type, empty where unknown
   * @param countries as the question counts them, sorted
   * @param addresses as written, each once, those without a known country marked
   * @param timesCited citations, count; null where unknown
   */
  public record Side(
      String sourceKey,
      @Nullable Integer year,
      String documentType,
      List<String> countries,
      List<Address> addresses,
      @Nullable Long timesCited) {

    public Side {
      countries = List.copyOf(countries);
      addresses = List.copyOf(addresses);
    }

    /** What it says in a step's own terms, for a column of a table. */
    public String says(Step step) {
      return switch (step) {
        case DOCUMENT_TYPES -> documentType;
        case YEAR -> year == null ? "" : year.toString();
        case CITATIONS -> timesCited == null ? "" : timesCited.toString();
        case COUNTRY_DEFINITION, AFFILIATIONS, COVERAGE_A, COVERAGE_B ->
            String.join(", ", countries);
        case UNKNOWN_ADDRESSES -> {
          long unknown = addresses.stream().filter(address -> address.country().isEmpty()).count();
          String known = String.join(", ", countries);
          if (addresses.isEmpty()) {
            yield "no address";
          }
          yield unknown == 0
              ? known
              : (known.isEmpty() ? "" : known + "; ")
                  + unknown
                  + (unknown == 1 ? " address" : " addresses")
                  + " without a country";
        }
      };
    }
  }

  /**
   * An address.
   *
   * @param raw as written, empty where the source does not say
   * @param country as the question counts it, empty where unknown
   */
  public record Address(String raw, String country) {}
}
