package org.entente.host.harvest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The time, and waiting. */
interface Timekeeper {

  /** The time of day, for what a server says of it. */
  Instant now();

  /** A time that only ever goes forward; nanoseconds. */
  long nanos();

  /** Waits. */
  void sleep(Duration time) throws InterruptedException;

  /** The time as the computer has it. */
  Timekeeper SYSTEM =
      new Timekeeper() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }
      };
}
