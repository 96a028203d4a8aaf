package org.entente.host.measure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.host.engine.ScopedView;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;
import org.entente.spi.MetricInfo.Need;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequirementsTest {

  /** A row that lacks what is needed, one that has it, and a word of the sentence. */
  private record Case(String lacking, String having, String word) {}

  private static final Map<Need, Case> CASES =
      Map.of(
          Need.AUTHOR_ADDRESS_LINKS,
          new Case(
              "insert into affiliations values (1, null, null)",
              "insert into affiliations values (1, 1, null)",
              "which author has which address"),
          Need.AUTHOR_IDS,
          new Case(
              "insert into authorships values (1, false)",
              "insert into authorships values (1, true)",
              "identifiers of authors"),
          Need.CITATIONS,
          new Case(
              "insert into works values (1, null)",
              "insert into works values (1, 0)",
              "how often it was cited"),
          Need.ORGANISATIONS,
          new Case(
              "insert into affiliations values (1, 1, null)",
              "insert into affiliations values (1, 1, 'o')",
              "organisations"));

  private Connection connection;

  @BeforeEach
  void view() throws Exception {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    run("create table works(work_id bigint, times_cited integer)");
    run("create table authorships(work_id bigint, author_identified boolean)");
    run(
        "create table affiliations(work_id bigint, author_position integer, organisation_key varchar)");
  }

  @AfterEach
  void close() throws Exception {
    connection.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsLackingIsSaidAndWhatIsThereIsEnough(Need need) throws Exception {
    Case with = Objects.requireNonNull(CASES.get(need));
    MetricInfo metric =
        new MetricInfo(
            "m",
            "M",
            "d",
            "f",
            MetricInfo.Unit.COUNT,
            false,
            Set.of(Counting.FULL),
            List.of(),
            Set.of(need),
            List.of("r"));
    ScopedView view = new ScopedView(connection);
    // Where there is no work nothing is lacking: another sentence says so.
    assertDoesNotThrow(() -> Requirements.check(metric, view, "mine"));
    run("insert into works values (1, null)");
    run(with.lacking());
    String sentence =
        String.valueOf(
            assertThrows(MeasureException.class, () -> Requirements.check(metric, view, "mine"))
                .getMessage());
    assertTrue(sentence.contains(with.word()) && sentence.contains("mine"), sentence);
    run(with.having());
    assertDoesNotThrow(() -> Requirements.check(metric, view, "mine"));
  }

  private void run(String sql) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
