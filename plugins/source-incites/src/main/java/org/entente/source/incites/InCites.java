package org.entente.source.incites;

import java.util.List;
import org.entente.spi.SourceInfo;
import org.entente.spi.SourceInfo.Format;

/** What InCites is, for both of its shapes. */
final class InCites {

  static final String DOCUMENTS = "incites-documents";

  private static final String EXPORT_TABLE =
      "In InCites Benchmarking & Analytics, analyse %s, choose the indicators Web of Science"
          + " Documents, International Collaborations and %% International Collaborations, narrow"
          + " the time period to one year (or take the trend data, one row a year), and download the"
          + " table as CSV. Leave the filter summary in the file.";

  static final SourceInfo TABLES =
      info(
          List.of(
              table(TableKind.LOCATIONS, "Locations", "Locations"),
              table(TableKind.ORGANISATIONS, "Organizations", "Organizations"),
              table(TableKind.RESEARCH_AREAS, "Research Areas", "Research Areas"),
              table(TableKind.PUBLICATION_SOURCES, "Publication Sources", "Publication Sources"),
              table(TableKind.PEOPLE, "Researchers", "Researchers"),
              table(TableKind.TABLE, "Table of another or unknown kind", "the entities")));

  static final SourceInfo DOCUMENT_LISTS =
      info(
          List.of(
              new Format(
                  DOCUMENTS,
                  "Document list",
                  "In an InCites table, click the number of Web of Science Documents of a row and"
                      + " download the list that opens as CSV.")));

  private InCites() {}

  private static Format table(TableKind kind, String name, String entities) {
    return new Format(kind.format(), name, EXPORT_TABLE.formatted(entities));
  }

  private static SourceInfo info(List<Format> formats) {
    return new SourceInfo(
        "incites",
        "InCites",
        "Clarivate",
        formats,
        List.of(
            "InCites document lists have no addresses: nothing that needs countries or"
                + " organisations of a work can be measured on them.",
            "InCites tables count works and do not list them: there are no unknown-country bounds,"
                + " no author-address links, and nothing to link with the works of another database.",
            "Neither header nor filter summary says what kind of entities a table lists: the kind"
                + " is concluded from its columns and row names.",
            "Percentages of collaboration in a table that is itself filtered by collaboration follow"
                + " from the filter and are left out."));
  }
}
