package org.entente.source.scopus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.model.Correspondence;
import org.junit.jupiter.api.Test;

/** The column "Correspondence Address"; all people and places are invented. */
class CorrespondenceAddressTest {

  private static final String RIVERS = "Department of Rivers, Port Ilse, Norway";
  private static final String SHORES = "School of Shores, Wuhan, China";

  @Test
  void theLayoutToTwentyTwentyTwo() {
    assertEquals(
        List.of(new Correspondence(2, "Lunn, P.", RIVERS)),
        read("Lunn, P.; " + RIVERS + "; email: p@example.org"));
    assertEquals(List.of(new Correspondence(2, "Lunn, P.", RIVERS)), read("Lunn, P.; " + RIVERS));
  }

  @Test
  void initialsFirst() {
    assertEquals(
        List.of(new Correspondence(1, "M.J. Quill", RIVERS)),
        read("M.J. Quill; " + RIVERS + "; email: m@example.org"));
  }

  @Test
  void severalOneAfterTheOther() {
    assertEquals(
        List.of(
            new Correspondence(1, "M.J. Quill", RIVERS),
            new Correspondence(1, "M.J. Quill", SHORES),
            new Correspondence(2, "P. Lunn", "")),
        read(
            "M.J. Quill; "
                + RIVERS
                + "; email: m@example.org; M.J. Quill; "
                + SHORES
                + "; email: m@example.org; P. Lunn; email: p@example.org"));
    assertEquals(
        List.of(
            new Correspondence(2, "Lunn, P.", RIVERS), new Correspondence(3, "Zee, T.", SHORES)),
        read("Lunn, P.; " + RIVERS + "; email: p@example.org\nZee, T.; " + SHORES));
  }

  @Test
  void severalNamesBeforeOneAddress() {
    assertEquals(
        List.of(
            new Correspondence(2, "Lunn, P.", SHORES), new Correspondence(3, "Zee, T.", SHORES)),
        read("Lunn, P.; Zee, T.; " + SHORES + "; tel: 1; email: p@example.org"));
  }

  @Test
  void nameWithoutAddressAndAddressWithoutName() {
    assertEquals(List.of(new Correspondence(2, "Lunn, P.", "")), read("Lunn, P."));
    assertEquals(List.of(new Correspondence(0, "", RIVERS)), read(RIVERS));
    assertEquals(List.of(), read(""));
    assertEquals(List.of(), read("email: p@example.org"));
  }

  @Test
  void addressRunIntoTheName() {
    assertEquals(
        List.of(new Correspondence(2, "Lunn, P.", "Postbox 8, Port Ilse, Norway")),
        read("Lunn, P.Postbox 8, Port Ilse, Norway; email: p@example.org"));
  }

  @Test
  void addressBehindACommaAndMailRunIntoTheName() {
    assertEquals(
        List.of(new Correspondence(2, "Lunn, P.", "Port Ilse, Norway")),
        read("Lunn, P., Port Ilse, Norway"));
    assertEquals(
        List.of(new Correspondence(2, "Lunn, P.", "")), read("Lunn, P.email: p@example.org"));
  }

  @Test
  void namesOfNobodyKeepTheirAddress() {
    Tally tally = new Tally();
    assertEquals(
        List.of(
            new Correspondence(0, "Nemo, A.", RIVERS),
            new Correspondence(0, "Tide Study Group", SHORES),
            new Correspondence(0, "Nemo, Anna", "")),
        read(
            "Nemo, A.; "
                + RIVERS
                + "; email: n@example.org; Tide Study Group; "
                + SHORES
                + "; email: g@example.org; Nemo, Anna",
            tally));
    Reading reading = new Reading();
    tally.report("test.csv", reading);
    assertEquals(1, reading.notes.size());
    assertEquals(
        true, reading.noted("not certainly one of the record's authors: 3"), "" + reading.notes);
  }

  private static List<Correspondence> read(String cell) {
    return read(cell, new Tally());
  }

  private static List<Correspondence> read(String cell, Tally tally) {
    return CorrespondenceAddress.read(
        cell, AuthorList.of("Quill M.J., Lunn P., Zee T.", "", "", ""), tally);
  }
}
