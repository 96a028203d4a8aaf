package org.entente.metrics.careers;

import static org.entente.metrics.world.Paper.Author.author;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Paper.Address;
import org.entente.spi.Years;
import org.entente.statistics.Panel;
import org.junit.jupiter.api.Test;

class AuthorPanelTest {

  private static final Years YEARS = new Years(Careers.FIRST, Careers.LAST);

  /**
   * The window is 2014, the panel 2015 to 2019.
   *
   * <ul>
   *   <li>A is of the United States and wrote with China in 2014: treated. One work in 2015, two in
   *       2017 of which one with China, none in other years.
   *   <li>B is of the United States and wrote with Germany in 2014: control. One work in 2018; the
   *       one of 2020 is after the panel.
   *   <li>C wrote with the United States in 2014 from China: not of the United States.
   *   <li>D is of the United States and wrote without anybody abroad: neither.
   *   <li>E is of the United States and wrote with China in 2016 only, after the window: neither.
   *   <li>F is named twice on one work of 2019 beside the German one of 2014: counts once.
   * </ul>
   */
  @Test
  void byHand() throws Exception {
    Address us = new Address("US", "x");
    Address cn = new Address("CN", "y");
    Address de = new Address("DE", "z");
    List<Paper> papers =
        List.of(
            Paper.article(2014, List.of(author("A", 0), author("C", 1)), List.of(us, cn)),
            Paper.article(2014, List.of(author("B", 0), author("G", 1)), List.of(us, de)),
            Paper.article(2014, List.of(author("D", 0)), List.of(us)),
            Paper.article(2014, List.of(author("F", 0), author("G", 1)), List.of(us, de)),
            Paper.article(2015, List.of(author("A", 0)), List.of(us)),
            Paper.article(2016, List.of(author("E", 0), author("C", 1)), List.of(us, cn)),
            Paper.article(2017, List.of(author("A", 0)), List.of(us)),
            Paper.article(2017, List.of(author("A", 0), author("C", 1)), List.of(us, cn)),
            Paper.article(2018, List.of(author("B", 0)), List.of(us)),
            Paper.article(2019, List.of(author("F", 0), author("F", 0)), List.of(us)),
            Paper.article(2020, List.of(author("B", 0)), List.of(us)));
    Design design =
        new Design(
            new Years(2014, 2014),
            new TreeSet<>(List.of(2015, 2016, 2017, 2018, 2019)),
            2017,
            2016,
            1);
    assertEquals(
        List.of("treated 1 0 2 0 0", "control 0 0 0 1 0", "control 0 0 0 0 1"),
        lines(papers, design, "works"));
    assertEquals(
        List.of("treated 1 0 1 0 0", "control 0 0 0 1 0", "control 0 0 0 0 1"),
        lines(papers, design, "works-without-partner"));
  }

  @Test
  void asPlainLoopsOverTheWorks() throws Exception {
    int authors = 0;
    int treated = 0;
    for (long seed = 1; seed <= 60; seed++) {
      List<Paper> papers = Careers.disorderly(seed, 40 + (int) seed * 3);
      List<Integer> years = List.of(2015, 2016, 2017, 2018, 2020, 2021);
      Design design = new Design(new Years(2012, 2014), new TreeSet<>(years), 2018, 2016, 3);
      for (String outcome : List.of("works", "works-without-partner", "citations")) {
        List<String> expected =
            new ArrayList<>(
                Careers.panel(without2019(papers), 2012, 2014, years, outcome).values());
        assertEquals(expected, lines(without2019(papers), design, outcome), outcome + " " + seed);
        authors += expected.size();
        treated += (int) expected.stream().filter(line -> line.startsWith("treated")).count();
      }
    }
    assertTrue(authors > 500 && treated > 100 && authors - treated > 100, authors + ", " + treated);
  }

  @Test
  void asPlainLoopsOver200000Works() throws Exception {
    List<Paper> papers = without2019(Careers.disorderly(77, 200_000));
    List<Integer> years = List.of(2015, 2016, 2017, 2018, 2020, 2021);
    Design design = new Design(new Years(2012, 2014), new TreeSet<>(years), 2018, 2016, 3);
    List<String> expected =
        List.copyOf(Careers.panel(papers, 2012, 2014, years, "works-without-partner").values());
    assertEquals(30, expected.size());
    assertEquals(expected, lines(papers, design, "works-without-partner"));
  }

  /** The panel of the design lacks a year, which it does only where no work has it. */
  private static List<Paper> without2019(List<Paper> papers) {
    return papers.stream().filter(paper -> !Integer.valueOf(2019).equals(paper.year())).toList();
  }

  private static List<String> lines(List<Paper> papers, Design design, String outcome)
      throws Exception {
    try (Asked scope = new Asked(papers, Optional.of("CN"), YEARS, Map.of("outcome", outcome))) {
      AuthorPanel authors = AuthorPanel.read(scope, "CN", design, Outcome.of(scope.parameters()));
      Panel panel = authors.panel();
      List<String> lines = new ArrayList<>();
      for (int unit = 0; unit < panel.units(); unit++) {
        StringBuilder line = new StringBuilder(authors.treated().get(unit) ? "treated" : "control");
        for (int row = panel.start(unit); row < panel.end(unit); row++) {
          line.append(' ').append(Math.round(panel.outcome(row)));
        }
        lines.add(line.toString());
        assertEquals(
            List.copyOf(design.panel()),
            IntStream.range(panel.start(unit), panel.end(unit)).mapToObj(panel::time).toList());
      }
      return lines;
    }
  }
}
