package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.entente.spi.Head;

/** The beginning of a file as the host gives it to a source. */
final class Heads {

  private Heads() {}

  static Head of(BytesFile file, byte[] bytes) {
    boolean complete = bytes.length <= Head.LIMIT;
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Head.LIMIT));
    return new Head(head, complete, guess(head, complete), file);
  }

  private static Charset guess(byte[] bytes, boolean complete) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return UTF_16BE;
    }
    boolean invalid =
        UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), complete)
            .isError();
    return invalid ? Charset.forName("windows-1252") : UTF_8;
  }
}
