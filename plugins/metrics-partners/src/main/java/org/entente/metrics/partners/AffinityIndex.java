package org.entente.metrics.partners;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.entente.metrics.arithmetic.Fraction;

/** The ways to say how near two countries are. */
enum AffinityIndex {
  /**
   * Joint works through those that independence would give: C_xy · T / (C_x · C_y). Symmetric; 1 is
   * neutral.
   */
  PROBABILISTIC_AFFINITY {
    @Override
    Optional<Value> of(Relation r) {
      return ratio(Fraction.of(r.joint(), 1), r.expected());
    }
  },
  /** Salton's cosine: C_xy / √(C_x · C_y). Symmetric; 0 to 1. */
  SALTON {
    @Override
    Optional<Value> of(Relation r) {
      if (r.country() == 0 || r.partner() == 0) {
        return Optional.empty();
      }
      BigDecimal product =
          BigDecimal.valueOf(r.country()).multiply(BigDecimal.valueOf(r.partner()));
      // More digits than are given, so that the quotient is rounded once.
      BigDecimal mean = product.sqrt(MathContext.DECIMAL128);
      BigDecimal joint = BigDecimal.valueOf(r.joint());
      return Optional.of(
          new Value(plain(joint.divide(mean, MathContext.DECIMAL128)), joint, plain(mean)));
    }
  },
  /** Jaccard's index: C_xy / (C_x + C_y − C_xy). Symmetric; 0 to 1. */
  JACCARD {
    @Override
    Optional<Value> of(Relation r) {
      return ratio(
          Fraction.of(r.joint(), 1), Fraction.of(r.country() + r.partner() - r.joint(), 1));
    }
  },
  /**
   * The partner's share of the country's works through its share of the works without the country:
   * (C_xy / C_x) / ((C_y − C_xy) / (T − C_x)). Not symmetric; 1 is neutral.
   */
  RELATIVE_INTENSITY {
    @Override
    Optional<Value> of(Relation r) {
      if (r.country() == 0 || r.withoutCountry() == 0) {
        return Optional.empty();
      }
      return ratio(
          Fraction.of(r.joint(), r.country()), Fraction.of(r.partnerAlone(), r.withoutCountry()));
    }
  },
  /** C_xy / (C_x · C_y). Symmetric; depends on the size of the universe. */
  ASSOCIATION_STRENGTH {
    @Override
    Optional<Value> of(Relation r) {
      return ratio(
          Fraction.of(r.joint(), 1),
          Fraction.of(r.country(), 1).times(Fraction.of(r.partner(), 1)));
    }
  },
  /**
   * Joint works through those of the smaller of the two: C_xy / min(C_x, C_y). Symmetric; 0 to 1.
   */
  INCLUSION {
    @Override
    Optional<Value> of(Relation r) {
      return ratio(Fraction.of(r.joint(), 1), Fraction.of(Math.min(r.country(), r.partner()), 1));
    }
  };

  /**
   * A value and what it is the quotient of.
   *
   * @param value rounded to 16 digits, and so the others
   */
  record Value(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}

  /** The index of two countries; empty where its denominator is 0. */
  abstract Optional<Value> of(Relation relation);

  /** The word for it in a question, such as {@code probabilistic-affinity}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Value> ratio(Fraction above, Fraction below) {
    return below.isZero()
        ? Optional.empty()
        : Optional.of(new Value(above.over(below).decimal(), above.decimal(), below.decimal()));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal rounded = number.round(MathContext.DECIMAL64).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
