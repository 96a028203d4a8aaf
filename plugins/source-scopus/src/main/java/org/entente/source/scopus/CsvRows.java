package org.entente.source.scopus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Reads CSV after RFC 4180 from bytes in an encoding that keeps ASCII (UTF-8, windows-1252), a row
 * at a time, and turns into text only the cells that are asked for: in an export most bytes are
 * abstracts and references that nobody asks for.
 *
 * <p>A row ends with LF, CRLF or a lone CR; a quoted cell may hold any of them, delimiters, and
 * quotes written twice. A quote inside an unquoted cell is text. Text after a closing quote is
 * broken quoting: the row is given as {@link State#BROKEN} and reading goes on at the next line
 * from which a row of the expected number of cells can be read.
 *
 * <p>Memory: one block, grown to the longest row, at most {@link #LONGEST_ROW}.
 */
final class CsvRows {

  /** What {@link #next()} found. */
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

  /** The most bytes of a row; a longer one can only be an unclosed quote. */
  static final int LONGEST_ROW = 32 * 1024 * 1024;

  private static final int BLOCK = 1024 * 1024;
  private static final int LONGEST_TRIAL = 4 * 1024 * 1024;
  private static final int RAW = 2000;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long LINE_FEEDS = ONES * '\n';

  /** What {@link #parse} found, beside {@link State#ROW} and {@link State#BROKEN}. */
  private enum Parse {
    ROW,
    BROKEN,
    /** The row goes on behind the bytes at hand. */
    MORE,
    /** The file ends inside a quoted cell. */
    CUT
  }

  private final InputStream in;
  private final byte delimiter;

  private byte[] buffer;
  private int limit;
  private boolean eof;

  /** Where the next row begins, and its line. */
  private int position;

  private long nextLine = 1;

  private int expectedCells = -1;
  private int lastCells = -1;

  private int cells;
  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private boolean[] doubled = new boolean[128];
  private int rowEnd;
  private int rowLines;
  private boolean lineEnded;

  private int rawStart;
  private int rawEnd;
  private byte[] rawBytes = new byte[0];
  private long line;
  private long notUtf8;

  CsvRows(InputStream in, char delimiter) {
    this(in, delimiter, BLOCK);
  }

  /**
   * @param block how many bytes to read at a time, to begin with
   */
  CsvRows(InputStream in, char delimiter, int block) {
    this.in = in;
    this.delimiter = (byte) delimiter;
    this.buffer = new byte[block];
  }

  /**
   * How many cells a row should have. After broken quoting, reading goes on at a row of so many
   * cells, or of as many as the last good row had.
   */
  void expect(int number) {
    expectedCells = number;
  }

  /** Moves to the next row; what it gave before is gone. */
  State next() throws IOException {
    while (position == limit) {
      if (!fill()) {
        return State.END;
      }
    }
    line = nextLine;
    while (true) {
      switch (parse(position)) {
        case ROW -> {
          rawStart = position;
          rawEnd = rowEnd;
          rawBytes = buffer;
          position = rowEnd;
          nextLine += rowLines;
          lastCells = cells;
          return State.ROW;
        }
        case MORE -> {
          if (limit - position >= LONGEST_ROW) {
            return recover(false);
          }
          fill();
        }
        case BROKEN -> {
          return recover(false);
        }
        case CUT -> {
          return recover(true);
        }
      }
    }
  }

  /** The 1-based line on which the row (or what is no row) begins. */
  long line() {
    return line;
  }

  /** The 1-based line on which the row (or what is no row) ends. */
  long lastLine() {
    return Math.max(line, nextLine - 1);
  }

  /** How many cells the row has. */
  int cells() {
    return cells;
  }

  /** Whether the row's last line ends with a line end, and not with the file. */
  boolean lineEnded() {
    return lineEnded;
  }

  /** Whether the row's last cell is quoted, so that it stands there whole. */
  boolean lastCellQuoted() {
    return starts[cells - 1] > 0 && rowEnd > ends[cells - 1] && buffer[ends[cells - 1]] == '"';
  }

  boolean isEmpty(int cell) {
    return starts[cell] == ends[cell];
  }

  /** Whether no cell of the row holds anything. */
  boolean isBlank() {
    for (int i = 0; i < cells; i++) {
      for (int p = starts[i]; p < ends[i]; p++) {
        if (buffer[p] != ' ') {
          return false;
        }
      }
    }
    return true;
  }

  /** The text of a cell. A cell that is not valid UTF-8 is read as windows-1252. */
  String text(int cell) {
    int start = starts[cell];
    int end = ends[cell];
    if (start == end) {
      return "";
    }
    String text = new String(buffer, start, end - start, UTF_8);
    if (text.indexOf('\uFFFD') >= 0 && !holdsReplacement(start, end)) {
      text = new String(buffer, start, end - start, WINDOWS_1252);
      notUtf8++;
    }
    return doubled[cell] ? text.replace("\"\"", "\"") : text;
  }

  /** How many of the texts given so far were not valid UTF-8. */
  long notUtf8() {
    return notUtf8;
  }

  /** The bytes of a cell as they stand in the file: good until {@link #next()}. */
  byte[] bytes() {
    return buffer;
  }

  int start(int cell) {
    return starts[cell];
  }

  int end(int cell) {
    return ends[cell];
  }

  boolean startsWith(int cell, String ascii) {
    int start = starts[cell];
    if (ends[cell] - start < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (buffer[start + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The row, or what is no row, as it stands in the file; 2000 bytes at most. */
  String raw() {
    int end = Math.min(rawEnd, rawStart + RAW);
    String text = new String(rawBytes, rawStart, end - rawStart, UTF_8);
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Looks for the next line from which a row can be read, from the broken row at {@link #position}
   * on. Leaves {@link #position} there, or at the end of the file.
   */
  private State recover(boolean cut) throws IOException {
    int length = Math.min(limit - position, RAW);
    rawBytes = Arrays.copyOfRange(buffer, position, position + length);
    rawStart = 0;
    rawEnd = length;
    cells = 0;
    while (true) {
      int lineFeed = position;
      while (lineFeed < limit && buffer[lineFeed] != '\n') {
        lineFeed++;
      }
      if (lineFeed == limit) {
        position = limit;
        if (!fill()) {
          return cut ? State.CUT : State.BROKEN;
        }
        continue;
      }
      position = lineFeed + 1;
      nextLine++;
      while (true) {
        Parse trial = parse(position);
        if (trial == Parse.MORE && limit - position < LONGEST_TRIAL && fill()) {
          continue;
        }
        if (trial == Parse.ROW && (cells == expectedCells || cells == lastCells)) {
          cells = 0;
          return State.BROKEN;
        }
        break;
      }
    }
  }

  /** Reads on into the buffer, keeping what stands from {@link #position}; false at the end. */
  private boolean fill() throws IOException {
    if (eof) {
      return false;
    }
    int kept = limit - position;
    if (kept > buffer.length / 2) {
      buffer = Arrays.copyOfRange(buffer, position, position + buffer.length * 2);
    } else {
      System.arraycopy(buffer, position, buffer, 0, kept);
    }
    position = 0;
    limit = kept;
    boolean any = false;
    while (limit < buffer.length) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        eof = true;
        break;
      }
      limit += read;
      any |= read > 0;
    }
    return any || eof;
  }

  /** Reads one row from {@code from} on into the cell tables. */
  private Parse parse(int from) {
    byte[] bytes = buffer;
    int p = from;
    int lines = 0;
    int count = 0;
    while (true) {
      if (count == starts.length) {
        grow();
      }
      if (p < limit && bytes[p] == '"') {
        int start = ++p;
        boolean twice = false;
        while (true) {
          p = quoteOrLineFeed(bytes, p, limit);
          if (p == limit) {
            return eof ? Parse.CUT : Parse.MORE;
          }
          if (bytes[p] == '\n') {
            lines++;
            p++;
          } else if (p + 1 == limit && !eof) {
            return Parse.MORE;
          } else if (p + 1 < limit && bytes[p + 1] == '"') {
            twice = true;
            p += 2;
          } else {
            break;
          }
        }
        starts[count] = start;
        ends[count] = p;
        doubled[count++] = twice;
        p++;
      } else {
        int start = p;
        while (p < limit) {
          byte b = bytes[p];
          if (b == delimiter || b == '\n' || b == '\r') {
            break;
          }
          p++;
        }
        if (p == limit && !eof) {
          return Parse.MORE;
        }
        starts[count] = start;
        ends[count] = p;
        doubled[count++] = false;
      }
      if (p == limit) {
        if (!eof) {
          return Parse.MORE;
        }
        lineEnded = false;
        break;
      }
      byte b = bytes[p++];
      if (b == delimiter) {
        continue;
      }
      if (b == '\r') {
        if (p == limit && !eof) {
          return Parse.MORE;
        }
        if (p < limit && bytes[p] == '\n') {
          p++;
        }
      } else if (b != '\n') {
        return Parse.BROKEN;
      }
      lines++;
      lineEnded = true;
      break;
    }
    cells = count;
    rowEnd = p;
    rowLines = lines;
    return Parse.ROW;
  }

  /**
   * Where the next quote or line feed stands, or {@code to}. Eight bytes at a time: a byte of
   * {@code word ^ pattern} is zero where the byte is the sought one, and the lowest byte that the
   * well-known test for zero bytes marks is always a true one.
   */
  private static int quoteOrLineFeed(byte[] bytes, int from, int to) {
    int p = from;
    int last = to - Long.BYTES;
    while (p <= last) {
      long word = (long) LONGS.get(bytes, p);
      long quotes = word ^ QUOTES;
      long lineFeeds = word ^ LINE_FEEDS;
      long marks = (((quotes - ONES) & ~quotes) | ((lineFeeds - ONES) & ~lineFeeds)) & HIGHS;
      if (marks != 0) {
        return p + (Long.numberOfTrailingZeros(marks) >>> 3);
      }
      p += Long.BYTES;
    }
    while (p < to && bytes[p] != '"' && bytes[p] != '\n') {
      p++;
    }
    return p;
  }

  private boolean holdsReplacement(int start, int end) {
    // U+FFFD written in the file itself is valid UTF-8: only another cause is a wrong encoding.
    byte[] again = new String(buffer, start, end - start, UTF_8).getBytes(UTF_8);
    return Arrays.equals(again, 0, again.length, buffer, start, end);
  }

  private void grow() {
    starts = Arrays.copyOf(starts, starts.length * 2);
    ends = Arrays.copyOf(ends, ends.length * 2);
    doubled = Arrays.copyOf(doubled, doubled.length * 2);
  }
}
