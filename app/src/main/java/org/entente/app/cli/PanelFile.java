package org.entente.app.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.statistics.Panel;

/**
 * A user's panel as a CSV file: a row an author and year, in any order, with the columns author,
 * year, outcome and treated, in any order and case. Other columns are ignored.
 */
final class PanelFile {

  private static final List<String> AUTHOR =
      List.of("author", "author_id", "author_key", "researcher", "person", "unit", "id");
  private static final List<String> YEAR = List.of("year", "publication_year", "time");
  private static final List<String> OUTCOME =
      List.of("outcome", "works", "publications", "papers", "count", "y");
  private static final List<String> TREATED = List.of("treated", "treatment", "treat");

  private final Path file;
  private final Map<String, Integer> authors = new HashMap<>();
  private final BitSet treated = new BitSet();
  private int[] units = new int[1024];
  private int[] years = new int[1024];
  private double[] outcomes = new double[1024];
  private long[] lines = new long[1024];
  private int rows;

  /** Authors whose group is known, count; they are numbered as they come. */
  private int known;

  private PanelFile(Path file) {
    this.file = file;
  }

  /**
   * The panel and which of its units are treated.
   *
   * @param treated by the unit's number in the panel
   */
  record Content(Panel panel, BitSet treated) {}

  /**
   * Reads the file.
   *
   * @throws CommandFailure if it is no such panel; the message names line and column
   */
  static Content read(Path file) throws IOException, CommandFailure {
    return new PanelFile(file).read();
  }

  private Content read() throws IOException, CommandFailure {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(file)) {
      Columns columns = null;
      for (CsvRecord record : csv) {
        if (columns == null) {
          columns = columns(record);
        } else {
          add(record, columns);
        }
      }
      if (columns == null) {
        throw new CommandFailure(
            file + " is empty: a header line with author, year, outcome and treated was expected.");
      }
    } catch (CsvParseException e) {
      throw new CommandFailure(file + " is not a CSV file: " + e.getMessage());
    }
    if (rows == 0) {
      throw new CommandFailure(file + " has a header line and no rows.");
    }
    return new Content(panel(), treated);
  }

  /** Where each column stands, 0-based. */
  private record Columns(int author, int year, int outcome, int treated) {}

  private Columns columns(CsvRecord header) throws CommandFailure {
    List<String> names =
        header.getFields().stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
            .toList();
    return new Columns(
        column(names, AUTHOR), column(names, YEAR), column(names, OUTCOME), column(names, TREATED));
  }

  /** The column of the first of these names that there is. */
  private int column(List<String> header, List<String> names) throws CommandFailure {
    for (String name : names) {
      int column = header.indexOf(name);
      if (column >= 0) {
        if (header.lastIndexOf(name) > column) {
          throw new CommandFailure(
              file + ", line 1: there are two columns '" + name + "'. Rename one of them.");
        }
        return column;
      }
    }
    throw new CommandFailure(
        file
            + ", line 1: there is no column '"
            + names.get(0)
            + "' (nor "
            + String.join(", ", names.subList(1, names.size()))
            + "). The columns are: "
            + String.join(", ", header)
            + ". Columns are separated by commas.");
  }

  private void add(CsvRecord record, Columns columns) throws CommandFailure {
    long line = record.getStartingLineNumber();
    String author = cell(record, columns.author());
    if (author.isEmpty()) {
      throw at(line, "author", "is empty. Every row names its author");
    }
    int unit = authors.computeIfAbsent(author, name -> authors.size());
    boolean is = treated(cell(record, columns.treated()), line);
    if (unit == known) {
      treated.set(unit, is);
      known++;
    } else if (treated.get(unit) != is) {
      throw at(
          line,
          "treated",
          "says otherwise than an earlier line of author '"
              + author
              + "'. It tells the groups apart and is the same in all years of an author; when the effect begins is said by --event");
    }
    if (rows == units.length) {
      int length = rows + (rows >> 1);
      units = Arrays.copyOf(units, length);
      years = Arrays.copyOf(years, length);
      outcomes = Arrays.copyOf(outcomes, length);
      lines = Arrays.copyOf(lines, length);
    }
    units[rows] = unit;
    years[rows] = year(cell(record, columns.year()), line);
    outcomes[rows] = outcome(cell(record, columns.outcome()), line);
    lines[rows++] = line;
  }

  private static String cell(CsvRecord record, int column) {
    return column < record.getFieldCount() ? record.getField(column).strip() : "";
  }

  private boolean treated(String text, long line) throws CommandFailure {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes" -> true;
      case "0", "false", "no" -> false;
      default -> throw at(line, "treated", "is '" + text + "', but 1 or 0 was expected");
    };
  }

  private int year(String text, long line) throws CommandFailure {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw at(line, "year", "is '" + text + "', but a whole number was expected");
    }
  }

  private double outcome(String text, long line) throws CommandFailure {
    if (text.isEmpty()) {
      throw at(
          line,
          "outcome",
          "is empty. Write 0 if there was nothing, and leave the row out if it is not known");
    }
    try {
      double outcome = Double.parseDouble(text);
      if (Double.isFinite(outcome)) {
        return outcome;
      }
    } catch (NumberFormatException e) {
      // Said below, as for what is no finite number.
    }
    throw at(
        line, "outcome", "is '" + text + "', but a number with a dot for decimals was expected");
  }

  private CommandFailure at(long line, String column, String what) {
    return new CommandFailure(
        file + ", line " + line + ", column " + column + ": it " + what + ".");
  }

  /** Sorts the rows by author, in linear time, and each author's few rows by year. */
  private Panel panel() throws CommandFailure {
    int[] starts = new int[authors.size() + 1];
    for (int row = 0; row < rows; row++) {
      starts[units[row] + 1]++;
    }
    for (int unit = 0; unit < authors.size(); unit++) {
      starts[unit + 1] += starts[unit];
    }
    int[] order = new int[rows];
    int[] next = starts.clone();
    for (int row = 0; row < rows; row++) {
      order[next[units[row]]++] = row;
    }
    Panel.Builder panel = Panel.builder();
    for (int unit = 0; unit < authors.size(); unit++) {
      panel.unit();
      List<Integer> own = new ArrayList<>();
      for (int i = starts[unit]; i < starts[unit + 1]; i++) {
        own.add(order[i]);
      }
      own.sort((a, b) -> Integer.compare(years[a], years[b]));
      int before = -1;
      for (int row : own) {
        if (before >= 0 && years[before] == years[row]) {
          throw new CommandFailure(
              file
                  + ", line "
                  + lines[row]
                  + ": the author has the year "
                  + years[row]
                  + " on line "
                  + lines[before]
                  + " already. A panel has one row an author and year: add the outcomes up.");
        }
        before = row;
        panel.add(years[row], outcomes[row]);
      }
    }
    return panel.build();
  }
}
