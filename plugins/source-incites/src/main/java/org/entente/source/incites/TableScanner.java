package org.entente.source.incites;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Predicate;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/** Walks over a sheet and tells its header, its data rows and its annotations apart. */
final class TableScanner implements Closeable {

  /** Lines above the header in the newest exports are a dozen; beyond this there is no header. */
  private static final int MOST_LINES_ABOVE = 100;

  private final RowReader rows;
  private final char separator;
  private final Predicate<Row> isHeader;
  private final Annotations annotations = new Annotations();
  private @Nullable Header header;
  private boolean below;

  TableScanner(RowReader rows, char separator, Predicate<Row> isHeader) {
    this.rows = rows;
    this.separator = separator;
    this.isHeader = isHeader;
  }

  /**
   * Reads up to the header; null where none was found. Above it there may be lines that InCites
   * writes, or a title; below other rows, as in prose that quotes a header, it is none.
   */
  @Nullable Header header() throws SourceException, IOException {
    for (int i = 0; header == null && i < MOST_LINES_ABOVE; i++) {
      Row row = rows.next();
      if (row == null) {
        break;
      }
      if (isHeader.test(row)) {
        header = new Header(row);
      } else if (row.filled() > 2 && !Annotations.possible(row)) {
        break;
      } else if (!row.blank() && !isSeparatorHint(row)) {
        annotations.add(row, separator);
      }
    }
    return header;
  }

  /** The line {@code sep=;} by which some programs tell Excel the separator. */
  private static boolean isSeparatorHint(Row row) {
    return row.filled() == 1 && row.first().regionMatches(true, 0, "sep=", 0, 4);
  }

  /** The next row that is not an annotation, null after the last. */
  @Nullable Row next() throws SourceException, IOException {
    for (Row row = rows.next(); row != null; row = rows.next()) {
      if (row.blank()) {
        continue;
      }
      if (Annotations.certain(row)) {
        below = true;
      }
      if (!below || !Annotations.possible(row)) {
        return row;
      }
      annotations.add(row, separator);
    }
    return null;
  }

  /** Whether the filter summary has begun: a row after it belongs to some other table. */
  boolean below() {
    return below;
  }

  /** What was found so far; complete when {@link #next} has given null. */
  Annotations annotations() {
    return annotations;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
