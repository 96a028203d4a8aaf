package org.entente.host.link;

import java.util.List;
import java.util.Set;

/**
 * What speaks for and against two descriptions being of one publication, as natural logarithms of
 * odds that are added up (Fellegi and Sunter 1969, 10.1080/01621459.1969.10501049); the weights are
 * set by hand and stated in docs/linking.md.
 *
 * @param logOdds the sum
 * @param title how alike the titles are, 0 to 1
 * @param place whether venue, volume and page agree
 */
record Evidence(double logOdds, double title, boolean place) {

  /** The odds against, before anything is looked at: most pairs of a block are different works. */
  private static final double PRIOR = -5;

  /** Letters of a title from which on equality is no coincidence. */
  private static final int TELLING_TITLE = 30;

  private static final int SHORT_TITLE = 18;

  /** Types that a publication is called by every database or by none. */
  private static final Set<String> APART =
      Set.of("meeting-abstract", "correction", "book-review", "book");

  /** Letters that a cut title must have at least. */
  private static final int CUT_TITLE = 30;

  /** The same where venue, volume and page agree. */
  private static final int CUT_TITLE_AT_PLACE = 15;

  /** Digits from which on a number is one that a system gave, and no page. */
  private static final int NO_PAGE = 7;

  static Evidence of(Description a, Description b) {
    double title = title(a.title(), b.title());
    boolean venue = sameVenue(a, b);
    boolean venueKnown = !a.venue().isEmpty() && !b.venue().isEmpty();
    Sameness volume = volume(a.volume(), b.volume());
    Sameness page = page(a.page(), b.page());
    PersonName.Match author = author(a, b);
    boolean place = venue && volume != Sameness.DIFFERENT && page == Sameness.SAME;
    boolean samePage = place && volume == Sameness.SAME;
    double odds = PRIOR;
    odds += ofTitle(a, b, title, samePage);
    odds += ofAuthors(a, b, author);
    odds += ofYears(a, b);
    if (samePage) {
      // One page of one volume of one journal: what else stands there is rare and short.
      odds += 7;
    } else {
      odds += venue ? 1.5 : venueKnown ? -2.5 : 0;
      odds += volume.weigh(1, -2);
      odds += page.weigh(3, -3);
    }
    odds += ofTypes(a.type(), b.type(), venue || !venueKnown);
    odds += Sameness.of(a.doi(), b.doi()).weigh(6, -4);
    odds += Sameness.of(a.pmid(), b.pmid()).weigh(9, -7);
    return new Evidence(odds, title, place);
  }

  /** The sum as a probability. */
  double score() {
    return probability(logOdds);
  }

  /** Log odds as a probability. */
  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double title(TitleForm a, TitleForm b) {
    double best = 0;
    for (String x : a.variants()) {
      for (String y : b.variants()) {
        best = Math.max(best, Similarity.ofTexts(x, y));
        if (best == 1) {
          return 1;
        }
      }
    }
    return best;
  }

  private static double ofTitle(Description a, Description b, double similarity, boolean place) {
    TitleForm x = a.title();
    TitleForm y = b.title();
    if (x.variants().isEmpty() || y.variants().isEmpty()) {
      return 0;
    }
    if (!x.kind().equals(y.kind())) {
      // "Reply to" a text is another text, however much of the title it repeats.
      return -8;
    }
    int letters = Math.min(x.compact().length(), y.compact().length());
    boolean begins = similarity < 0.9 && isCut(x.compact(), y.compact());
    boolean cut = begins && letters >= CUT_TITLE;
    double weight;
    if (cut) {
      weight = 3.5;
    } else if (begins && place && letters >= CUT_TITLE_AT_PLACE) {
      weight = 2;
    } else if (similarity >= 0.5) {
      weight = ofSimilarity(similarity);
    } else if (place && (x.bilingual() || y.bilingual() || wordsInCommon(x, y) >= 0.5)) {
      weight = -1;
    } else {
      weight = -4;
    }
    if (weight > 0 && letters < TELLING_TITLE) {
      weight *= letters < SHORT_TITLE ? 0.3 : 0.75;
    }
    return weight + ofNumbers(x.numbers(), y.numbers(), cut);
  }

  /** The part of the shorter title's longer words that the other has too. */
  private static double wordsInCommon(TitleForm a, TitleForm b) {
    boolean first = a.words().size() <= b.words().size();
    List<String> shorter = (first ? a : b).words().stream().filter(w -> w.length() > 3).toList();
    List<String> longer = (first ? b : a).words();
    return shorter.isEmpty()
        ? 0
        : (double) shorter.stream().filter(longer::contains).count() / shorter.size();
  }

