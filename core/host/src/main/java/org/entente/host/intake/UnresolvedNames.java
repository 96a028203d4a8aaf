package org.entente.host.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.host.country.CountryResolver;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.UnresolvedAddress;

/**
 * The addresses of a dataset without a country, gathered by the name that would resolve them: one
 * own name for {@code University of Examples} settles all its departments.
 */
public final class UnresolvedNames {

  /** More texts than this are not gathered; the most frequent are. */
  private static final int MOST_TEXTS = 200_000;

  private UnresolvedNames() {}

  /**
   * Addresses that end in the same name.
   *
   * @param name what to give a country to
   * @param count how often an address that ends in it stands on a work
   * @param texts different addresses that end in it, count
   * @param example the most frequent of them
   * @param file the file of its first work
   * @param line the line of its first work
   */
  public record Group(
      String name, long count, long texts, String example, String file, long line) {}

  /** The groups, most frequent first. */
  public static List<Group> of(Library library, String dataset, int limit) throws LibraryException {
    return gather(library.unresolved(dataset, MOST_TEXTS), limit);
  }

  static List<Group> gather(List<UnresolvedAddress> addresses, int limit) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (UnresolvedAddress address : addresses) {
      String name = CountryResolver.nameToGive(address.text());
      groups.merge(
          name.toLowerCase(Locale.ROOT),
          new Group(name, address.count(), 1, address.text(), address.file(), address.line()),
          (group, another) ->
              new Group(
                  group.name(),
                  group.count() + another.count(),
                  group.texts() + 1,
                  group.example(),
                  group.file(),
                  group.line()));
    }
    List<Group> sorted = new ArrayList<>(groups.values());
    sorted.sort(Comparator.comparingLong(Group::count).reversed().thenComparing(Group::name));
    return List.copyOf(sorted.subList(0, Math.min(sorted.size(), Math.max(0, limit))));
  }
}
