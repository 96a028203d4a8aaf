package org.entente.host.link;

/** The rules by which works are linked, and how sure a link must be. */
final class LinkRules {

  /**
   * Grows whenever the same works would be linked otherwise; links kept by another are made anew.
   */
  static final int VERSION = 1;

  static final String DOI = "doi";
  static final String PMID = "pmid";

  /** By a title that is much the same. */
  static final String TITLE = "title";

  /** By page, volume, venue and author, the title being another: translated, mostly. */
  static final String PLACE = "place";

  /** Somebody said so. */
  static final String DECIDED = "decided";

  static final String ACCEPTED = "accepted";
  static final String REVIEW = "review";
  static final String REJECTED = "rejected";

  /** Log odds from which on a pair is a link; 3.5 is a score of 0.97. */
  static final double ACCEPT = 3.5;

  /** Log odds from which on a pair is shown to somebody; 0 is a score of one half. */
  static final double SHOW = 0;

  /** Below this a shared identifier is in doubt: all else says that these are two works. */
  static final double DOUBT = 0;

  private LinkRules() {}

  /** What a scored pair rests on. */
  static String ruleOf(Description a, Description b, Evidence evidence) {
    if (!a.doi().isEmpty() && a.doi().equals(b.doi())) {
      return DOI;
    }
    if (!a.pmid().isEmpty() && a.pmid().equals(b.pmid())) {
      return PMID;
    }
    return evidence.title() >= 0.7 || !evidence.place() ? TITLE : PLACE;
  }
}
