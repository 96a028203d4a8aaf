package org.entente.app.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.entente.host.link.LinkListener;
import org.jspecify.annotations.Nullable;

/** A bar on standard error, on a terminal only, for what takes longer than a second. */
final class Progress implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 1000;

  private final boolean terminal = System.console() != null;
  private final long start = System.currentTimeMillis();
  private final String task;
  private final String unit;
  private final long unitSize;
  private boolean closed;
  private @Nullable ProgressBar bar;

  /**
   * @param unit what is counted, with a blank before it
   * @param unitSize how many of what {@link #at} is given make one unit
   */
  Progress(String task, String unit, long unitSize) {
    this.task = task;
    this.unit = unit;
    this.unitSize = unitSize;
  }

  synchronized void at(long done, long total, String message) {
    if (!terminal || closed || System.currentTimeMillis() - start < PATIENCE_MILLIS) {
      return;
    }
    ProgressBar current = bar;
    if (current == null) {
      current =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setUnit(unit, unitSize)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .build();
      bar = current;
    }
    current.maxHint(total);
    current.stepTo(done);
    current.setExtraMessage(message);
  }

  /** Prints a sentence on a line of its own, not into the bar. */
  synchronized void say(String sentence, PrintWriter err) {
    ProgressBar current = bar;
    if (current != null) {
      current.pause();
      err.println();
    }
    err.println(sentence);
    err.flush();
    if (current != null) {
      current.resume();
    }
  }

  /** A bar for links that are made; works are counted. */
  static Progress ofLinks() {
    return new Progress("link", " works", 1);
  }

  /** Shows on this bar how far a linking is. */
  LinkListener links() {
    return (what, done, of) -> at(done, of, what);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
