package org.entente.host.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a small archive from unpacking to more than any export is. */
final class UnpackingLimit extends FilterInputStream {

  /** The most bytes that one file may unpack to. */
  static final long MOST_BYTES = 64L << 30;

  /** Text compresses to a twentieth at best; a thousandth is an attack, or no data. */
  static final long MOST_TIMES = 1000;

  /** Below this size the ratio does not matter. */
  static final long HARMLESS_BYTES = 1L << 30;

  /** Too much came out; the message is a sentence. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    Exceeded(String message) {
      super(message);
    }
  }

  private final String name;
  private final long most;
  private long unpacked;

  /**
   * Limits what comes out.
   *
   * @param packed bytes as they lie on disk
   */
  UnpackingLimit(InputStream in, String name, long packed) {
    this(in, name, Math.min(MOST_BYTES, Math.max(HARMLESS_BYTES, packed * MOST_TIMES)), 0);
  }

  UnpackingLimit(InputStream in, String name, long most, long unpacked) {
    super(in);
    this.name = name;
    this.most = most;
    this.unpacked = unpacked;
  }

  private void count(long bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > most) {
      throw new Exceeded(
          name
              + " unpacks to more than "
              + most / (1 << 20)
              + " MiB, which is more than its size on disk allows for an export. Unpack it yourself"
              + " and import what is inside if you trust it.");
    }
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one >= 0) {
      count(1);
    }
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count > 0) {
      count(count);
    }
    return count;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = in.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
