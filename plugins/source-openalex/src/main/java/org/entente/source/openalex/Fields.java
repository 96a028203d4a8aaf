package org.entente.source.openalex;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The members of a work that are read. A harvest asks for these alone, which makes its answers a
 * fraction as long; files hold all that OpenAlex has, and what is not named here is passed over.
 */
final class Fields {

  /** Members that the API of today has, by the names that its parameter {@code select} takes. */
  static final List<String> SELECTED =
      List.of(
          "id",
          "doi",
          "display_name",
          "ids",
          "publication_year",
          "type",
          "language",
          "primary_location",
          "authorships",
          "cited_by_count",
          "fwci",
          "biblio",
          "is_authors_truncated");

  /** Members that older files have, or that say the same again; the API is not asked for them. */
  private static final List<String> OLDER = List.of("title", "host_venue");

  private static final Set<String> READ =
      Stream.concat(SELECTED.stream(), OLDER.stream()).collect(Collectors.toUnmodifiableSet());

  private Fields() {}

  static boolean isRead(String name) {
    return READ.contains(name);
  }
}
