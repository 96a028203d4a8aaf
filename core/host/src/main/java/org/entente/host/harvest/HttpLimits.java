package org.entente.host.harvest;

import java.time.Duration;

/**
 * How long and how often a web API is waited for, and how much is taken from it.
 *
 * @param connect the longest time until a connection stands
 * @param quiet the longest time in which nothing comes of an answer; an answer as a whole may take
 *     ten times that
 * @param longestWait the longest time that is waited before a request is repeated
 * @param attempts how often one request is made at most
 * @param largestAnswer the most bytes of an answer, packed or unpacked
 */
record HttpLimits(
    Duration connect, Duration quiet, Duration longestWait, int attempts, long largestAnswer) {

  static final HttpLimits STANDARD =
      new HttpLimits(
          Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(60), 5, 64L << 20);

  HttpLimits {
    if (attempts < 1 || largestAnswer < 1 || largestAnswer > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException(
          "at least one attempt and an answer that fits in an array were expected");
    }
  }
}
