package org.entente.metrics.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.kit.World;
import org.jspecify.annotations.Nullable;

/**
 * One work, with all that the published view says of it.
 *
 * @param source the source's id, such as {@code scopus}
 * @param year null where it has none
 * @param documentType the normal type, such as {@code article}
 * @param timesCited null where the source says nothing
 * @param normalisedImpact null where the source says nothing
 * @param authors in order; the first has position 1
 * @param addresses in order; authors name them by index
 * @param correspondences the addresses for correspondence
 */
public record Paper(
    String source,
    @Nullable Integer year,
    String documentType,
    @Nullable Integer timesCited,
    @Nullable Double normalisedImpact,
    List<Author> authors,
    List<Address> addresses,
    List<Correspondent> correspondences) {

  /**
   * An author of the work.
   *
   * @param key what tells authors apart, null where neither identifier nor name is given
   * @param identified whether the key is the source's own identifier
   * @param addresses 0-based indices into the work's addresses; empty where none is tied
   */
  public record Author(
      @Nullable String key, boolean identified, boolean corresponding, List<Integer> addresses) {

    public Author {
      addresses = List.copyOf(addresses);
    }

    /** An author with an identifier. */
    public static Author author(String key, Integer... addresses) {
      return new Author(key, true, false, List.of(addresses));
    }
  }

  /**
   * An address.
   *
   * @param country null where it was not resolved
   * @param organisation the organisation's key, empty where it is not known
   */
  public record Address(@Nullable String country, String organisation) {}

  /**
   * An address for correspondence.
   *
   * @param position of its author, null where that cannot be told
   * @param country null where it was not resolved
   */
  public record Correspondent(@Nullable Integer position, @Nullable String country) {}

  public Paper {
    authors = List.copyOf(authors);
    addresses = List.copyOf(addresses);
    correspondences = List.copyOf(correspondences);
  }

  /** An uncited article of Scopus without addresses for correspondence. */
  public static Paper article(
      @Nullable Integer year, List<Author> authors, List<Address> addresses) {
    return new Paper("scopus", year, "article", 0, null, authors, addresses, List.of());
  }

  /** The same with so many citations. */
  public Paper cited(@Nullable Integer times) {
    return new Paper(
        source, year, documentType, times, normalisedImpact, authors, addresses, correspondences);
  }

  /** The same with other addresses. */
  public Paper at(List<Address> others) {
    return new Paper(
        source, year, documentType, timesCited, normalisedImpact, authors, others, correspondences);
  }

  /** The same by other authors. */
  public Paper by(List<Author> others) {
    return new Paper(
        source,
        year,
        documentType,
        timesCited,
        normalisedImpact,
        others,
        addresses,
        correspondences);
  }

  /** The same from another source. */
  public Paper from(String other) {
    return new Paper(
        other,
        year,
        documentType,
        timesCited,
        normalisedImpact,
        authors,
        addresses,
        correspondences);
  }

  /** The same with addresses for correspondence. */
  public Paper correspondingTo(Correspondent... others) {
    return new Paper(
        source,
        year,
        documentType,
        timesCited,
        normalisedImpact,
        authors,
        addresses,
        List.of(others));
  }

  /** The known countries, each once. */
  public Set<String> countries() {
    Set<String> countries = new TreeSet<>();
    for (Address address : addresses) {
      String country = address.country();
      if (country != null) {
        countries.add(country);
      }
    }
    return countries;
  }

  /** Addresses without a known country, count. */
  public int unresolved() {
    return (int) addresses.stream().filter(address -> address.country() == null).count();
  }

  /** The known countries of the author at a position (1-based), each once. */
  public Set<String> countriesOf(int position) {
    Set<String> countries = new TreeSet<>();
    for (int index : authors.get(position - 1).addresses()) {
      String country = addresses.get(index).country();
      if (country != null) {
        countries.add(country);
      }
    }
    return countries;
  }

  /**
   * The works of the kit's world: no authors; two addresses of each country, so that an address
   * cannot be taken for a country.
   */
  public static List<Paper> of(World world) {
    List<Paper> papers = new ArrayList<>();
    for (World.Item item : world.works()) {
      List<Address> addresses = new ArrayList<>();
      for (String country : item.countries()) {
        addresses.add(new Address(country, "university"));
        addresses.add(new Address(country, "university"));
      }
      for (int i = 0; i < item.unresolved(); i++) {
        addresses.add(new Address(null, "university"));
      }
      papers.add(article(item.year(), List.of(), addresses));
    }
    return papers;
  }

  /** The same works, each address with an author of its own. */
  public static List<Paper> tied(World world) {
    return Papers.tied(of(world), Integer.MAX_VALUE);
  }
}
