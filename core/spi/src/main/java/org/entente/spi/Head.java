package org.entente.spi;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;

/**
 * The beginning of a file, to recognise it by.
 *
 * @param bytes the first {@link #LIMIT} bytes at most, byte order mark kept; do not change the
 *     array
 * @param complete whether these are all the bytes of the file
 * @param guess the character set: by the byte order mark, else UTF-8 where the bytes are valid
 *     UTF-8, else windows-1252
 * @param file the whole file, for containers such as XLSX whose index stands at their end; formats
 *     that are text are recognised from the bytes alone
 */
public record Head(byte[] bytes, boolean complete, Charset guess, InputFile file) {

  /** The most bytes that a head holds: 64 KiB. */
  public static final int LIMIT = 64 * 1024;

  public Head {
    requireNonNull(bytes, "bytes");
    requireNonNull(guess, "guess");
    requireNonNull(file, "file");
  }

  /**
   * The bytes as text by the guessed character set, without the byte order mark; the last character
   * may be cut.
   */
  public String text() {
    int from = 0;
    if (guess.equals(UTF_8) && startsWith(0xEF, 0xBB, 0xBF)) {
      from = 3;
    } else if ((guess.equals(UTF_16LE) && startsWith(0xFF, 0xFE))
        || (guess.equals(UTF_16BE) && startsWith(0xFE, 0xFF))) {
      from = 2;
    }
    return new String(bytes, from, bytes.length - from, guess);
  }

  /** Whether the bytes begin with these, each 0 to 255. */
  public boolean startsWith(int... expected) {
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
}
