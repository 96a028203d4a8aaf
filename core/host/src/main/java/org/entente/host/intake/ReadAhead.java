package org.entente.host.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream that a thread of its own reads ahead of the one who parses: reading, hashing and
 * unpacking take place beside the parsing.
 */
final class ReadAhead extends InputStream {

  private static final int BLOCK = 256 * 1024;
  private static final int BLOCKS = 6;

  /** Some bytes, the end, or the reason why no more can be read. */
  private record Block(byte[] bytes, int length, @Nullable IOException failure) {}

  private final InputStream source;
  private final BooleanSupplier cancelled;
  private final ArrayBlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
  private final ArrayBlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(BLOCKS + 2);
  private final Thread reader;
  private volatile boolean closed;
  private Block current = new Block(new byte[0], 0, null);
  private int position;

  ReadAhead(InputStream source, BooleanSupplier cancelled) {
    this.source = source;
    this.cancelled = cancelled;
    this.reader = new Thread(this::readAll, "entente-read-ahead");
    reader.setDaemon(true);
    reader.start();
  }

  private void readAll() {
    try {
      while (!closed) {
        byte[] bytes = Objects.requireNonNullElseGet(empty.poll(), () -> new byte[BLOCK]);
        int length = 0;
        IOException failure = null;
        try {
          // Not readNBytes: what was read before a failure has to arrive.
          int got;
          while (length < bytes.length
              && (got = source.read(bytes, length, bytes.length - length)) >= 0) {
            length += got;
          }
        } catch (IOException e) {
          failure = e;
        } catch (RuntimeException e) {
          failure = new IOException(e.toString(), e);
        }
        if (length > 0) {
          full.put(new Block(bytes, length, null));
        }
        if (failure != null || length < bytes.length) {
          full.put(new Block(bytes, -1, failure));
          return;
        }
      }
    } catch (InterruptedException e) {
      // Closed while it waited for room.
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there is a byte to give; false at the end. */
  private boolean fill() throws IOException {
    while (position >= current.length()) {
      if (closed) {
        throw new IOException("The stream is closed.");
      }
      if (current.length() < 0) {
        if (current.failure() != null) {
          throw current.failure();
        }
        return false;
      }
      if (current.length() > 0) {
        empty.offer(current.bytes());
      }
      current = next();
      position = 0;
    }
    return true;
  }

  private Block next() throws IOException {
    try {
      while (true) {
        Block block = full.poll(100, TimeUnit.MILLISECONDS);
        if (block != null) {
          return block;
        }
        if (cancelled.getAsBoolean()) {
          throw new InterruptedIOException("The import was cancelled.");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException stopped = new InterruptedIOException("The import was interrupted.");
      stopped.initCause(e);
      throw stopped;
    }
  }

  @Override
  public int read() throws IOException {
    return fill() ? current.bytes()[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, current.length() - position);
    System.arraycopy(current.bytes(), position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public int available() {
    return Math.max(0, current.length() - position);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    reader.interrupt();
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    full.clear();
    source.close();
  }
}
