package org.entente.host.intake;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Tells a listener how far an import is, ten times a second at most, and asks whether to stop. */
final class Progress {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private final ImportListener listener;
  private final long bytesTotal;
  private final AtomicLong bytesDone = new AtomicLong();
  private volatile boolean cancelled;
  private volatile long records;
  private volatile String file = "";
  private long said;

  Progress(ImportListener listener, long bytesTotal) {
    this.listener = listener;
    this.bytesTotal = bytesTotal;
    this.said = System.nanoTime() - PAUSE;
  }

  /** Begins a file; from the importing thread. */
  void file(String name) {
    file = name;
    say();
  }

  /** Counts bytes read; from any thread. */
  void bytes(long count) {
    bytesDone.addAndGet(count);
  }

  /** Counts one record; from the importing thread. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread counts, others only read
  void record() {
    records++;
    tick();
  }

  /** Speaks where it is time to; from the importing thread. */
  void tick() {
    if (System.nanoTime() - said >= PAUSE) {
      say();
    }
  }

  private void say() {
    said = System.nanoTime();
    listener.progress(file, Math.min(bytesDone.get(), bytesTotal), bytesTotal, records);
    cancelled |= listener.cancelled();
  }

  /** Whether the user was heard to want to stop; from any thread. */
  boolean stopped() {
    return cancelled;
  }

  /** Asks the listener now; from any thread that waits anyway. */
  boolean askStopped() {
    cancelled |= listener.cancelled();
    return cancelled;
  }
}
