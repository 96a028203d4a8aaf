package org.entente.host.country;

import java.util.Locale;

/**
 * The rules by which an address gets its country. The id of a rule is what a {@link Resolution}
 * carries.
 */
public enum Rule {
  /** The user's own list of names. */
  USER_ALIAS(Certainty.STATED),
  /** The last part is a country's English name. */
  LAST_PART(Certainty.STATED),
  /** The last part is a country's name in a database's vocabulary or another language. */
  ALIAS(Certainty.STATED),
  /** A territory with a code of its own stands before the state it belongs to. */
  TERRITORY(Certainty.STATED),
  /** A name that two places bear, told apart by what stands before it. */
  SAME_NAME(Certainty.INFERRED),
  /** A state of the United States before the country's name. */
  US_STATE_COUNTRY(Certainty.STATED),
  /** A state of the United States with a ZIP code that lies in it. */
  US_STATE_ZIP(Certainty.STATED),
  /** A state of the United States alone. */
  US_STATE(Certainty.INFERRED),
  /** A university that bears the name of a state of the United States. */
  US_STATE_UNIVERSITY(Certainty.INFERRED),
  /** A Canadian province alone. */
  CANADIAN_PROVINCE(Certainty.INFERRED),
  /** A Canadian postcode. */
  CANADIAN_POSTCODE(Certainty.INFERRED),
  /** An Australian state, with or without its postcode. */
  AUSTRALIAN_STATE(Certainty.INFERRED),
  /** A British postcode. */
  UK_POSTCODE(Certainty.INFERRED),
  /** A country's name followed by a postcode. */
  COUNTRY_POSTCODE(Certainty.STATED),
  /** The last words of the last part are a country's name. */
  LAST_WORDS(Certainty.STATED),
  /** A country's name run together with the word before it. */
  RUN_TOGETHER(Certainty.STATED),
  /** A long country name with one letter wrong. */
  MISSPELT(Certainty.STATED),
  /** An earlier part is a country's name, and nothing after it names another. */
  EARLIER_PART(Certainty.STATED),
  /**
   * A name that stands alone is an ISO 3166-1 code of two or three letters; a code of three letters
   * stands behind a town.
   */
  ISO_CODE(Certainty.STATED),
  /** No rule settles it. */
  UNRESOLVED(Certainty.NONE);

  private final Certainty certainty;
  private final String id;

  Rule(Certainty certainty) {
    this.certainty = certainty;
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of the rule in results, such as {@code last-part}. */
  public String id() {
    return id;
  }

  /** The rule with an id; {@link #UNRESOLVED} where there is none. */
  public static Rule withId(String id) {
    for (Rule rule : values()) {
      if (rule.id.equals(id)) {
        return rule;
      }
    }
    return UNRESOLVED;
  }

  public Certainty certainty() {
    return certainty;
  }
}
