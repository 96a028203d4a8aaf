package org.entente.host.link;

import java.util.Map;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;
import org.entente.spi.MetricException;

/** The links between the datasets of a library. Safe for use by several threads. */
public final class LinkBook {

  /** The table that {@link #keep} makes. */
  public static final String PAIRS = "pairs";

  private final Library library;

  public LinkBook(Library library) {
    this.library = library;
  }

  /**
   * Keeps the accepted links of two datasets as the table {@link #PAIRS} of a view: {@code a_id},
   * {@code b_id} BIGINT, {@code rule} VARCHAR, {@code score} DOUBLE. One to one, and of all works
   * of both datasets, whatever the view's scope.
   *
   * @throws EngineException if a dataset holds no works
   */
  public void keep(ScopedView view, Dataset a, Dataset b) throws EngineException {
    try {
      view.keep(
          PAIRS,
          "select a.work_id as a_id, b.work_id as b_id, 'doi' as rule, cast(1 as double) as score from "
              + unique(a)
              + " a join "
              + unique(b)
              + " b on b.doi = a.doi");
    } catch (MetricException e) {
      throw new EngineException(String.valueOf(e.getMessage()), e);
    }
  }

  private String unique(Dataset dataset) throws EngineException {
    try {
      Map<WorksTable, String> relations = library.relations(dataset.name());
      return "(select doi, min(work_id) as work_id from "
          + relations.get(WorksTable.WORKS)
          + " where doi is not null group by doi having count(*) = 1)";
    } catch (LibraryException e) {
      throw new EngineException(String.valueOf(e.getMessage()), e);
    }
  }
}
