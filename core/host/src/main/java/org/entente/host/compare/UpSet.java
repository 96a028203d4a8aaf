package org.entente.host.compare;

import java.util.List;

/**
 * What several datasets have in common: for each combination of datasets the publications that are
 * in these and in no other (an UpSet table: Lex et al. 2014, 10.1109/TVCG.2014.2346248).
 *
 * @param datasets in the order asked
 * @param combinations the most publications first; they add up to all publications
 * @param totals a row a dataset
 * @param contradictory publications of which links give two works of one dataset, count
 * @param notes what the reader should know
 */
public record UpSet(
    List<String> datasets,
    List<Combination> combinations,
    List<Total> totals,
    long contradictory,
    List<String> notes) {

  public UpSet {
    datasets = List.copyOf(datasets);
    combinations = List.copyOf(combinations);
    totals = List.copyOf(totals);
    notes = List.copyOf(notes);
  }

  /**
   * Publications of one combination.
   *
   * @param datasets that have them, in the order asked
   * @param publications count
   * @param works works of all these datasets together, count
   */
  public record Combination(List<String> datasets, long publications, long works) {

    public Combination {
      datasets = List.copyOf(datasets);
    }
  }

  /**
   * A dataset.
   *
   * @param works of the question's scope, count
   * @param withDoi of these, those with a DOI
   * @param publications that these works are: fewer where one stands twice
   */
  public record Total(String dataset, long works, long withDoi, long publications) {}
}
