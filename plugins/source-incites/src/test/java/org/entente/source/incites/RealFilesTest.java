package org.entente.source.incites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.kit.SharedData;
import org.entente.model.EntityKind;
import org.entente.model.Observation;
import org.entente.spi.Code;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

/** The exports that strangers published, read in place. */
class RealFilesTest {

  private static final String PREFIX = "incites/Ppantaleo__CONICET-InCites__";
  private static final String ORGANISATIONS =
      PREFIX + "Incites_Organizations_CONICET_instituciones_2019-2023.csv";
  private static final String AREAS = PREFIX + "Incites_Research_Areas_CONICET_2019-2023.csv";
  private static final String TREND = PREFIX + "Incites_CONICET_2019-2023.csv";

  private static Collected read(String file, String format) throws SourceException, IOException {
    var input = Files.path(SharedData.path(file));
    Match match = Files.recogniseTable(input);
    assertEquals(Match.Level.SURE, match.level(), match.reason());
    assertEquals(format, match.format(), match.reason());
    return Files.table(input);
  }

  @Test
  void readsEveryOrganisationAndEveryRateAgreesWithItsCounts() throws Exception {
    Collected table = read(ORGANISATIONS, "incites-organisations");
    assertEquals(5566, table.rows.size());
    assertEquals(List.of(), table.rejects);
    assertEquals(List.of(), table.saying("contradicts itself"));

    List<Observation> buenosAires = table.rows.get(0);
    assertEquals("University of Buenos Aires", buenosAires.get(0).entity());
    Map<String, Observation> byMetric = new HashMap<>();
    buenosAires.forEach(o -> byMetric.put(o.metric(), o));
    Observation works = need(byMetric, "works");
    assertEquals(new BigDecimal("10198"), works.value());
    assertEquals("ARGENTINA", works.country());
    assertEquals(EntityKind.ORGANISATION, works.entityKind());
    assertNull(works.year(), "2019 to 2023 is not a year");
    assertEquals(new BigDecimal("4942"), need(byMetric, "international-works").value());
    assertEquals(
        new BigDecimal("0.8778492057266132"),
        need(byMetric, "incites-category-normalized-citation-impact").value(),
        "sixteen digits stay as printed");
    // The filter makes every foreign organisation read 100 %.
    assertFalse(byMetric.containsKey("international-share"));
    assertEquals(1, table.saying("filtered to collaborations").size());
    assertEquals(5566, table.of("works").size());

    // Of the 191 names in quotation marks none has pushed its country aside.
    assertTrue(
        table.of("works").stream().noneMatch(o -> o.country().matches(".*\\d.*")),
        "a country is no number");
    assertEquals("2024-01-25", table.provenance().datasetDate());
    assertEquals("Feb 28, 2024", table.provenance().exportDate());
    assertEquals("[2019, 2023]", table.provenance().filters().get("Time Period"));
    assertEquals(
        "2024-01-25. Includes Web of Science content indexed through 2023-12-31.",
        table.provenance().filters().get("InCites dataset updated"));
  }

  private static Observation need(Map<String, Observation> all, String metric) {
    Observation observation = all.get(metric);
    if (observation == null) {
      throw new AssertionError("no " + metric + " among " + all.keySet());
    }
    return observation;
  }

  @Test
  void readsEveryResearchArea() throws Exception {
    Collected table = read(AREAS, "incites-research-areas");
    assertEquals(249, table.rows.size());
    assertEquals(List.of(), table.rejects);
    Observation first = table.of("works").get(0);
    assertEquals(EntityKind.RESEARCH_AREA, first.entityKind());
    assertEquals("ENVIRONMENTAL SCIENCES", first.entity());
    assertEquals("", first.country());
    assertEquals(new BigDecimal("2101"), first.value());
    assertTrue(table.of("works").stream().anyMatch(o -> o.entity().equals("CHEMISTRY, PHYSICAL")));
    assertTrue(table.of("incites-rank").isEmpty(), "a rank is no metric");
  }

  @Test
  void readsTheTrendThatASpreadsheetProgramSaved() throws Exception {
    Collected table = read(TREND, "incites-organisations");
    assertEquals(15, table.rows.size());
    assertEquals(List.of(), table.rejects);
    assertEquals(List.of(), table.saying("contradicts itself"));
    List<Observation> shares = table.of("international-share");
    assertEquals(15, shares.size());
    Map<Integer, BigDecimal> own = new TreeMap<>();
    for (Observation share : shares) {
      if (share.entityKind() == EntityKind.ORGANISATION) {
        assertEquals("ARGENTINA", share.country());
        own.put(share.year() == null ? 0 : share.year(), share.value());
      } else {
        assertEquals(EntityKind.BASELINE, share.entityKind());
        assertEquals(share.entity().equals("Global Baseline") ? "" : "ARGENTINA", share.country());
      }
    }
    assertEquals(
        Map.of(
            2019, new BigDecimal("0.4128"),
            2020, new BigDecimal("0.4335"),
            2021, new BigDecimal("0.444"),
            2022, new BigDecimal("0.4559"),
            2023, new BigDecimal("0.4748")),
        own);
    assertEquals(
        10, table.of("works").stream().filter(o -> o.entityKind() == EntityKind.BASELINE).count());
    assertEquals("Feb 27, 2024", table.provenance().exportDate());
    assertEquals("[2019, 2023]", table.provenance().filters().get("Time Period"));
  }

  @Test
  void recognisesTheFilesOfInCitesAndNoOthers() throws IOException {
    Path root = SharedData.path("");
    Map<String, Match> recognised = new TreeMap<>();
    Map<String, Match> unsupported = new TreeMap<>();
    try (Stream<Path> files = java.nio.file.Files.walk(root)) {
      for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        for (Match match :
            List.of(
                Files.recogniseTable(Files.path(file)),
                Files.recogniseDocuments(Files.path(file)))) {
          switch (match.level()) {
            case SURE, MAYBE -> recognised.put(name, match);
            case UNSUPPORTED -> unsupported.put(name, match);
            case NO -> {}
          }
        }
      }
    }
    assertEquals(
        List.of(TREND, ORGANISATIONS, AREAS),
        List.copyOf(recognised.keySet()),
        recognised::toString);
    assertEquals(
        List.of("incites_odd/Omkar3101__iisc-eda-project__publications.csv"),
        List.copyOf(unsupported.keySet()),
        unsupported::toString);
  }

  @Test
  void refusesTheTableThatSomebodyAddedAYearTo() {
    var file =
        Files.path(SharedData.path("incites_odd/Omkar3101__iisc-eda-project__publications.csv"));
    assertTrue(Files.recogniseTable(file).reason().contains("'year'"));
    SourceException refused =
        assertThrows(SourceException.class, () -> Files.table(file, "incites-locations"));
    assertEquals(Code.UNSUPPORTED, refused.code());
  }
}
