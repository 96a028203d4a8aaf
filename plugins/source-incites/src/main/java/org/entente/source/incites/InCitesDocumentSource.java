package org.entente.source.incites;

import java.io.IOException;
import org.entente.spi.Code;
import org.entente.spi.FileSource;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.Problem;
import org.entente.spi.Severity;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.entente.spi.WorkSink;
import org.pf4j.Extension;

/**
 * InCites document lists as works. They have no addresses, and authors are names only. A file is
 * walked over twice where a spreadsheet program may have changed how its numbers are written; each
 * record reaches the sink once.
 */
@Extension
public final class InCitesDocumentSource implements FileSource {

  @Override
  public SourceInfo info() {
    return InCites.DOCUMENT_LISTS;
  }

  @Override
  public Match recognise(Head head) {
    return Recogniser.documents(head);
  }

  @Override
  public void read(InputFile in, String format, WorkSink out) throws SourceException, IOException {
    if (!format.equals(InCites.DOCUMENTS)) {
      throw new IllegalArgumentException("source-incites has no list format '" + format + "'");
    }
    SheetFile file =
        SheetFile.of(
            in,
            Header::ofDocumentList,
            "Accession Number and an indicator such as Category Normalized Citation Impact");
    try (TableScanner scanner = file.scan()) {
      Header header = scanner.header();
      if (header == null) {
        throw new IllegalStateException("the header was there a moment ago");
      }
      Location top = new Location(in.name(), header.row().line(), "");
      WorkRows rows = new WorkRows(in.name(), file, header, WorkRows.numerals(file, header), out);
      rows.tell(top);
      boolean complete = false;
      while (out.open()) {
        Row row = scanner.next();
        if (row == null) {
          complete = true;
          break;
        }
        rows.read(row, scanner.below());
      }
      if (complete && !scanner.annotations().none()) {
        out.note(
            new Problem(
                Severity.NOTE,
                Code.UNSUPPORTED,
                "The list says of itself: " + scanner.annotations().sentence() + ".",
                top));
      }
    }
  }
}
