package org.entente.source.incites;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.entente.spi.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a text file are characters: by the byte order mark, else UTF-8 where the whole
 * file is valid UTF-8, else windows-1252, which Excel writes.
 *
 * @param charset the character set
 * @param mark the length of the byte order mark, in bytes
 */
record TextEncoding(Charset charset, int mark) {

  static TextEncoding of(InputFile file) throws IOException {
    try (InputStream in = new BufferedInputStream(file.open())) {
      in.mark(3);
      byte[] start = in.readNBytes(3);
      TextEncoding marked = byMark(start);
      if (marked != null) {
        return marked;
      }
      in.reset();
      return new TextEncoding(validUtf8(in) ? UTF_8 : Charset.forName("windows-1252"), 0);
    }
  }

  private static @Nullable TextEncoding byMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return new TextEncoding(UTF_8, 3);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return new TextEncoding(UTF_16LE, 2);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return new TextEncoding(UTF_16BE, 2);
    }
    return null;
  }

  private static boolean validUtf8(InputStream in) throws IOException {
    Reader strict =
        new InputStreamReader(
            in,
            UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    char[] buffer = new char[8192];
    try {
      while (strict.read(buffer) >= 0) {
        // Only whether it decodes matters.
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The text without the byte order mark; the caller closes the reader. */
  Reader open(InputFile file) throws IOException {
    InputStream in = file.open();
    in.skipNBytes(mark);
    return new InputStreamReader(in, charset);
  }
}
