package org.entente.source.openalex;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads CSV after RFC 4180, a row at a time.
 *
 * <p>A row ends with LF, CRLF or a lone CR; a quoted cell may hold any of them, delimiters, and
 * quotes written twice. A quote inside an unquoted cell is text. Text after a closing quote is
 * broken quoting: the row is given as {@link State#BROKEN}, and reading goes on at the next line
 * from which a row can be read, see {@link #expect}.
 */
final class CsvRows {

  /** What {@link #next} found. */
  enum State {
    /** A row. */
    ROW,
    /** Lines that are not a row, because of broken quoting: see {@link #raw}. */
    BROKEN,
    /** The file ends inside a quoted cell: see {@link #raw}. */
    CUT,
    /** No more rows. */
    END
  }

  private enum Parse {
    ROW,
    BROKEN,
    /** The row goes on behind the text at hand. */
    MORE,
    CUT
  }

  /** The most characters of a row; a longer one can only be an unclosed quote. */
  private static final int LONGEST_ROW = 8 * 1024 * 1024;

  private static final int BLOCK = 64 * 1024;
  private static final int RAW = 2000;

  private final Reader in;
  private final char delimiter;
  private char[] text = new char[BLOCK];
  private int limit;
  private boolean ended;

  /** Where the next row begins, and its line. */
  private int position;

  private long nextLine = 1;

  private int expected = -1;
  private Predicate<List<String>> beginning = row -> false;
  private List<String> cells = new ArrayList<>();
  private int rowEnd;
  private int rowLines;
  private boolean lineEnded;
  private boolean lastQuoted;
  private long line;
  private String raw = "";

  CsvRows(Reader in, char delimiter) {
    this.in = in;
    this.delimiter = delimiter;
  }

  /**
   * After broken quoting, reading goes on at a row of so many cells, or at one that certainly is
   * the beginning of a record.
   */
  void expect(int number, Predicate<List<String>> beginningOfRecord) {
    expected = number;
    beginning = beginningOfRecord;
  }

  /** Moves to the next row; what it gave before stays as it is. */
  State next() throws IOException {
    line = nextLine;
    while (true) {
      while (position == limit) {
        if (!fill()) {
          return State.END;
        }
      }
      switch (parse()) {
        case ROW -> {
          raw = raw(rowEnd);
          position = rowEnd;
          nextLine += rowLines;
          return State.ROW;
        }
        case MORE -> {
          if (limit - position >= LONGEST_ROW) {
            return recover(State.BROKEN);
          }
          fill();
        }
        case BROKEN -> {
          return recover(State.BROKEN);
        }
        case CUT -> {
          return recover(State.CUT);
        }
      }
    }
  }

  /** The 1-based line on which the row (or what is no row) begins. */
  long line() {
    return line;
  }

  List<String> cells() {
    return List.copyOf(cells);
  }

  /** Whether no cell of the row holds anything. */
  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Whether the row certainly stands there whole: its line is ended, or its last cell closed. */
  boolean isWhole() {
    return lineEnded || lastQuoted;
  }

  /** The beginning of the row, or of what is no row, as it stands in the file. */
  String raw() {
    return raw;
  }

  private String raw(int to) {
    int end = Math.min(to, position + RAW);
    return new String(text, position, end - position).stripTrailing();
  }

  private State recover(State state) throws IOException {
    raw = raw(limit);
    cells = new ArrayList<>();
    while (true) {
      int feed = position;
      while (feed < limit && text[feed] != '\n') {
        feed++;
      }
      if (feed == limit) {
        position = limit;
        if (!fill()) {
          return state;
        }
        continue;
      }
      position = feed + 1;
      nextLine++;
      if (canGoOn()) {
        cells = new ArrayList<>();
        return state;
      }
    }
  }

  private boolean canGoOn() throws IOException {
    Parse trial = parse();
    while (trial == Parse.MORE && limit - position < BLOCK && fill()) {
      trial = parse();
    }
    // What the end of the file cuts is told as cut, and not passed over.
    return trial == Parse.ROW
        && (expected < 0 || cells.size() == expected || !lineEnded || beginning.test(cells));
  }

  /** Reads on, keeping what stands from {@link #position}; false at the end. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    int kept = limit - position;
    char[] next = kept > text.length / 2 ? new char[text.length * 2] : text;
    System.arraycopy(text, position, next, 0, kept);
    text = next;
    position = 0;
    limit = kept;
    int read = in.read(text, limit, text.length - limit);
    if (read < 0) {
      ended = true;
    } else {
      limit += read;
    }
    return true;
  }

  /** Reads one row from {@link #position} on. */
  private Parse parse() {
    List<String> found = new ArrayList<>(Math.max(expected, 8));
    int p = position;
    int lines = 0;
    while (true) {
      boolean quoted = p < limit && text[p] == '"';
      if (quoted) {
        int start = ++p;
        boolean doubled = false;
        while (true) {
          while (p < limit && text[p] != '"') {
            if (text[p] == '\n' || (text[p] == '\r' && !(p + 1 < limit && text[p + 1] == '\n'))) {
              lines++;
            }
            p++;
          }
          if (p == limit) {
            return ended ? Parse.CUT : Parse.MORE;
          }
          if (p + 1 == limit && !ended) {
            return Parse.MORE;
          }
          if (p + 1 < limit && text[p + 1] == '"') {
            doubled = true;
            p += 2;
          } else {
            break;
          }
        }
        String cell = new String(text, start, p - start);
        found.add(doubled ? cell.replace("\"\"", "\"") : cell);
        p++;
      } else {
        int start = p;
        while (p < limit && text[p] != delimiter && text[p] != '\n' && text[p] != '\r') {
          p++;
        }
        if (p == limit && !ended) {
          return Parse.MORE;
        }
        found.add(new String(text, start, p - start));
      }
      if (p == limit) {
        if (!ended) {
          return Parse.MORE;
        }
        return row(found, p, lines, false, quoted);
      }
      char next = text[p++];
      if (next == delimiter) {
        continue;
      }
      if (next == '\r') {
        if (p == limit && !ended) {
          return Parse.MORE;
        }
        p += p < limit && text[p] == '\n' ? 1 : 0;
      } else if (next != '\n') {
        return Parse.BROKEN;
      }
      return row(found, p, lines + 1, true, quoted);
    }
  }

  private Parse row(List<String> found, int end, int lines, boolean endOfLine, boolean quoted) {
    cells = found;
    rowEnd = end;
    rowLines = lines;
    lineEnded = endOfLine;
    lastQuoted = quoted;
    return Parse.ROW;
  }
}
