package org.entente.dist;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;

/**
 * The definitions once more, word by word in loops over every work and address of a dataset: no
 * aggregation in SQL, no stored counter, nothing of the metrics' code. An observation is a line
 * {@code partner year value numerator denominator lowest highest}.
 */
final class NaiveCount {

  private static final String COUNTRY = "CN";

  /** One article or review with a year. */
  private static final class Item {
    private final int year;
    private final Set<String> countries = new TreeSet<>();
    private int unresolved;

    Item(int year) {
      this.year = year;
    }
  }

  private final Collection<Item> works;
  private final Set<Integer> years = new TreeSet<>();
  private final Map<Integer, List<Item>> ofYears = new HashMap<>();

  private NaiveCount(Collection<Item> works) {
    this.works = works;
    for (Item work : works) {
      years.add(work.year);
      ofYears.computeIfAbsent(work.year, year -> new ArrayList<>()).add(work);
    }
  }

  /**
   * Reads the articles and reviews of a dataset, and every address of theirs, from the Parquet
   * files.
   */
  static NaiveCount of(Library library, String dataset) throws SQLException, LibraryException {
    return of(library, dataset, (country, nation, year) -> country);
  }

  /** What an address's country counts as; {@code nation} is empty where it names none. */
  interface Unit {
    String of(String country, String nation, int year);
  }

  /** The same, with countries that count as another. */
  static NaiveCount of(Library library, String dataset, Unit unit)
      throws SQLException, LibraryException {
    Map<Long, Item> works = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (var file : library.files(dataset, WorksTable.WORKS)) {
        try (ResultSet rows =
            statement.executeQuery("select work_id, year, document_type from '" + file + "'")) {
          while (rows.next()) {
            String type = rows.getString(3);
            int year = rows.getInt(2);
            if (!rows.wasNull() && ("article".equals(type) || "review".equals(type))) {
              works.put(rows.getLong(1), new Item(year));
            }
          }
        }
      }
      for (var file : library.files(dataset, WorksTable.ADDRESSES)) {
        try (ResultSet rows =
            statement.executeQuery("select work_id, country, nation from '" + file + "'")) {
          while (rows.next()) {
            Item work = works.get(rows.getLong(1));
            String country = rows.getString(2);
            if (work == null) {
              continue;
            }
            if (country == null) {
              work.unresolved++;
            } else {
              String nation = rows.getString(3);
              work.countries.add(unit.of(country, nation == null ? "" : nation, work.year));
            }
          }
        }
      }
    }
    return new NaiveCount(works.values());
  }

  private interface Test {
    boolean of(Item work);
  }

  private long count(int year, Test test) {
    long n = 0;
    for (Item work : ofYears.getOrDefault(year, List.of())) {
      if (test.of(work)) {
        n++;
      }
    }
    return n;
  }

  private Set<String> partners() {
    Set<String> partners = new TreeSet<>();
    for (Item work : works) {
      if (work.countries.contains(COUNTRY)) {
        partners.addAll(work.countries);
      }
    }
    partners.remove(COUNTRY);
    return partners;
  }

  List<String> counts(int atLeast) {
    List<String> lines = new ArrayList<>();
    for (int year : years) {
      long n = count(year, w -> w.countries.contains(COUNTRY) && w.countries.size() >= atLeast);
      lines.add(line("", year, BigDecimal.valueOf(n), "", "", "", ""));
    }
    return lines;
  }

  List<String> shares(int atLeast) {
    List<String> lines = new ArrayList<>();
    for (int year : years) {
      long below = count(year, w -> w.countries.contains(COUNTRY));
      long above = count(year, w -> w.countries.contains(COUNTRY) && w.countries.size() >= atLeast);
      long gaps =
          count(
              year,
              w ->
                  w.countries.contains(COUNTRY)
                      && w.countries.size() < atLeast
                      && w.unresolved > 0);
      lines.add(share("", year, above, below, gaps, count(year, w -> w.countries.isEmpty())));
    }
    return lines;
  }

  List<String> partnerCounts() {
    List<String> lines = new ArrayList<>();
    for (String partner : partners()) {
      for (int year : years) {
        long n = count(year, w -> w.countries.contains(COUNTRY) && w.countries.contains(partner));
        lines.add(line(partner, year, BigDecimal.valueOf(n), "", "", "", ""));
      }
    }
    return lines;
  }

  List<String> partnerShares() {
    Map<Integer, Long> below = new TreeMap<>();
    Map<Integer, Long> unknown = new TreeMap<>();
    for (int year : years) {
      below.put(year, count(year, w -> w.countries.contains(COUNTRY)));
      unknown.put(year, count(year, w -> w.countries.isEmpty()));
    }
    List<String> lines = new ArrayList<>();
    for (String partner : partners()) {
      for (int year : years) {
        long above =
            count(year, w -> w.countries.contains(COUNTRY) && w.countries.contains(partner));
        long gaps =
            count(
                year,
                w ->
                    w.countries.contains(COUNTRY)
                        && !w.countries.contains(partner)
                        && w.unresolved > 0);
        lines.add(
            share(
                partner,
                year,
                above,
                below.getOrDefault(year, 0L),
                gaps,
                unknown.getOrDefault(year, 0L)));
      }
    }
    return lines;
  }

  List<String> coverage() {
    List<String> lines = new ArrayList<>();
    for (int year : years) {
      long known = count(year, w -> !w.countries.isEmpty());
      long all = count(year, w -> true);
      lines.add(
          line("", year, quotient(known, all), String.valueOf(known), String.valueOf(all), "", ""));
    }
    return lines;
  }

  private static String share(
      String partner, int year, long above, long below, long gaps, long unknown) {
    return line(
        partner,
        year,
        quotient(above, below),
        String.valueOf(above),
        String.valueOf(below),
        quotient(above, below + unknown).toPlainString(),
        quotient(above + gaps + unknown, below + unknown).toPlainString());
  }

  private static BigDecimal quotient(long above, long below) {
    return BigDecimal.valueOf(above)
        .divide(BigDecimal.valueOf(below), MathContext.DECIMAL64)
        .stripTrailingZeros();
  }

  static String line(
      String partner,
      int year,
      BigDecimal value,
      String numerator,
      String denominator,
      String lowest,
      String highest) {
    return String.join(
        " ",
        partner,
        String.valueOf(year),
        value.stripTrailingZeros().toPlainString(),
        numerator,
        denominator,
        lowest,
        highest);
  }
}
