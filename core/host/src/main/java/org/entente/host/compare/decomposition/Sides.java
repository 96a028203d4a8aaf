package org.entente.host.compare.decomposition;

import java.util.EnumMap;
import java.util.Map;
import org.entente.host.library.Dataset;
import org.entente.host.library.Duck;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;
import org.entente.host.measure.MeasureException;

/**
 * Two datasets with works, and their tables as SQL expressions; the works say of which dataset and
 * source they are.
 */
record Sides(
    Dataset a,
    Dataset b,
    Map<WorksTable, String> relationsOfA,
    Map<WorksTable, String> relationsOfB) {

  static Sides of(Library library, Dataset a, Dataset b) throws MeasureException {
    return new Sides(a, b, relations(library, a), relations(library, b));
  }

  private static Map<WorksTable, String> relations(Library library, Dataset dataset)
      throws MeasureException {
    try {
      Map<WorksTable, String> relations = new EnumMap<>(WorksTable.class);
      relations.putAll(library.relations(dataset.name()));
      relations.computeIfPresent(
          WorksTable.WORKS,
          (table, works) ->
              "(select *, "
                  + Duck.literal(dataset.name())
                  + " as dataset, "
                  + Duck.literal(dataset.source())
                  + " as source from "
                  + works
                  + ")");
      return relations;
    } catch (LibraryException e) {
      throw new MeasureException(String.valueOf(e.getMessage()), e);
    }
  }

  String worksOfA() {
    return relationsOfA.getOrDefault(WorksTable.WORKS, "");
  }

  String worksOfB() {
    return relationsOfB.getOrDefault(WorksTable.WORKS, "");
  }
}
