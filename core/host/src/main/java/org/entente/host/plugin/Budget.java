package org.entente.host.plugin;

import java.time.Duration;

/**
 * What a plugin may use up before it is switched off. Each can be set by a system property of the
 * program, such as {@code -Dentente.plugins.silence=300}, in seconds.
 *
 * @param starting the time to be loaded and to say what it is
 * @param answering the time to recognise a file, or to stop
 * @param silence the time without a sign of life while it reads, fetches or measures: a sign is
 *     every call of the host, such as a record given or a byte read
 * @param measuring the time to measure, queries included
 */
public record Budget(Duration starting, Duration answering, Duration silence, Duration measuring) {

  /** The most observations that a metric may give for one question. */
  static final int OBSERVATIONS = 2_000_000;

  /** The most records that a source may give without reading a byte between. */
  static final int RECORDS_WITHOUT_READING = 5_000_000;

  /** The times that the program's properties give, else the usual ones. */
  public static Budget standard() {
    return new Budget(
        seconds("starting", 20),
        seconds("answering", 10),
        seconds("silence", 120),
        seconds("measuring", 1_800));
  }

  private static Duration seconds(String name, long usual) {
    return Duration.ofSeconds(Long.getLong("entente.plugins." + name, usual));
  }
}
