package org.entente.host.harvest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.entente.spi.Http.Answer;

/** How long a server asks to wait: {@code Retry-After}, as seconds or as a date of HTTP. */
final class RetryAfter {

  /** Longer than anybody waits, and short enough to be added to any time. */
  private static final Duration FOREVER = Duration.ofDays(3650);

  private RetryAfter() {}

  /**
   * The time that an answer asks to wait; empty where it does not say, or not in a form that can be
   * read.
   *
   * @param now the time here, for a date from a server that does not tell its own
   */
  static Optional<Duration> of(Answer answer, Instant now) {
    Optional<String> header = answer.header("retry-after").map(String::strip);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    String text = header.get();
    if (text.matches("[0-9]+")) {
      return Optional.of(
          text.length() > 9 ? FOREVER : min(Duration.ofSeconds(Long.parseLong(text)), FOREVER));
    }
    // The two clocks may differ by more than the time that is asked for.
    Instant theirNow = answer.header("date").flatMap(RetryAfter::date).orElse(now);
    return date(text)
        .map(until -> Duration.between(theirNow, until))
        .map(time -> time.isNegative() ? Duration.ZERO : min(time, FOREVER));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
