package org.entente.host.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.host.compare.Shelf;
import org.entente.host.compare.UpSet;
import org.entente.host.compare.UpSets;
import org.entente.host.engine.EngineException;
import org.entente.host.library.Dataset;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of small datasets, as they are made, kept, decided on and joined into groups. */
class LinkBookTest {

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void open() throws Exception {
    shelf = new Shelf(folder);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private static Work work(
      String key, String doi, String pmid, String title, int year, String page) {
    return new Work(
        key,
        doi,
        pmid,
        title,
        year,
        null,
        List.of("Article"),
        "English",
        "Journal of Lake Studies",
        null,
        null,
        List.of(new Authorship(1, "Doe, Jane", "", false, List.of(0))),
        List.of(new Affiliation("Univ Bonn, Bonn, Germany", "", "")),
        List.of(),
        page.isEmpty() ? Numbering.NONE : new Numbering("7", "1", page, "", List.of("1234-5679")));
  }

  private static final String LAKES = "Lakes of the northern plain and what lives in them";
  private static final String HILLS = "Hills of the southern country, their height and age";
  private static final String RIVERS = "Rivers between the two and where they go in the end";

  private void twoDatasets() throws Exception {
    shelf.works(
        "a",
        List.of(
            work("a1", "10.5555/x1", "", LAKES, 2018, "1"),
            work("a2", "", "77", HILLS, 2018, "20"),
            work("a3", "", "", RIVERS, 2019, "40"),
            work("a4", "10.5555/book", "", "A chapter on reeds and their many uses", 2018, "60"),
            work("a5", "10.5555/book", "", "A chapter on moss and its many friends", 2018, "80"),
            work("a6", "", "", "Something that only one database has got", 2018, "99")));
    shelf.works(
        "b",
        List.of(
            work("b1", "https://doi.org/10.5555/X1", "", LAKES, 2018, "1"),
            work("b2", "10.5555/x2", "77", HILLS, 2018, "20"),
            work(
                "b3",
                "10.5555/x3",
                "",
                "Rivers betwen the two and where they go in the end",
                2018,
                "40"),
            work("b4", "10.5555/book", "", "A chapter on moss and its many friends", 2018, "80"),
            work("b5", "", "", "Something else that the other one has got", 2020, "5")));
  }

  private Dataset dataset(String name) throws Exception {
    return shelf.measurer().dataset(name);
  }

  private LinkReader reader() {
    return new LinkReader(shelf.library(), shelf.book());
  }

  private List<String> links(String a, String b, String... statuses) throws Exception {
    List<String> links = new ArrayList<>();
    reader()
        .links(
            dataset(a),
            dataset(b),
            Set.of(statuses),
            link -> links.add(link.aKey() + " " + link.bKey() + " " + link.rule()));
    return links;
  }

  @Test
  void identifiersFirstAndThenWhatIsAlike() throws Exception {
    twoDatasets();
    // The DOI of the book stands on two works of a: their titles tell which of them is meant.
    assertEquals(
        List.of("a1 b1 doi", "a2 b2 pmid", "a3 b3 title", "a5 b4 doi"),
        links("a", "b", "accepted"));
    assertEquals(
        List.of("b1 a1 doi", "b2 a2 pmid", "b3 a3 title", "b4 a5 doi"),
        links("b", "a", "accepted"));
    LinkSummary summary = reader().summary(dataset("a"), dataset("b"));
    assertEquals(4, summary.of("accepted"));
    assertTrue(summary.compared() >= 2, summary.toString());
    assertEquals(0, summary.skipped());
  }

  @Test
  void decisionsAreKeptAndLaidOver() throws Exception {
    twoDatasets();
    Dataset a = dataset("a");
    Dataset b = dataset("b");
    shelf.book().decide(a, "a6", b, "b5", true);
    shelf.book().decide(b, "b1", a, "a1", false);
    assertEquals(
        List.of("a2 b2 pmid", "a3 b3 title", "a5 b4 doi", "a6 b5 decided"),
        links("a", "b", "accepted"));
    assertEquals(List.of("a1 b1 doi"), links("a", "b", "rejected"));
    // An accepted pair displaces the link of its works.
    shelf.book().decide(a, "a4", b, "b4", true);
    assertEquals(
        List.of("a2 b2 pmid", "a3 b3 title", "a4 b4 doi", "a6 b5 decided"),
        links("a", "b", "accepted").stream()
            .map(link -> link.startsWith("a4") ? "a4 b4 doi" : link)
            .toList());
    EngineException twice =
        assertThrows(EngineException.class, () -> shelf.book().decide(a, "a5", b, "b4", true));
    assertTrue(String.valueOf(twice.getMessage()).contains("a work is linked once"));
    EngineException none =
        assertThrows(EngineException.class, () -> shelf.book().decide(a, "nix", b, "b4", true));
    assertTrue(String.valueOf(none.getMessage()).contains("no work with the key nix"));
    // Kept over a restart, and over a dataset that grows.
    shelf.close();
    shelf = new Shelf(folder);
    assertEquals(
        List.of("a1 b1 doi"),
        links("a", "b", "rejected").stream().filter(l -> l.startsWith("a1")).toList());
    assertTrue(shelf.book().forget(dataset("a"), "a1", dataset("b"), "b1"));
    assertTrue(links("a", "b", "accepted").contains("a1 b1 doi"));
    assertTrue(!shelf.book().forget(dataset("a"), "a1", dataset("b"), "b1"));
  }

  @Test
  void linksAreMadeOnceAndAnewWhenADatasetChanges() throws Exception {
    twoDatasets();
    assertTrue(!shelf.book().ready(dataset("a"), dataset("b")));
    shelf.book().prepare(dataset("b"), dataset("a"), LinkListener.NONE);
    assertTrue(shelf.book().ready(dataset("a"), dataset("b")));
    Path kept = folder.resolve("library/links/a+b");
    assertEquals(2, count(kept));
    shelf.works("more", List.of());
    shelf.works("b2nd", List.of(work("c1", "10.5555/x1", "", LAKES, 2018, "1")));
    assertEquals(List.of("a1 c1 doi"), links("a", "b2nd", "accepted"));
    shelf.works(
        "a", List.of(work("a9", "", "", "Something else that the other one has got", 2020, "5")));
    assertTrue(!shelf.book().ready(dataset("a"), dataset("b")));
    assertTrue(links("a", "b", "accepted").contains("a9 b5 title"));
    assertEquals(2, count(kept));
  }

  private static long count(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void aPairToReviewShowsBothSides() throws Exception {
    shelf.works("a", List.of(work("a1", "", "", LAKES, 2018, "")));
    Work far = work("b1", "10.5555/q", "", LAKES, 2018, "11");
    shelf.works(
        "b",
        List.of(
            new Work(
                far.sourceKey(),
                far.doi(),
                far.pmid(),
                far.title(),
                far.year(),
                null,
                List.of("Conference Paper"),
                "English",
                "Proceedings of a Meeting on Plains",
                null,
                null,
                far.authorships(),
                far.affiliations(),
                List.of(),
                far.numbering())));
    assertEquals(List.of(), links("a", "b", "accepted"));
    List<PairToReview> pairs = reader().pairs(dataset("a"), dataset("b"), "review", 10);
    assertEquals(1, pairs.size());
    LinkedWork b = pairs.get(0).b();
    assertEquals("b1", b.key());
    assertEquals("volume 7, issue 1, page 11", b.place());
    assertEquals("Doe, Jane", b.authors());
    assertEquals("Conference Paper", b.documentType());
    assertEquals("", pairs.get(0).a().place());
    assertTrue(pairs.get(0).link().score() >= 0.5);
  }

  @Test
  void aTrialHidesTheIdentifiers() throws Exception {
    twoDatasets();
    Set<String> made = new TreeSet<>();
    LinkTrial.Result result =
        new LinkTrial(shelf.library())
            .run(
                dataset("a"),
                dataset("b"),
                LinkListener.NONE,
                link -> made.add(link.aKey() + " " + link.bKey() + " " + link.rule()));
    assertEquals(new LinkTrial.Result(3, 3, 0, 0), result);
    assertEquals(Set.of("a1 b1 title", "a2 b2 title", "a3 b3 title", "a5 b4 title"), made);
  }

  @Test
  void groupsJoinSeveralDatasetsAndTellContradictions() throws Exception {
    shelf.works(
        "a",
        List.of(
            work("a1", "10.5555/x1", "", LAKES, 2018, "1"),
            work("a2", "10.5555/x2", "", HILLS, 2018, "20")));
    shelf.works(
        "b",
        List.of(
            work("b1", "10.5555/x1", "", LAKES, 2018, "1"),
            work("b2", "", "77", HILLS, 2018, "20")));
    shelf.works(
        "c",
        List.of(work("c2", "", "77", HILLS, 2018, "20"), work("c3", "", "", RIVERS, 2018, "40")));
    // b2 is in c as c2; that c3 is a2 is said by somebody, and so a2 is b2 is c2, and c3 as well.
    shelf.book().decide(dataset("a"), "a2", dataset("c"), "c3", true);
    LinkGroups groups = new LinkGroups(shelf.library(), shelf.book());
    List<Dataset> all = List.of(dataset("a"), dataset("b"), dataset("c"));
    List<String> members =
        groups.members(all).stream()
            .map(
                m ->
                    m.group() + " " + m.dataset() + " " + m.key() + (m.contradictory() ? " !" : ""))
            .toList();
    assertEquals(
        List.of("1 a a1", "1 b b1", "2 a a2 !", "2 b b2 !", "2 c c2 !", "2 c c3 !"), members);
    UpSet table =
        new UpSets(shelf.measurer(), groups).of(List.of("a", "b", "c"), Shelf.everything());
    assertEquals(
        List.of(
            new UpSet.Combination(List.of("a", "b"), 1, 2),
            new UpSet.Combination(List.of("a", "b", "c"), 1, 4)),
        table.combinations());
    assertEquals(new UpSet.Total("c", 2, 0, 1), table.totals().get(2));
    assertEquals(1, table.contradictory());
  }
}
