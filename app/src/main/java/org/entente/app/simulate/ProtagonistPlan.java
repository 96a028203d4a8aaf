package org.entente.app.simulate;

import java.util.Arrays;
import org.entente.app.simulate.Draft.View;
import org.entente.app.simulate.Story.Quota;
import org.entente.app.simulate.base.Randomness;

/**
 * Every publication of the protagonist, as each database sees it, such that both databases show
 * their story's counts exactly.
 *
 * <p>Of each year's quota the larger part is shared: the same publication with the same year, type
 * and countries in both. What remains of either quota is paired with what remains of the other
 * where the databases disagree (a year apart, a country lost, a country without its address,
 * another document type, no address at all) or stays in one database alone. Since every pairing
 * takes from the quotas what it shows, disagreement never disturbs the story.
 */
final class ProtagonistPlan {

  /** Of the smaller quota, the part on which the databases agree in everything. */
  private static final double AGREED = 0.80;

  /**
   * Works of other types (editorials, conference papers ...), as a part of articles and reviews.
   */
  private static final double OTHER_TYPES = 0.12;

  private static final double COUNTRY_LOST = 0.12;
  private static final double COUNTRIES_DIFFER = 0.10;
  private static final double YEAR_DIFFERS = 0.35;
  private static final double TYPE_DIFFERS = 0.06;
  private static final double ADDRESSES_MISSING = 0.04;
  private static final double ADDRESS_WITHOUT_COUNTRY = 0.008;

  private static final int CORE = 1;
  private static final int ADDRESSES = 2;
  private static final int UNRESOLVED = 4;

  private final Randomness random;
  private long[] wosCountries = new long[1024];
  private long[] scopusCountries = new long[1024];
  private int[] details = new int[1024];
  private int size;

  private ProtagonistPlan(Randomness random) {
    this.random = random;
  }

  /**
   * Plans.
   *
   * @param scale simulated works for each real one
   */
  static ProtagonistPlan of(double scale, long seed) {
    ProtagonistPlan plan = new ProtagonistPlan(Randomness.of(seed, 0, 'P'));
    Rest[] rests = new Rest[Story.YEARS];
    for (int i = 0; i < Story.YEARS; i++) {
      int year = Story.FIRST_YEAR + i;
      rests[i] = plan.agree(year, Story.wos(year, scale), Story.scopus(year, scale));
    }
    for (Rest rest : rests) {
      plan.disagree(rest);
    }
    for (int i = 1; i < Story.YEARS; i++) {
      plan.disagreeOnYear(rests[i], rests[i - 1]);
    }
    for (Rest rest : rests) {
      plan.separate(rest);
    }
    return plan;
  }

  int size() {
    return size;
  }

  Draft get(int i) {
    int detail = details[i];
    View wos = view(wosCountries[i], detail & 0x7f);
    View scopus = view(scopusCountries[i], (detail >>> 7) & 0x7f);
    return new Draft(wos, scopus, Geography.PROTAGONIST, detail >>> 14);
  }

  private static View view(long countries, int packed) {
    int year = packed >>> 3;
    return year == 0
        ? View.ABSENT
        : new View(
            Story.FIRST_YEAR - 1 + year,
            countries,
            (packed & CORE) != 0,
            (packed & ADDRESSES) != 0,
            (packed & UNRESOLVED) != 0);
  }

  private static int pack(View view) {
    return view.present()
        ? (view.year() - Story.FIRST_YEAR + 1) << 3
            | (view.core() ? CORE : 0)
            | (view.addresses() ? ADDRESSES : 0)
            | (view.unresolved() ? UNRESOLVED : 0)
        : 0;
  }

  private void add(View wos, View scopus, int dual) {
    if (size == details.length) {
      int larger = size * 2;
      wosCountries = Arrays.copyOf(wosCountries, larger);
      scopusCountries = Arrays.copyOf(scopusCountries, larger);
      details = Arrays.copyOf(details, larger);
    }
    wosCountries[size] = wos.countries();
    scopusCountries[size] = scopus.countries();
    details[size] = pack(wos) | pack(scopus) << 7 | dual << 14;
    size++;
  }

