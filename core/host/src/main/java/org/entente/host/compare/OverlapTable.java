package org.entente.host.compare;

import java.util.List;

/**
 * The overlap of two datasets, taken apart.
 *
 * @param dimensions by what; empty for the total alone
 * @param strata a row a combination of values that occurs in either dataset, in the order of the
 *     values, unknown last; over dimensions of one value a work, works add up to the total
 * @param total of everything in the question's scope
 */
public record OverlapTable(List<Dimension> dimensions, List<Overlap> strata, Overlap total) {

  public OverlapTable {
    dimensions = List.copyOf(dimensions);
    strata = List.copyOf(strata);
  }
}
