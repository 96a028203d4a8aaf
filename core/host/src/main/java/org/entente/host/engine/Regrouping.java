package org.entente.host.engine;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.CountrySource;
import org.entente.host.country.Profile.Fold;
import org.entente.host.library.Duck;

/**
 * The countries of works as a question means them, where they are not those that are stored with
 * each work. Only the works that a fold or a nation touches are counted again, once, into a table
 * of the view's own; the others stay as they are stored. (Counted anew for every work and query, a
 * question with a profile took nine times as long as one without.)
 */
final class Regrouping {

  private final CountryDefinition definition;
  private final CountrySql countries;
  private final String works;
  private final String addresses;
  private final String workCountries;
  private final String table;

  /**
   * @param works the works of the scope: an expression with {@code work_id} and {@code year}
   * @param addresses all addresses
   * @param workCountries the stored countries of the works of the scope: an expression with {@code
   *     work_id}, {@code country} and {@code year}
   * @param table the name of the table to make
   */
  Regrouping(
      CountryDefinition definition,
      String works,
      String addresses,
      String workCountries,
      String table) {
    this.definition = definition;
    this.countries = new CountrySql(definition);
    this.works = works;
    this.addresses = addresses;
    this.workCountries = workCountries;
    this.table = table;
  }

  /** Whether the stored countries answer by themselves. */
  boolean needless() {
    return countries.asStored();
  }

  /** Whether no work's stored countries can be used. */
  private boolean ofEveryWork() {
    return definition.source() != CountrySource.ADDRESS;
  }

  /** The statement that makes the table; empty where none is needed. */
  Optional<String> statement() {
    if (needless()) {
      return Optional.empty();
    }
    String made = "create or replace temp table " + table + " as select distinct work_id, country";
    if (countries.ofStored()) {
      return Optional.of(
          made
              + " from (select work_id, "
              + countries.folded("country", "year")
              + " as country from "
              + workCountries
              + " where work_id in ("
              + touched()
              + "))");
    }
    return Optional.of(
        made
            + " from (select a.work_id, "
            + countries.ofAddress("a", "w.year")
            + " as country from "
            + addresses
            + " a join (select work_id, year from "
            + works
            + (ofEveryWork() ? "" : " where work_id in (" + touched() + ")")
            + ") w on w.work_id = a.work_id) where country is not null");
  }

  /** The works that a folded country, or one that is taken apart, touches. */
  private String touched() {
    Set<String> changing =
        definition.folds().stream()
            .map(Fold::country)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (definition.nations()) {
      changing.add("GB");
    }
    return "select work_id from "
        + workCountries
        + changing.stream()
            .map(Duck::literal)
            .collect(Collectors.joining(", ", " where country in (", ")"));
  }

  /** The countries of the works of the scope, each once. */
  String workCountries() {
    if (needless()) {
      return "select work_id, country from " + workCountries;
    }
    String regrouped = "select work_id, country from " + table;
    return ofEveryWork()
        ? regrouped
        : "select s.work_id, s.country from "
            + workCountries
            + " s where not exists (select 1 from "
            + table
            + " r where r.work_id = s.work_id) union all "
            + regrouped;
  }

  /**
   * The number of countries of a work.
   *
   * @param row the alias of the works, to which {@link #joined} has been joined
   */
  String counted(String row) {
    if (needless()) {
      return row + ".countries";
    }
    String stored = ofEveryWork() ? "0" : row + ".countries";
    return "cast(coalesce(regrouped.countries, " + stored + ") as integer) as countries";
  }

  /** What must be joined to the works for {@link #counted}. */
  String joined(String row) {
    return needless()
        ? ""
        : " left join (select work_id, count(*) as countries from "
            + table
            + " group by work_id) regrouped on regrouped.work_id = "
            + row
            + ".work_id";
  }
}
