package org.entente.app.simulate.noise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.app.simulate.base.Randomness;

/** Titles of publications that look like others. */
final class TrapTitles {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final String[][] PARTS = {
    {". Part I", ". Part II"}, {", part 1", ", part 2"}, {" - I", " - II"}
  };

  private static final String[] EDITORIALS = {
    "Editorial",
    "Introduction",
    "Preface",
    "From the editor",
    "In this issue",
    "Guest editorial",
    "Foreword",
    "Introduction to the special issue"
  };
  private static final String[] NOTES = {
    "Untitled", "Reply", "Discussion", "News", "Correspondence", "Abstracts", "Letter to the editor"
  };
  private static final String[] BOOKS = {"Book review", "Reviews", "Introduction", "Index"};
  private static final String[] REPORTS = {
    "Annual report of the Simulated Society of %,",
    "Simulated statistics of %",
    "Reviewers of %",
    "The year in %:"
  };

  private TrapTitles() {}

  static Title generic(Kind kind, Randomness random) {
    String[] titles = kind == Kind.EDITORIAL ? EDITORIALS : kind == Kind.BOOK ? BOOKS : NOTES;
    return Title.english(random.pick(titles));
  }

  /** The report that appears every year, without its year. */
  static String report(Venue venue, Randomness random) {
    String name = venue.name();
    return random.pick(REPORTS).replace("%", name.substring(name.lastIndexOf(' ') + 1));
  }

  /** The title of part one or two, the same wording for both if the stream is the same. */
  static Title part(Title whole, int part, Randomness random) {
    return whole.withMain(whole.main() + random.pick(PARTS)[part]);
  }

  /** Another number, or another adjective, or "further". */
  static Title sequel(Title before, Randomness random) {
    Matcher number = NUMBER.matcher(before.main());
    if (number.find()) {
      int other = Integer.parseInt(number.group()) + 1 + random.below(90);
      return before.withMain(number.replaceFirst(Integer.toString(other)));
    }
    int start = random.below(Vocabulary.ADJECTIVES.length);
    for (int i = 0; i < Vocabulary.ADJECTIVES.length; i++) {
      String adjective = Vocabulary.ADJECTIVES[(start + i) % Vocabulary.ADJECTIVES.length];
      String capital = Titles.capitalised(adjective);
      String other = Vocabulary.ADJECTIVES[(start + i + 1) % Vocabulary.ADJECTIVES.length];
      if (before.main().startsWith(capital + ' ')) {
        String rest = before.main().substring(capital.length());
        return before.withMain(Titles.capitalised(other) + rest);
      }
      if (before.main().contains(' ' + adjective + ' ')) {
        return before.withMain(before.main().replace(' ' + adjective + ' ', ' ' + other + ' '));
      }
    }
    char first = before.main().charAt(0);
    boolean small = first >= 'A' && first <= 'Z';
    return before.withMain(
        "Further " + (small ? (char) (first + 32) + before.main().substring(1) : before.main()));
  }

  static Title correction(Bibliography of, Randomness random) {
    String title = of.title().text();
    return Title.english(
        switch (random.below(4)) {
          case 0 -> "Correction to: " + title;
          case 1 -> "Erratum: " + title;
          case 2 -> "Corrigendum to \"" + title + "\"";
          default -> title + " (vol " + of.numbering().volume() + ", " + of.year() + ")";
        });
  }

  static Title comment(Title on) {
    return Title.english("Comment on \"" + on.text() + "\"");
  }

  static Title reply(Title on, Randomness random) {
    return Title.english(
        (random.chance(0.5) ? "Reply to comment on \"" : "Response to: \"") + on.text() + "\"");
  }
}
