package org.entente.app.simulate;

import java.util.Map;
import org.entente.app.simulate.base.Randomness;
import org.entente.app.simulate.noise.PersonName;

/** Invented names, composed of syllables that sound like a part of the world. */
final class Names {

  private static final Map<Character, String[][]> STYLES =
      Map.of(
          'E', style("Wei Xu Lan Zhe Qio Hao Yue Jin Shu Fen", "lan hao ming rou xia tao nong zei"),
          'J',
              style(
                  "Taka Moru Kise Hona Yuki Sato Nami Oki", "zato mira hashi nobe rano kuro suma"),
          'K', style("Hwa Min Jeo Sun Tae Boe Nuy Gyo", "ram seok nahn vong rim duk hyen"),
          'W',
              style(
                  "Brent Kel Mor Ash Tav Hol Quen Wex Dar Lin", "wick more low field stead by ton"),
          'G',
              style(
                  "Möhr Brück Stein Vält Krön Hage Lüd Win", "lind horst berg mann zaal kamp wald"),
          'N', style("Sjö Hålv Ek Grön Lund Väst Berg Øre", "strand dal kvist gaard nen lahti sen"),
          'R',
              style("Ñave Mar Delo Costa Véro Lari Fion Batt", "ro gliani mel dez sanne vari ques"),
          'V', style("Dobro Kvor Miro Zele Stano Bory Vlad", "vnik ski renko lov chuk matov rova"),
          'A', style("Rah Bash Nadi Karu Sama Tari Iqu Zum", "mani vala dein nath roudi ber kare"));

  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ei", "ia"};
  private static final String[] INITIALS = {"N", "R", "L", "M", "S", "V", "D", "K", "T", "Z"};
  private static final String[] MIDDLES = {"n", "r", "l", "m", "s", "v", "d", "k", "t", "z"};

  private Names() {}

  private static String[][] style(String starts, String ends) {
    return new String[][] {starts.split(" ", -1), ends.split(" ", -1)};
  }

  static PersonName draw(char style, Randomness random) {
    String[][] syllables = STYLES.getOrDefault(style, new String[][] {{"Sim"}, {"name"}});
    String surname = random.pick(syllables[0]) + middle(random) + random.pick(syllables[1]);
    String given = random.pick(INITIALS) + random.pick(VOWELS) + middle(random);
    char second = random.chance(0.25) ? (char) ('A' + random.below(26)) : 0;
    return new PersonName(surname, given, second);
  }

  private static String middle(Randomness random) {
    return random.chance(0.4) ? "" : random.pick(VOWELS) + random.pick(MIDDLES);
  }
}
