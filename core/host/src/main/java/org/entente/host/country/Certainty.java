package org.entente.host.country;

/** How sure a resolution is. */
public enum Certainty {
  /** The address names the country, or a state of the United States with its ZIP code. */
  STATED,
  /** The address names no country, but a province, a state or a postcode that only one has. */
  INFERRED,
  /** Nothing in the address settles it. */
  NONE
}