  /** An article or review with the protagonist and these partners. */
  private View core(int year, long partners) {
    boolean unresolved = random.chance(ADDRESS_WITHOUT_COUNTRY);
    return new View(year, partners | Geography.PROTAGONIST_BIT, true, true, unresolved);
  }

  /** Plans the publications the databases agree on; returns what is left of the quotas. */
  private Rest agree(int year, Quota wos, Quota scopus) {
    long[] sets = PartnerDeal.deal(wos.international(), wos.partners(), random);
    int[] order = new int[sets.length];
    Arrays.setAll(order, i -> i);
    random.shuffle(order);
    int wanted = (int) (AGREED * Math.min(wos.international(), scopus.international()));
    int[] left = scopus.partners();
    int tokens = Arrays.stream(left).sum();
    int works = scopus.international();
    int dual = 0;
    int agreed = 0;
    long[] wosOnly = new long[sets.length];
    int wosOnlyCount = 0;
    for (int i : order) {
      long set = sets[i];
      int partners = Long.bitCount(set);
      boolean fits = agreed < wanted && tokens - partners >= works - 1 && covers(left, set);
      if (!fits) {
        wosOnly[wosOnlyCount++] = set;
        continue;
      }
      for (long bits = set; bits != 0; bits &= bits - 1) {
        left[Long.numberOfTrailingZeros(bits)]--;
      }
      tokens -= partners;
      works--;
      agreed++;
      boolean american = (set >>> Geography.UNITED_STATES & 1) != 0;
      int number = american && dual < wos.dualAuthors() ? ++dual : 0;
      add(core(year, set), core(year, set), number);
    }
    long[] scopusOnly = PartnerDeal.deal(works, left, random);
    int domesticWos = wos.works() - wos.international();
    int domesticScopus = scopus.works() - scopus.international();
    int domestic = (int) (AGREED * Math.min(domesticWos, domesticScopus));
    for (int i = 0; i < domestic; i++) {
      add(core(year, 0), core(year, 0), 0);
    }
    otherTypes(year, (int) (OTHER_TYPES * wos.works()), sets);
    return new Rest(
        year,
        new Pile(Arrays.copyOf(wosOnly, wosOnlyCount), domesticWos - domestic),
        new Pile(scopusOnly, domesticScopus - domestic));
  }

  private static boolean covers(int[] left, long set) {
    for (long bits = set; bits != 0; bits &= bits - 1) {
      if (left[Long.numberOfTrailingZeros(bits)] == 0) {
        return false;
      }
    }
    return true;
  }

  /** Neither articles nor reviews, in either database: outside the story's quotas. */
  private void otherTypes(int year, int count, long[] sets) {
    for (int i = 0; i < count; i++) {
      boolean international = sets.length > 0 && random.chance(0.18);
      long countries =
          (international ? sets[random.below(sets.length)] : 0) | Geography.PROTAGONIST_BIT;
      boolean addresses = random.chance(0.96);
      View view = new View(year, addresses ? countries : 0, false, addresses, false);
      double where = random.unit();
      add(where < 0.75 ? view : View.ABSENT, where < 0.55 || where >= 0.75 ? view : View.ABSENT, 0);
    }
  }

