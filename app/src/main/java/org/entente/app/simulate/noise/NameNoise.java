package org.entente.app.simulate.noise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.app.simulate.base.Randomness;

/** How a database writes the names of authors. */
final class NameNoise {

  private NameNoise() {}

  /** The names; as they are where two authors of one publication would have got the same. */
  static List<PersonName> write(
      List<Byline> authors, Database database, int year, Randomness random) {
    List<PersonName> written = new ArrayList<>(authors.size());
    // A database that folds one name folds all names of the record.
    boolean folds = Rate.NAME_DIACRITICS.happens(database, year, random);
    boolean transcribes = random.chance(0.3);
    Set<String> different = new HashSet<>();
    for (Byline author : authors) {
      PersonName name = write(author, database, year, random);
      name = folds ? folded(name, transcribes) : name;
      different.add(name.full());
      written.add(name);
    }
    return different.size() == authors.size()
        ? written
        : authors.stream().map(Byline::name).toList();
  }

  private static PersonName folded(PersonName name, boolean transcribed) {
    if (Characters.isAscii(name.surname()) && Characters.isAscii(name.given())) {
      return name;
    }
    String surname =
        transcribed ? Characters.transcribed(name.surname()) : Characters.folded(name.surname());
    return new PersonName(surname, Characters.folded(name.given()), name.second());
  }

  static PersonName write(Byline author, Database database, int year, Randomness random) {
    String surname = author.name().surname();
    String given = author.name().given();
    char second = author.name().second();
    if (given.indexOf('-') > 0 && Rate.NAME_HYPHEN.happens(database, year, random)) {
      given = unhyphenated(given, random);
    }
    String particle = Byline.particle(surname);
    if (!particle.isEmpty() && Rate.NAME_PARTICLE.happens(database, year, random)) {
      surname = withParticle(particle, surname.substring(particle.length()), random);
    }
    if (second != 0 && Rate.NAME_INITIAL_MISSING.happens(database, year, random)) {
      second = 0;
    }
    if (Rate.NAME_GIVEN_SHORT.happens(database, year, random)) {
      given = given.charAt(0) + ".";
    }
    if (Rate.NAME_TYPO.happens(database, year, random)) {
      surname = Typos.slip(surname, random);
    }
    if (author.familyFirst() && Rate.NAME_SWAPPED.happens(database, year, random)) {
      return new PersonName(author.name().given(), surname, second);
    }
    return new PersonName(surname, given, second);
  }

  private static String unhyphenated(String given, Randomness random) {
    int hyphen = given.indexOf('-');
    String second = given.substring(hyphen + 1);
    return switch (random.below(3)) {
      case 0 -> given.substring(0, hyphen) + second;
      case 1 -> given.substring(0, hyphen) + ' ' + second;
      default -> given.substring(0, hyphen) + '-' + Titles.capitalised(second);
    };
  }

  private static String withParticle(String particle, String rest, Randomness random) {
    return switch (random.below(3)) {
      case 0 -> rest;
      case 1 -> Letters.headline(particle) + rest;
      default ->
          Titles.capitalised(particle.replace(" ", "")) + rest.toLowerCase(java.util.Locale.ROOT);
    };
  }
}
