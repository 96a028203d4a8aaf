package org.entente.source.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.entente.spi.Code;
import org.jspecify.annotations.Nullable;

/** Numbers as they stand in a table: a dot for decimals, nothing between the thousands. */
final class Numeral {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");

  /** No published figure has more digits; what has is no figure. */
  private static final int LONGEST = 60;

  private Numeral() {}

  /**
   * The number of a cell with its printed digits; null where the cell is empty or says, as R and
   * pandas do, that there is none.
   */
  static @Nullable BigDecimal read(Column column, String cell) throws RowException {
    String text = cell.strip();
    if (missing(text)) {
      return null;
    }
    if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
      throw new RowException(
          Code.BAD_VALUE,
          "'"
              + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
              + "' in the column "
              + column.title()
              + " is not a number. Write a dot for decimals and nothing between the thousands, such"
              + " as 126868 or 0.217.");
    }
    return new BigDecimal(text);
  }

  private static boolean missing(String text) {
    return text.isEmpty() || text.equals("NA") || text.equalsIgnoreCase("nan");
  }
}
