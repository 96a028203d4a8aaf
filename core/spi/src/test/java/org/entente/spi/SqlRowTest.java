package org.entente.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.kit.LoadedWorld;
import org.entente.kit.World;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the rows of a metric's query say, in the types that a database gives. */
class SqlRowTest {

  private final LoadedWorld world;

  SqlRowTest() throws Exception {
    world = LoadedWorld.of(World.of());
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  private @Nullable Observation row(Unit unit, boolean byPartner, Counting counting, String columns)
      throws MetricException {
    MetricInfo info =
        new MetricInfo(
            "m",
            "M",
            "It measures.",
            "m",
            unit,
            byPartner,
            Set.of(counting),
            List.of(),
            Set.of(),
            List.of("Nobody (1900)."));
    Scope scope = world.asked("CN", Optional.empty(), counting, Map.of());
    try (Rows rows = scope.query("select " + columns)) {
      rows.next();
      return new SqlRow(rows, info, scope).observation();
    }
  }

  private @Nullable Observation share(String columns) throws MetricException {
    return row(Unit.SHARE, false, Counting.FULL, columns);
  }

  private BigDecimal value(Unit unit, String columns) throws MetricException {
    Observation o = row(unit, false, Counting.FULL, columns);
    assertNotNull(o);
    return o.value();
  }

  private static void fails(String sentence, org.junit.jupiter.api.function.Executable row) {
    assertEquals(sentence, assertThrows(MetricException.class, row).getMessage());
  }

  @Test
  void numbersKeepTheirDigits() throws Exception {
    assertEquals(new BigDecimal("7"), value(Unit.COUNT, "2013, 7"));
    assertEquals(new BigDecimal("100"), value(Unit.COUNT, "2013, 100.00"));
    assertEquals(
        new BigDecimal("9007199254740993"), value(Unit.COUNT, "2013, 9007199254740993::hugeint"));
    assertEquals(
        new BigDecimal("0.1234567890123456789"),
        value(Unit.INDEX, "2013, 0.1234567890123456789::decimal(38, 19)"));
    assertEquals(
        new BigDecimal("0.3"), value(Unit.INDEX, "2013, 0.1::decimal(9,1) + 0.2::decimal(9,1)"));
    assertEquals(new BigDecimal("0.3333333333333333"), value(Unit.INDEX, "2013, 1::double / 3"));
    assertEquals(new BigDecimal("0.00001"), value(Unit.INDEX, "2013, 1e-5::double"));
    assertEquals(new BigDecimal("-2"), value(Unit.INDEX, "2013, -2"));
  }

  @Test
  void aMissingValueIsLeftOutAndNever0() throws Exception {
    assertNull(row(Unit.COUNT, false, Counting.FULL, "2013, null"));
    assertNull(share("2013, 1, null, null, null, null"));
    assertNull(share("2013, 0, 0, 0, 0, 0"));
    assertNull(share("2013, null, 0, null, null, null"));
  }

  @Test
  void aYearMayBeMissingButIsWhole() throws Exception {
    Observation o = row(Unit.COUNT, false, Counting.FULL, "null, 3");
    assertNotNull(o);
    assertNull(o.year());
    Observation asDouble = row(Unit.COUNT, false, Counting.FULL, "2013::double, 3");
    assertNotNull(asDouble);
    assertEquals(2013, asDouble.year());
    fails(
        "m.sql gave the year 2013.5 in column 1.",
        () -> row(Unit.COUNT, false, Counting.FULL, "2013.5, 3"));
  }

  @Test
  void aShareHasItsIntervalAndItsBounds() throws Exception {
    Observation o = share("2013, 1, 4, 1, 3, 5");
    assertNotNull(o);
    assertEquals(new BigDecimal("0.25"), o.value());
    assertEquals(BigDecimal.ONE, o.numerator());
    assertEquals(BigDecimal.valueOf(4), o.denominator());
    assertEquals(Interval.wilson(1, 4), o.interval());
    assertEquals(new Bounds(new BigDecimal("0.2"), new BigDecimal("0.6")), o.bounds());
  }

  @Test
  void aShareMayHaveNoBounds() throws Exception {
    for (String bounds : List.of("null, null, null", "1, null, 4", "0, 0, 0", "null, 2, 4")) {
      Observation o = share("2013, 1, 4, " + bounds);
      assertNotNull(o);
      assertNull(o.bounds(), bounds);
      assertEquals(new BigDecimal("0.25"), o.value());
    }
  }

  @Test
  void aShareOfPartsHasNoInterval() throws Exception {
    Observation fractional =
        row(Unit.SHARE, false, Counting.FRACTIONAL, "2013, 1, 4, null, null, null");
    assertNotNull(fractional);
    assertNull(fractional.interval());
    Observation parts = share("2013, 0.5::double, 2, null, null, null");
    assertNotNull(parts);
    assertNull(parts.interval());
    assertEquals(new BigDecimal("0.25"), parts.value());
  }

  @Test
  void aRowByPartnerNamesIt() throws Exception {
    Observation o = row(Unit.COUNT, true, Counting.FULL, "'US', 2013, 3");
    assertNotNull(o);
    assertEquals("US", o.partner());
    fails(
        "m.sql gave a row without a partner.",
        () -> row(Unit.COUNT, true, Counting.FULL, "null, 2013, 3"));
  }

  @Test
  void whatIsNoShareIsSaidInASentence() {
    fails(
        "m.sql gave no numerator for 2013, whose denominator is 4. Where nothing stands above the"
            + " line the numerator is 0: coalesce(…, 0).",
        () -> share("2013, null, 4, null, null, null"));
    fails(
        "m.sql gave for 2013 the numerator 5 and the denominator 4; a share has no more above the"
            + " line than below it.",
        () -> share("2013, 5, 4, null, null, null"));
    fails(
        "m.sql gave for all years the numerator -1 and the denominator 4; a share has no more"
            + " above the line than below it.",
        () -> share("null, -1, 4, null, null, null"));
    fails(
        "m.sql gave for 2013 bounds from 3 to 2 of 4; the lowest numerator is not above the"
            + " highest, nor that above the denominator.",
        () -> share("2013, 3, 4, 3, 2, 4"));
    fails(
        "m.sql gave for 2013 bounds from 1 to 5 of 4; the lowest numerator is not above the"
            + " highest, nor that above the denominator.",
        () -> share("2013, 3, 4, 1, 5, 4"));
  }

  @Test
  void whatIsNoNumberIsSaidInASentence() {
    fails(
        "m.sql gave 'many' in column 2, where a number was expected.",
        () -> row(Unit.COUNT, false, Counting.FULL, "2013, 'many'"));
    fails(
        "m.sql gave 'NaN' in column 2, where a number was expected.",
        () -> row(Unit.INDEX, false, Counting.FULL, "2013, 'nan'::double"));
    fails(
        "m.sql gave 'Infinity' in column 2, where a number was expected.",
        () -> row(Unit.INDEX, false, Counting.FULL, "2013, 'inf'::double"));
  }

  @Test
  void aColumnThatIsNotThereIsAMetricException() {
    assertThrows(MetricException.class, () -> share("2013, 1, 4"));
    assertThrows(MetricException.class, () -> row(Unit.COUNT, false, Counting.FULL, "2013"));
  }
}
