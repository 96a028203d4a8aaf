package org.entente.app.simulate;

import java.util.ArrayList;
import java.util.List;
import org.entente.app.simulate.Draft.View;
import org.entente.app.simulate.People.Person;
import org.entente.app.simulate.Publication.Address;
import org.entente.app.simulate.Publication.Author;
import org.entente.app.simulate.base.Randomness;

/**
 * The world: publication by publication from its number, in any order, by any thread. About half
 * are the protagonist's, by plan; the others are drawn.
 */
final class World {

  /** Publications of the protagonist for each of its articles and reviews in Web of Science. */
  private static final double PUBLICATIONS_PER_WORK = 1.37;

  private static final double PROTAGONIST_PART = 0.5;

  private final long seed;
  private final int works;
  private final double scale;
  private final ProtagonistPlan plan;
  private final People people;
  private final int[] order;

  World(long works, long seed) {
    this.works = Math.toIntExact(works);
    this.seed = seed;
    this.scale = PROTAGONIST_PART * works / (Story.works() * PUBLICATIONS_PER_WORK);
    this.plan = ProtagonistPlan.of(scale, seed);
    this.people = new People(works, seed, scale);
    this.order = new int[this.works];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Randomness.of(seed, 0, 'O').shuffle(order);
  }

  int works() {
    return works;
  }

  long seed() {
    return seed;
  }

  /** Simulated works for each real one of the protagonist. */
  double scale() {
    return scale;
  }

  Publication get(int number) {
    int planned = order[number];
    Randomness random = Randomness.of(seed, planned, 'D');
    Draft draft = planned < plan.size() ? plan.get(planned) : drawn(random);
    return compose(number, draft, random);
  }

  /** A publication without the protagonist. */
  private static Draft drawn(Randomness random) {
    int home = Geography.draw(random);
    long countries = 1L << home;
    if (random.chance(Geography.get(home).international())) {
      int partners = 1 + Math.min(8, random.geometric(0.45));
      for (int i = 0; i < partners; i++) {
        countries |= 1L << Geography.draw(random);
      }
    }
    // Output grows: the larger of two draws leans towards the later years, half of the time.
    int first = random.below(Story.YEARS);
    int year =
        Story.FIRST_YEAR
            + (random.chance(0.4) ? Math.max(first, random.below(Story.YEARS)) : first);
    boolean core = random.chance(0.82);
    double where = random.unit();
    View wos = where < 0.78 ? seen(year, countries, home, core, random) : View.ABSENT;
    int scopusYear = year > Story.FIRST_YEAR && random.chance(0.03) ? year - 1 : year;
    boolean sameType = random.chance(0.97);
    View scopus =
        where < 0.66 || where >= 0.78
            ? seen(scopusYear, countries, home, core == sameType, random)
            : View.ABSENT;
    return new Draft(wos, scopus, home, 0);
  }

  private static View seen(int year, long countries, int home, boolean core, Randomness random) {
    if (random.chance(core ? 0.015 : 0.06)) {
      return new View(year, 0, core, false, false);
    }
    long shown = countries;
    long others = countries & ~(1L << home);
    if (others != 0 && random.chance(0.03)) {
      shown &= ~Long.highestOneBit(others);
    }
    return new View(year, shown, core, true, random.chance(0.012));
  }

  private Publication compose(int number, Draft draft, Randomness random) {
    Team team = new Team(draft, random);
    team.gather();
    boolean both = draft.wos().present() && draft.scopus().present();
    int year = draft.year();
    int age = Story.LAST_YEAR + 1 - year;
    boolean international = Long.bitCount(draft.countries()) > 1;
    return new Publication(
        number,
        draft,
        Words.title(number, random),
        Words.abstractText(random),
        Words.keyword(random) + "; " + Words.keyword(random),
        venue(draft, both, random),
        random.chance(0.08),
        random.below(8),
        random.geometric(age * (international ? 2.2 : 1.5)),
        random.chance(0.95) ? "10.5555/sim." + number : null,
        year - 1990,
        1 + random.below(900),
        team.authors,
        random.chance(0.5) ? 0 : team.authors.size() - 1,
        team.addresses);
  }

  /** Most of what one database has alone is in venues that it has alone. */
  private static int venue(Draft draft, boolean both, Randomness random) {
    int venues = Words.venues();
    int shared = venues * 5 / 8;
    int wosAlone = venues / 8;
    if (both || random.chance(0.3)) {
      return random.below(shared);
    }
    return draft.wos().present()
        ? shared + random.below(wosAlone)
        : shared + wosAlone + random.below(venues - shared - wosAlone);
  }

