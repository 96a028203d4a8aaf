package org.entente.source.openalex;

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

/** OpenAlex, by the answers of its API, the files of its snapshot, and the CSV of its web page. */
@Extension
public final class OpenAlexSource implements FileSource {

  static final String API = "openalex-api-json";
  static final String LINES = "openalex-jsonl";
  static final String CSV = "openalex-csv";

  static final SourceInfo INFO =
      new SourceInfo(
          "openalex",
          "OpenAlex",
          "OurResearch",
          List.of(
              new SourceInfo.Format(
                  API,
                  "JSON of the API",
                  "Save the answers of https://api.openalex.org/works as they come, page by page, or let Entente harvest"
                      + " them. A list of works and a single work are read too."),
              new SourceInfo.Format(
                  LINES,
                  "JSON Lines of the snapshot",
                  "Download files of works of the snapshot, in the format jsonl, and import them packed as they are."),
              new SourceInfo.Format(
                  CSV,
                  "CSV of the web page",
                  "In the list of works choose Export, CSV, with the columns Work ID, DOI, Title, Year, Type, Author, Author"
                      + " IDs, Country, Institution, Source and Citation count. Choose JSON where you can: a CSV does not say"
                      + " which author has which of several addresses.")),
          List.of(
              "Countries are those of OpenAlex' profiles of institutions, and those that it read in addresses; both are found"
                  + " by a program, and some are wrong or missing. They are kept apart from what the address itself says.",
              "A work without addresses in what OpenAlex was given has no country; there are many more of them than in Web of"
                  + " Science or Scopus.",
              "The whole database is made anew from time to time (last in November 2025), so the same question gives other"
                  + " figures later: say on which day it was asked.",
              "OpenAlex names a whole and its parts (a society and its institute, a joint laboratory and its universities) as"
                  + " institutions of one address, so that one address may count as several organisations.",
              "Lists of the API and CSV hold the first 100 authors of a work.",
              "A CSV ties an address, an institution or a country to an author only where every author has at most one."));

  /** For the plugin host. */
  public OpenAlexSource() {}

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
      case API -> ApiReading.read(in, out);
      case LINES -> JsonLinesReading.read(in, out);
      case CSV -> CsvReading.read(in, out);
      default ->
          throw new SourceException(
              Code.UNSUPPORTED,
              "The OpenAlex source reads '"
                  + API
                  + "', '"
                  + LINES
                  + "' and '"
                  + CSV
                  + "', and not '"
                  + format
                  + "'.",
              new Location(in.name(), 0, ""));
    }
  }
}
