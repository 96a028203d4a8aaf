package org.entente.host.country;

import java.io.IOException;
import java.nio.file.Path;

/** Turns addresses into countries; safe for use by several threads. */
public interface CountryResolver {

  /** The resolver that ships with Entente, its tables loaded once. */
  static CountryResolver standard() {
    return StandardCountryResolver.shared();
  }

  /**
   * The standard resolver with a user's own names put before its tables; its version names the file
   * by a fingerprint.
   *
   * @param file UTF-8, a line each: the last part of an address, or a whole address, a tab, the
   *     code
   * @throws IOException where the file cannot be read or a line is not as described
   */
  static CountryResolver withOwnNames(Path file) throws IOException {
    OwnNames own = OwnNames.read(file);
    return new StandardCountryResolver(CountryTables.with(own.names(), own.version()));
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
