package org.entente.host.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.library.Dataset;
import org.entente.host.library.Duck;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;

/**
 * Tries the comparison of descriptions on works that an identifier links: the identifiers are
 * hidden, and what is linked then is held against them. It tells how much of what has no identifier
 * is found in these very datasets, and how often wrongly.
 */
public final class LinkTrial {

  private final Library library;

  public LinkTrial(Library library) {
    this.library = library;
  }

  /**
   * What became of the works that an identifier links.
   *
   * @param byIdentifier links by DOI or PubMed identifier, count
   * @param found of these, linked by their descriptions as well
   * @param review of these, left to somebody's judgement
   * @param otherwise works of them that their descriptions link to another work than their
   *     identifier does; some of these are works that stand twice in one dataset
   */
  public record Result(long byIdentifier, long found, long review, long otherwise) {}

  /**
   * Tries.
   *
   * @param consumer gets every link that was made without identifiers, and every pair to look at
   */
  public Result run(Dataset a, Dataset b, LinkListener listener, LinkReader.Consumer consumer)
      throws EngineException {
    Path folder = library.staging().resolve("trial-" + System.nanoTime());
    Path known = folder.resolve("known.parquet");
    Path tried = folder.resolve("tried.parquet");
    try {
      Files.createDirectories(folder);
      try (Linking linking =
          new Linking(folder.resolve("spill"), relations(a), relations(b), listener)) {
        linking.run(known);
      }
      Map<WorksTable, String> hiddenA = hidden(relations(a));
      Map<WorksTable, String> hiddenB = hidden(relations(b));
      try (Linking linking = new Linking(folder.resolve("spill"), hiddenA, hiddenB, listener)) {
        linking.run(tried);
      }
      return read(a, b, known, tried, consumer);
    } catch (SQLException | IOException | LibraryException | MetricException e) {
      throw new EngineException(
          "The trial on " + a.name() + " and " + b.name() + " failed: " + e.getMessage(), e);
    } finally {
      delete(known);
      delete(tried);
      delete(folder);
    }
  }

  private Result read(Dataset a, Dataset b, Path known, Path tried, LinkReader.Consumer consumer)
      throws EngineException, MetricException, LibraryException {
    try (ScopedView view = Decided.view()) {
      view.keep(
          "known",
          "select * from "
              + Duck.parquet(List.of(known))
              + " where status = 'accepted' and rule in ('doi', 'pmid')");
      view.keep("tried", "select * from " + Duck.parquet(List.of(tried)));
      try (Rows rows =
          view.query(
              "select x.source_key, y.source_key, t.rule, t.score, t.status from tried t join "
                  + relations(a).get(WorksTable.WORKS)
                  + " x on x.work_id = t.a_id join "
                  + relations(b).get(WorksTable.WORKS)
                  + " y on y.work_id = t.b_id order by 1, 2")) {
        while (rows.next()) {
          consumer.accept(
              new Link(
                  a.name(),
                  String.valueOf(rows.text(1)),
                  b.name(),
                  String.valueOf(rows.text(2)),
                  String.valueOf(rows.text(3)),
                  rows.number(4),
                  String.valueOf(rows.text(5))));
        }
      }
      return new Result(
          number(view, "select count(*) from known"),
          number(
              view,
              "select count(*) from known k join tried t on t.a_id = k.a_id and t.b_id = k.b_id where t.status = 'accepted'"),
          number(
              view,
              "select count(*) from known k join tried t on t.a_id = k.a_id and t.b_id = k.b_id where t.status = 'review'"),
          number(
              view,
              "select count(*) from tried t where t.status = 'accepted' and not exists (select 1 from known k where k.a_id = t.a_id and k.b_id = t.b_id)"
                  + " and (exists (select 1 from known k where k.a_id = t.a_id) or exists (select 1 from known k where k.b_id = t.b_id))"));
    }
  }

  private static long number(ScopedView view, String sql) throws MetricException {
    try (Rows rows = view.query(sql)) {
      rows.next();
      return rows.whole(1);
    }
  }

  private Map<WorksTable, String> relations(Dataset dataset) throws LibraryException {
    return library.relations(dataset.name());
  }

  private static Map<WorksTable, String> hidden(Map<WorksTable, String> relations) {
    Map<WorksTable, String> hidden = new EnumMap<>(relations);
    hidden.put(
        WorksTable.WORKS,
        "(select * replace (cast(null as varchar) as doi, cast(null as varchar) as pmid) from "
            + relations.get(WorksTable.WORKS)
            + ")");
    return hidden;
  }

  private static void delete(Path path) throws EngineException {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new EngineException("The file " + path + " cannot be removed: " + e.getMessage(), e);
    }
  }
}
