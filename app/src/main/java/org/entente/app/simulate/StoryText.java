package org.entente.app.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/** Says beside the files what they are: simulated, from which seed, at which scale. */
final class StoryText {

  private static final String README =
      """
      # A simulated world

      Everything in this folder and its neighbours is invented: no publication, author, organisation,
      journal or DOI in it exists. It was written by `entente simulate` to show and to test the
      program. Only its shape follows published figures of China's collaboration, scaled down.

      - publications in the world: {world} (seed {seed})
      - records in Web of Science: {wos}; in Scopus: {scopus}; publications in both: {linked}
      - scale: one simulated article or review of mainland China in Web of Science stands for {scale}
        real ones

      `observations.csv` holds what a right answer is, counted one by one from the records as each
      database presents them: articles and reviews, full counting, years by the database's publication
      year, the United Kingdom as one country, Hong Kong, Macao and Taiwan apart from mainland China.
      `lower` and `upper` are Wilson's interval; `international-share` and `partner-share` carry their
      unknown-country bounds, the other shares none. Partners are listed for the years in which they
      have a joint work. `affiliation-coverage` is of all articles and reviews of the year, whatever
      the country. `dual-affiliated-authors` are authors with addresses in both countries on one work.
      The dataset `incites` is what the InCites tables say, which are made from the Web of Science
      records; the tables print percentages with two decimals, the values here are exact. The types
      `Article; Proceedings Paper` and `Article; Early Access` count as articles.
      `observations-fractional.csv` is the same in country-fractional counting (1/n for each of n
      countries) for mainland China. `links.csv` lists every publication that both databases have,
      whether they have its DOI in common, and the year and the countries that each gives it.
      `story.csv` sums up the protagonist's years.
      """;

  private static final String NOISE =
      """

      The descriptions are noisy (`--noise realistic`): each database distorts titles, names, venues,
      numberings, DOIs and PubMed ids by itself, lacks some, and some different publications look alike.
      What is counted follows from what each file says. Countries, types and Web of Science's years are
      those of the world without noise; Scopus's years differ more often, but not of the protagonist's
      articles and reviews. About one publication in a thousand stands twice in a database (never the
      protagonist's articles and reviews) and is counted twice there. `links.csv` then has a row for
      every pair of records of one publication; `duplicate` is false for the first records of both.
      `doi_in_common` compares the DOIs as written, without regard to case, so that a wrong DOI counts
      as none in common. `duplicates.csv` lists the records that stand for a publication once more.
      `traps.csv` lists the publications that look like another which they are not, with the records of
      both (empty where a database lacks it), or that have a title that hundreds have.
      """;

  private StoryText() {}

  static void write(
      SimulationRequest request, SimulationReport report, Tally wos, Tally scopus, Path folder)
      throws IOException {
    String readme =
        README
            .replace("{world}", Long.toString(report.world()))
            .replace("{seed}", Long.toString(request.seed()))
            .replace("{wos}", Long.toString(report.wos()))
            .replace("{scopus}", Long.toString(report.scopus()))
            .replace("{linked}", Long.toString(report.linked()))
            .replace("{scale}", decimal(report.scale(), 2));
    Files.writeString(
        folder.resolve("README.md"), request.noise() == Noise.NONE ? readme : readme + NOISE);
    StringBuilder out =
        new StringBuilder(
            "dataset,year,works,international_works,international_percent,us_works,us_percent,"
                + "dual_affiliated_authors\n");
    years("wos", wos, out);
    years("scopus", scopus, out);
    Files.writeString(folder.resolve("story.csv"), out);
  }

  private static void years(String dataset, Tally tally, StringBuilder out) {
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      Tally.Year counts = tally.year(year);
      Tally.Country china = counts.countries[Geography.PROTAGONIST];
      long american = counts.partners[Geography.UNITED_STATES];
      out.append(
          new StringJoiner(",", "", "\n")
              .add(dataset)
              .add(Integer.toString(year))
              .add(Long.toString(china.works))
              .add(Long.toString(china.international))
              .add(percent(china.international, china.works))
              .add(Long.toString(american))
              .add(percent(american, china.works))
              .add(Integer.toString(counts.dualAuthors.size())));
    }
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "" : decimal(100.0 * part / whole, 3);
  }

  private static String decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
