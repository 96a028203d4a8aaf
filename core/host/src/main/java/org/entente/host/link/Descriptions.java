package org.entente.host.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.host.library.WorksTable;
import org.jspecify.annotations.Nullable;

/** Reads descriptions of works from a dataset's tables. */
final class Descriptions {

  /** Authors who are compared. */
  private static final int AUTHORS = 8;

  private static final Pattern BAR = Pattern.compile("\u001f");
  private static final Pattern SPACE = Pattern.compile(" ");

  private Descriptions() {}

  /**
   * A query of what is described, ordered by work id.
   *
   * @param ids a table expression with a column {@code work_id}: the works to describe
   */
  static String query(Map<WorksTable, String> relations, String ids) {
    String chosen = " where work_id in (select work_id from " + ids + ")";
    return "select w.work_id, w.doi, w.pmid, w.title,"
        + " least(coalesce(w.publication_year, w.early_access_year), coalesce(w.early_access_year, w.publication_year)) as first_year,"
        + " greatest(coalesce(w.publication_year, w.early_access_year), coalesce(w.early_access_year, w.publication_year)) as last_year,"
        + " a.names, a.author_count, w.venue, n.issns, n.volume, n.first_page, w.document_type from (select * from "
        + relations.get(WorksTable.WORKS)
        + chosen
        + ") w left join (select work_id, count(*) as author_count,"
        + " string_agg(author_name, '\u001f' order by position) filter (where position <= "
        + AUTHORS
        + ") as names from "
        + relations.get(WorksTable.AUTHORSHIPS)
        + chosen
        + " group by work_id) a on a.work_id = w.work_id left join (select * from "
        + relations.get(WorksTable.NUMBERINGS)
        + chosen
        + ") n on n.work_id = w.work_id order by w.work_id";
  }

  /** The description of a row of {@link #query}. */
  static Description read(ResultSet row) throws SQLException {
    String names = text(row, 7);
    List<PersonName> authors = new ArrayList<>();
    if (!names.isEmpty()) {
      for (String name : BAR.split(names, -1)) {
        authors.add(PersonName.of(name));
      }
    }
    String issns = text(row, 10);
    return new Description(
        row.getLong(1),
        text(row, 2),
        text(row, 3),
        TitleForm.of(text(row, 4)),
        row.getInt(5),
        row.getInt(6),
        authors,
        row.getInt(8),
        VenueName.words(text(row, 9)),
        issns.isEmpty() ? Set.of() : Set.of(SPACE.split(issns, -1)),
        Folding.letters(text(row, 11)),
        Folding.letters(text(row, 12)),
        text(row, 13));
  }

  private static String text(ResultSet row, int column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? "" : text;
  }
}
