package org.entente.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a source is.
 *
 * @param id stable for ever, {@code [a-z0-9-]+}, such as {@code wos}; a source of two shapes uses
 *     one id for both
 * @param name the database's name as its users say it, such as {@code Web of Science}
 * @param provider who runs the database
 * @param formats what it can read
 * @param limits what its records cannot answer, a sentence each
 */
public record SourceInfo(
    String id, String name, String provider, List<Format> formats, List<String> limits) {

  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

  public SourceInfo {
    requireNonNull(name, "name");
    requireNonNull(provider, "provider");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a source id is made of a-z, 0-9 and '-', but was '" + id + "'");
    }
    formats = List.copyOf(formats);
    limits = List.copyOf(limits);
  }

  /**
   * A format that a source reads.
   *
   * @param id stable, such as {@code wos-tagged}
   * @param name as its vendor's export dialogue calls it
   * @param howToExport one or two sentences for a user
   */
  public record Format(String id, String name, String howToExport) {

    public Format {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(howToExport, "howToExport");
    }
  }
}
