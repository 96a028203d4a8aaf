package org.entente.source.incites;

/**
 * How a table's filters on collaboration narrow the works that it counts.
 *
 * @param restricted whether only works together with certain locations, organisations or people are
 *     counted
 * @param partner the one location whose joint works are counted, else empty
 * @param extent whether only international or only domestic works are counted
 * @param line the filter as the file has it, empty where there is none
 */
record Collaboration(boolean restricted, String partner, Extent extent, String line) {

  enum Extent {
    ALL,
    INTERNATIONAL,
    DOMESTIC
  }

  /** Whether rates of collaboration are consequences of the filter and say nothing. */
  boolean makesRatesArtefacts() {
    return restricted || extent != Extent.ALL;
  }
}
