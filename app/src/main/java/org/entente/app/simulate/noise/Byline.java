package org.entente.app.simulate.noise;

import java.util.Locale;
import org.entente.app.simulate.base.Randomness;

/**
 * An author's own way to write the name.
 *
 * @param familyFirst whether the family name comes first at home, so that a stranger may take one
 *     for the other
 */
public record Byline(PersonName name, boolean familyFirst) {

  private static final String[] PARTICLES = {"van der", "de", "von", "van", "dos", "el", "della"};
  private static final double PARTICLE = 0.05;
  private static final double HYPHEN = 0.6;

  /**
   * The byline of a person: some given names have two parts, some surnames a particle, always the
   * same of the same person.
   */
  public static Byline of(long seed, long person, PersonName drawn, boolean familyFirst) {
    Randomness random = Randomness.of(seed, person, 0x6279L);
    String given = drawn.given();
    if (familyFirst && given.length() > 3 && random.chance(HYPHEN)) {
      // Two letters make the second part: Nai-ar.
      int cut = given.length() - 2;
      return new Byline(
          new PersonName(
              drawn.surname(), given.substring(0, cut) + '-' + given.substring(cut), '\0'),
          true);
    }
    if (!familyFirst && random.chance(PARTICLE)) {
      String surname = random.pick(PARTICLES) + ' ' + drawn.surname();
      return new Byline(new PersonName(surname, given, drawn.second()), false);
    }
    return new Byline(drawn, familyFirst);
  }

  /** The particle with the space behind it, empty for none. */
  static String particle(String surname) {
    int space = surname.lastIndexOf(' ');
    boolean small =
        space > 0
            && surname.substring(0, 1).toLowerCase(Locale.ROOT).equals(surname.substring(0, 1));
    return small ? surname.substring(0, space + 1) : "";
  }
}
