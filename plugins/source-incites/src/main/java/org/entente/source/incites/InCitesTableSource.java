package org.entente.source.incites;

import java.io.IOException;
import java.util.List;
import org.entente.spi.Code;
import org.entente.spi.Head;
import org.entente.spi.IndicatorSource;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.ObservationSink;
import org.entente.spi.Problem;
import org.entente.spi.Severity;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.pf4j.Extension;

/**
 * InCites indicator tables as observations. A file is walked over twice, because the filters that
 * say what its rows mean may stand below them; each row reaches the sink once, and no more than one
 * row is held in memory (of a workbook, also the packed file).
 */
@Extension
public final class InCitesTableSource implements IndicatorSource {

  @Override
  public SourceInfo info() {
    return InCites.TABLES;
  }

  @Override
  public Match recognise(Head head) {
    return Recogniser.table(head);
  }

  @Override
  public void read(InputFile in, String format, ObservationSink out)
      throws SourceException, IOException {
    TableKind kind = TableKind.ofFormat(format);
    SheetFile file =
        SheetFile.of(in, Header::ofAnyTable, "the columns Name and Web of Science Documents");
    Header header = header(file, in.name());
    Survey survey = Survey.of(file, header);
    Location top = new Location(in.name(), header.row().line(), "");
    Measures measures =
        new Measures(kind, survey.annotations().collaboration(), survey.rowsAtHundred());
    out.provenance(survey.annotations().provenance(measures.title()));
    tell(survey, measures, top, out);
    ObservationRows rows = new ObservationRows(in.name(), file, kind, survey, measures, out);
    try (TableScanner scanner = file.scan()) {
      scanner.header();
      while (out.open()) {
        Row row = scanner.next();
        if (row == null) {
          break;
        }
        rows.read(row, scanner.below());
      }
    }
  }

  private static Header header(SheetFile file, String name) throws SourceException, IOException {
    try (TableScanner scanner = file.scan()) {
      Header header = scanner.header();
      if (header == null) {
        throw new IllegalStateException("the header was there a moment ago");
      }
      Location at = new Location(name, header.row().line(), "");
      if (header.find(Header.NAME) < 0) {
        throw new SourceException(
            Code.MISSING_COLUMN,
            "The header in line "
                + at.line()
                + " of "
                + name
                + " has no column Name, so that nobody knows what its rows measure. Export the table"
                + " again with its names.",
            at);
      }
      String altered = Recogniser.altered(header);
      if (altered != null) {
        throw new SourceException(Code.UNSUPPORTED, name + ": " + altered, at);
      }
      return header;
    }
  }

  /** What a user should know of the table as a whole. */
  private static void tell(Survey survey, Measures measures, Location top, ObservationSink out) {
    Header header = survey.header();
    if (header.find(Header.DOCUMENTS) < 0) {
      note(
          out,
          Severity.WARNING,
          Code.MISSING_COLUMN,
          "The table has no column Web of Science Documents: its rows give no works, and its"
              + " percentages cannot be checked. Add the indicator and export again.",
          top);
    }
    boolean counted = header.find("international collaborations") >= 0;
    boolean rated = header.find("% international collaborations") >= 0;
    if (!counted || !rated) {
      note(
          out,
          Severity.NOTE,
          Code.MISSING_COLUMN,
          "The table has no column "
              + (counted
                  ? "% International Collaborations: its rows give no international-share."
                  : rated
                      ? "International Collaborations: its percentages have no counts beside them."
                      : "International Collaborations and none of their percentage: it says nothing"
                          + " of international collaboration."),
          top);
    }
    if (!header.repeated().isEmpty()) {
      note(
          out,
          Severity.WARNING,
          Code.MALFORMED,
          "Columns stand more than once and only the first was read: "
              + String.join(", ", header.repeated())
              + ".",
          top);
    }
    List<String> words = survey.words();
    if (!words.isEmpty()) {
      note(
          out,
          Severity.NOTE,
          Code.UNSUPPORTED,
          "Columns that hold words are not kept: " + String.join(", ", words) + ".",
          top);
    }
    if (survey.annotations().none()) {
      note(
          out,
          Severity.WARNING,
          Code.TRUNCATED,
          "The table has no filter summary, so that its period, filters and dataset date are not"
              + " known: the file was cut or edited. Export it again and leave the summary in it.",
          top);
    } else if (!survey.annotations().dated()) {
      note(
          out,
          Severity.NOTE,
          Code.TRUNCATED,
          "The filter summary has no line 'InCites dataset updated', with which it ends: it may be"
              + " cut, and figures of another dataset date may differ.",
          top);
    }
    if (header.find("publication year", "year") < 0
        && survey.annotations().year() == null
        && !survey.annotations().none()) {
      note(
          out,
          Severity.NOTE,
          Code.BAD_VALUE,
          "The table is of several years together and gives no series: export one table a year, or"
              + " the trend data.",
          top);
    }
    String filtered = measures.sentence();
    if (filtered != null) {
      note(out, Severity.WARNING, Code.BAD_VALUE, filtered, top);
    }
  }

  private static void note(
      ObservationSink out, Severity severity, Code code, String message, Location at) {
    out.note(new Problem(severity, code, message, at));
  }
}
