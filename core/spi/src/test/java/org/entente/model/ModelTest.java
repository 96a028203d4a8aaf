package org.entente.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The records keep what they promise: they are checked, and nobody changes them afterwards. */
class ModelTest {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static Work work(
      List<String> types, List<Authorship> authorships, List<Affiliation> affiliations) {
    return new Work(
        "k", "", "", "A title", null, null, types, "", "", null, null, authorships, affiliations);
  }

  @Test
  void aWorkKeepsCopies() {
    List<String> types = new ArrayList<>(List.of("Article"));
    List<Authorship> authorships =
        new ArrayList<>(List.of(new Authorship(1, "Berg, Anna", "", false, List.of(0))));
    List<Affiliation> affiliations =
        new ArrayList<>(List.of(new Affiliation("Univ Nord, Sweden", "Univ Nord", "")));
    Work work = work(types, authorships, affiliations);
    types.clear();
    authorships.clear();
    affiliations.clear();
    assertEquals(List.of("Article"), work.documentTypes());
    assertEquals(1, work.authorships().size());
    assertEquals(1, work.affiliations().size());
    assertThrows(UnsupportedOperationException.class, () -> work.documentTypes().clear());
    assertThrows(UnsupportedOperationException.class, () -> work.authorships().clear());
    assertThrows(UnsupportedOperationException.class, () -> work.affiliations().clear());
    assertNull(work.year());
  }

  @Test
  void anAuthorshipKeepsACopyAndCountsFromOne() {
    List<Integer> indices = new ArrayList<>(List.of(0, 2));
    Authorship authorship = new Authorship(1, "Li, Wei", "", true, indices);
    indices.clear();
    assertEquals(List.of(0, 2), authorship.affiliations());
    assertThrows(
        IllegalArgumentException.class, () -> new Authorship(0, "Li, Wei", "", true, List.of()));
  }

  @Test
  void anObservationNamesItsMetric() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Observation.ofCountry("", "CN", "", 2018, HALF, null, null));
  }

  @Test
  void anEntityStandsExactlyWhereNoCountryIsMeasured() {
    assertThrows(
        IllegalArgumentException.class, () -> observation(EntityKind.COUNTRY, "Univ Nord"));
    assertThrows(IllegalArgumentException.class, () -> observation(EntityKind.ORGANISATION, ""));
    assertEquals("Univ Nord", observation(EntityKind.ORGANISATION, "Univ Nord").entity());
    assertEquals("", observation(EntityKind.COUNTRY, "").entity());
  }

  private static Observation observation(EntityKind kind, String entity) {
    return new Observation("works", "CN", kind, entity, "", 2018, HALF, null, null, null, null);
  }

  @Test
  void anIntervalAndBoundsAreAddedAndNothingElseChanges() {
    Observation plain =
        Observation.ofCountry(
            "partner-share", "CN", "US", 2018, HALF, new BigDecimal("1"), new BigDecimal("2"));
    assertNull(plain.interval());
    assertNull(plain.bounds());
    Interval interval = Interval.wilson(1, 2);
    Bounds bounds = new Bounds(BigDecimal.ZERO, BigDecimal.ONE);
    Observation full = plain.with(interval, bounds);
    assertEquals(interval, full.interval());
    assertEquals(bounds, full.bounds());
    assertEquals(plain, full.with(null, null));
  }

  @Test
  void boundsAreInOrder() {
    assertEquals(HALF, new Bounds(HALF, HALF).highest());
    assertThrows(IllegalArgumentException.class, () -> new Bounds(BigDecimal.ONE, HALF));
  }
}
