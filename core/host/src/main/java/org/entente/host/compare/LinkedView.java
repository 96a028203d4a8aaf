package org.entente.host.compare;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.host.engine.Engine;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.engine.ViewScope;
import org.entente.host.library.Dataset;
import org.entente.host.library.Duck;
import org.entente.host.library.WorksTable;
import org.entente.host.link.LinkBook;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;

/**
 * Two datasets of works with their links, all of them: whether a work is in the question's scope
 * stands beside it, so that a publication is found whatever the other side says of its year or
 * type. Besides the views of {@link Engine#views} it has the tables
 *
 * <ul>
 *   <li>{@code a_stand}, {@code b_stand}: {@code work_id, year, document_type, language, doi,
 *       in_scope, linked}, a row a work
 *   <li>{@code linked}: {@code a_id, b_id, rule, score, a_in, b_in, a_year, b_year,
 *       a_document_type, b_document_type, a_language, b_language}, a row a link of which at least
 *       one side is in scope
 * </ul>
 */
final class LinkedView implements AutoCloseable {

  private final ScopedView view;
  private final Dataset a;
  private final Dataset b;
  private final String storedA;
  private final String storedB;

  private LinkedView(ScopedView view, Dataset a, Dataset b, String storedA, String storedB) {
    this.view = view;
    this.a = a;
    this.b = b;
    this.storedA = storedA;
    this.storedB = storedB;
  }

  /**
   * Opens it.
   *
   * @throws EngineException if a dataset holds no works, or cannot be read
   */
  static LinkedView open(Engine engine, LinkBook links, Dataset a, Dataset b, ViewScope scope)
      throws EngineException {
    ViewScope everything =
        new ViewScope(Optional.empty(), scope.yearRule(), new TreeSet<>(), scope.countries());
    ScopedView view = engine.views(a, b, everything);
    try {
      links.keep(view, a, b);
      String inScope = inScope(scope);
      view.keep("a_stand", stand("a", inScope));
      view.keep("b_stand", stand("b", inScope));
      view.keep(
          "linked",
          "select p.a_id, p.b_id, p.rule, p.score, x.in_scope as a_in, y.in_scope as b_in, x.year as a_year, y.year as b_year, x.document_type as a_document_type, y.document_type as b_document_type,"
              + " x.language as a_language, y.language as b_language from "
              + LinkBook.PAIRS
              + " p join a_stand x on x.work_id = p.a_id join b_stand y on y.work_id = p.b_id where x.in_scope or y.in_scope");
      return new LinkedView(
          view, a, b, engine.stored(a, WorksTable.WORKS), engine.stored(b, WorksTable.WORKS));
    } catch (MetricException e) {
      view.close();
      throw new EngineException(String.valueOf(e.getMessage()), e);
    } catch (EngineException | RuntimeException e) {
      view.close();
      throw e;
    }
  }

  private static String stand(String side, String inScope) {
    return "select w.work_id, w.year, nullif(w.document_type, '') as document_type, nullif(w.language, '') as language, w.doi, "
        + inScope
        + " as in_scope, p."
        + side
        + "_id is not null as linked from "
        + side
        + "_works w left join "
        + LinkBook.PAIRS
        + " p on p."
        + side
        + "_id = w.work_id";
  }

  /** The condition that narrows the published view. */
  private static String inScope(ViewScope scope) {
    String types =
        scope.documentTypes().isEmpty()
            ? "true"
            : scope.documentTypes().stream()
                .map(Duck::literal)
                .collect(Collectors.joining(", ", "w.document_type in (", ")"));
    String years =
        scope
            .years()
            .map(span -> "w.year between " + span.from() + " and " + span.to())
            .orElse("true");
    return "coalesce(" + types + " and " + years + ", false)";
  }

  Dataset a() {
    return a;
  }

  Dataset b() {
    return b;
  }

  /** The works of a side as stored, an SQL expression; {@code a} or {@code b}. */
  String stored(String side) {
    return side.equals("a") ? storedA : storedB;
  }

  Rows query(String sql) throws MetricException {
    return view.query(sql);
  }

  void keep(String table, String sql) throws MetricException {
    view.keep(table, sql);
  }

  long count(String sql) throws MetricException {
    try (Rows rows = view.query(sql)) {
      rows.next();
      return rows.whole(1);
    }
  }

  @Override
  public void close() {
    view.close();
  }
}
