package org.entente.source.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.model.Bounds;
import org.entente.model.EntityKind;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Code;
import org.jspecify.annotations.Nullable;

/** Makes an observation of a row, or says what is wrong with it. */
final class ObservationReader {

  private static final Pattern METRIC = Pattern.compile("[a-z0-9-]+");
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

  private final Header header;

  ObservationReader(Header header) {
    this.header = header;
  }

  /**
   * The observation of a row.
   *
   * @throws RowException if the row cannot be used
   */
  Observation read(List<String> cells) throws RowException {
    shape(cells);
    String metric = text(cells, Column.METRIC).strip();
    if (!METRIC.matcher(metric).matches()) {
      throw new RowException(
          Code.BAD_VALUE,
          metric.isEmpty()
              ? "The row names no metric. Write the id of what was measured, such as"
                  + " international-share."
              : "'"
                  + metric
                  + "' is not the id of a metric: it is made of a-z, 0-9 and '-', such as"
                  + " international-share.");
    }
    String entity = text(cells, Column.ENTITY);
    if (entity.isBlank()) {
      entity = "";
    }
    BigDecimal value = number(cells, Column.VALUE);
    if (value == null) {
      throw new RowException(
          Code.BAD_VALUE, "The row has no value. Leave the row out where there is no figure.");
    }
    BigDecimal numerator = number(cells, Column.NUMERATOR);
    BigDecimal denominator = number(cells, Column.DENOMINATOR);
    if (denominator != null && denominator.signum() <= 0) {
      throw new RowException(
          Code.BAD_VALUE,
          "The denominator is "
              + denominator.toPlainString()
              + ": what stands below the line is above 0. Leave the row out where there was"
              + " nothing to count.");
    }
    if (Shares.isShare(metric)) {
      Shares.check(value);
    }
    return new Observation(
        metric,
        text(cells, Column.COUNTRY).strip(),
        entity.isEmpty() ? EntityKind.COUNTRY : EntityKind.OTHER,
        entity,
        text(cells, Column.PARTNER).strip(),
        year(cells),
        value,
        numerator,
        denominator,
        interval(cells),
        bounds(cells));
  }

  private void shape(List<String> cells) throws RowException {
    boolean longer =
        cells.size() > header.size()
            && cells.subList(header.size(), cells.size()).stream().anyMatch(c -> !c.isBlank());
    if (cells.size() < header.size() || longer) {
      throw new RowException(
          Code.MALFORMED,
          "The row has "
              + cells.size()
              + " cells where the header has "
              + header.size()
              + ": it is cut, or a text with a separator in it stands without quotation marks.");
    }
  }

  private @Nullable Integer year(List<String> cells) throws RowException {
    String text = text(cells, Column.YEAR).strip();
    if (text.isEmpty() || text.equals("NA")) {
      return null;
    }
    if (!YEAR.matcher(text).matches()) {
      throw new RowException(
          Code.BAD_VALUE,
          "'"
              + text
              + "' in the column year is not a year. Write four digits, such as 2018, or leave it"
              + " empty where the value is of several years together.");
    }
    return Integer.valueOf(text);
  }

  private @Nullable Interval interval(List<String> cells) throws RowException {
    BigDecimal lower = number(cells, Column.LOWER);
    BigDecimal upper = number(cells, Column.UPPER);
    if (lower == null && upper == null) {
      return null;
    }
    ordered(Column.LOWER, lower, Column.UPPER, upper);
    return new Interval(present(lower), present(upper));
  }

  private @Nullable Bounds bounds(List<String> cells) throws RowException {
    BigDecimal lowest = number(cells, Column.LOWEST);
    BigDecimal highest = number(cells, Column.HIGHEST);
    if (lowest == null && highest == null) {
      return null;
    }
    ordered(Column.LOWEST, lowest, Column.HIGHEST, highest);
    return new Bounds(present(lowest), present(highest));
  }

  private static BigDecimal present(@Nullable BigDecimal number) {
    if (number == null) {
      throw new IllegalStateException("both ends were there a moment ago");
    }
    return number;
  }

  private static void ordered(
      Column from, @Nullable BigDecimal low, Column to, @Nullable BigDecimal high)
      throws RowException {
    if (low == null || high == null) {
      throw new RowException(
          Code.BAD_VALUE,
          "The row has "
              + (low == null ? to : from).title()
              + " without "
              + (low == null ? from : to).title()
              + ". Give both or none.");
    }
    if (low.compareTo(high) > 0) {
      throw new RowException(
          Code.BAD_VALUE,
          from.title()
              + " is "
              + low.toPlainString()
              + " and above "
              + to.title()
              + ", "
              + high.toPlainString()
              + ". Exchange them or correct them.");
    }
  }

  private @Nullable BigDecimal number(List<String> cells, Column column) throws RowException {
    return Numeral.read(column, header.cell(cells, column));
  }

  private String text(List<String> cells, Column column) {
    return plain(header.cell(cells, column));
  }

  /**
   * A text without the apostrophe that Entente puts before what a spreadsheet would run as a
   * formula.
   */
  static String plain(String cell) {
    if (cell.length() < 2 || cell.charAt(0) != '\'') {
      return cell;
    }
    return switch (cell.charAt(1)) {
      case '=', '+', '-', '@', '\t', '\r', '\n' -> cell.substring(1);
      default -> cell;
    };
  }
}
