package org.entente.metrics.partners;

import org.entente.metrics.arithmetic.Fraction;

/**
 * Two countries in a universe of works, count each.
 *
 * @param joint works with both
 * @param country works with the country that is asked about
 * @param partner works with the partner
 * @param all works
 */
record Relation(long joint, long country, long partner, long all) {

  /** The joint works that independence would give; nothing where the universe is empty. */
  Fraction expected() {
    return all == 0
        ? Fraction.ZERO
        : Fraction.of(country, 1).times(Fraction.of(partner, 1)).over(Fraction.of(all, 1));
  }

  /** Works of the partner without the country. */
  long partnerAlone() {
    return partner - joint;
  }

  /** Works without the country. */
  long withoutCountry() {
    return all - country;
  }
}
