package org.entente.source.wos;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.SourceException;

/**
 * Finds the lines of a stream in a window of bytes and makes no string of them. A line ends with
 * LF, CR LF or a lone CR. From {@link #mark} on the bytes stay in the window, so that a record can
 * be looked at as a whole once its last line is known; places are therefore meant relative to
 * {@link #marked()}, which moves.
 */
final class LineScanner {

  /** The longest record. The largest known hyper-authored records stay far below 10 MiB. */
  static final int LONGEST = 64 << 20;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long LINE_FEEDS = ONES * '\n';
  private static final long RETURNS = ONES * '\r';

  private final InputStream in;
  private final String file;

  private byte[] bytes = new byte[1 << 18];
  private int limit;
  private int position;
  private boolean ended;
  private int mark = -1;

  private int start;
  private int end;
  private long number;
  private boolean terminated = true;

  LineScanner(InputStream in, String file) {
    this.in = in;
    this.file = file;
  }

  /** The window; another array after {@link #next} where it had to grow. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the current line begins in the window. */
  int start() {
    return start;
  }

  /** Where the current line ends, without its line end. */
  int end() {
    return end;
  }

  /** The current line's 1-based number. */
  long number() {
    return number;
  }

  /** Whether the current line has a line end; the last one of a file may not. */
  boolean terminated() {
    return terminated;
  }

  /** Passes over the first bytes of the current line. */
  void skip(int count) {
    start += count;
  }

  /** Keeps the bytes from the current line on. */
  void mark() {
    mark = start;
  }

  void unmark() {
    mark = -1;
  }

  int marked() {
    return mark;
  }

  /** Where the bytes end that are in the window but not read yet. */
  int limit() {
    return limit;
  }

  /** Brings so many bytes behind the current line into the window, or all that are left. */
  void lookAhead(int count) throws IOException, SourceException {
    while (limit - position < count && fill()) {}
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean next() throws IOException, SourceException {
    start = position;
    int at = lineEnd(position, limit);
    while (at < 0) {
      int seen = limit - start;
      if (!fill()) {
        if (start == limit) {
          return false;
        }
        end = limit;
        position = limit;
        terminated = false;
        number++;
        return true;
      }
      at = lineEnd(start + seen, limit);
    }
    end = at;
    position = at + 1;
    if (bytes[at] == '\r') {
      if (position == limit) {
        fill();
      }
      if (position < limit && bytes[position] == '\n') {
        position++;
      }
    }
    terminated = true;
    number++;
    return true;
  }

  /** Reads more; moves the window where there is no room behind it. */
  private boolean fill() throws IOException, SourceException {
    if (ended) {
      return false;
    }
    if (limit == bytes.length) {
      int keep = mark >= 0 ? mark : start;
      if (keep > 0) {
        System.arraycopy(bytes, keep, bytes, 0, limit - keep);
        limit -= keep;
        start -= keep;
        end = Math.max(0, end - keep);
        position = Math.max(0, position - keep);
        if (mark >= 0) {
          mark = 0;
        }
      } else if (limit < LONGEST) {
        bytes = Arrays.copyOf(bytes, Math.min(LONGEST, 2 * limit));
      } else {
        throw new SourceException(
            Code.MALFORMED,
            "A record or line is longer than "
                + (LONGEST >> 20)
                + " MiB: this is not a file as the Web of Science writes it, or its record ends"
                + " ('ER') are lost. Export it again.",
            new Location(file, number + 1, ""));
      }
    }
    int read = in.read(bytes, limit, bytes.length - limit);
    while (read == 0) {
      read = in.read(bytes, limit, bytes.length - limit);
    }
    if (read < 0) {
      ended = true;
      return false;
    }
    limit += read;
    return true;
  }

  /** The place of the first LF or CR, -1 where there is none; eight bytes at a time. */
  private int lineEnd(int from, int to) {
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long word = (long) LONGS.get(bytes, at);
      long feeds = word ^ LINE_FEEDS;
      long returns = word ^ RETURNS;
      long found = (((feeds - ONES) & ~feeds) | ((returns - ONES) & ~returns)) & HIGHS;
      if (found != 0) {
        // The lowest mark is exact; only marks above it can be false.
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == '\n' || bytes[at] == '\r') {
        return at;
      }
    }
    return -1;
  }
}
