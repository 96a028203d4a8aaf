package org.entente.app.simulate.noise;

import java.util.Locale;
import org.entente.app.simulate.base.Randomness;

/** DOIs so sparse that a wrong character makes none of another publication. */
final class Dois {

  private static final String[] STEMS = {
    "10.5555/sim.", "10.5555/j.sim.", "10.5555/s1068-", "10.5555/(sici)97-", "10.5555/acta_"
  };

  private static final int SPREAD = 0x9E3779B1;
  private static final int FLIP = 0x5bd1e995;

  private Dois() {}

  /** Of the publication of a number; different ones of different numbers. */
  static String of(long number) {
    int spread = (int) number * SPREAD ^ FLIP;
    spread = (spread ^ spread >>> 15) * SPREAD;
    String digits = Long.toHexString((spread & 0xffff_ffffL) | 0x1_0000_0000L).substring(1);
    return STEMS[(int) (number % STEMS.length)] + digits;
  }

  /** Whether the publication has a DOI at all. */
  static boolean exists(Kind kind, int year, Randomness random) {
    Rate none =
        kind == Kind.ARTICLE
            ? Rate.DOI_NONE_ARTICLE
            : kind == Kind.CONFERENCE ? Rate.DOI_NONE_PROCEEDINGS : Rate.DOI_NONE_OTHER;
    return !none.happens(year, random);
  }

  /**
   * What a database says.
   *
   * @param own the publication's DOI, empty for none
   * @param another another publication's DOI, one that may be mistaken for it
   */
  static String write(
      String own, String another, Kind kind, Database database, int year, Randomness random) {
    Rate missing =
        kind == Kind.ARTICLE
            ? Rate.DOI_MISSING_ARTICLE
            : kind == Kind.CONFERENCE ? Rate.DOI_MISSING_PROCEEDINGS : Rate.DOI_MISSING_OTHER;
    if (Rate.DOI_OF_ANOTHER.happens(database, year, random)) {
      return another;
    }
    if (own.isEmpty() || missing.happens(database, year, random)) {
      return "";
    }
    String written = own;
    if (Rate.DOI_TYPO.happens(database, year, random)) {
      int at = own.length() - 1 - random.below(7);
      char wrong =
          Character.forDigit((Character.digit(own.charAt(at), 16) + 1 + random.below(15)) % 16, 16);
      written = own.substring(0, at) + wrong + own.substring(at + 1);
    }
    return Rate.DOI_CAPITALS.happens(database, year, random)
        ? written.toUpperCase(Locale.ROOT)
        : written;
  }
}
