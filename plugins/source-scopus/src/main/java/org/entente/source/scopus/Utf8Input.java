package org.entente.source.scopus;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import org.entente.spi.InputFile;

/** Opens a file as bytes that keep ASCII: UTF-16 becomes UTF-8, a byte order mark goes. */
final class Utf8Input {

  private static final int START = 64 * 1024;

  private final InputStream stream;
  private final byte[] start;

  private Utf8Input(InputStream stream, byte[] start) {
    this.stream = stream;
    this.start = start;
  }

  static Utf8Input open(InputFile file) throws IOException {
    InputStream in = file.open();
    try {
      byte[] first = in.readNBytes(START);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), in);
      if (starts(first, 0xEF, 0xBB, 0xBF)) {
        whole.skipNBytes(3);
      } else if (starts(first, 0xFF, 0xFE)) {
        whole.skipNBytes(2);
        whole = new Transcoded(whole, UTF_16LE);
      } else if (starts(first, 0xFE, 0xFF)) {
        whole.skipNBytes(2);
        whole = new Transcoded(whole, UTF_16BE);
      } else if (first.length >= 4 && first[1] == 0 && first[3] == 0) {
        whole = new Transcoded(whole, UTF_16LE);
      } else if (first.length >= 4 && first[0] == 0 && first[2] == 0) {
        whole = new Transcoded(whole, UTF_16BE);
      }
      byte[] again = whole.readNBytes(START);
      return new Utf8Input(new SequenceInputStream(new ByteArrayInputStream(again), whole), again);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** All bytes; to be closed by the caller. */
  InputStream stream() {
    return stream;
  }

  /** The first 64 KiB at most. */
  byte[] start() {
    return start;
  }

  private static boolean starts(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** Text of another encoding as UTF-8. */
  private static final class Transcoded extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[16 * 1024];
    private int kept;
    private byte[] bytes = new byte[0];
    private int position;

    Transcoded(InputStream in, Charset charset) {
      reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
      return advance() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!advance()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - position);
      System.arraycopy(bytes, position, target, offset, count);
      position += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }

    private boolean advance() throws IOException {
      while (position == bytes.length) {
        int read = reader.read(chars, kept, chars.length - kept);
        if (read < 0 && kept == 0) {
          return false;
        }
        int length = kept + Math.max(read, 0);
        // The second half of a character outside the basic plane may still be to come.
        boolean split = read >= 0 && length > 0 && Character.isHighSurrogate(chars[length - 1]);
        int whole = split ? length - 1 : length;
        bytes = new String(chars, 0, whole).getBytes(UTF_8);
        position = 0;
        if (split) {
          chars[0] = chars[whole];
        }
        kept = split ? 1 : 0;
      }
      return true;
    }
  }
}
