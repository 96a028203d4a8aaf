package org.entente.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kit.LoadedWorld;
import org.entente.kit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names in SQL become question marks, and nothing else does. */
class NamedSqlTest {

  private final LoadedWorld world;

  NamedSqlTest() throws Exception {
    world = LoadedWorld.of(World.of());
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  private NamedSql named(String sql) throws MetricException {
    return NamedSql.of(
        "m.sql",
        sql,
        world.asked(
            "CN",
            Optional.of("US"),
            Counting.FULL,
            Map.of("top", "10", "top-share", "0.1", "Case", "upper")));
  }

  private static NamedSql sql(String text, Object... arguments) {
    return new NamedSql(text, List.of(arguments));
  }

  @Test
  void namesStandForWhatIsAsked() throws Exception {
    assertEquals(
        sql("? = ? and year between ? and ?", "CN", "US", 2013, 2016),
        named(":country = :partner and year between :from and :to"));
    assertEquals(sql("x > ? * ?", "10", "10"), named("x > :top * :top"));
    assertEquals(sql("?", "upper"), named(":Case"));
  }

  @Test
  void nothingIsNamedWithinQuotesAndComments() throws Exception {
    for (String text :
        List.of(
            "select ':country', 'it''s :country?'",
            "select \"a:country\", \"a\"\"b:to?\"",
            "select 1 -- of :country?\n, 2",
            "select 1 /* of :country?\n and :nobody */ , 2",
            "select '5'::integer, x::varchar",
            "select $1, 'costs $5 \\ more'")) {
      assertEquals(sql(text), named(text));
    }
    assertEquals(
        sql("-- it's\nselect ? /* ' */, ? -- \"\n, ?", "CN", "US", 2013),
        named("-- it's\nselect :country /* ' */, :partner -- \"\n, :from"));
    assertEquals(sql("select ?::varchar", 2013), named("select :from::varchar"));
  }

  @Test
  void aMinusBelongsToANameOnlyWhereThereIsOne() throws Exception {
    assertEquals(sql("year < ?-1", 2016), named("year < :to-1"));
    assertEquals(sql("?", "0.1"), named(":top-share"));
    assertEquals(sql("?-x", "0.1"), named(":top-share-x"));
    assertEquals(sql("?--all\n", "10"), named(":top--all\n"));
  }

  @Test
  void aNameThatNobodyKnowsIsToldWithThoseThatAreKnown() {
    MetricException thrown =
        assertThrows(MetricException.class, () -> named("select :contry from works"));
    assertEquals(
        "m.sql names :contry, which is none of :country, :partner, :from, :to, :Case, :top,"
            + " :top-share. Correct the name, or announce the parameter in info().",
        thrown.getMessage());
    assertThrows(MetricException.class, () -> named(":Country"));
  }

  @Test
  void aQuestionMarkWouldTakeThePlaceOfAnother() {
    MetricException thrown =
        assertThrows(MetricException.class, () -> named("c = ? and y > :from"));
    assertEquals(
        "m.sql holds a question mark in place of a parameter. Name the parameter, such as"
            + " :country.",
        thrown.getMessage());
  }
}
