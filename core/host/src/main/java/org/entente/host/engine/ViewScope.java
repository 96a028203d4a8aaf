package org.entente.host.engine;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.spi.Years;

/**
 * How the published view is narrowed.
 *
 * @param years the years of the works; empty for all works, those without a year too
 * @param documentTypes normal document types; empty for all
 * @param fold countries to count as another
 */
public record ViewScope(
    Optional<Years> years, SortedSet<String> documentTypes, SortedMap<String, String> fold) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern DOCUMENT_TYPE = Pattern.compile("[a-z][a-z-]*");

  public ViewScope {
    documentTypes = Collections.unmodifiableSortedSet(new TreeSet<>(documentTypes));
    fold = Collections.unmodifiableSortedMap(new TreeMap<>(fold));
    documentTypes.forEach(type -> require(DOCUMENT_TYPE, type, "a document type"));
    fold.forEach(
        (from, to) -> {
          require(COUNTRY, from, "a country code");
          require(COUNTRY, to, "a country code");
        });
  }

  /** Everything. */
  public static ViewScope all() {
    return new ViewScope(Optional.empty(), new TreeSet<>(), new TreeMap<>());
  }

  private static void require(Pattern pattern, String value, String what) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not " + what);
    }
  }
}
