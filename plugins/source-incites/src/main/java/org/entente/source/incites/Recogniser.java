package org.entente.source.incites;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.entente.spi.Head;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/** Says by its content whether a file is an InCites table or an InCites document list. */
final class Recogniser {

  private static final String FOREIGN = "The file has no column names of an InCites export.";

  /** The names of so many rows tell the kind of a table. */
  private static final int NAMES = 500;

  private static final int LEGACY_LIMIT = 4 << 20;

  private Recogniser() {}

  static Match table(Head head) {
    try {
      if (legacyWorkbook(head)) {
        return legacy(head, false);
      }
      try (TableScanner scanner = scanner(head, Header::ofAnyTable)) {
        return scanner == null ? Match.no(FOREIGN) : table(scanner, head.complete());
      }
    } catch (SourceException | IOException | RuntimeException e) {
      return Match.no("The file cannot be read as a table.");
    }
  }

  static Match documents(Head head) {
    try {
      if (legacyWorkbook(head)) {
        return legacy(head, true);
      }
      try (TableScanner scanner = scanner(head, Header::ofDocumentList)) {
        return scanner == null
            ? Match.no(FOREIGN)
            : Match.sure(
                InCites.DOCUMENTS, "The header has Accession Number beside indicators of InCites.");
      }
    } catch (SourceException | IOException | RuntimeException e) {
      return Match.no("The file cannot be read as a table.");
    }
  }

  private static Match table(TableScanner scanner, boolean complete)
      throws SourceException, IOException {
    Header header = scanner.header();
    if (header == null) {
      return Match.no(FOREIGN);
    }
    List<String> names = new ArrayList<>();
    int column = header.find(Header.NAME);
    for (Row row = scanner.next(); row != null && names.size() < NAMES; row = scanner.next()) {
      // The last row of a head may be cut; a name of it that is cut decides nothing.
      names.add(row.cell(column));
    }
    boolean marked = scanner.annotations().ofInCites();
    String foreign = altered(header);
    if (foreign != null) {
      return Match.unsupported(TableKind.TABLE.format(), foreign);
    }
    TableKind.Conclusion conclusion = TableKind.conclude(header, names);
    String format = conclusion.kind().format();
    String because =
        " It is taken for " + conclusion.kind().title() + ": " + conclusion.because() + ".";
    if (Header.ofTable(header.row())) {
      return Match.sure(format, "The header has Web of Science Documents." + because);
    }
    if (marked) {
      return Match.sure(format, "The file says that it is from InCites." + because);
    }
    return Match.maybe(
        format,
        "The header has indicators of InCites, but no Web of Science Documents, and "
            + (complete ? "nothing in the file says" : "its beginning does not say")
            + " that it is from InCites."
            + because);
  }

  /** A sentence on a table that is no longer as InCites wrote it, null where nothing shows. */
  static @Nullable String altered(Header header) {
    String year = header.foreignYear();
    return year == null
        ? null
        : "This table has columns of InCites and a column '"
            + year
            + "' that InCites does not write: somebody has changed it, and nothing in it says what"
            + " its numbers are of. Export from InCites one table a year, or the trend data, which"
            + " have a column Publication Year.";
  }

  private static @Nullable TableScanner scanner(Head head, Predicate<Row> isHeader)
      throws SourceException, IOException {
    if (head.startsWith('P', 'K')) {
      Workbook workbook = Workbook.of(head.file()).orElse(null);
      RowReader rows = workbook == null ? null : workbook.rows(isHeader);
      return rows == null ? null : new TableScanner(rows, '\t', isHeader);
    }
    String text = head.text();
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.contains(Header.DOCUMENTS)
        && !lower.contains(Header.ACCESSION_NUMBER)
        && !lower.contains("normalized citation impact")
        && !lower.contains("docs cited")
        && !lower.contains(" collaborations")) {
      return null;
    }
    if (!head.complete()) {
      int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
      text = end < 0 ? text : text.substring(0, end + 1);
    }
    Character separator = SheetFile.separator(text, isHeader);
    return separator == null
        ? null
        : new TableScanner(
            new DelimitedRows(new StringReader(text), separator, ""), separator, isHeader);
  }

  private static boolean legacyWorkbook(Head head) {
    return head.startsWith(0xD0, 0xCF, 0x11, 0xE0);
  }

  /** BIFF, which some versions of InCites wrote as .xls: it is recognised, but not read. */
  private static Match legacy(Head head, boolean documents) throws IOException {
    byte[] bytes;
    try (InputStream in = head.file().open()) {
      bytes = in.readNBytes(LEGACY_LIMIT);
    }
    // Strings of a BIFF file are of one byte or of two a character.
    String text =
        new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
    boolean list =
        text.contains(Header.ACCESSION_NUMBER) && text.contains("normalized citation impact");
    boolean table = text.contains(Header.DOCUMENTS) || text.contains("incites dataset updated");
    if (documents ? list : table && !list) {
      return Match.unsupported(
          documents ? InCites.DOCUMENTS : TableKind.TABLE.format(),
          "This is an InCites export in the old Excel format (.xls), which cannot be read: export it"
              + " as CSV, or save it as .xlsx.");
    }
    return Match.no("The file is an old Excel workbook without column names of InCites.");
  }
}
