package org.entente.host.link;

import org.entente.host.engine.Engine;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.engine.ViewScope;
import org.entente.host.library.Dataset;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;

/**
 * Links works of two datasets by normalised DOI. One to one: a DOI that stands on several works of
 * one dataset (a book and its chapters, say) does not tell which of them is meant, so it links none
 * of them.
 */
public final class Linker {

  /**
   * Pairs of work ids of views {@code a_works} and {@code b_works}: columns {@code a_id}, {@code
   * b_id}, {@code doi}.
   */
  public static final String PAIRS_BY_DOI =
      "select a.work_id as a_id, b.work_id as b_id, a.doi as doi"
          + " from (select doi, min(work_id) as work_id from a_works where doi is not null group by doi having count(*) = 1) a"
          + " join (select doi, min(work_id) as work_id from b_works where doi is not null group by doi having count(*) = 1) b"
          + " on b.doi = a.doi";

  private final Engine engine;

  public Linker(Engine engine) {
    this.engine = engine;
  }

  /** Takes links one by one. */
  @FunctionalInterface
  public interface Consumer {

    void accept(Link link) throws EngineException;
  }

  /** Gives every link of two datasets, in the order of the first dataset's keys. */
  public void link(Dataset a, Dataset b, Consumer consumer) throws EngineException {
    String sql =
        "select x.source_key, y.source_key from ("
            + PAIRS_BY_DOI
            + ") p"
            + " join a_works x on x.work_id = p.a_id join b_works y on y.work_id = p.b_id order by 1, 2";
    try (ScopedView view = engine.views(a, b, ViewScope.all());
        Rows rows = view.query(sql)) {
      while (rows.next()) {
        consumer.accept(
            new Link(
                a.name(),
                String.valueOf(rows.text(1)),
                b.name(),
                String.valueOf(rows.text(2)),
                "doi",
                1,
                "accepted"));
      }
    } catch (MetricException e) {
      throw new EngineException(
          "The links of " + a.name() + " and " + b.name() + " cannot be made: " + e.getMessage(),
          e);
    }
  }
}
