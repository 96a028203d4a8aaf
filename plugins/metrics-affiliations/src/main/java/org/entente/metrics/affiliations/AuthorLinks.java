package org.entente.metrics.affiliations;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/**
 * In which years a source says well enough which author has which address. A year is left out where
 *
 * <ul>
 *   <li>the source is Web of Science and the year is before 2008, when it began to tie them;
 *   <li>the country has works, and none of them has a tied address; or
 *   <li>of the country's works with two or more authors fewer than 90 % have every address tied.
 * </ul>
 *
 * <p>What is left out is noted beside the figures, with its years.
 */
final class AuthorLinks {

  /** The first year in which Web of Science ties addresses to authors. */
  private static final int WEB_OF_SCIENCE_FROM = 2008;

  private static final String WEB_OF_SCIENCE = "wos";

  private final Set<Integer> leftOut;

  private AuthorLinks(Set<Integer> leftOut) {
    this.leftOut = leftOut;
  }

  /**
   * The country's works of one year, counts.
   *
   * @param someTied works with an address that is tied to an author
   * @param ofSeveral works with two or more authors
   * @param ofSeveralAllTied those of them whose addresses are all tied
   */
  private record Ties(long works, long someTied, long ofSeveral, long ofSeveralAllTied) {

    Ties plus(Ties other) {
      return new Ties(
          works + other.works,
          someTied + other.someTied,
          ofSeveral + other.ofSeveral,
          ofSeveralAllTied + other.ofSeveralAllTied);
    }

    boolean tooFew() {
      return 10 * ofSeveralAllTied < 9 * ofSeveral;
    }

    /** Rounded down, so that what is too little never reads as enough. */
    String percentage() {
      return String.format(
          Locale.ROOT,
          "%.1f %%",
          Math.floorDiv(1000 * ofSeveralAllTied, Math.max(1, ofSeveral)) / 10.0);
    }
  }

  /**
   * Looks at the works of the scope's country and notes the years that are left out.
   *
   * @throws MetricException if the country has works and no year of them is left
   */
  static AuthorLinks read(String metric, Scope scope) throws MetricException {
    Set<Integer> beforeLinks = new TreeSet<>();
    NavigableMap<Integer, Ties> years = new TreeMap<>();
    try (Rows rows = scope.query(Sql.TIES_BY_YEAR, scope.country())) {
      while (rows.next()) {
        int year = Math.toIntExact(rows.whole(1));
        if (WEB_OF_SCIENCE.equals(rows.text(2)) && year < WEB_OF_SCIENCE_FROM) {
          beforeLinks.add(year);
        }
        years.merge(
            year, new Ties(rows.whole(3), rows.whole(4), rows.whole(5), rows.whole(6)), Ties::plus);
      }
    }
    Set<Integer> leftOut = new TreeSet<>(beforeLinks);
    List<String> reasons = new ArrayList<>();
    if (!beforeLinks.isEmpty()) {
      reasons.add(
          "Web of Science says which author has which address from 2008 on: left out: "
              + listed(beforeLinks)
              + ".");
    }
    Set<Integer> untied = new TreeSet<>();
    List<String> tooFew = new ArrayList<>();
    for (var entry : years.entrySet()) {
      Ties ties = entry.getValue();
      if (leftOut.contains(entry.getKey())) {
        continue;
      }
      if (ties.someTied() == 0) {
        untied.add(entry.getKey());
      } else if (ties.tooFew()) {
        tooFew.add(entry.getKey() + " (" + ties.percentage() + ")");
        leftOut.add(entry.getKey());
      }
    }
    leftOut.addAll(untied);
    if (!untied.isEmpty()) {
      reasons.add(
          "No address of a work of "
              + scope.country()
              + " is tied to an author in "
              + listed(untied)
              + ": left out.");
    }
    if (!tooFew.isEmpty()) {
      reasons.add(
          "Fewer than 90 % of the works of "
              + scope.country()
              + " with two or more authors have every address tied to an author in "
              + String.join(", ", tooFew)
              + ": left out.");
    }
    if (!years.isEmpty() && leftOut.containsAll(years.keySet())) {
      throw new MetricException(
          "The metric "
              + metric
              + " needs to know which author has which address, and "
              + scope.dataset()
              + " does not say so well enough in any of these years. "
              + String.join(" ", reasons)
              + " Ask for other years, or import an export that says it: the full record of Web of Science from 2008 on, or \"Authors with affiliations\" of Scopus.");
    }
    reasons.forEach(scope::note);
    return new AuthorLinks(leftOut);
  }

  private static String listed(Set<Integer> years) {
    return years.stream().map(String::valueOf).collect(joining(", "));
  }

  /** Whether a year is good enough; one without any work of the country is. */
  boolean usable(int year) {
    return !leftOut.contains(year);
  }

  /** The years that are left out, as numbers. */
  Set<Integer> leftOut() {
    return Set.copyOf(leftOut);
  }
}
