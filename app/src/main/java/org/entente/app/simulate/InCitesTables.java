package org.entente.app.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The Web of Science records as InCites aggregates them: tables of locations, one file a year; the
 * partners of the protagonist, one file a year; and the protagonist's trend. The three stand in
 * folders of their own because their rows overlap.
 */
final class InCitesTables {

  private static final String BOM = "\uFEFF";
  private static final String COLUMNS =
      "Times Cited,International Collaborations,% International Collaborations,"
          + "Domestic Collaborations,% Domestic Collaborations";
  private static final String NOT_AVAILABLE = "n/a";

  private final Tally tally;

  InCitesTables(Tally tally) {
    this.tally = tally;
  }

  void locations(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      Tally.Year counts = tally.year(year);
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < Geography.size(); i++) {
        Tally.Country country = counts.countries[i];
        rows.add(
            new Row(
                Geography.get(i).incites(),
                country.works,
                country.cited,
                country.international,
                country.domestic));
      }
      StringBuilder out = new StringBuilder(BOM);
      out.append("Name,Rank,Web of Science Documents,").append(COLUMNS).append('\n');
      out.append(baseline("Global Baseline", counts).line(NOT_AVAILABLE));
      ranked(out, rows);
      footer(out, year, year, "");
      write(folder.resolve("locations-" + year + ".csv"), out);
    }
  }

  /**
   * With a filter on collaborations every document of every other location is an international
   * collaboration: the column of percentages says 100 throughout and means nothing.
   */
  void partners(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      Tally.Year counts = tally.year(year);
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < Geography.size(); i++) {
        long joint = counts.partners[i];
        if (i != Geography.PROTAGONIST) {
          rows.add(new Row(Geography.get(i).incites(), joint, counts.partnersCited[i], joint, 0));
        }
      }
      StringBuilder out = new StringBuilder(BOM);
      out.append("Name,Rank,Web of Science Documents,").append(COLUMNS).append('\n');
      ranked(out, rows);
      String protagonist = Geography.get(Geography.PROTAGONIST).incites();
      footer(out, year, year, "Collaborations with Locations:  [" + protagonist + "]\n");
      write(folder.resolve("partners-" + year + ".csv"), out);
    }
  }

  void trend(Path folder) throws IOException {
    Files.createDirectories(folder);
    Geography.Country protagonist = Geography.get(Geography.PROTAGONIST);
    StringBuilder out = new StringBuilder(BOM);
    out.append("Name,Web of Science Documents,Publication Year,Rank,").append(COLUMNS).append('\n');
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      out.append(baseline("Global Baseline", tally.year(year)).trendLine(year, NOT_AVAILABLE));
    }
    for (int year = Story.FIRST_YEAR; year <= Story.LAST_YEAR; year++) {
      Tally.Country country = tally.year(year).countries[Geography.PROTAGONIST];
      Row row =
          new Row(
              protagonist.incites(),
              country.works,
              country.cited,
              country.international,
              country.domestic);
      out.append(row.trendLine(year, "1"));
    }
    String location = "Location:  [" + protagonist.incites() + "]\n";
    footer(out, Story.FIRST_YEAR, Story.LAST_YEAR, location);
    write(folder.resolve("trend-china-mainland.csv"), out);
  }

  private static Row baseline(String name, Tally.Year counts) {
    long domestic = 0;
    for (Tally.Country country : counts.countries) {
      domestic += country.domestic;
    }
    return new Row(name, counts.works, counts.cited, counts.international, domestic);
  }

  /** By documents, ties under one rank; locations without documents are not listed. */
  private static void ranked(StringBuilder out, List<Row> rows) {
    rows.removeIf(row -> row.documents() == 0);
    rows.sort(Comparator.comparingLong(Row::documents).reversed().thenComparing(Row::name));
    int rank = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (i == 0 || rows.get(i).documents() != rows.get(i - 1).documents()) {
        rank = i + 1;
      }
      out.append(rows.get(i).line(Integer.toString(rank)));
    }
  }

  private static void footer(StringBuilder out, int from, int to, String filter) {
    out.append("\nFilter Summary:\nDataset: InCites Dataset\nSchema:  Web of Science\n");
    out.append("Domestic/International Collaboration:  All\n");
    out.append("\"Time Period:  [").append(from).append(", ").append(to).append("]\"\n");
    out.append("\"Document Type:  [Article, Review]\"\n");
    out.append("Include Early Access documents:  true\n");
    out.append(filter);
    out.append("\n\"Exported date  Jan 31, 2024. \"\n");
    out.append("\"InCites dataset updated  2024-01-25. ");
    out.append("Includes Web of Science content indexed through 2023-12-31. \"\n\n");
  }

  private static void write(Path file, StringBuilder text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private record Row(String name, long documents, long cited, long international, long domestic) {

    String line(String rank) {
      return name + ',' + rank + ',' + documents + ',' + rest();
    }

    String trendLine(int year, String rank) {
      return name + ',' + documents + ',' + year + ',' + rank + ',' + rest();
    }

    private String rest() {
      return cited
          + ","
          + international
          + ','
          + percent(international)
          + ','
          + domestic
          + ','
          + percent(domestic)
          + '\n';
    }

    /** Two decimals at most, one at least: 48.46, 48.4, 100.0. */
    private String percent(long count) {
      if (documents == 0) {
        return "0.0";
      }
      BigDecimal percent =
          BigDecimal.valueOf(count * 100)
              .divide(BigDecimal.valueOf(documents), 2, RoundingMode.HALF_UP)
              .stripTrailingZeros();
      return (percent.scale() < 1 ? percent.setScale(1) : percent).toPlainString();
    }
  }
}
