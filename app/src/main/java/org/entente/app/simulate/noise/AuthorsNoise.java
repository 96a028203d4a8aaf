package org.entente.app.simulate.noise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.app.simulate.base.Randomness;

/** Which of a publication's authors a database lists, and in which order. */
final class AuthorsNoise {

  private AuthorsNoise() {}

  /**
   * The listed authors as indices of the publication's own. Of articles and reviews only such are
   * left out as leave their addresses to others, so that nothing that is counted is lost.
   */
  static List<Integer> order(Facts facts, Database database, Randomness random) {
    int size = facts.authors().size();
    int year = facts.year();
    if (facts.kind() != Kind.ARTICLE && Rate.AUTHORS_NONE.happens(database, year, random)) {
      return List.of();
    }
    if (facts.spareAuthors() > 0 && Rate.AUTHORS_CUT.happens(database, year, random)) {
      size -= facts.spareAuthors();
    }
    List<Integer> order = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    if (size > 1 && Rate.AUTHORS_OTHER_FIRST.happens(database, year, random)) {
      Collections.swap(order, 0, 1);
    }
    return order;
  }
}
