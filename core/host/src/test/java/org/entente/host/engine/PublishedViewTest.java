package org.entente.host.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.library.WorksTable;
import org.entente.spi.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three works: 1 of 2018 in CN and HK, 2 of 2019 in CN and US, a letter; 3 without a year and a
 * country.
 */
class PublishedViewTest {

  @TempDir Path folder;

  private List<String> rows(ViewScope scope, String sql) throws Exception {
    Map<WorksTable, List<Path>> files = new EnumMap<>(WorksTable.class);
    for (WorksTable table : WorksTable.values()) {
      files.put(table, List.of(folder.resolve(table.fileName())));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      write(
          statement,
          "works",
          "values (1::bigint,'k1','10.1/a','','One',2018,2018,null::integer,'article','Article','','',1,null::double,'f',1::bigint,2,0,2),"
              + " (2,'k2',null,'','Two',2019,2019,null,'letter','Letter','','',null,null,'f',9,3,1,2), (3,'k3',null,'','Three',null,null,null,'article','Article','','',null,null,'f',20,0,0,0)",
          "work_id,source_key,doi,pmid,title,year,publication_year,early_access_year,document_type,document_types,language,venue,times_cited,normalised_impact,file,line,addresses,unresolved,countries");
      write(
          statement,
          "authorships",
          "values (1::bigint,1,'a','A',true)",
          "work_id,position,author_key,author_name,is_corresponding");
      write(
          statement,
          "addresses",
          "values (1::bigint,0,'CN','o','r'), (1,1,'HK','o','r'), (2,0,'CN','o','r'), (2,1,'US','o','r'), (2,2,null,'o','r')",
          "work_id,address_number,country,organisation,raw");
      write(
          statement,
          "author_addresses",
          "values (1::bigint,1,0), (1,1,1)",
          "work_id,author_position,address_number");
      write(
          statement,
          "work_countries",
          "values (1::bigint,'CN',2018,'article'), (1,'HK',2018,'article'), (2,'CN',2019,'letter'), (2,'US',2019,'letter')",
          "work_id,country,year,document_type");
      for (String view : new PublishedView(files, scope, "").statements("o'dataset", "wos")) {
        statement.execute(view);
      }
      List<String> rows = new ArrayList<>();
      try (ResultSet results = statement.executeQuery(sql)) {
        while (results.next()) {
          rows.add(String.valueOf(results.getObject(1)));
        }
      }
      return rows;
    }
  }

  private void write(Statement statement, String table, String values, String columns)
      throws Exception {
    statement.execute(
        "copy (select * from ("
            + values
            + ") t("
            + columns
            + ")) to '"
            + folder.resolve(table + ".parquet")
            + "' (format parquet)");
  }

  private static ViewScope scope(Optional<Years> years, String types, Map<String, String> fold) {
    return new ViewScope(
        years,
        types.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(types.split(","))),
        new TreeMap<>(fold));
  }

  @Test
  void withoutNarrowingEverythingIsThere() throws Exception {
    ViewScope all = ViewScope.all();
    assertEquals(List.of("1", "2", "3"), rows(all, "select work_id from works order by 1"));
    assertEquals(List.of("o'dataset"), rows(all, "select distinct dataset from works"));
    assertEquals(List.of("2", "2", "0"), rows(all, "select countries from works order by work_id"));
    // An address tied to an author has its position, one that is not has none.
    assertEquals(
        List.of("1", "1", "null", "null", "null"),
        rows(
            all,
            "select author_position from affiliations order by work_id, author_position, country"));
  }

  @Test
  void yearsAndTypesNarrowEveryRelation() throws Exception {
    ViewScope letters = scope(Optional.of(new Years(2019, 2023)), "letter", Map.of());
    assertEquals(List.of("2"), rows(letters, "select work_id from works"));
    assertEquals(
        List.of("CN", "US"), rows(letters, "select country from work_countries order by 1"));
    assertEquals(List.of("3"), rows(letters, "select count(*) from affiliations"));
    assertEquals(List.of("0"), rows(letters, "select count(*) from authorships"));
  }

  @Test
  void aFoldedCountryIsTheOtherEverywhereAndCountsOnce() throws Exception {
    ViewScope folded = scope(Optional.empty(), "", Map.of("HK", "CN"));
    assertEquals(
        List.of("1 CN", "2 CN", "2 US"),
        rows(folded, "select work_id || ' ' || country from work_countries order by 1"));
    assertEquals(
        List.of("1", "2", "0"), rows(folded, "select countries from works order by work_id"));
    assertEquals(
        List.of("0"), rows(folded, "select count(*) from affiliations where country = 'HK'"));
  }

  @Test
  void whatIsNoCodeDoesNotReachTheQuery() {
    assertThrows(
        IllegalArgumentException.class, () -> scope(Optional.empty(), "article'; drop", Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> scope(Optional.empty(), "", Map.of("HK", "C'N")));
  }
}
