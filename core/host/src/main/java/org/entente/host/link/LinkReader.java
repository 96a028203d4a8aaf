package org.entente.host.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.library.Dataset;
import org.entente.host.library.Duck;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;

/** Reads the links of a {@link LinkBook}, with what the databases say of their works. */
public final class LinkReader {

  private static final String ALL = "all_links";

  private static final int AUTHORS_SHOWN = 4;

  private final Library library;
  private final LinkBook book;

  public LinkReader(Library library, LinkBook book) {
    this.library = library;
    this.book = book;
  }

  /** Takes links one by one. */
  @FunctionalInterface
  public interface Consumer {

    void accept(Link link) throws EngineException;
  }

  /**
   * Gives the links of some statuses ({@code accepted}, {@code review}, {@code rejected}), in the
   * order of the first dataset's keys.
   */
  public void links(Dataset a, Dataset b, Set<String> statuses, Consumer consumer)
      throws EngineException {
    try (ScopedView view = Decided.view()) {
      book.keepAll(view, ALL, a, b);
      String sql =
          "select x.source_key, y.source_key, l.rule, l.score, l.status from "
              + ALL
              + " l join "
              + works(a)
              + " x on x.work_id = l.a_id join "
              + works(b)
              + " y on y.work_id = l.b_id where l.status in ("
              + statuses.stream().map(Duck::literal).collect(Collectors.joining(", "))
              + ") order by 1, 2";
      try (Rows rows = view.query(sql)) {
        while (rows.next()) {
          consumer.accept(
              new Link(
                  a.name(),
                  text(rows, 1),
                  b.name(),
                  text(rows, 2),
                  text(rows, 3),
                  rows.number(4),
                  text(rows, 5)));
        }
      }
    } catch (MetricException e) {
      throw failed(a, b, e);
    }
  }

  /** The links in figures. */
  public LinkSummary summary(Dataset a, Dataset b) throws EngineException {
    List<LinkSummary.Count> counts = new ArrayList<>();
    try (ScopedView view = Decided.view()) {
      book.keepAll(view, ALL, a, b);
      try (Rows rows =
          view.query(
              "select rule, status, count(*) from "
                  + ALL
                  + " group by 1, 2 order by 3 desc, 1, 2")) {
        while (rows.next()) {
          counts.add(new LinkSummary.Count(text(rows, 1), text(rows, 2), rows.whole(3)));
        }
      }
    } catch (MetricException e) {
      throw failed(a, b, e);
    }
    Linking.Effort effort = book.effort(a, b);
    List<String> notes = new ArrayList<>();
    if (effort.skipped() > 0) {
      notes.add(
          effort.skipped()
              + " pairs of works were not compared: all that they have in common, such as a title of one word, is in too many works.");
    }
    return new LinkSummary(a.name(), b.name(), counts, effort.compared(), effort.skipped(), notes);
  }

  /**
   * The pairs of a status with what both databases say, the surest first.
   *
   * @param limit how many at most
   */
  public List<PairToReview> pairs(Dataset a, Dataset b, String status, int limit)
      throws EngineException {
    List<PairToReview> pairs = new ArrayList<>();
    try (ScopedView view = Decided.view()) {
      book.keepAll(view, ALL, a, b);
      view.keep(
          "shown",
          "select * from "
              + ALL
              + " where status = "
              + Duck.literal(status)
              + " order by score desc, a_id, b_id limit "
              + Math.max(0, limit));
      keepWorks(view, "a", relations(a));
      keepWorks(view, "b", relations(b));
      try (Rows rows =
          view.query(
              "select s.rule, s.score, s.status, x.* exclude (work_id), y.* exclude (work_id) from shown s"
                  + " join shown_a x on x.work_id = s.a_id join shown_b y on y.work_id = s.b_id"
                  + " order by s.score desc, s.a_id, s.b_id")) {
        while (rows.next()) {
          LinkedWork x = work(rows, 4);
          LinkedWork y = work(rows, 13);
          pairs.add(
              new PairToReview(
                  new Link(
                      a.name(),
                      x.key(),
                      b.name(),
                      y.key(),
                      text(rows, 1),
                      rows.number(2),
                      text(rows, 3)),
                  x,
                  y));
        }
      }
    } catch (MetricException e) {
      throw failed(a, b, e);
    }
    return pairs;
  }

  private static void keepWorks(ScopedView view, String side, Map<WorksTable, String> relations)
      throws MetricException {
    String chosen = " where work_id in (select " + side + "_id from shown)";
    view.keep(
        "shown_" + side,
        "select w.work_id, w.source_key, w.doi, w.pmid, w.title, w.year, a.names, w.venue,"
            + " concat_ws(', ', 'volume ' || n.volume, 'issue ' || n.issue, 'page ' || n.first_page) as place,"
            + " w.document_types from (select * from "
            + relations.get(WorksTable.WORKS)
            + chosen
            + ") w left join (select work_id, string_agg(author_name, '; ' order by position)"
            + " filter (where position <= "
            + AUTHORS_SHOWN
            + ") || case when count(*) > "
            + AUTHORS_SHOWN
            + " then ' and ' || cast(count(*) - "
            + AUTHORS_SHOWN
            + " as varchar) || ' more' else '' end as names from "
            + relations.get(WorksTable.AUTHORSHIPS)
            + chosen
            + " group by work_id) a on a.work_id = w.work_id left join (select * from "
            + relations.get(WorksTable.NUMBERINGS)
            + chosen
            + ") n on n.work_id = w.work_id");
  }

  private static LinkedWork work(Rows rows, int from) throws MetricException {
    return new LinkedWork(
        text(rows, from),
        text(rows, from + 1),
        text(rows, from + 2),
        text(rows, from + 3),
        rows.missing(from + 4) ? null : (Integer) Math.toIntExact(rows.whole(from + 4)),
        text(rows, from + 5),
        text(rows, from + 6),
        text(rows, from + 7),
        text(rows, from + 8));
  }

  private String works(Dataset dataset) throws EngineException {
    return String.valueOf(relations(dataset).get(WorksTable.WORKS));
  }

  private Map<WorksTable, String> relations(Dataset dataset) throws EngineException {
    try {
      return library.relations(dataset.name());
    } catch (LibraryException e) {
      throw new EngineException(String.valueOf(e.getMessage()), e);
    }
  }

  private static EngineException failed(Dataset a, Dataset b, MetricException e) {
    return new EngineException(
        "The links of " + a.name() + " and " + b.name() + " cannot be read: " + e.getMessage(), e);
  }

  private static String text(Rows rows, int column) throws MetricException {
    String text = rows.text(column);
    return text == null ? "" : text;
  }
}