  /** A paper read at a conference, its abstract and the article made of it have one title. */
  private static double ofTypes(String a, String b, boolean venue) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (a.equals(b)) {
      return a.equals("conference-paper") ? 1 : 0.3;
    }
    if (APART.contains(a) || APART.contains(b)) {
      return -4;
    }
    boolean paper = a.equals("conference-paper") || b.equals("conference-paper");
    return paper && !venue ? -1.5 : 0;
  }

  /** Through 1 → 6, 0.95 → 5, 0.9 → 4, 0.8 → 1.5, 0.7 → -1, 0.5 → -4, straight between. */
  private static double ofSimilarity(double similarity) {
    if (similarity >= 0.9) {
      return 4 + (similarity - 0.9) * 20;
    }
    if (similarity >= 0.7) {
      return -1 + (similarity - 0.7) * 25;
    }
    return -4 + (similarity - 0.5) * 15;
  }

  private static boolean isCut(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return longer.startsWith(shorter);
  }

  /** "Part 1" is not "Part 2", and 2016's report is not 2017's. */
  private static double ofNumbers(List<String> a, List<String> b, boolean cut) {
    if (a.equals(b)) {
      return 0;
    }
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = a.size() <= b.size() ? b : a;
    boolean part =
        longer.size() > shorter.size() && longer.subList(0, shorter.size()).equals(shorter);
    if (part && cut) {
      return -1;
    }
    boolean sameDigits = String.join("", a).equals(String.join("", b));
    return sameDigits ? 0 : part ? -2.5 : -6;
  }

  private static PersonName.Match author(Description a, Description b) {
    return a.firstAuthor().compare(b.firstAuthor());
  }

  private static double ofAuthors(Description a, Description b, PersonName.Match first) {
    return switch (first) {
      case UNKNOWN -> 0;
      case SAME -> 2.5 + ofOthers(a, b);
      case SIMILAR -> 1.5 + ofOthers(a, b);
      case DIFFERENT -> common(a, b) >= 0.5 ? 0.5 : -4;
    };
  }

  private static double ofOthers(Description a, Description b) {
    if (a.authors().size() < 2 || b.authors().size() < 2) {
      boolean one = a.authorCount() == 1 && b.authorCount() == 1;
      return one || a.authorCount() == 0 || b.authorCount() == 0 ? 0 : -0.5;
    }
    double common = common(a, b);
    return common >= 0.7 ? 1 : common >= 0.5 ? 0 : -1.5;
  }

  /** The part of the shorter list of first authors who are in the other. */
  private static double common(Description a, Description b) {
    List<PersonName> shorter = a.authors().size() <= b.authors().size() ? a.authors() : b.authors();
    List<PersonName> longer = shorter == a.authors() ? b.authors() : a.authors();
    int found = 0;
    for (PersonName one : shorter) {
      for (PersonName other : longer) {
        PersonName.Match match = one.compare(other);
        if (match == PersonName.Match.SAME || match == PersonName.Match.SIMILAR) {
          found++;
          break;
        }
      }
    }
    return shorter.isEmpty() ? 0 : (double) found / shorter.size();
  }

  private static double ofYears(Description a, Description b) {
    if (a.firstYear() == 0 || b.firstYear() == 0) {
      return 0;
    }
    int apart = Math.max(0, Math.max(a.firstYear() - b.lastYear(), b.firstYear() - a.lastYear()));
    return apart == 0 ? 0.8 : apart == 1 ? 0 : -2.0 * apart;
  }

  private static boolean sameVenue(Description a, Description b) {
    for (String issn : a.issns()) {
      if (b.issns().contains(issn)) {
        return true;
      }
    }
    return VenueName.same(a.venue(), b.venue());
  }

  /** "8694 LNCS" and "8694" are one volume. */
  private static Sameness volume(String a, String b) {
    Sameness written = Sameness.of(a, b);
    if (written != Sameness.DIFFERENT) {
      return written;
    }
    String x = digits(a);
    return !x.isEmpty() && x.equals(digits(b)) ? Sameness.SAME : Sameness.DIFFERENT;
  }

  /** "e0123" and "123" are one page; so are "123" and "0123". */
  private static Sameness page(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Sameness.UNKNOWN;
    }
    if (a.equals(b)) {
      return Sameness.SAME;
    }
    String x = digits(a);
    String y = digits(b);
    if (!x.isEmpty() && x.equals(y)) {
      return Sameness.SAME;
    }
    // Proceedings have a page in one database and the number of a submission in the other.
    return Math.max(x.length(), y.length()) >= NO_PAGE ? Sameness.UNKNOWN : Sameness.DIFFERENT;
  }

  private static String digits(String page) {
    StringBuilder digits = new StringBuilder(page.length());
    for (int i = 0; i < page.length(); i++) {
      char c = page.charAt(i);
      if (c >= '0' && c <= '9' && (c != '0' || digits.length() > 0)) {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** How two values are to each other. */
  private enum Sameness {
    SAME,
    DIFFERENT,
    UNKNOWN;

    static Sameness of(String a, String b) {
      return a.isEmpty() || b.isEmpty() ? UNKNOWN : a.equals(b) ? SAME : DIFFERENT;
    }

    double weigh(double same, double different) {
      return this == SAME ? same : this == DIFFERENT ? different : 0;
    }
  }
}
