package org.entente.source.incites;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of a workbook, each cell as the text that a CSV export would hold. */
final class SheetRows implements RowReader {

  /** Beyond the range of a double: such a text is damage, and written out it would be endless. */
  private static final int LONGEST_FRACTION = 400;

  private final ReadableWorkbook book;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final String file;

  SheetRows(ReadableWorkbook book, Sheet sheet, String file) throws IOException {
    this.book = book;
    this.file = file;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  @Override
  public @Nullable Row next() throws SourceException {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      org.dhatim.fastexcel.reader.Row row = rows.next();
      List<String> cells = new ArrayList<>(row.getCellCount());
      for (int i = 0; i < row.getCellCount(); i++) {
        cells.add(text(row.getCell(i)).strip());
      }
      return new Row(row.getRowNum(), cells);
    } catch (RuntimeException e) {
      throw Workbook.damaged(file, e);
    }
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getValue() == null) {
      return "";
    }
    if (!(cell.getValue() instanceof BigDecimal number)) {
      return cell.getText();
    }
    String format = cell.getDataFormatString();
    String shape = format == null ? "" : format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
    if (shape.toLowerCase(Locale.ROOT).contains("yy")) {
      return cell.asDate().toLocalDate().toString();
    }
    BigDecimal shortest = shortest(number);
    // 48.46 % is stored as 0.4846 and shown with a sign: the text says what is shown.
    return shape.contains("%") ? plain(shortest.movePointRight(2)) + "%" : plain(shortest);
  }

  /**
   * The fewest digits that are the same binary number: Excel stores 1.15 and writes it as
   * 1.1499999999999999.
   */
  static BigDecimal shortest(BigDecimal stored) {
    double value = stored.doubleValue();
    for (int digits = 15; digits < stored.precision(); digits++) {
      BigDecimal shorter = stored.round(new MathContext(digits));
      if (shorter.doubleValue() == value) {
        return shorter.stripTrailingZeros();
      }
    }
    return stored;
  }

  private static String plain(BigDecimal stored) {
    if (Math.abs((long) stored.scale()) > LONGEST_FRACTION) {
      return stored.toString();
    }
    // Some writers store whole numbers as 440.0: a sheet has no printed digits to keep.
    BigDecimal stripped = stored.stripTrailingZeros();
    BigDecimal number = stripped.scale() <= 0 ? stripped : stored;
    return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
  }

  @Override
  public void close() throws IOException {
    stream.close();
    book.close();
  }
}
