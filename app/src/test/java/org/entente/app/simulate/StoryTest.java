package org.entente.app.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published sentences hold in both databases, counted from the records they present. */
class StoryTest {

  private static final int WORKS = 200_000;

  private static final Tally WOS = new Tally();
  private static final Tally SCOPUS = new Tally();

  @BeforeAll
  static void count() {
    World world = new World(WORKS, 42);
    for (int i = 0; i < WORKS; i++) {
      Publication publication = world.get(i);
      Draft draft = publication.draft();
      if (draft.wos().present()) {
        WOS.add(DatabaseRecord.of(publication, draft.wos(), CleanDescription.wos(publication), i));
      }
      if (draft.scopus().present()) {
        SCOPUS.add(
            DatabaseRecord.of(
                publication, draft.scopus(), CleanDescription.scopus(publication), i));
      }
    }
  }

  @Test
  void everyCountIsItsQuota() {
    double scale = new World(WORKS, 42).scale();
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      assertQuota(Story.wos(year, scale), WOS.year(year));
      assertQuota(Story.scopus(year, scale), SCOPUS.year(year));
    }
  }

  private static void assertQuota(Story.Quota quota, Tally.Year counts) {
    Tally.Country china = counts.countries[Geography.PROTAGONIST];
    assertEquals(quota.works(), china.works);
    assertEquals(quota.international(), china.international);
    assertEquals(quota.dualAuthors(), counts.dualAuthors.size());
    for (int i = 1; i < Geography.size(); i++) {
      assertEquals(quota.partners()[i], counts.partners[i], Geography.get(i).code());
    }
  }

  @Test
  void internationalSharePeaksIn2018AndFallsByThePublishedPoints() {
    assertEquals(2018, peak(year -> internationalPercent(WOS, year)));
    assertEquals(26.6, internationalPercent(WOS, 2018), 0.05);
    assertEquals(-7.2, internationalPercent(WOS, 2023) - internationalPercent(WOS, 2018), 0.1);
    assertEquals(2018, peak(year -> internationalPercent(SCOPUS, year)));
    assertEquals(25.6, internationalPercent(SCOPUS, 2018), 0.05);
    assertEquals(
        -6.9, internationalPercent(SCOPUS, 2023) - internationalPercent(SCOPUS, 2018), 0.1);
  }

  @Test
  void internationalWorksFallForTheFirstTimeIn2022() {
    for (Tally tally : new Tally[] {WOS, SCOPUS}) {
      int first = 0;
      for (int year = Story.FIRST_YEAR + 1; year <= Story.LAST_YEAR && first == 0; year++) {
        if (china(tally, year).international < china(tally, year - 1).international) {
          first = year;
        }
      }
      assertEquals(2022, first);
      assertTrue(china(tally, 2023).works > 1.8 * china(tally, 2018).works);
    }
  }

  @Test
  void theUnitedStatesFallMostFromTheir2017PeakAndOthersLater() {
    for (Tally tally : new Tally[] {WOS, SCOPUS}) {
      int american = Geography.UNITED_STATES;
      assertEquals(2017, peak(year -> partnerPercent(tally, american, year)));
      double fall = fall(tally, american);
      assertEquals(tally == WOS ? 6.4 : 6.15, fall, 0.1);
      for (int i = 1; i < Geography.size(); i++) {
        int country = i;
        if (country != american) {
          assertTrue(fall(tally, country) < fall / 3, Geography.get(country).code());
        }
      }
      for (String code : new String[] {"GB", "AU", "CA", "DE", "JP", "FR", "SG", "HK"}) {
        int country = Geography.indexOf(code);
        assertEquals(2019, peak(year -> partnerPercent(tally, country, year)), code);
      }
      for (String code : new String[] {"SA", "PK", "IN", "MO"}) {
        int country = Geography.indexOf(code);
        assertEquals(2023, peak(year -> partnerPercent(tally, country, year)), code);
      }
    }
  }

  @Test
  void dualAffiliatedAuthorsAreMoreThanAFifthFewerIn2021ThanIn2019() {
    for (Tally tally : new Tally[] {WOS, SCOPUS}) {
      int before = tally.year(2019).dualAuthors.size();
      int after = tally.year(2021).dualAuthors.size();
      assertTrue(after < 0.8 * before, before + " to " + after);
    }
  }

  @Test
  void someWorksAreMultilateralSomeAddressesLackACountryAndSomeWorksAddresses() {
    for (Tally tally : new Tally[] {WOS, SCOPUS}) {
      Tally.Year counts = tally.year(2018);
      assertTrue(counts.byCountries[3] > 0 && counts.byCountries[5] > 0);
      assertTrue(counts.worksWithoutCountry > 0);
      assertTrue(counts.countries[Geography.PROTAGONIST].possiblyInternational > 0);
      assertTrue(counts.countries[Geography.indexOf("TW")].works > 0);
      assertTrue(counts.countries[Geography.indexOf("HK")].works > 0);
      assertTrue(counts.countries[Geography.indexOf("MO")].works > 0);
    }
  }

  private static Tally.Country china(Tally tally, int year) {
    return tally.year(year).countries[Geography.PROTAGONIST];
  }

  private static double internationalPercent(Tally tally, int year) {
    return 100.0 * china(tally, year).international / china(tally, year).works;
  }

  private static double partnerPercent(Tally tally, int country, int year) {
    return 100.0 * tally.year(year).partners[country] / china(tally, year).works;
  }

  /** Points from a partner's own peak to the last year. */
  private static double fall(Tally tally, int country) {
    int peak = peak(year -> partnerPercent(tally, country, year));
    return partnerPercent(tally, country, peak) - partnerPercent(tally, country, Story.LAST_YEAR);
  }

  private static int peak(IntToDoubleFunction series) {
    int peak = Story.FIRST_YEAR;
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      if (series.applyAsDouble(year) > series.applyAsDouble(peak)) {
        peak = year;
      }
    }
    return peak;
  }
}
