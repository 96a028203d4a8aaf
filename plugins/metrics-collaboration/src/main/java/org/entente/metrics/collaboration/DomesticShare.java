package org.entente.metrics.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.Observations;
import org.entente.metrics.arithmetic.References;
import org.entente.metrics.arithmetic.YearCounts;
import org.entente.model.Bounds;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/**
 * The share of a country's works that two or more of its organisations wrote without another
 * country.
 *
 * <p>InCites asks for two or more authors besides. Here that is a parameter, off by default: one
 * author at two organisations joins them as one author in two countries makes a work international,
 * and the two shares should be of one kind. Set beside a figure of InCites, ask for {@code
 * authors=2}.
 *
 * <p>Organisations are told apart by their key and counted among the country's own addresses. An
 * address whose country is not known counts as none, for its organisation may be abroad; an address
 * without a named organisation counts as none either. What they could change stands in the bounds
 * as far as it is for want of a country.
 *
 * <p>Bounds, for whatever number of authors is asked for. Let D be the works above the line, D'
 * those of them with an unresolved address, R the works with this country alone that are not above
 * the line and have an unresolved address, U the works without any known country. An unresolved
 * address can turn out to be abroad, which takes a work of D' from above the line and leaves it
 * below; or at another organisation of the country, which lifts a work of R. A work with several
 * known countries can never come to have one. So lowest = (D − D') / (N + U), highest = (D + R + U)
 * / (N + U).
 */
@Extension
public final class DomesticShare implements Metric {

  private static final String ANY = "any";
  private static final String TWO = "2";

  private static final MetricInfo INFO =
      new MetricInfo(
          "domestic-share",
          "Domestic share",
          "The share of the country's works that have addresses of two or more of its organisations and none in another country. Addresses without a country or without"
              + " a named organisation count as no organisation.",
          "|{w in W(c,t): |C(w)| = 1, two or more organisations in c}| / N(c,t)",
          MetricInfo.Unit.SHARE,
          false,
          Set.of(Counting.FULL),
          List.of(
              new MetricInfo.Parameter(
                  "authors",
                  "How many authors a work above the line has at least: any number, or 2 as InCites asks.",
                  ANY,
                  List.of(ANY, TWO))),
          Set.of(MetricInfo.Need.ORGANISATIONS),
          List.of(
              "Clarivate, InCites help: Domestic Collaborations (two or more authors, two or more organisations, one country).",
              References.COUNTING,
              References.WILSON,
              References.UNKNOWN));

  @Override
  public MetricInfo info() {
    return INFO;
  }

  /** The works with the country alone in one year, count. */
  private static final class OneCountry {
    long domestic;
    long domesticWithGap;
    long otherWithGap;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    NavigableMap<Integer, OneCountry> oneCountry = oneCountry(scope);
    List<Observation> observations = new ArrayList<>();
    YearCounts.read(scope)
        .forEach(
            (year, counts) -> {
              if (counts.works() > 0) {
                OneCountry works = oneCountry.getOrDefault(year, new OneCountry());
                long most = counts.works() + counts.unknown();
                observations.add(
                    Observations.share(
                        INFO.id(),
                        scope.country(),
                        "",
                        year,
                        works.domestic,
                        counts.works(),
                        new Bounds(
                            Fraction.of(works.domestic - works.domesticWithGap, most).decimal(),
                            Fraction.of(
                                    works.domestic + works.otherWithGap + counts.unknown(), most)
                                .decimal())));
              }
            });
    return observations;
  }

  private static NavigableMap<Integer, OneCountry> oneCountry(Scope scope) throws MetricException {
    NavigableMap<Integer, OneCountry> years = new TreeMap<>();
    long works = 0;
    long named = 0;
    try (Rows rows = scope.query(query(scope), scope.country())) {
      while (rows.next()) {
        OneCountry year =
            years.computeIfAbsent(Math.toIntExact(rows.whole(1)), any -> new OneCountry());
        boolean domestic = rows.whole(2) == 1;
        boolean gap = rows.whole(3) == 1;
        long count = rows.whole(4);
        works += count;
        named += rows.whole(5);
        year.domestic += domestic ? count : 0;
        year.domesticWithGap += domestic && gap ? count : 0;
        year.otherWithGap += !domestic && gap ? count : 0;
      }
    }
    if (works > 0 && named == 0 && !anyOrganisation(scope)) {
      throw new MetricException(
          "No address in "
              + scope.dataset()
              + " names an organisation, so it cannot be said which works have two. Import an export with full addresses.");
    }
    return years;
  }

  private static boolean anyOrganisation(Scope scope) throws MetricException {
    try (Rows rows = scope.query(Sql.NAMED_ADDRESSES)) {
      return rows.next() && rows.whole(1) > 0;
    }
  }

  private static String query(Scope scope) throws MetricException {
    String authors = scope.parameters().getOrDefault("authors", ANY);
    return switch (authors) {
      case ANY -> Sql.ONE_COUNTRY_WORKS_BY_YEAR;
      case TWO -> Sql.ONE_COUNTRY_WORKS_OF_SEVERAL_AUTHORS_BY_YEAR;
      default ->
          throw new MetricException(
              "'" + authors + "' is no value of authors: write authors=any or authors=2.");
    };
  }
}
