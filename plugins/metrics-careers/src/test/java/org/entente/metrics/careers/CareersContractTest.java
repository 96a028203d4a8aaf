package org.entente.metrics.careers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.entente.kit.MetricContract;
import org.entente.kit.World;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Paper.Address;
import org.entente.metrics.world.Paper.Author;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.Scope;
import org.entente.spi.Years;

/**
 * The kit's contract, of a metric that needs careers and one partner: each of the kit's works
 * stands for the career of an author who began with it.
 */
class CareersContractTest extends MetricContract {

  private static final Years YEARS = new Years(2010, 2022);

  /** So many that the metric has enough authors of either group in the kit's larger world. */
  private static final int CAREERS = 3;

  @Override
  protected Metric metric() {
    return new ProductivityEffect();
  }

  @Override
  protected Years years() {
    return YEARS;
  }

  @Override
  protected boolean mayRefuse() {
    return true;
  }

  @Override
  protected Scope scope(
      World world, Optional<String> partner, Counting counting, Map<String, String> parameters)
      throws Exception {
    List<Paper> papers = new ArrayList<>();
    for (World.Item item : world.works()) {
      for (int twin = 1; twin <= CAREERS; twin++) {
        papers.addAll(career(item, item.key() + "-" + twin));
      }
    }
    return new Asked(papers, World.COUNTRY, partner, YEARS, parameters);
  }

  /** The same for the same work, wherever it stands. */
  private static List<Paper> career(World.Item item, String name) {
    Random random = new Random(name.hashCode() * 0x9E3779B97F4A7C15L);
    List<Address> addresses = new ArrayList<>();
    List<Author> authors = new ArrayList<>();
    String home = item.countries().contains(World.COUNTRY) ? World.COUNTRY : "NZ";
    for (String country : item.countries()) {
      String key = country.equals(home) ? name : name + " " + country;
      authors.add(new Author(key, true, false, List.of(addresses.size())));
      addresses.add(new Address(country, "university"));
    }
    for (int i = 0; i < item.unresolved(); i++) {
      addresses.add(new Address(null, "institute"));
    }
    List<Paper> papers = new ArrayList<>();
    Integer year = item.year();
    papers.add(
        Paper.article(year == null ? null : YEARS.from() + year % 5, authors, addresses).cited(1));
    List<Address> alone = List.of(new Address(home, "university"));
    List<Author> author = List.of(new Author(name, true, false, List.of(0)));
    for (int later = 2015; later <= YEARS.to(); later++) {
      for (int n = random.nextInt(3); n > 0; n--) {
        papers.add(Paper.article(later, author, alone).cited(random.nextInt(9)));
      }
    }
    return papers;
  }
}
