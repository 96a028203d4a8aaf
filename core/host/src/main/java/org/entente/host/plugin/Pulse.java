package org.entente.host.plugin;

import java.time.Duration;
import org.entente.spi.MetricException;

/**
 * The signs of life of one call into a plugin: every call that the plugin makes of the host passes
 * here. Once the call was given up, the plugin gets nothing more out of the host.
 */
final class Pulse {

  private final long begun = System.nanoTime();
  private volatile long last = begun;
  private volatile boolean withinHost;
  private volatile boolean revoked;
  private int recordsWithoutReading;

  /** How long the plugin has given no sign; nothing while the host itself works. */
  Duration silence() {
    return withinHost ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - last);
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** The plugin's thread may wake up later: whatever it calls then fails. */
  void revoke() {
    revoked = true;
  }

  /**
   * The plugin calls the host.
   *
   * @throws Revoked if its call was given up
   */
  void enter() {
    if (revoked) {
      throw new Revoked("The call was given up: the plugin gave no sign of life for too long.");
    }
    withinHost = true;
  }

  /** The host has answered. */
  void leave() {
    last = System.nanoTime();
    withinHost = false;
  }

  /** The plugin tells the host something. */
  void told(Runnable telling) {
    enter();
    try {
      telling.run();
    } finally {
      leave();
    }
  }

  /** The plugin gives the host a record, or something to say of one. */
  void given(Runnable giving) {
    record();
    told(giving);
  }

  /** The plugin reads its file. */
  void read() {
    recordsWithoutReading = 0;
  }

  /**
   * The plugin gives a record.
   *
   * @throws OverBudget if it makes records out of nothing, without an end
   */
  private void record() {
    if (++recordsWithoutReading > Budget.RECORDS_WITHOUT_READING) {
      throw new OverBudget(
          "it gave more than "
              + Budget.RECORDS_WITHOUT_READING
              + " records without reading anything");
    }
  }

  /** The call was given up. */
  static final class Revoked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Revoked(String message) {
      super(message);
    }
  }

  /** A plugin used more than it may; the message is a part of a sentence. */
  static final class OverBudget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverBudget(String message) {
      super(message);
    }
  }

  /** Something that the host does for a plugin, and that may fail as the boundary says. */
  interface Asked<T> {
    T get() throws MetricException;
  }

  <T> T within(Asked<T> asked) throws MetricException {
    enter();
    try {
      return asked.get();
    } finally {
      leave();
    }
  }
}