  /**
   * Pairs what is left of one year where the databases disagree on countries, type or addresses.
   */
  private void disagree(Rest rest) {
    int year = rest.year();
    Pile wos = rest.wos();
    Pile scopus = rest.scopus();
    int lost = Math.min((int) (COUNTRY_LOST * wos.international()), scopus.domestic());
    for (int i = 0; i < lost; i++) {
      add(core(year, wos.takeInternational()), countryLost(year, scopus), 0);
    }
    lost = Math.min((int) (COUNTRY_LOST * scopus.international()), wos.domestic());
    for (int i = 0; i < lost; i++) {
      add(countryLost(year, wos), core(year, scopus.takeInternational()), 0);
    }
    int differ = (int) (COUNTRIES_DIFFER * Math.min(wos.international(), scopus.international()));
    for (int i = 0; i < differ; i++) {
      add(core(year, wos.takeInternational()), core(year, scopus.takeInternational()), 0);
    }
    int type = (int) (TYPE_DIFFERS * wos.size());
    int missing = (int) (ADDRESSES_MISSING * wos.size());
    for (int i = 0; i < type + missing; i++) {
      View view = core(year, wos.take(random));
      add(view, i < type ? otherType(view) : withoutAddresses(view), 0);
    }
    type = (int) (TYPE_DIFFERS * scopus.size());
    missing = (int) (ADDRESSES_MISSING * scopus.size());
    for (int i = 0; i < type + missing; i++) {
      View view = core(year, scopus.take(random));
      add(i < type ? otherType(view) : withoutAddresses(view), view, 0);
    }
  }

  /** A view that shows the protagonist alone; half keep the other address, without its country. */
  private View countryLost(int year, Pile pile) {
    pile.takeDomestic();
    return new View(year, Geography.PROTAGONIST_BIT, true, true, random.chance(0.5));
  }

  private static View otherType(View view) {
    return new View(view.year(), view.countries(), false, true, view.unresolved());
  }

  private static View withoutAddresses(View view) {
    return new View(view.year(), 0, true, false, false);
  }

  /** Pairs publications that Web of Science dates a year later than Scopus. */
  private void disagreeOnYear(Rest later, Rest earlier) {
    Pile wos = later.wos();
    Pile scopus = earlier.scopus();
    int domestic = (int) (YEAR_DIFFERS * Math.min(wos.domestic(), scopus.domestic()));
    for (int i = 0; i < domestic; i++) {
      wos.takeDomestic();
      scopus.takeDomestic();
      add(core(later.year(), 0), core(earlier.year(), 0), 0);
    }
    int international =
        (int) (YEAR_DIFFERS * Math.min(wos.international(), scopus.international()));
    for (int i = wos.international() - 1; i >= 0 && international > 0; i--) {
      long set = wos.set(i);
      if (scopus.takeSet(set)) {
        wos.takeInternational(i);
        add(core(later.year(), set), core(earlier.year(), set), 0);
        international--;
      }
    }
  }

  /** What is left stays in one database alone. */
  private void separate(Rest rest) {
    while (rest.wos().size() > 0) {
      add(core(rest.year(), rest.wos().take(random)), View.ABSENT, 0);
    }
    while (rest.scopus().size() > 0) {
      add(View.ABSENT, core(rest.year(), rest.scopus().take(random)), 0);
    }
  }

  /** What is left of one year's two quotas. */
  private record Rest(int year, Pile wos, Pile scopus) {}

  /**
   * What is left of a quota: partner sets of international works, and a number of domestic ones.
   */
  private static final class Pile {
    private final long[] sets;
    private int international;
    private int domestic;

    Pile(long[] sets, int domestic) {
      this.sets = sets;
      this.international = sets.length;
      this.domestic = domestic;
    }

    int international() {
      return international;
    }

    int domestic() {
      return domestic;
    }

    int size() {
      return international + domestic;
    }

    void takeDomestic() {
      domestic--;
    }

    long set(int i) {
      return sets[i];
    }

    long takeInternational() {
      return takeInternational(international - 1);
    }

    /** Takes the work at a position; the last moves there. */
    long takeInternational(int i) {
      long set = sets[i];
      sets[i] = sets[--international];
      return set;
    }

    /** Takes a work with exactly this set, if one is near the top. */
    boolean takeSet(long set) {
      for (int i = international - 1; i >= Math.max(0, international - 256); i--) {
        if (sets[i] == set) {
          takeInternational(i);
          return true;
        }
      }
      return false;
    }

    /** Takes any work, international in proportion; its partners. */
    long take(Randomness random) {
      if (random.below(size()) < international) {
        return takeInternational();
      }
      takeDomestic();
      return 0;
    }
  }
}
