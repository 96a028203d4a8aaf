package org.entente.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The boundary's records check themselves. */
class RecordsTest {

  @Test
  void yearsHoldBothEnds() {
    Years years = new Years(2013, 2023);
    assertTrue(years.contains(2013));
    assertTrue(years.contains(2023));
    assertFalse(years.contains(2012));
    assertFalse(years.contains(2024));
    assertTrue(new Years(2018, 2018).contains(2018));
    assertThrows(IllegalArgumentException.class, () -> new Years(2023, 2013));
  }

  @Test
  void linesAreCountedFromOne() {
    assertEquals(0, new Location("f", 0, "").line());
    assertThrows(IllegalArgumentException.class, () -> new Location("f", -1, ""));
  }

  @Test
  void aMatchThatIsNoneHasNoFormat() {
    assertEquals(new Match(Match.Level.NO, "", "why"), Match.no("why"));
    assertEquals(new Match(Match.Level.UNSUPPORTED, "f", "why"), Match.unsupported("f", "why"));
    assertEquals(new Match(Match.Level.MAYBE, "f", "why"), Match.maybe("f", "why"));
    assertEquals(new Match(Match.Level.SURE, "f", "why"), Match.sure("f", "why"));
    // The host takes the surest source, so the order of the levels is part of the boundary.
    assertEquals(
        List.of(Match.Level.NO, Match.Level.UNSUPPORTED, Match.Level.MAYBE, Match.Level.SURE),
        List.of(Match.Level.values()));
  }

  @Test
  void provenanceKeepsTheOrderOfItsFiltersAndACopy() {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("Schema", "Web of Science");
    filters.put("Dataset", "InCites Dataset");
    filters.put("Bands", "none");
    Provenance provenance = new Provenance("InCites locations", filters, "", "");
    filters.clear();
    assertEquals(List.of("Schema", "Dataset", "Bands"), List.copyOf(provenance.filters().keySet()));
    assertThrows(UnsupportedOperationException.class, () -> provenance.filters().clear());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "WoS", "web of science", "wos_tagged", "wós", "wos\n"})
  void identifiersAreSmallLettersDigitsAndHyphens(String id) {
    assertThrows(
        IllegalArgumentException.class, () -> new SourceInfo(id, "n", "p", List.of(), List.of()));
    assertThrows(IllegalArgumentException.class, () -> metric(id, Set.of(Counting.FULL)));
  }

  @Test
  void aMetricNamesItsCountingMethods() {
    assertThrows(IllegalArgumentException.class, () -> metric("works", Set.of()));
    EnumSet<Counting> countings = EnumSet.of(Counting.FULL);
    MetricInfo info = metric("works", countings);
    countings.add(Counting.FRACTIONAL);
    assertEquals(Set.of(Counting.FULL), info.countings());
  }

  @Test
  void aSourceKeepsCopies() {
    List<SourceInfo.Format> formats = new ArrayList<>();
    formats.add(new SourceInfo.Format("wos-tagged", "Plain Text File", "Export."));
    SourceInfo info = new SourceInfo("wos-2", "n", "p", formats, List.of());
    formats.clear();
    assertEquals(1, info.formats().size());
  }

  @Test
  void anExceptionKeepsItsCodePlaceAndCause() {
    Location at = new Location("f", 3, "k");
    IllegalStateException cause = new IllegalStateException("inside");
    SourceException e = new SourceException(Code.MALFORMED, "A sentence.", at, cause);
    assertEquals(Code.MALFORMED, e.code());
    assertEquals(at, e.at());
    assertEquals("A sentence.", e.getMessage());
    assertEquals(cause, e.getCause());
  }

  private static MetricInfo metric(String id, Set<Counting> countings) {
    return new MetricInfo(
        id, "t", "d", "f", MetricInfo.Unit.COUNT, false, countings, List.of(), Set.of(), List.of());
  }
}
