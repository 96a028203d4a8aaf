package org.entente.app.server;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A value of a parameter that is one of a few. */
final class Known {

  private Known() {}

  /**
   * The constant of an id.
   *
   * @param what what the constants are, for the sentence: {@code field}
   * @throws ProblemException that lists all ids where there is none of this one
   */
  static <T> T of(
      String what,
      String id,
      Function<String, Optional<T>> withId,
      T[] all,
      Function<T, String> idOf) {
    return withId
        .apply(id)
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    "There is no "
                        + what
                        + " '"
                        + id
                        + "'; there are "
                        + Arrays.stream(all).map(idOf).collect(Collectors.joining(", "))
                        + "."));
  }
}
