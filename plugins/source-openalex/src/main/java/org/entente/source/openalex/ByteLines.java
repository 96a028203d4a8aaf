package org.entente.source.openalex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, one in memory at a time; a byte order mark is passed over. */
final class ByteLines {

  /** The most bytes of a line; the longest works of the snapshot have a few million. */
  static final int LONGEST = 64 * 1024 * 1024;

  private final InputStream in;
  private final String file;
  private final byte[] block = new byte[64 * 1024];
  private int position;
  private int limit;
  private long number;
  private boolean ended;

  ByteLines(InputStream in, String file) {
    this.in = in;
    this.file = file;
  }

  /**
   * The next line without its end; null behind the last one.
   *
   * @throws SourceException if it is longer than {@link #LONGEST}
   */
  byte @Nullable [] next() throws IOException, SourceException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean any = false;
    while (true) {
      if (position == limit) {
        limit = in.read(block);
        position = 0;
        if (limit < 0) {
          limit = 0;
          ended = false;
          return any ? finished(line) : null;
        }
        if (limit == 0) {
          continue;
        }
      }
      any = true;
      int from = position;
      while (position < limit && block[position] != '\n') {
        position++;
      }
      line.write(block, from, position - from);
      if (line.size() > LONGEST) {
        throw new SourceException(
            Code.MALFORMED,
            "Line "
                + (number + 1)
                + " is longer than 64 MiB: this is no file of JSON Lines, which has a work a line.",
            new Location(file, number + 1, ""));
      }
      if (position < limit) {
        position++;
        ended = true;
        return finished(line);
      }
    }
  }

  /** The 1-based number of the line. */
  long number() {
    return number;
  }

  /** Whether the line ends with a line end, and not with the file. */
  boolean ended() {
    return ended;
  }

  private byte[] finished(ByteArrayOutputStream line) {
    number++;
    byte[] bytes = line.toByteArray();
    boolean marked =
        number == 1
            && bytes.length >= 3
            && (bytes[0] & 0xFF) == 0xEF
            && (bytes[1] & 0xFF) == 0xBB
            && (bytes[2] & 0xFF) == 0xBF;
    return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }
}
