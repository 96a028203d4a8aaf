package org.entente.host.country;

/** Turns addresses into countries; safe for use by several threads. */
public interface CountryResolver {

  /** The resolver that ships with Entente, its tables loaded once. */
  static CountryResolver standard() {
    return StandardCountryResolver.shared();
  }

  /**
   * The country of an address, and why. Never a guess: what does not settle it stays unresolved.
   */
  Resolution resolve(String address);

  /**
   * The country of a name that stands alone, such as {@code CHINA MAINLAND} in a table of
   * locations; empty where it is not a country's name in any known vocabulary.
   */
  Resolution resolveName(String name);

  /** The version of the tables, kept with every result. */
  String version();
}
