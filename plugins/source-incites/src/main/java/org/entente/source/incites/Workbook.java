package org.entente.source.incites;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX file, held packed in memory after its unpacked size was found to be sane: a workbook of a
 * hundred thousand rows and thirty columns unpacks to about 100 MB, a zip bomb to much more.
 */
final class Workbook {

  private static final int PACKED_LIMIT = 64 << 20;
  private static final long UNPACKED_LIMIT = 256L << 20;

  /** The shared strings are the one part that the reader holds in memory as a whole. */
  private static final long STRINGS_LIMIT = 64L << 20;

  private final byte[] packed;
  private final String file;

  private Workbook(byte[] packed, String file) {
    this.packed = packed;
    this.file = file;
  }

  /**
   * Opens a file that begins with the letters PK; empty where it is an archive, but no workbook.
   *
   * @throws SourceException if it is damaged or unpacks to too much
   */
  static Optional<Workbook> of(InputFile in) throws SourceException, IOException {
    byte[] packed;
    try (InputStream stream = in.open()) {
      packed = stream.readNBytes(PACKED_LIMIT + 1);
    }
    Location at = new Location(in.name(), 0, "");
    if (packed.length > PACKED_LIMIT) {
      throw tooLarge(in.name(), at);
    }
    long total = 0;
    long declared = 0;
    boolean workbook = false;
    try (ZipFile zip = ZipFile.builder().setByteArray(packed).get()) {
      byte[] buffer = new byte[1 << 16];
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        declared += Math.max(0, entry.getSize());
        if (entry.getName().equals("xl/workbook.xml")) {
          workbook = true;
        }
      }
      if (!workbook) {
        return Optional.empty();
      }
      // What an archive says of itself may be untrue, but only a bomb says too much.
      if (declared > UNPACKED_LIMIT) {
        throw tooLarge(in.name(), at);
      }
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        boolean strings = entry.getName().endsWith("sharedStrings.xml");
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
          for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            size += n;
            total += n;
            if (total > UNPACKED_LIMIT || (strings && size > STRINGS_LIMIT)) {
              throw tooLarge(in.name(), at);
            }
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      throw damaged(in.name(), e);
    }
    return Optional.of(new Workbook(packed, in.name()));
  }

  private static SourceException tooLarge(String file, Location at) {
    return new SourceException(
        Code.UNSUPPORTED,
        file
            + " is a workbook of more than "
            + (UNPACKED_LIMIT >> 20)
            + " MiB unpacked: no InCites export is so large. Export the table as CSV.",
        at);
  }

  static SourceException damaged(String file, Exception cause) {
    return new SourceException(
        Code.MALFORMED,
        file + " cannot be read as an Excel workbook: it is damaged. Export it again, or as CSV.",
        new Location(file, 0, ""),
        cause);
  }

  /** The rows of the first sheet that has such a row near its top; null where none has. */
  @Nullable RowReader rows(Predicate<Row> header) throws SourceException, IOException {
    for (int index = 0; ; index++) {
      SheetRows rows = sheet(index);
      if (rows == null) {
        return null;
      }
      boolean found;
      try (TableScanner scanner = new TableScanner(rows, '\t', header)) {
        found = scanner.header() != null;
      }
      if (found) {
        return sheet(index);
      }
    }
  }

  private @Nullable SheetRows sheet(int index) throws SourceException, IOException {
    ReadableWorkbook book = null;
    try {
      book =
          new ReadableWorkbook(
              new ByteArrayInputStream(packed),
              new ReadingOptions(/* withCellFormat= */ true, /* cellInErrorIfParseError= */ true));
      var sheet = book.getSheet(index);
      if (sheet.isEmpty()) {
        book.close();
        return null;
      }
      return new SheetRows(book, sheet.get(), file);
    } catch (IOException | RuntimeException e) {
      if (book != null) {
        book.close();
      }
      throw damaged(file, e);
    }
  }
}
