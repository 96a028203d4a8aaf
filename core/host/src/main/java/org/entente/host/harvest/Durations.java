package org.entente.host.harvest;

import java.time.Duration;

/** Times in words, as exact as a reader needs them. */
final class Durations {

  private Durations() {}

  /** Such as {@code 12 s}, {@code 5 min}, {@code 3 h 20 min} or {@code 2 days}. */
  static String words(Duration time) {
    long millis = Math.max(0, time.toMillis());
    if (millis < 1_000) {
      return millis + " ms";
    }
    long seconds = (millis + 999) / 1_000;
    if (seconds < 120) {
      return seconds + " s";
    }
    long minutes = Math.round(seconds / 60.0);
    if (minutes < 120) {
      return minutes + " min";
    }
    if (minutes < 48 * 60) {
      return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
    return Math.round(minutes / (24.0 * 60)) + " days";
  }
}
