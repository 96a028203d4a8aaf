package org.entente.host.country;

/**
 * What the rules say of an address, apart from the address itself.
 *
 * @param country the code, empty where unresolved
 * @param text what the decision rests on, as it stands in the address
 * @param reach how much of the address it depends on
 */
record Decision(String country, Rule rule, String text, Reach reach) {

  static final Decision UNRESOLVED = new Decision("", Rule.UNRESOLVED, "", Reach.ADDRESS);

  /** How much of an address a decision depends on, so that it can be kept for others like it. */
  enum Reach {
    /** The last part alone. */
    LAST_PART,
    /** The last two parts. */
    LAST_TWO_PARTS,
    /** All of it. */
    ADDRESS
  }

  /** A decision on some words of a part, quoted from it. */
  static Decision onPart(String country, Rule rule, Words words, int from, int to) {
    return new Decision(country, rule, words.quote(from, to), Reach.LAST_PART);
  }

  Resolution of(String address) {
    return new Resolution(country, rule.id(), text, address);
  }

  /** The same decision, made by another rule. */
  Decision by(Rule other) {
    return new Decision(country, other, text, reach);
  }

  Decision reaching(Reach wider) {
    return reach == wider ? this : new Decision(country, rule, text, wider);
  }
}
