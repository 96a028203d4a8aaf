package org.entente.app.simulate;

import java.util.List;
import org.entente.app.simulate.People.Person;
import org.jspecify.annotations.Nullable;

/**
 * A publication of the world, as it is: no database in between.
 *
 * @param number its number in the world, from 0
 * @param venue an index of {@link Words}
 * @param review a review rather than an article
 * @param otherType which of the other types it is, where it is neither article nor review
 * @param cited citations
 * @param doi its DOI, null where it has none
 * @param corresponding the index of the corresponding author
 * @param addresses the distinct addresses; the last is {@link Address#extra()} where a database
 *     shows one that says no country
 */
record Publication(
    long number,
    Draft draft,
    String title,
    String abstractText,
    String keywords,
    int venue,
    boolean review,
    int otherType,
    int cited,
    @Nullable String doi,
    int volume,
    int page,
    List<Author> authors,
    int corresponding,
    List<Address> addresses) {

  /** An author with the indices of the addresses, one or two, in this publication's list. */
  record Author(Person person, List<Integer> addresses) {}

  /**
   * An address.
   *
   * @param extra shown only by a database that has it without its country
   */
  record Address(int country, int organisation, int department, boolean extra) {}
}
