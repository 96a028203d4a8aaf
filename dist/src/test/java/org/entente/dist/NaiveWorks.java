package org.entente.dist;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;
import org.jspecify.annotations.Nullable;

/**
 * The articles and reviews of a dataset as plain objects, read row by row from its Parquet files:
 * what loops over every work, author and address can be run on.
 */
final class NaiveWorks {

  /** One article or review with a year. */
  static final class Item {
    final int year;
    final String type;
    final @Nullable Integer cited;
    final Set<String> countries = new TreeSet<>();

    /** Of addresses with a known country. */
    final Set<String> organisations = new TreeSet<>();

    final Map<Integer, Address> addresses = new HashMap<>();
    final TreeMap<Integer, Author> authors = new TreeMap<>();
    final List<Correspondent> correspondents = new ArrayList<>();
    int unresolved;

    Item(int year, String type, @Nullable Integer cited) {
      this.year = year;
      this.type = type;
      this.cited = cited;
    }
  }

  /** An address; the country is null where it is not known. */
  record Address(@Nullable String country) {}

  /** An author with the numbers of the addresses that are tied to them. */
  record Author(@Nullable String key, boolean corresponding, Set<Integer> addresses) {

    /** The known countries of the addresses. */
    Set<String> countries(Item work) {
      Set<String> countries = new TreeSet<>();
      for (int number : addresses) {
        Address address = work.addresses.get(number);
        String country = address == null ? null : address.country();
        if (country != null) {
          countries.add(country);
        }
      }
      return countries;
    }
  }

  /** An address for correspondence; the position is null where its author is not known. */
  record Correspondent(@Nullable Integer position, @Nullable String country) {}

  final List<Item> works;

  private NaiveWorks(List<Item> works) {
    this.works = works;
  }

  static NaiveWorks of(Library library, String dataset) throws SQLException, LibraryException {
    Map<Long, Item> works = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Path file : library.files(dataset, WorksTable.WORKS)) {
        try (ResultSet rows =
            statement.executeQuery(
                "select work_id, year, document_type, times_cited from '" + file + "'")) {
          while (rows.next()) {
            long id = rows.getLong(1);
            String type = rows.getString(3);
            Object cited = rows.getObject(4);
            int year = rows.getInt(2);
            if (!rows.wasNull() && ("article".equals(type) || "review".equals(type))) {
              works.put(id, new Item(year, type, cited == null ? null : (Integer) cited));
            }
          }
        }
      }
      for (Path file : library.files(dataset, WorksTable.ADDRESSES)) {
        try (ResultSet rows =
            statement.executeQuery(
                "select work_id, address_number, country, organisation_key from '" + file + "'")) {
          while (rows.next()) {
            Item work = works.get(rows.getLong(1));
            if (work != null) {
              String country = once(texts, rows.getString(3));
              String organisation = once(texts, rows.getString(4));
              work.addresses.put(rows.getInt(2), new Address(country));
              if (country == null) {
                work.unresolved++;
              } else {
                work.countries.add(country);
              }
              if (country != null && organisation != null) {
                work.organisations.add(organisation);
              }
            }
          }
        }
      }
      for (Path file : library.files(dataset, WorksTable.AUTHORSHIPS)) {
        try (ResultSet rows =
            statement.executeQuery(
                "select work_id, position, author_key, is_corresponding from '" + file + "'")) {
          while (rows.next()) {
            Item work = works.get(rows.getLong(1));
            if (work != null) {
              work.authors.put(
                  rows.getInt(2),
                  new Author(once(texts, rows.getString(3)), rows.getBoolean(4), new TreeSet<>()));
            }
          }
        }
      }
      for (Path file : library.files(dataset, WorksTable.AUTHOR_ADDRESSES)) {
        try (ResultSet rows =
            statement.executeQuery(
                "select work_id, author_position, address_number from '" + file + "'")) {
          while (rows.next()) {
            Item work = works.get(rows.getLong(1));
            Author author = work == null ? null : work.authors.get(rows.getInt(2));
            if (author != null) {
              author.addresses().add(rows.getInt(3));
            }
          }
        }
      }
      for (Path file : library.files(dataset, WorksTable.CORRESPONDENCES)) {
        try (ResultSet rows =
            statement.executeQuery(
                "select work_id, author_position, country from '" + file + "' order by number")) {
          while (rows.next()) {
            Item work = works.get(rows.getLong(1));
            if (work != null) {
              Object position = rows.getObject(2);
              work.correspondents.add(
                  new Correspondent(
                      position == null ? null : (Integer) position,
                      once(texts, rows.getString(3))));
            }
          }
        }
      }
    }
    return new NaiveWorks(new ArrayList<>(works.values()));
  }

  private static @Nullable String once(Map<String, String> texts, @Nullable String text) {
    return text == null ? null : texts.computeIfAbsent(text, same -> same);
  }

  /** The years in which there is any work, ascending. */
  Set<Integer> years() {
    Set<Integer> years = new TreeSet<>();
    works.forEach(work -> years.add(work.year));
    return years;
  }
}
