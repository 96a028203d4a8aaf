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
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.CountrySource;
import org.entente.host.library.Duck;
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
    Map<WorksTable, String> files = new EnumMap<>(WorksTable.class);
    for (WorksTable table : WorksTable.values()) {
      files.put(table, Duck.parquet(List.of(folder.resolve(table.fileName()))));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      write(
          statement,
          "works",
          "values (1::bigint,'k1','10.1/a','','One',2018,2018,null::integer,'article','Article','','',1,null::double,'f',1::bigint,2,0,2),"
              + " (2,'k2',null,'','Two',2019,2019,2018,'letter','Letter','','',null,null,'f',9,3,1,2), (3,'k3',null,'','Three',null,null,null,'article','Article','','',null,null,'f',20,0,0,0),"
              + " (4,'k4',null,'','Four',2012,2012,null,'report','Report','','',null,null,'f',30,4,0,2), (5,'k5',null,'','Five',2013,2013,null,'report','Report','','',null,null,'f',40,3,0,3)",
          "work_id,source_key,doi,pmid,title,year,publication_year,early_access_year,document_type,document_types,language,venue,times_cited,normalised_impact,file,line,addresses,unresolved,countries");
      write(
          statement,
          "authorships",
          "values (1::bigint,1,'surname, a','A',true), (1,2,'57000000001','B',false), (1,3,'#jane.doe','C',false), (1,4,null,'',false)",
          "work_id,position,author_key,author_name,is_corresponding");
      write(
          statement,
          "addresses",
          "values (1::bigint,0,'CN',null,null::varchar,'o','k','r'), (1,1,'HK',null,'CN','o','k','r'), (2,0,'CN',null,null,'o','k','r'), (2,1,'US',null,null,'o','k','r'), (2,2,null,null,null,'o','k','r'),"
              + " (4,0,'GB','GB-SCT',null,'o','k','r'), (4,1,'GB','GB-ENG',null,'o','k','r'), (4,2,'GB',null,null,'o','k','r'), (4,3,null,null,'FR','o','k','r'),"
              + " (5,0,'GB','GB-ENG',null,'o','k','r'), (5,1,'DE',null,'US','o','k','r'), (5,2,'HR',null,null,'o','k','r')",
          "work_id,address_number,country,nation,organisation_country,organisation,organisation_key,raw");
      write(
          statement,
          "correspondences",
          "values (1::bigint,0,1,'A, B','HK',null::varchar,'r'), (4,0,null,'','GB','GB-SCT','r'), (5,0,2,'C, D','HR',null,'r')",
          "work_id,number,author_position,name,country,nation,raw");
      write(
          statement,
          "author_addresses",
          "values (1::bigint,1,0), (1,1,1)",
          "work_id,author_position,address_number");
      write(
          statement,
          "work_countries",
          "values (1::bigint,'CN',2018,'article'), (1,'HK',2018,'article'), (2,'CN',2019,'letter'), (2,'US',2019,'letter'), (4,'GB',2012,'report'), (4,'FR',2012,'report'), (5,'GB',2013,'report'), (5,'DE',2013,'report'), (5,'HR',2013,'report')",
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
        CountryDefinition.folding(fold));
  }

  @Test
  void withoutNarrowingEverythingIsThere() throws Exception {
    ViewScope all = ViewScope.all();
    assertEquals(
        List.of("1", "2", "3", "4", "5"), rows(all, "select work_id from works order by 1"));
    assertEquals(List.of("o'dataset"), rows(all, "select distinct dataset from works"));
    assertEquals(
        List.of("2", "2", "0", "2", "3"),
        rows(all, "select countries from works order by work_id"));
    // An address tied to an author has its position, one that is not has none.
    assertEquals(
        List.of("1", "1", "null", "null", "null"),
        rows(
            all,
            "select author_position from affiliations where work_id < 4 order by work_id, author_position, country"));
  }

  @Test
  void anAuthorIsIdentifiedWhereTheKeyIsTheSourcesOwn() throws Exception {
    assertEquals(
        List.of("false", "true", "true", "false"),
        rows(ViewScope.all(), "select author_identified from authorships order by position"));
  }

  @Test
  void theYearIsTheOneThatTheQuestionMeans() throws Exception {
    for (CountryDefinition countries :
        List.of(CountryDefinition.iso(), CountryDefinition.folding(Map.of("HK", "CN")))) {
      // The letter is of 2019, and was in early access in 2018.
      ViewScope early =
          new ViewScope(
              Optional.of(new Years(2018, 2018)),
              YearRule.EARLY_ACCESS,
              new TreeSet<>(),
              countries);
      assertEquals(List.of("1", "2"), rows(early, "select work_id from works order by 1"));
      assertEquals(List.of("2018"), rows(early, "select distinct year from works"));
      assertEquals(
          List.of("CN", "US"),
          rows(early, "select country from work_countries where work_id = 2 order by 1"));
      assertEquals(
          List.of("3"), rows(early, "select count(*) from affiliations where work_id = 2"));
      ViewScope late =
          new ViewScope(
              Optional.of(new Years(2018, 2018)),
              YearRule.PUBLICATION_ONLY,
              new TreeSet<>(),
              countries);
      assertEquals(List.of("1"), rows(late, "select work_id from works"));
    }
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
        rows(
            folded,
            "select work_id || ' ' || country from work_countries where work_id < 4 order by 1"));
    assertEquals(
        List.of("1", "2", "0", "2", "3"),
        rows(folded, "select countries from works order by work_id"));
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

  private static ViewScope by(CountrySource source, String... profiles) {
    return new ViewScope(
        Optional.empty(),
        new TreeSet<>(),
        new CountryDefinition(new TreeSet<>(List.of(profiles)), new TreeMap<>(), source));
  }

  private List<String> countriesOf(ViewScope scope, int work) throws Exception {
    return rows(
        scope, "select country from work_countries where work_id = " + work + " order by 1");
  }

  private static final String COUNTED =
      "select countries || ' ' || unresolved from works order by work_id";

  /** The count that stands with each work is the number of rows of its countries, however asked. */
  private void assertCounted(ViewScope scope) throws Exception {
    assertEquals(
        rows(
            scope,
            "select w.work_id || ' ' || count(c.country) from works w left join work_countries c"
                + " on c.work_id = w.work_id group by w.work_id order by w.work_id"),
        rows(scope, "select work_id || ' ' || countries from works order by work_id"));
    assertEquals(
        rows(scope, "select work_id || ' ' || country from work_countries order by 1"),
        rows(
            scope,
            "select distinct work_id || ' ' || country from affiliations where country is not"
                + " null order by 1"));
  }

  @Test
  void theNationsOfTheUnitedKingdomAreCountriesWhereTheyAreNamed() throws Exception {
    ViewScope nations = by(CountrySource.ADDRESS, "GB-nations");
    assertEquals(List.of("FR", "GB", "GB-ENG", "GB-SCT"), countriesOf(nations, 4));
    assertEquals(List.of("DE", "GB-ENG", "HR"), countriesOf(nations, 5));
    assertEquals(
        List.of("HK", "GB-SCT", "HR"),
        rows(nations, "select country from correspondences order by work_id"));
    assertCounted(nations);
  }

  @Test
  void theUnionHasTheMembersOfTheYear() throws Exception {
    ViewScope union = by(CountrySource.ADDRESS, "EU");
    assertEquals(List.of("EU"), countriesOf(union, 4));
    assertEquals(List.of("EU"), countriesOf(union, 5));
    assertEquals(List.of("CN", "US"), countriesOf(union, 2));
    assertEquals(
        List.of("HK", "EU", "EU"),
        rows(union, "select country from correspondences order by work_id"));
    assertCounted(union);
    ViewScope fixed = by(CountrySource.ADDRESS, "EU-27");
    assertEquals(List.of("EU", "GB"), countriesOf(fixed, 4));
    assertCounted(fixed);
  }

  @Test
  void whatTheSourceStatesBesideAnAddressIsChosenBySetting() throws Exception {
    ViewScope address = by(CountrySource.ADDRESS);
    assertEquals(List.of("CN", "HK"), countriesOf(address, 1));
    assertEquals(List.of("FR", "GB"), countriesOf(address, 4));
    assertEquals(List.of("2 0", "2 1", "0 0", "2 0", "3 0"), rows(address, COUNTED));
    ViewScope only = by(CountrySource.ADDRESS_ONLY);
    assertEquals(List.of("GB"), countriesOf(only, 4));
    assertEquals(List.of("2 0", "2 1", "0 0", "1 1", "3 0"), rows(only, COUNTED));
    ViewScope organisation = by(CountrySource.ORGANISATION);
    assertEquals(List.of("CN"), countriesOf(organisation, 1));
    assertEquals(List.of("GB", "HR", "US"), countriesOf(organisation, 5));
    assertEquals(List.of("1 0", "2 1", "0 0", "2 0", "3 0"), rows(organisation, COUNTED));
    for (ViewScope scope : List.of(address, only, organisation)) {
      assertCounted(scope);
    }
    assertCounted(by(CountrySource.ORGANISATION, "GB-nations", "CN+HK+MO"));
  }
}
