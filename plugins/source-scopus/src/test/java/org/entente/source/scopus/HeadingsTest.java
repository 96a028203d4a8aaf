package org.entente.source.scopus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadingsTest {

  private final Headings headings = Headings.shipped();

  @Test
  void knowsHeadingsOfAllLayouts() {
    assertEquals(
        Optional.of(Column.AUTHORS_WITH_AFFILIATIONS), headings.column("Author Addresses"));
    assertEquals(Optional.of(Column.AUTHORS), headings.column("作者"));
    assertEquals(Optional.of(Column.YEAR), headings.column(" publication  YEAR "));
    assertEquals(Optional.of(Column.IGNORED), headings.column("Funding Text 7"));
    assertEquals(Optional.empty(), headings.column("Sustainable Goals"));
    assertTrue(headings.isDistinctive("EID"));
  }

  @Test
  void theFirstOfTwoColumnsCounts() {
    Layout layout = Layout.of(List.of("Title", "EID", "Titles", "New", ""));
    assertEquals(0, layout.of(Column.TITLE));
    assertEquals(List.of("Titles"), layout.repeated());
    assertEquals(List.of("New"), layout.unknown());
    assertEquals(-1, layout.of(Column.YEAR));
  }
}