  /** The authors and addresses of one publication in the making. */
  private final class Team {
    private final Draft draft;
    private final Randomness random;
    private final int year;
    private final List<Author> authors = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();

    Team(Draft draft, Randomness random) {
      this.draft = draft;
      this.random = random;
      this.year = draft.year();
    }

    void gather() {
      int home = draft.home();
      long partners = draft.countries() & ~(1L << home);
      if (draft.dual() > 0) {
        join(people.dual(year, draft.dual()), Geography.UNITED_STATES);
        partners = withoutSome(partners, Geography.UNITED_STATES);
      }
      Person first = person(home, -1);
      int second = draft.dual() == 0 && random.chance(0.06) ? secondCountry(partners) : -1;
      join(first, second);
      if (second >= 0) {
        partners = withoutSome(partners, second);
      }
      for (long bits = partners; bits != 0; bits &= bits - 1) {
        int country = Long.numberOfTrailingZeros(bits);
        Person foreigner = person(country, -1);
        join(foreigner, -1);
        if (random.chance(0.25)) {
          join(person(country, foreigner.organisation()), -1);
        }
      }
      int wanted = random.chance(0.05) ? 1 : 2 + Math.min(10, random.geometric(1.8));
      while (authors.size() < wanted) {
        int organisation = random.chance(0.65) ? first.organisation() : -1;
        join(person(home, organisation), -1);
      }
      for (int i = authors.size() - 1; i > 0; i--) {
        java.util.Collections.swap(authors, i, random.below(i + 1));
      }
      if (showsExtra(draft.wos()) || showsExtra(draft.scopus())) {
        Author last = authors.get(authors.size() - 1);
        addresses.add(
            new Address(home, (first.organisation() + 3) % Organisations.count(home), 0, true));
        authors.set(
            authors.size() - 1,
            new Author(last.person(), append(last.addresses(), addresses.size() - 1)));
      }
    }

    /**
     * A view with an address that says no country, and no lost country whose address it could be.
     */
    private boolean showsExtra(View view) {
      return view.present()
          && view.addresses()
          && view.unresolved()
          && (draft.countries() & ~view.countries()) == 0;
    }

    /** A partner for a second address; never the United States beside the protagonist. */
    private int secondCountry(long partners) {
      long possible =
          draft.home() == Geography.PROTAGONIST
              ? partners & ~(1L << Geography.UNITED_STATES)
              : partners;
      return possible == 0 ? -1 : Long.numberOfTrailingZeros(possible);
    }

    /** Half of the time the country is there only by its dual-affiliated author. */
    private long withoutSome(long partners, int country) {
      return random.chance(0.5) ? partners & ~(1L << country) : partners;
    }

    /** An author whose name nobody on the publication has yet. */
    private Person person(int country, int organisation) {
      boolean withProtagonist = draft.home() == Geography.PROTAGONIST;
      Person person = people.draw(country, organisation, year, withProtagonist, random);
      for (int t = 0; t < 50 && taken(person); t++) {
        person = people.draw(country, -1, year, withProtagonist, random);
      }
      return person;
    }

    private boolean taken(Person person) {
      for (Author author : authors) {
        if (author.person().name().equals(person.name())) {
          return true;
        }
      }
      return false;
    }

    /** Adds an author, with a second address in another country unless that is negative. */
    private void join(Person person, int second) {
      int department = (int) (person.key() % Words.departments());
      int own = address(person.country(), person.organisation(), department);
      if (second < 0) {
        authors.add(new Author(person, List.of(own)));
      } else {
        int there = (int) (person.key() % Organisations.count(second));
        authors.add(new Author(person, List.of(own, address(second, there, department))));
      }
    }

    private int address(int country, int organisation, int department) {
      // Colleagues of one publication share the department.
      for (int i = 0; i < addresses.size(); i++) {
        Address known = addresses.get(i);
        if (known.country() == country && known.organisation() == organisation) {
          return i;
        }
      }
      addresses.add(new Address(country, organisation, department, false));
      return addresses.size() - 1;
    }

    private static List<Integer> append(List<Integer> list, int value) {
      List<Integer> longer = new ArrayList<>(list);
      longer.add(value);
      return longer;
    }
  }
}
