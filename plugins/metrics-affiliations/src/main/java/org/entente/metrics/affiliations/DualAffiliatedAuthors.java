package org.entente.metrics.affiliations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.Observations;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/** Authors with affiliations in both the country and the partner. */
@Extension
public final class DualAffiliatedAuthors implements Metric {

  static final String RULE = "rule";
  static final String OF = "of";
  static final String IDENTITY = "identity";

  private static final MetricInfo INFO =
      new MetricInfo(
          "dual-affiliated-authors",
          "Dual-affiliated authors",
          "Distinct authors who in one year have affiliations in both the country and the partner: strictly, on one and the same work; loosely, on works of the same year. Or the"
              + " works with such an author: strictly, on which one author shows both; loosely, also those on which an author shows one of them who shows the other on another"
              + " work of the year. An author is told from others by the source's identifier, else by a normal form of the name. Years in which the source does not say which"
              + " author has which address are left out, Web of Science before 2008 among them.",
          "strict: |{a: some w of t with c ∈ C(a,w) and p ∈ C(a,w)}|; loose: |{a: c ∈ C(a,t) and p ∈ C(a,t)}|, where C(a,w) are the known countries of author a's addresses on work"
              + " w, and C(a,t) their union over a's works of year t",
          MetricInfo.Unit.COUNT,
          true,
          Set.of(Counting.FULL),
          List.of(
              new MetricInfo.Parameter(
                  RULE,
                  "strict: both countries on one and the same work; loose: on works of the same year",
                  "strict",
                  List.of("strict", "loose")),
              new MetricInfo.Parameter(
                  OF,
                  "what is counted: the authors, or the works with such an author",
                  "authors",
                  List.of("authors", "works")),
              new MetricInfo.Parameter(
                  IDENTITY,
                  "identifier: authors by the source's identifier, those without one by name; identifiers-only: authors without an identifier are left out. On one and the same work"
                      + " no identity is needed, so strictly counted works do not depend on it",
                  "identifier",
                  List.of("identifier", "identifiers-only"))),
          Set.of(MetricInfo.Need.AUTHOR_ADDRESS_LINKS),
          List.of(
              References.MULTIPLE_AFFILIATIONS,
              References.FIRST_LOOK,
              References.DUAL_IN_THE_NEWS,
              References.LINKS_OF_WEB_OF_SCIENCE));

  /**
   * What was counted with a partner in a year.
   *
   * @param count authors or works
   * @param named how many of the authors are told apart by name alone
   * @param namedLeftOut how many more of them there are who were not counted for that
   */
  private record Cell(long count, long named, long namedLeftOut) {}

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    String asked = ScopeYears.partner(scope);
    AuthorLinks links = AuthorLinks.read(INFO.id(), scope);
    NavigableSet<Integer> years = new TreeSet<>(ScopeYears.unknownByYear(scope).keySet());
    years.removeAll(links.leftOut());
    NavigableMap<String, NavigableMap<Integer, Cell>> partners = new TreeMap<>();
    if (!asked.isEmpty()) {
      partners.put(asked, new TreeMap<>());
    }
    boolean works = scope.parameters().getOrDefault(OF, "authors").equals("works");
    boolean loose = scope.parameters().getOrDefault(RULE, "strict").equals("loose");
    String identity = scope.parameters().getOrDefault(IDENTITY, "identifier");
    try (Rows rows = query(scope, works, loose, identity)) {
      while (rows.next()) {
        String partner = String.valueOf(rows.text(1));
        int year = Math.toIntExact(rows.whole(2));
        if (years.contains(year) && (asked.isEmpty() || asked.equals(partner))) {
          Cell cell = cell(rows, works, loose, identity);
          if (cell.count() + cell.namedLeftOut() > 0) {
            partners.computeIfAbsent(partner, name -> new TreeMap<>()).put(year, cell);
          }
        }
      }
    }
    if (!works) {
      noteNames(partners, scope);
      noteWithoutKey(years, scope);
    }
    if (loose) {
      noteBlindness(scope);
    }
    List<Observation> observations = new ArrayList<>();
    for (var partner : partners.entrySet()) {
      boolean any = partner.getValue().values().stream().anyMatch(cell -> cell.count() > 0);
      if (!any && asked.isEmpty()) {
        continue;
      }
      for (int year : years) {
        Cell cell = partner.getValue().getOrDefault(year, new Cell(0, 0, 0));
        observations.add(
            Observations.count(
                INFO.id(), scope.country(), partner.getKey(), year, Fraction.of(cell.count(), 1)));
      }
    }
    return observations;
  }

  private static Rows query(Scope scope, boolean works, boolean loose, String identity)
      throws MetricException {
    String country = scope.country();
    if (!loose) {
      return scope.query(Sql.DUAL_ON_ONE_WORK, country, country, country);
    }
    return works
        ? scope.query(
            Sql.WORKS_OF_DUAL_IN_ONE_YEAR, identity, country, country, country, country, country)
        : scope.query(Sql.DUAL_IN_ONE_YEAR, country, country);
  }

  private static Cell cell(Rows rows, boolean works, boolean loose, String identity)
      throws MetricException {
    if (works) {
      return new Cell(rows.whole(loose ? 3 : 5), 0, 0);
    }
    long identified = rows.whole(3);
    long named = rows.whole(4);
    return identity.equals("identifier")
        ? new Cell(identified + named, named, 0)
        : new Cell(identified, 0, named);
  }

  private static void noteNames(Map<String, NavigableMap<Integer, Cell>> partners, Scope scope) {
    long counted = 0;
    long named = 0;
    long leftOut = 0;
    for (var years : partners.values()) {
      for (Cell cell : years.values()) {
        counted += cell.count();
        named += cell.named();
        leftOut += cell.namedLeftOut();
      }
    }
    if (named > 0) {
      scope.note(
          "Of the "
              + counted
              + " authors in these figures, "
              + named
              + " are told apart by name alone (an author counts once for each partner and year): namesakes are one author there, and two spellings of a name two.");
    }
    if (leftOut > 0) {
      scope.note(
          "Left out are "
              + leftOut
              + " authors whom the source gives no identifier (an author counts once for each partner and year).");
    }
  }

  private static void noteWithoutKey(Set<Integer> years, Scope scope) throws MetricException {
    long without = 0;
    try (Rows rows = scope.query(Sql.AUTHORS_WITHOUT_KEY, scope.country())) {
      while (rows.next()) {
        without += years.contains(Math.toIntExact(rows.whole(1))) ? rows.whole(2) : 0;
      }
    }
    if (without > 0) {
      scope.note(
          without
              + " times an author with an address in "
              + scope.country()
              + " has neither identifier nor name and is counted as nobody.");
    }
  }

  /** Where all works are the country's own, an author's works of the partner alone are missing. */
  private static void noteBlindness(Scope scope) throws MetricException {
    try (Rows rows = scope.query(Sql.WORKS_OF_OTHERS, scope.country())) {
      if (rows.next() && rows.whole(1) == 0) {
        scope.note(
            "Every work of "
                + scope.dataset()
                + " with a known country is of "
                + scope.country()
                + ": an author's works of the partner alone are missing, so the loose rule finds fewer authors than it would in the whole database.");
      }
    }
  }
}
