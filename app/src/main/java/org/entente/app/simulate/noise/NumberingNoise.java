package org.entente.app.simulate.noise;

import org.entente.app.simulate.base.Randomness;

/** Where a publication stands in its venue, and what of it a database says. */
final class NumberingNoise {

  private NumberingNoise() {}

  /** Where it stands. */
  static Numbering draw(Venue venue, Kind kind, int year, Randomness random) {
    String volume =
        venue.conference() && random.chance(0.4) ? "" : Integer.toString(year - venue.founded());
    int issue = venue.issues() == 0 ? 0 : 1 + random.below(venue.issues());
    String issueText = issue == 0 ? "" : Integer.toString(issue);
    if (venue.articleNumbers() && kind != Kind.BOOK) {
      String number = Integer.toString(100_000 + random.below(900_000));
      return new Numbering(volume, issueText, "", "", number, venue.issn(), venue.eissn());
    }
    int first = 1 + random.below(3_200);
    int length = kind == Kind.ARTICLE || kind == Kind.CONFERENCE ? 3 + random.below(18) : 1;
    String prefix = kind == Kind.NOTE && random.chance(0.5) ? "S" : "";
    return new Numbering(
        volume,
        issueText,
        prefix + first,
        prefix + (first + length - 1),
        "",
        venue.issn(),
        venue.eissn());
  }

  static Numbering write(
      Numbering own, boolean inPress, Database database, int year, Randomness random) {
    boolean printed = !Rate.ISSN_MISSING.happens(database, year, random);
    boolean electronic =
        database == Database.WOS && !Rate.ISSN_MISSING.happens(database, year, random);
    String issn =
        printed ? own.issn() : database == Database.SCOPUS && random.chance(0.5) ? own.eissn() : "";
    String eissn = electronic ? own.eissn() : "";
    if (inPress) {
      return new Numbering("", "", "", "", own.articleNumber(), issn, eissn);
    }
    String volume = Rate.VOLUME_MISSING.happens(database, year, random) ? "" : own.volume();
    String issue = Rate.ISSUE_MISSING.happens(database, year, random) ? "" : own.issue();
    if (Rate.PAGE_MISSING.happens(database, year, random)) {
      return new Numbering(volume, issue, "", "", "", issn, eissn);
    }
    String first = own.firstPage();
    String last = own.lastPage();
    String article = own.articleNumber();
    if (!article.isEmpty()) {
      boolean asPages = Rate.ARTICLE_NUMBER_AS_PAGES.happens(database, year, random);
      if (asPages || Rate.ARTICLE_NUMBER_AND_PAGES.happens(database, year, random)) {
        first = "1";
        last = Integer.toString(4 + random.below(16));
        article = asPages ? "" : article;
      }
    }
    return new Numbering(volume, issue, first, last, article, issn, eissn);
  }
}
