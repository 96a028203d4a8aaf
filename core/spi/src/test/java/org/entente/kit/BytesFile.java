package org.entente.kit;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.function.Supplier;
import org.entente.spi.InputFile;

/** Bytes in memory as a file that knows whether its streams were closed. */
final class BytesFile implements InputFile {

  private final String name;
  private final byte[] bytes;
  private final int failsAt;
  private final long pieces;
  private final Supplier<IOException> failure;
  private int opened;
  private int closed;

  BytesFile(String name, byte[] bytes) {
    this(name, bytes, Integer.MAX_VALUE, 0, () -> new IOException("never"));
  }

  private BytesFile(
      String name, byte[] bytes, int failsAt, long pieces, Supplier<IOException> failure) {
    this.failure = failure;
    this.name = name;
    this.bytes = bytes;
    this.failsAt = failsAt;
    this.pieces = pieces;
  }

  /** The same file on a disk that fails after so many bytes. */
  BytesFile failingAt(int offset) {
    return failingAt(
        offset,
        () -> new IOException("The disk failed after " + offset + " bytes of " + name + "."));
  }

  /** The same file, whose stream fails so after so many bytes. */
  BytesFile failingAt(int offset, Supplier<IOException> how) {
    return new BytesFile(name, bytes, offset, pieces, how);
  }

  /** The same file, given in pieces of 1 to 7 bytes; the same seed gives the same pieces. */
  BytesFile inPieces(long seed) {
    return new BytesFile(name, bytes, failsAt, seed, failure);
  }

  int opened() {
    return opened;
  }

  int leftOpen() {
    return opened - closed;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() {
    opened++;
    return new Pieces(new ByteArrayInputStream(bytes));
  }

  private final class Pieces extends FilterInputStream {

    private final Random random = new Random(pieces);
    private int position;
    private boolean done;

    Pieces(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (position >= failsAt) {
        throw failure.get();
      }
      int most = Math.min(length, failsAt - position);
      if (pieces != 0) {
        most = Math.min(most, 1 + random.nextInt(7));
      }
      int got = super.read(into, from, most);
      position += Math.max(got, 0);
      return got;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = 0;
      while (skipped < count && read() >= 0) {
        skipped++;
      }
      return skipped;
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() throws IOException {
      if (!done) {
        done = true;
        closed++;
      }
      super.close();
    }
  }
}
