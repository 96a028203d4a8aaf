package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.entente.spi.Head;
import org.entente.spi.InputFile;

/** Reads the beginning of a file and guesses its character set. */
final class Heads {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Heads() {}

  static Head read(InputFile file) throws IOException {
    byte[] bytes = new byte[Head.LIMIT + 1];
    int length = 0;
    try (InputStream in = file.open()) {
      int got;
      while (length < bytes.length && (got = in.read(bytes, length, bytes.length - length)) >= 0) {
        length += got;
      }
    } catch (EOFException e) {
      // A gzip file that was cut: what came out is enough to recognise it by.
      if (length == 0) {
        throw e;
      }
    }
    boolean complete = length <= Head.LIMIT;
    byte[] head = Arrays.copyOf(bytes, Math.min(length, Head.LIMIT));
    return new Head(head, complete, guess(head, complete), file);
  }

  /**
   * The character set: by the byte order mark, else UTF-8 where the bytes are valid UTF-8, else
   * windows-1252.
   */
  static Charset guess(byte[] bytes, boolean complete) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return UTF_16BE;
    }
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // Of a file that goes on, the last character may be cut, which is no error.
    boolean invalid =
        decoder
            .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), complete)
            .isError();
    return invalid ? WINDOWS_1252 : UTF_8;
  }
}
