package org.entente.host.compare.decomposition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.host.measure.Measurement;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/** That the last hybrid is B: each of its observations is one of B's, and none is missing. */
final class Arrival {

  /**
   * Relative; only a metric that adds up floating-point numbers, whose order may differ, comes near
   * it.
   */
  private static final BigDecimal ROUNDING = new BigDecimal("1e-9");

  private Arrival() {}

  private record Key(
      String metric, String country, String entity, String partner, @Nullable Integer year) {

    static Key of(Observation o) {
      return new Key(
          o.metric(), o.country(), o.entityKind() + " " + o.entity(), o.partner(), o.year());
    }
  }

  /**
   * @throws IllegalStateException if it is not: then some difference between the databases has no
   *     step
   */
  static void check(List<Observation> hybrid, List<Observation> b, State state, Measurement ofB) {
    Map<Key, Observation> found = new HashMap<>();
    hybrid.forEach(o -> found.put(Key.of(o), o));
    for (Observation expected : b) {
      Observation there = found.remove(Key.of(expected));
      if (there == null || !same(there, expected)) {
        throw defect(ofB, expected, there, state);
      }
    }
    for (Observation extra : found.values()) {
      throw defect(ofB, null, extra, state);
    }
  }

  private static boolean same(Observation one, Observation other) {
    return same(one.value(), other.value())
        && same(one.numerator(), other.numerator())
        && same(one.denominator(), other.denominator())
        && sameInterval(one.interval(), other.interval())
        && sameBounds(one.bounds(), other.bounds());
  }

  private static boolean sameInterval(@Nullable Interval one, @Nullable Interval other) {
    return one == null || other == null
        ? one == other
        : same(one.lower(), other.lower()) && same(one.upper(), other.upper());
  }

  private static boolean sameBounds(@Nullable Bounds one, @Nullable Bounds other) {
    return one == null || other == null
        ? one == other
        : same(one.lowest(), other.lowest()) && same(one.highest(), other.highest());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return Objects.equals(one, other);
    }
    BigDecimal scale = one.abs().max(other.abs());
    return one.subtract(other).abs().compareTo(scale.multiply(ROUNDING)) <= 0;
  }

  private static IllegalStateException defect(
      Measurement ofB, @Nullable Observation expected, @Nullable Observation found, State state) {
    String sentence =
        "The steps do not arrive at "
            + ofB.dataset().name()
            + ": the last of them gives "
            + found
            + " where the dataset gives "
            + expected
            + (state.refusal().isEmpty() ? "" : " (" + state.refusal() + ")")
            + ". Please report it.";
    return new IllegalStateException(sentence);
  }
}
