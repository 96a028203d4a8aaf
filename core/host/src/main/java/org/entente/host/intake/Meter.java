package org.entente.host.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Counts and digests the bytes of a file as they lie on disk, while somebody reads them. */
final class Meter extends FilterInputStream {

  private final LongConsumer read;
  private final MessageDigest digest;
  private boolean ended;
  private @Nullable String sha256;

  Meter(InputStream in, LongConsumer read) {
    super(in);
    this.read = read;
    this.digest = sha256();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest of everything; empty where the bytes were not read to their end. */
  synchronized Optional<String> digest() {
    if (!ended) {
      return Optional.empty();
    }
    if (sha256 == null) {
      sha256 = HexFormat.of().formatHex(digest.digest());
    }
    return Optional.of(sha256);
  }

  /** The digest of a stream, which is read to its end. */
  static String digest(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] block = new byte[256 * 1024];
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      digest.update(block, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digest of a text, cut to 32 hexadecimal digits (128 bits). */
  static String shortDigest(byte[] text) {
    return HexFormat.of().formatHex(sha256().digest(text), 0, 16);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public synchronized int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count > 0) {
      digest.update(target, offset, count);
      read.accept(count);
    } else if (count < 0) {
      ended = true;
    }
    return count;
  }

  @Override
  public long skip(long n) throws IOException {
    // Skipped bytes would be missing in the digest.
    long left = n;
    byte[] block = new byte[8192];
    while (left > 0) {
      int count = read(block, 0, (int) Math.min(block.length, left));
      if (count < 0) {
        break;
      }
      left -= count;
    }
    return n - left;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
