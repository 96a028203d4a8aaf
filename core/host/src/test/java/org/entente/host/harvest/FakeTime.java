package org.entente.host.harvest;

import java.time.Duration;
import java.time.Instant;

/** A time that goes on only while somebody waits. */
final class FakeTime implements Timekeeper {

  private final Instant start = Instant.parse("2026-11-20T10:00:00Z");
  private Duration waited = Duration.ZERO;
  private Duration shifted = Duration.ZERO;

  @Override
  public synchronized Instant now() {
    return start.plus(waited).plus(shifted);
  }

  @Override
  public synchronized long nanos() {
    return waited.toNanos();
  }

  @Override
  public synchronized void sleep(Duration time) {
    waited = waited.plus(time);
  }

  synchronized Duration waited() {
    return waited;
  }

  synchronized void dayPasses() {
    shifted = shifted.plusDays(1);
  }
}
