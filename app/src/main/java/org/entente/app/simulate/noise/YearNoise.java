package org.entente.app.simulate.noise;

import org.entente.app.simulate.base.Randomness;

/**
 * The year that Scopus gives. Web of Science's stays, so that the tables of InCites and the story
 * do; the protagonist's articles and reviews keep both years, which differ by plan already.
 */
final class YearNoise {

  private final int firstYear;
  private final int lastYear;

  YearNoise(int firstYear, int lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  int lastYear() {
    return lastYear;
  }

  int scopusYear(Facts facts, Randomness random) {
    int year = facts.scopusYear();
    if (facts.counted() || facts.wosYear() == 0 || year != facts.wosYear()) {
      return year;
    }
    int moved = year;
    if (Rate.YEAR_EARLIER.happens(year, random)) {
      moved = year - 1;
    } else if (Rate.YEAR_LATER.happens(year, random)) {
      moved = year + 1;
    } else if (Rate.YEAR_TWO.happens(year, random)) {
      moved = random.chance(0.7) ? year - 2 : year + 2;
    }
    return moved < firstYear || moved > lastYear ? year : moved;
  }
}
