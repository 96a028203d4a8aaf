package org.entente.source.scopus;

import java.io.IOException;
import java.util.List;
import org.entente.spi.Code;
import org.entente.spi.FileSource;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.entente.spi.WorkSink;
import org.pf4j.Extension;

/**
 * Scopus, by the CSV files that it exports, in the layouts from before 2018 to 2026, and by BibTeX.
 */
@Extension
public final class ScopusSource implements FileSource {

  static final String CSV = "scopus-csv";
  static final String BIBTEX = "scopus-bibtex";
  static final String API = "scopus-api";

  private static final SourceInfo INFO =
      new SourceInfo(
          "scopus",
          "Scopus",
          "Elsevier",
          List.of(
              new SourceInfo.Format(
                  CSV,
                  "CSV",
                  "In the list of results choose Export, CSV, and tick all fields of 'Citation information' and"
                      + " 'Bibliographical information'. Without Affiliations no country can be known."),
              new SourceInfo.Format(
                  BIBTEX,
                  "BibTeX",
                  "In the list of results choose Export, BibTeX, and tick the fields as for CSV. Choose CSV where you can:"
                      + " BibTeX does not say which author has which address."),
              new SourceInfo.Format(
                  API,
                  "JSON of the Scopus APIs",
                  "Save the answers of Scopus Search (view COMPLETE) or of Abstract Retrieval (view FULL) as they come, as"
                      + " JSON. Only FULL has the addresses as the papers state them.")),
          List.of(
              "Which author has which address is known only where the export holds 'Authors with affiliations';"
                  + " BibTeX never does.",
              "An export holds no field-weighted citation impact.",
              "In CSV and BibTeX, countries are those that stand in the addresses. The APIs give the countries of Scopus'"
                  + " organisation profiles beside them; but for the view FULL they give nothing else."));

  /** For the plugin host. */
  public ScopusSource() {}

  @Override
  public SourceInfo info() {
    return INFO;
  }

  @Override
  public Match recognise(Head head) {
    return Recogniser.recognise(head);
  }

  @Override
  public void read(InputFile in, String format, WorkSink out) throws SourceException, IOException {
    switch (format) {
      case CSV -> CsvReading.read(in, out);
      case BIBTEX -> BibtexReading.read(in, out);
      case API -> ApiReading.read(in, out);
      default ->
          throw new SourceException(
              Code.UNSUPPORTED,
              "The Scopus source reads '"
                  + CSV
                  + "', '"
                  + BIBTEX
                  + "' and '"
                  + API
                  + "', and not '"
                  + format
                  + "'.",
              new Location(in.name(), 0, ""));
    }
  }
}
