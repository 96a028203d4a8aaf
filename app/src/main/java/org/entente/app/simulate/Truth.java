package org.entente.app.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a right answer is, for each database, as observations. */
final class Truth {

  private final Tally wos;
  private final Tally scopus;

  Truth(Tally wos, Tally scopus) {
    this.wos = wos;
    this.scopus = scopus;
  }

  /** Full counting of articles and reviews. */
  void observations(Path file) throws IOException {
    StringBuilder out = new StringBuilder(TruthTable.HEADER);
    measured(wos, new TruthTable("wos", out));
    measured(scopus, new TruthTable("scopus", out));
    reported(wos, new TruthTable("incites", out));
    Files.writeString(file, out);
  }

  /** Country-fractional counting of articles and reviews, for the protagonist. */
  void fractionalObservations(Path file) throws IOException {
    StringBuilder out = new StringBuilder(TruthTable.HEADER);
    fractional(wos, new TruthTable("wos", out));
    fractional(scopus, new TruthTable("scopus", out));
    Files.writeString(file, out);
  }

  private static void measured(Tally tally, TruthTable table) {
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      Tally.Year counts = tally.year(year);
      long unknown = counts.worksWithoutCountry;
      for (int i = 0; i < Geography.size(); i++) {
        Tally.Country country = counts.countries[i];
        if (country.works > 0) {
          table.count("works", i, "", year, country.works);
          table.count("international-works", i, "", year, country.international);
          table.boundedShare(
              "international-share",
              i,
              "",
              year,
              country.international,
              country.works,
              country.possiblyInternational,
              unknown);
        }
      }
      protagonist(counts, year, table);
    }
  }

  private static void protagonist(Tally.Year counts, int year, TruthTable table) {
    int china = Geography.PROTAGONIST;
    long works = counts.countries[china].works;
    for (int i = 1; i < Geography.size(); i++) {
      long joint = counts.partners[i];
      if (joint > 0) {
        String code = Geography.get(i).code();
        table.count("partner-works", china, code, year, joint);
        table.boundedShare(
            "partner-share",
            china,
            code,
            year,
            joint,
            works,
            counts.possiblePartners[i],
            counts.worksWithoutCountry);
      }
    }
    long multilateral = 0;
    for (int n = 3; n < counts.byCountries.length; n++) {
      multilateral += counts.byCountries[n];
    }
    table.shareWithInterval("multilateral-share", china, "", year, multilateral, works);
    table.shareWithInterval(
        "affiliation-coverage",
        china,
        "",
        year,
        counts.works - counts.worksWithoutCountry,
        counts.works);
    String american = Geography.get(Geography.UNITED_STATES).code();
    table.count("dual-affiliated-authors", china, american, year, counts.dualAuthors.size());
  }

  /** What the InCites tables say: no interval, no bounds, nothing of single works. */
  private static void reported(Tally tally, TruthTable table) {
    int china = Geography.PROTAGONIST;
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      Tally.Year counts = tally.year(year);
      for (int i = 0; i < Geography.size(); i++) {
        Tally.Country country = counts.countries[i];
        if (country.works > 0) {
          table.count("works", i, "", year, country.works);
          table.count("international-works", i, "", year, country.international);
          table.share("international-share", i, "", year, country.international, country.works);
        }
      }
      for (int i = 1; i < Geography.size(); i++) {
        long joint = counts.partners[i];
        if (joint > 0) {
          String code = Geography.get(i).code();
          table.count("partner-works", china, code, year, joint);
          table.share("partner-share", china, code, year, joint, counts.countries[china].works);
        }
      }
    }
  }

  private static void fractional(Tally tally, TruthTable table) {
    int china = Geography.PROTAGONIST;
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      long[] counts = tally.year(year).byCountries;
      var works = TruthTable.fractions(counts, 1);
      var international = TruthTable.fractions(counts, 2);
      if (works.signum() > 0) {
        table.fractional("works", china, year, works, null);
        table.fractional("international-works", china, year, international, null);
        table.fractional("international-share", china, year, international, works);
      }
    }
  }
}
