package org.entente.host.country;

import java.io.IOException;
import java.nio.file.Path;

/** Turns addresses into countries; safe for use by several threads. */
public interface CountryResolver {

  /** Gives the resolver that holds now: a user may change the names of a library at any time. */
  @FunctionalInterface
  interface Current {

    /**
     * @throws IOException where the user's file of names cannot be read or a line of it is not as
     *     described; a sentence for the user
     */
    CountryResolver current() throws IOException;
  }

  /** The resolver that ships with Entente, its tables loaded once. */
  static CountryResolver standard() {
    return StandardCountryResolver.shared();
  }

  /**
   * The standard resolver with a user's own names put before its tables; its version names the file
   * by a fingerprint.
   *
   * @param file in the format of {@link OwnNamesFile}
   * @throws IOException where the file cannot be read or a line is not as described
   */
  static CountryResolver withOwnNames(Path file) throws IOException {
    OwnNames own = OwnNames.read(file);
    return own.isEmpty() ? standard() : new OwnNamesResolver(own, standard());
  }

  /**
   * The text under which addresses are gathered that one own name would resolve: the last part of
   * an address as it is written, without postcodes at either end; where that is only a department
   * or the like, the part before it too.
   */
  static String nameToGive(String address) {
    return NameToGive.of(address);
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
