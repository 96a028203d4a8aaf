package org.entente.host.measure;

import org.entente.host.engine.ScopedView;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;

/** What a metric needs of a dataset: one that lacks it gets a sentence, not a number. */
final class Requirements {

  private Requirements() {}

  /**
   * Checks that the works of a scope have what the metric needs; works that are not there lack
   * nothing.
   */
  static void check(MetricInfo metric, ScopedView view, String dataset)
      throws MetricException, MeasureException {
    for (MetricInfo.Need need : metric.needs().stream().sorted().toList()) {
      if (!any(view, query(need)) && any(view, "select 1 from works limit 1")) {
        throw new MeasureException(
            "The metric " + metric.id() + " needs " + sentence(need, dataset));
      }
    }
  }

  private static boolean any(ScopedView view, String sql) throws MetricException {
    try (Rows rows = view.query(sql)) {
      return rows.next();
    }
  }

  private static String query(MetricInfo.Need need) {
    return switch (need) {
      case AUTHOR_ADDRESS_LINKS ->
          "select 1 from affiliations where author_position is not null limit 1";
      case AUTHOR_IDS -> "select 1 from authorships where author_identified limit 1";
      case CITATIONS -> "select 1 from works where times_cited is not null limit 1";
      case ORGANISATIONS -> "select 1 from affiliations where organisation_key is not null limit 1";
    };
  }

  private static String sentence(MetricInfo.Need need, String dataset) {
    return switch (need) {
      case AUTHOR_ADDRESS_LINKS ->
          "to know which author has which address, and no work of "
              + dataset
              + " says so in these years and document types. Web of Science does from 2008 on, Scopus where \"Authors with affiliations\" was exported.";
      case AUTHOR_IDS ->
          "the source's own identifiers of authors, and no author of "
              + dataset
              + " has one in these years and document types. Scopus has them where \"Author(s) ID\" was exported, Web of Science in its fields RI and OI.";
      case CITATIONS ->
          "citations, and no work of "
              + dataset
              + " says how often it was cited in these years and document types. Export the citation counts too.";
      case ORGANISATIONS ->
          "the organisations of addresses, and no address of "
              + dataset
              + " names one in these years and document types.";
    };
  }
}
