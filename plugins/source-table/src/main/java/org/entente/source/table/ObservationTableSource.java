package org.entente.source.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.model.Observation;
import org.entente.spi.Code;
import org.entente.spi.Head;
import org.entente.spi.IndicatorSource;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.ObservationSink;
import org.entente.spi.Problem;
import org.entente.spi.Provenance;
import org.entente.spi.Severity;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.pf4j.Extension;

/**
 * Tables of figures in the columns that Entente writes, so that any published table can stand
 * beside one's own measurements. A file is walked over twice: figures of several datasets in one
 * table would mix, and that must be known before the first row is given away.
 */
@Extension
public final class ObservationTableSource implements IndicatorSource {

  static final String FORMAT = "observations-csv";

  private static final SourceInfo INFO =
      new SourceInfo(
          "table",
          "Table of figures",
          "whoever published the figures",
          List.of(
              new SourceInfo.Format(
                  FORMAT,
                  "Observations as CSV",
                  "Run 'entente measure … --format csv', or write a table with the columns metric,"
                      + " country, year and value, and as far as known dataset, entity, partner,"
                      + " numerator, denominator, lower, upper, lowest and highest. Shares are"
                      + " fractions: 0.266, not 26.6.")),
          List.of(
              "A table holds figures and no publications: they can be compared, but not be counted"
                  + " in another way.",
              "A table does not say how its figures were counted; it is taken for full counting."));

  @Override
  public SourceInfo info() {
    return INFO;
  }

  @Override
  public Match recognise(Head head) {
    return Recogniser.of(head);
  }

  @Override
  public void read(InputFile in, String format, ObservationSink out)
      throws SourceException, IOException {
    survey(in);
    try (TableRows rows = TableRows.open(in)) {
      TableRows.Row first = rows.next();
      if (first == null) {
        throw new IllegalStateException("the header was there a moment ago");
      }
      Header header = new Header(first.cells());
      tell(header, new Location(in.name(), first.line(), ""), out);
      out.provenance(new Provenance("Table of figures", Map.of(), "", ""));
      ObservationReader reader = new ObservationReader(header);
      while (out.open()) {
        TableRows.Row row = rows.next();
        if (row == null) {
          break;
        }
        Location at = new Location(in.name(), row.line(), "");
        try {
          Observation observation = reader.read(row.cells());
          out.accept(List.of(observation), at);
        } catch (RowException e) {
          out.reject(at, e.code(), "Line " + row.line() + ": " + e.sentence(), rows.raw(row));
        }
      }
    }
  }

  /** Looks at the header, and whose figures the rows are. */
  private static void survey(InputFile in) throws SourceException, IOException {
    try (TableRows rows = TableRows.open(in)) {
      TableRows.Row first = rows.next();
      if (first == null || !new Header(first.cells()).ofObservations()) {
        throw new SourceException(
            Code.MISSING_COLUMN,
            in.name()
                + " has not the columns metric, country, year and value in its first line, so that"
                + " nobody knows what its figures are.",
            new Location(in.name(), first == null ? 0 : first.line(), ""));
      }
      Header header = new Header(first.cells());
      TreeSet<String> datasets = new TreeSet<>();
      for (TableRows.Row row = rows.next(); row != null; row = rows.next()) {
        String dataset = header.cell(row.cells(), Column.DATASET).strip();
        if (!dataset.isEmpty()) {
          datasets.add(ObservationReader.plain(dataset));
        }
        if (datasets.size() > 1) {
          throw new SourceException(
              Code.UNSUPPORTED,
              in.name()
                  + " mixes figures of several datasets ("
                  + String.join(", ", datasets)
                  + "; the second one in line "
                  + row.line()
                  + "): imported together, nobody could tell whose they are. Make one file of each"
                  + " by the column dataset, and import each under a name of its own.",
              new Location(in.name(), row.line(), ""));
        }
      }
    }
  }

  private static void tell(Header header, Location top, ObservationSink out) {
    if (!header.repeated().isEmpty()) {
      out.note(
          new Problem(
              Severity.WARNING,
              Code.MALFORMED,
              "Columns stand more than once and only the first was read: "
                  + String.join(", ", header.repeated())
                  + ".",
              top));
    }
    if (!header.extra().isEmpty()) {
      out.note(
          new Problem(
              Severity.NOTE,
              Code.UNSUPPORTED,
              "Columns that are not kept: " + String.join(", ", header.extra()) + ".",
              top));
    }
  }
}
