package org.entente.spi;

/**
 * How a work with several countries counts (Gauffriau 2021, Quantitative Science Studies 2(3),
 * 932–975).
 */
public enum Counting {
  /** A work counts 1 for every one of its countries. */
  FULL,
  /** A work counts 1/n for each of its n countries. */
  FRACTIONAL,
  /**
   * Each of a work's a authors counts 1/a, in equal parts for each of the author's countries; needs
   * addresses that are tied to authors.
   *
   * @since SPI 1.2
   */
  AUTHOR_FRACTIONAL
}
