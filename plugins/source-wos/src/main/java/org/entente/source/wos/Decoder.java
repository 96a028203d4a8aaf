package org.entente.source.wos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into strings: UTF-8 where they are valid UTF-8, else windows-1252. The choice is made
 * value by value, so that one damaged value spoils no other; text of windows-1252 with letters
 * beyond ASCII is practically never valid UTF-8.
 */
final class Decoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int CACHE_SIZE = 1 << 10;

  /** Told of values that were not UTF-8. */
  interface Listener {
    void notUtf8(String value);
  }

  private final Listener listener;
  private final byte[] @Nullable [] keys = new byte[CACHE_SIZE][];
  private final @Nullable String[] strings = new String[CACHE_SIZE];

  Decoder(Listener listener) {
    this.listener = listener;
  }

  String decode(byte[] bytes, int from, int to) {
    if (from == to) {
      return "";
    }
    String value = new String(bytes, from, to - from, UTF_8);
    // Free for strings of Latin letters, which cannot hold the replacement character.
    return value.indexOf('\uFFFD') < 0 ? value : decodeAgain(bytes, from, to, value);
  }

  private String decodeAgain(byte[] bytes, int from, int to, String replaced) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return replaced;
    } catch (CharacterCodingException e) {
      String value = new String(bytes, from, to - from, WINDOWS_1252);
      listener.notUtf8(value);
      return value;
    }
  }

  /** As {@link #decode}, for values that repeat from record to record: journals, languages. */
  String decodeRepeated(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ hash >>> 10 ^ hash >>> 20) & (CACHE_SIZE - 1);
    byte[] key = keys[slot];
    String known = strings[slot];
    if (key != null && known != null && Arrays.equals(key, 0, key.length, bytes, from, to)) {
      return known;
    }
    String value = decode(bytes, from, to);
    keys[slot] = Arrays.copyOfRange(bytes, from, to);
    strings[slot] = value;
    return value;
  }
}
