package org.entente.metrics.affiliations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.kit.World;
import org.entente.metrics.world.Paper;

/**
 * The works of the kit's world with two authors each. Who has which address depends on its country
 * and on the year alone, and an unresolved address is both authors', so that a work has the same
 * authors, and no fewer addresses of theirs, had its unknown countries been known.
 */
final class TiedPapers {

  private static final Set<String> FIRST_IN_ODD_YEARS = Set.of("CN", "GB", "US");
  private static final Set<String> FIRST_IN_EVEN_YEARS = Set.of("US", "FR", "JP");
  private static final Set<String> BOTH = Set.of("US");

  private TiedPapers() {}

  static List<Paper> of(World world) {
    List<Paper> papers = new ArrayList<>();
    for (World.Item item : world.works()) {
      Integer year = item.year();
      Set<String> first = year == null || year % 2 == 1 ? FIRST_IN_ODD_YEARS : FIRST_IN_EVEN_YEARS;
      List<Paper.Address> addresses = new ArrayList<>();
      List<Integer> ofFirst = new ArrayList<>();
      List<Integer> ofSecond = new ArrayList<>();
      for (String country : item.countries()) {
        if (first.contains(country)) {
          ofFirst.add(addresses.size());
        }
        if (!first.contains(country) || BOTH.contains(country)) {
          ofSecond.add(addresses.size());
        }
        addresses.add(new Paper.Address(country, "university"));
      }
      for (int i = 0; i < item.unresolved(); i++) {
        ofFirst.add(addresses.size());
        ofSecond.add(addresses.size());
        addresses.add(new Paper.Address(null, "university"));
      }
      papers.add(
          Paper.article(
              year,
              List.of(
                  new Paper.Author("A1", true, false, ofFirst),
                  new Paper.Author("B" + item.countries().size(), true, false, ofSecond)),
              addresses));
    }
    return papers;
  }
}
