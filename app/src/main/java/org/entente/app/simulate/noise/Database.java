package org.entente.app.simulate.noise;

/** Whose description it is. */
public enum Database {
  WOS,
  SCOPUS
}
