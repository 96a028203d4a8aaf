package org.entente.source.wos;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.entente.spi.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file without its byte order mark, UTF-16 turned into UTF-8 on the way. Bytes of
 * any other character set pass as they are.
 */
final class Utf8Stream {

  private Utf8Stream() {}

  static InputStream open(InputFile file) throws IOException {
    InputStream in = file.open();
    try {
      byte[] first = in.readNBytes(4);
      Charset wide = utf16(first, first.length);
      int skip = mark(first, 0, first.length);
      InputStream rest =
          new SequenceInputStream(new ByteArrayInputStream(first, skip, first.length - skip), in);
      return wide == null ? rest : new Transcoder(new InputStreamReader(rest, wide));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * The UTF-16 that these first bytes of a file are in, null where they are not: by the byte order
   * mark, or by a zero in every other byte, which no text of a one-byte character set has.
   */
  static @Nullable Charset utf16(byte[] first, int length) {
    if (length < 2) {
      return null;
    }
    if (first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    if (first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
      return UTF_16BE;
    }
    if (length < 4) {
      return null;
    }
    if (first[0] > 0 && first[1] == 0 && first[2] > 0 && first[3] == 0) {
      return UTF_16LE;
    }
    if (first[0] == 0 && first[1] > 0 && first[2] == 0 && first[3] > 0) {
      return UTF_16BE;
    }
    return null;
  }

  /** The length of the byte order mark at the beginning of a range. */
  static int mark(byte[] bytes, int from, int length) {
    if (length >= 3
        && bytes[from] == (byte) 0xEF
        && bytes[from + 1] == (byte) 0xBB
        && bytes[from + 2] == (byte) 0xBF) {
      return 3;
    }
    if (length >= 2
        && ((bytes[from] == (byte) 0xFF && bytes[from + 1] == (byte) 0xFE)
            || (bytes[from] == (byte) 0xFE && bytes[from + 1] == (byte) 0xFF))) {
      return 2;
    }
    return 0;
  }

  /** Characters as UTF-8. */
  private static final class Transcoder extends InputStream {

    private final Reader reader;
    private final CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(1 << 15).flip();
    private final ByteBuffer encoded = ByteBuffer.allocate(1 << 17).flip();
    private boolean ended;

    Transcoder(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      return ensure() ? encoded.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!ensure()) {
        return -1;
      }
      int count = Math.min(length, encoded.remaining());
      encoded.get(target, offset, count);
      return count;
    }

    private boolean ensure() throws IOException {
      while (!encoded.hasRemaining()) {
        if (ended) {
          return false;
        }
        characters.compact();
        ended = reader.read(characters) < 0;
        characters.flip();
        encoded.clear();
        encoder.encode(characters, encoded, ended);
        if (ended) {
          encoder.flush(encoded);
        }
        encoded.flip();
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
