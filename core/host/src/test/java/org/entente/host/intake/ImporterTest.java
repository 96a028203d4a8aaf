package org.entente.host.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.host.intake.ImportReport.FileReport;
import org.entente.host.library.Dataset;
import org.entente.host.library.LibraryException;
import org.entente.host.library.RejectedRecord;
import org.entente.host.library.UnresolvedAddress;
import org.entente.host.library.WorksTable;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginRegistry;
import org.entente.host.plugin.Plugins;
import org.entente.spi.FileSource;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Match;
import org.entente.spi.SourceInfo;
import org.entente.spi.WorkSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

  @TempDir Path folder = Path.of("");
  private Bench bench;

  @BeforeEach
  void open() throws LibraryException {
    bench = new Bench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static String refusal(Executable run) {
    return String.valueOf(assertThrows(ImportException.class, run).getMessage());
  }

  @Test
  void importsWorksWithTheirCountries() throws Exception {
    Path file =
        bench.file(
            "works.txt",
            "#alpha works",
            "k1|A  title|2018|Univ A, Peoples R China;Univ B, USA;Univ C, Nowhere",
            "k2|Another|2019|Univ A, China",
            "k3||2020|");
    ImportReport report = bench.run("mine", file);

    assertEquals(3, report.accepted());
    assertEquals(4, report.addresses());
    assertEquals(1, report.unresolved());
    assertEquals("alpha", report.source());
    assertEquals("plugin-alpha", report.plugin().id());
    assertTrue(report.complete());
    assertEquals(Meter.digest(Files.newInputStream(file)), report.files().get(0).sha256());
    assertEquals(
        List.of(
            "k1|10.5555/k1|null|A title|2018|2018|null|article|Article; Early Access|English|"
                + "Journal of Tests|3|null|works.txt|2|3|1|2",
            "k2|10.5555/k2|null|Another|2019|2019|null|article|Article; Early Access|English|"
                + "Journal of Tests|3|null|works.txt|3|1|0|1",
            "k3|10.5555/k3|null|null|2020|2020|null|article|Article; Early Access|English|"
                + "Journal of Tests|3|null|works.txt|4|0|0|0"),
        bench.query("mine", WorksTable.WORKS, "select * exclude (work_id) from t"));
    assertEquals(
        List.of("CN|2018|article", "US|2018|article", "CN|2019|article"),
        bench.query("mine", WorksTable.WORK_COUNTRIES, "select * exclude (work_id) from t"));
    assertEquals(
        List.of("1|doe, j|Doe, Jane 0|true", "2|doe, j|Doe, Jane 1|false"),
        bench.query("mine", WorksTable.AUTHORSHIPS, "select * exclude (work_id) from t limit 2"));
    assertEquals(
        List.of(
            "0|CN|null|null|null|null|Univ A, Peoples R China",
            "1|US|null|null|null|null|Univ B, USA",
            "2|null|null|null|null|null|Univ C, Nowhere"),
        bench.query("mine", WorksTable.ADDRESSES, "select * exclude (work_id) from t limit 3"));
    assertEquals(
        List.of("1|0", "2|1", "3|2", "1|0"),
        bench.query("mine", WorksTable.AUTHOR_ADDRESSES, "select * exclude (work_id) from t"));

    Dataset dataset = bench.library().dataset("mine").orElseThrow();
    assertEquals(1, dataset.version());
    assertEquals(Dataset.Kind.WORKS, dataset.kind());
    assertEquals(3, dataset.works());
    assertEquals(2018, dataset.firstYear());
    assertEquals(2020, dataset.lastYear());
    assertEquals(1, dataset.worksWithoutAddress());
    assertEquals("fake-1", dataset.countryTables());
    assertEquals(
        List.of(new UnresolvedAddress("Univ C, Nowhere", 1, "works.txt", 2)),
        bench.library().unresolved("mine", 10));
    assertEquals(List.of(report), bench.library().imports("mine"));
  }

  @Test
  void keepsWhereAWorkStandsInItsVenue() throws Exception {
    bench.run(
        "mine",
        bench.file(
            "works.txt",
            "#alpha works",
            "k1|Pages|2018||7,1-2,S104,e159,1234-5679,2345-678x",
            "k2|An article number|2018||,,,083501",
            "k3|Nothing|2018|",
            "k4|White space|2018||26  LNIW , ,\u00a0, ,9999-99",
            "k5|No more than an ISSN|2018||,,,,12345679 1234-5679"));
    assertEquals(
        List.of(
            "1|7|1-2|S104|12345679 2345678X",
            "2|null|null|083501|null",
            "4|26 LNIW|null|null|null",
            "5|null|null|null|12345679"),
        bench.query("mine", WorksTable.NUMBERINGS, "select * from t order by work_id"));
    bench.run("none", bench.file("none.txt", "#alpha works", "k1|Nothing|2018|"));
    assertEquals(
        List.of("0"), bench.query("none", WorksTable.NUMBERINGS, "select count(*) from t"));
  }

  @Test
  void countsDuplicatesWithinAFileAndARun() throws Exception {
    Path one =
        bench.file("1.txt", "#alpha works", "k1|x|2018|U, USA", "k1|y|2018|U, USA", "k2|z|2018|");
    Path two = bench.file("2.txt", "#alpha works", "k2|q|2018|", "k3|q|2018|", "k2|q|2018|");
    ImportReport report = bench.run("mine", one, two);

    assertEquals(6, report.read());
    assertEquals(3, report.accepted());
    assertEquals(3, report.duplicates());
    assertEquals(1, report.files().get(0).duplicates());
    assertEquals(2, report.files().get(1).duplicates());
    assertEquals(
        List.of("k1|x", "k2|z", "k3|q"),
        bench.query("mine", WorksTable.WORKS, "select source_key, title from t"));
    assertEquals(List.of("1"), bench.query("mine", WorksTable.ADDRESSES, "select count(*) from t"));
    assertEquals(1, report.addresses());
  }

  @Test
  void findsDuplicatesOfEarlierImportsAndGrows() throws Exception {
    bench.run("mine", bench.file("1.txt", "#alpha works", "k1|x|2018|U, USA", "k2|x|2019|"));
    ImportReport report =
        bench.run(
            "mine", bench.file("2.txt", "#alpha works", "k2|new|2025|", "k3|x|2021|U, France"));
    assertEquals(1, report.accepted());
    assertEquals(1, report.duplicates());
    Dataset dataset = bench.library().dataset("mine").orElseThrow();
    assertEquals(2, dataset.version());
    assertEquals(3, dataset.works());
    assertEquals(2018, dataset.firstYear());
    assertEquals(2021, dataset.lastYear());
    assertEquals(2, dataset.addresses());
    assertEquals(2, bench.library().files("mine", WorksTable.WORKS).size());
    assertEquals(
        List.of("3|3"),
        bench.query("mine", WorksTable.WORKS, "select count(*), count(distinct work_id) from t"));
  }

  @Test
  void theSameFileTwiceChangesNothingAndSaysSo() throws Exception {
    Path file = bench.file("1.txt", "#alpha works", "k1|x|2018|U, USA", "|no key|2019|", "!bad");
    bench.run("mine", file);
    Dataset before = bench.library().dataset("mine").orElseThrow();
    bench.library().cache("mine", 1, "answer", "42");

    ImportReport again = bench.run("mine", file);
    assertEquals(0, again.accepted());
    assertEquals(2, again.duplicates());
    assertEquals(1, again.rejected());
    assertTrue(
        again.files().get(0).problems().get(0).message().contains("imported into 'mine' before"));
    assertEquals(before, bench.library().dataset("mine").orElseThrow());
    assertEquals(Optional.of("42"), bench.library().cached("mine", 1, "answer"));
    assertEquals(1, bench.library().rejects("mine", 10).size());
    assertEquals(1, bench.library().imports("mine").size());
    assertOnlyCommittedFolders();
  }

  private void assertOnlyCommittedFolders() throws IOException, LibraryException {
    try (var found =
        Files.find(
            folder.resolve("library/works"),
            2,
            (path, a) -> path.getNameCount() == folder.getNameCount() + 4)) {
      long committed =
          bench.library().datasets().stream()
              .mapToLong(
                  dataset -> {
                    try {
                      return bench.library().files(dataset.name(), WorksTable.WORKS).size();
                    } catch (LibraryException e) {
                      throw new IllegalStateException(e);
                    }
                  })
              .sum();
      assertEquals(committed, found.count());
    }
  }

  @Test
  void keepsRejectedRecordsWithTheirPlace() throws Exception {
    ImportReport report =
        bench.run(
            "mine", bench.file("1.txt", "#alpha works", "!bad one", "k1|x|2018|", "!bad two"));
    assertEquals(3, report.read());
    assertEquals(2, report.rejected());
    assertEquals(
        List.of(
            new RejectedRecord("1.txt", 2, "", "BAD_VALUE", "It is marked bad.", "!bad one"),
            new RejectedRecord("1.txt", 4, "", "BAD_VALUE", "It is marked bad.", "!bad two")),
        bench.library().rejects("mine", 10));
    assertEquals(1, bench.library().rejects("mine", 1).size());
    assertEquals(4, report.files().get(0).problems().get(1).line());
  }

  @Test
  void aBrokenFileKeepsWhatCameBeforeAndStopsNoOther() throws Exception {
    Path stops = bench.file("1.txt", "#alpha works", "k1|x|2018|", "STOP", "k2|x|2018|");
    Path bug = bench.file("2.txt", "#alpha works", "k3|x|2018|", "BOOM", "k4|x|2018|");
    Path good = bench.file("3.txt", "#alpha works", "k5|x|2018|");
    ImportReport report = bench.run("mine", stops, bug, good);
    assertEquals(3, report.accepted());
    assertFalse(report.complete());
    FileReport first = report.files().get(0);
    assertFalse(first.complete());
    assertEquals("MALFORMED", first.problems().get(0).code());
    assertEquals(3, first.problems().get(0).line());
    FileReport second = report.files().get(1);
    assertFalse(second.complete());
    assertTrue(second.problems().get(0).message().startsWith("The plugin plugin-alpha failed"));
    assertTrue(report.files().get(2).complete());
  }

  @Test
  void readsGzipAndSaysWhereItIsCut() throws Exception {
    StringBuilder text = new StringBuilder("#alpha works\n");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      text.append("k").append(i).append("|title ").append(random.nextLong()).append("|2018|\n");
    }
    byte[] whole = Bench.gzip(text.toString());
    ImportReport good = bench.run("whole", bench.write("whole.txt.gz", whole));
    assertEquals(20_000, good.accepted());
    assertTrue(good.complete());

    byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);
    ImportReport report = bench.run("cut", bench.write("cut.txt.gz", cut));
    assertFalse(report.complete());
    assertTrue(report.accepted() > 1_000 && report.accepted() < 20_000, report::toString);
    assertEquals("TRUNCATED", report.files().get(0).problems().get(0).code());
    assertEquals(report.accepted(), bench.library().dataset("cut").orElseThrow().works());
  }

  @Test
  void opensFoldersAndArchives() throws Exception {
    byte[] inner = Bench.zip("x.txt", "#alpha works\nk9|x|2018|\n");
    Path zip =
        bench.write(
            "in/archive.zip",
            Bench.zip(
                "b/", "",
                "b/two.txt", "#alpha works\nk2|x|2018|\n",
                "a.txt", "#alpha works\nk1|x|2018|\n",
                "z.txt.gz", Bench.gzip("#alpha works\nk3|x|2018|\n"),
                "__MACOSX/._a.txt", "junk",
                "b/.DS_Store", "junk",
                "inner.zip", inner));
    bench.file("in/sub/four.txt", "#alpha works", "k4|x|2018|");
    bench.file("in/.hidden", "junk");
    ImportReport report = bench.run("mine", folder.resolve("in"));
    assertEquals(
        List.of(
            "in/archive.zip!/a.txt",
            "in/archive.zip!/b/two.txt",
            "in/archive.zip!/inner.zip",
            "in/archive.zip!/z.txt.gz",
            "in/sub/four.txt"),
        report.files().stream().map(FileReport::file).toList());
    assertEquals(4, report.accepted());
    assertTrue(report.files().get(2).recognised().contains("archive within an archive"));
    assertEquals(Meter.digest(Files.newInputStream(zip)), report.files().get(0).sha256());
    List<String> notes =
        report.files().get(0).problems().stream().map(problem -> problem.message()).toList();
    assertTrue(notes.toString().contains(".hidden"), notes::toString);
    assertTrue(notes.toString().contains("__MACOSX/._a.txt, b/.DS_Store"), notes::toString);
    assertEquals(
        List.of("in/archive.zip!/a.txt|2"),
        bench.query("mine", WorksTable.WORKS, "select file, line from t limit 1"));
  }

  @Test
  void anOfficeDocumentIsOneFile() throws Exception {
    byte[] sheet = Bench.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>");
    List<Recognition> found =
        bench
            .importer()
            .recognise(
                Bench.request(
                    "mine",
                    bench.write("table.xlsx", sheet),
                    bench.write("a.zip", Bench.zip("table.xlsx", sheet))));
    assertEquals(
        List.of("table.xlsx", "a.zip!/table.xlsx"), found.stream().map(Recognition::file).toList());
    assertTrue(
        found
            .get(1)
            .reason()
            .startsWith(
                "No installed source recognises a.zip!/table.xlsx: it begins with the bytes 50 4b"),
        found.get(1)::reason);
  }

  @Test
  void refusesWhatNobodyKnowsWithATrueSentence() throws Exception {
    Path unknown = bench.file("notes.txt", "Dear all, here is\tthe export");
    Path empty = bench.write("empty.txt", new byte[0]);
    Path old = bench.file("old.txt", "#alpha old");
    Path breaking = bench.file("breaking.txt", "#break recognition");
    ImportReport report = bench.run("mine", unknown, empty, old, breaking);
    assertEquals("", report.source());
    assertEquals(0, report.read());
    assertFalse(report.complete());
    assertEquals(
        "No installed source recognises notes.txt: it begins with 'Dear all, here is the export'."
            + " Installed: Fake alpha (alpha), Fake beta (beta), Fake gamma (gamma).",
        report.files().get(0).recognised());
    assertEquals("empty.txt is empty. Export it again.", report.files().get(1).recognised());
    assertEquals(
        "This is the old form of alpha; export the new.", report.files().get(2).recognised());
    assertTrue(
        report.files().get(3).recognised().contains("The plugin plugin-alpha failed"),
        report.files().get(3)::recognised);
    assertTrue(bench.library().datasets().isEmpty());
  }

  @Test
  void aDatasetIsOfOneSource() throws Exception {
    Path alpha = bench.file("a.txt", "#alpha works", "k1|x|2018|");
    Path beta = bench.file("b.txt", "#beta works", "k1|x|2018|");
    String mixed = refusal(() -> bench.run("mine", alpha, beta));
    assertTrue(mixed.contains("a.txt is of 'alpha' and b.txt of 'beta'"), mixed);
    assertTrue(bench.library().datasets().isEmpty());

    bench.run("mine", alpha);
    String second = refusal(() -> bench.run("mine", beta));
    assertTrue(second.contains("'mine' holds records of the source 'alpha'"), second);

    ImportRequest chosen =
        new ImportRequest(
            "other",
            List.of(ImportRequest.Input.of(alpha), ImportRequest.Input.of(beta)),
            Optional.of("beta"));
    ImportReport report = bench.importer().run(chosen, ImportListener.SILENT);
    assertEquals(1, report.accepted());
    assertFalse(report.files().get(0).complete());
    String missing =
        refusal(
            () ->
                bench
                    .importer()
                    .run(
                        new ImportRequest(
                            "other", List.of(ImportRequest.Input.of(alpha)), Optional.of("x")),
                        ImportListener.SILENT));
    assertEquals(
        "There is no source 'x'. Installed: alpha, beta, alpha, gamma."
            .replace("alpha, beta, alpha", "alpha, beta"),
        missing);
  }

  @Test
  void whatTwoSourcesClaimIsRefusedWithBothNames() throws Exception {
    PluginRegistry twice =
        new PluginRegistry(
            List.of(
                new Installed<>("one", "1", new FakeWorks("alpha")),
                new Installed<>("two", "1", new FakeWorks("alpha")),
                new Installed<>("three", "1", new FakeWorks("beta")),
                new Installed<>("four", "1", new GreedyWorks())),
            List.of(),
            List.of());
    List<Recognition> recognitions =
        new Importer(bench.library(), Plugins.fixed(twice), new FakeCountries())
            .recognise(
                Bench.request(
                    "mine",
                    bench.file("a.txt", "#alpha works"),
                    bench.file("b.txt", "#beta works")));
    Recognition recognition = recognitions.get(0);
    assertFalse(recognition.importable());
    assertEquals(
        "b.txt is claimed by Fake beta (beta) of the plugin three and by Greedy (greedy) of the"
            + " plugin four. Say with --source which one shall read it.",
        recognitions.get(1).reason());
    assertEquals(
        "a.txt is claimed by Fake alpha (alpha) of the plugin one and by Fake alpha (alpha) of the"
            + " plugin two. Take one of the two plugins out.",
        recognition.reason());
  }

  /** Claims every file of beta. */
  private static final class GreedyWorks implements FileSource {

    @Override
    public SourceInfo info() {
      return new SourceInfo("greedy", "Greedy", "nobody", List.of(), List.of());
    }

    @Override
    public Match recognise(Head head) {
      return head.text().startsWith("#beta") ? Match.sure("x", "Mine.") : Match.no("Not mine.");
    }

    @Override
    public void read(InputFile in, String format, WorkSink out) {}
  }

  @Test
  void aMaybeIsTakenWhereNobodyIsSure() throws Exception {
    assertEquals(1, bench.run("mine", bench.file("m.txt", "#beta maybe", "k1|x|2018|")).accepted());
  }

  @Test
  void refusesBadNamesAndMissingPaths() throws Exception {
    Path file = bench.file("a.txt", "#alpha works", "k1|x|2018|");
    for (String name : List.of("", ".", "..", "a b", "a/b", "ü", "x".repeat(101))) {
      String sentence = refusal(() -> bench.run(name, file));
      assertTrue(sentence.startsWith("A dataset's name is made of 1 to 100 letters"), sentence);
    }
    String missing = refusal(() -> bench.run("mine", file, folder.resolve("nope.txt")));
    assertTrue(missing.contains("There is no file or folder"), missing);
    assertTrue(bench.library().datasets().isEmpty());
  }

  @Test
  void readEqualsAcceptedDuplicatesAndRejectedOverRandomInputs() throws Exception {
    Random random = new Random(42);
    long works = 0;
    for (int run = 0; run < 8; run++) {
      long written = 0;
      Path[] files = new Path[1 + random.nextInt(3)];
      for (int f = 0; f < files.length; f++) {
        int lines = random.nextInt(400);
        String[] text = new String[lines + 1];
        text[0] = "#alpha works";
        for (int i = 1; i <= lines; i++) {
          int kind = random.nextInt(10);
          text[i] =
              kind == 0
                  ? "!" + i
                  : (kind == 1 ? "" : "k" + random.nextInt(1_000))
                      + "|t"
                      + random.nextInt(50)
                      + "|"
                      + (2000 + random.nextInt(20))
                      + "|"
                      + (random.nextBoolean() ? "U, USA;V, China" : "");
        }
        written += lines;
        files[f] = bench.file("r" + run + "-" + f + ".txt", text);
      }
      ImportReport report = bench.run("mine", files);
      assertEquals(written, report.read());
      for (FileReport file : report.files()) {
        assertEquals(file.read(), file.accepted() + file.duplicates() + file.rejected());
      }
      works += report.accepted();
      Optional<Dataset> dataset = bench.library().dataset("mine");
      assertEquals(works, dataset.map(Dataset::works).orElse(0L));
      if (works > 0) {
        assertEquals(
            List.of(works + "|" + works + "|" + works),
            bench.query(
                "mine",
                WorksTable.WORKS,
                "select count(*), count(distinct work_id), count(distinct source_key) from t"));
        assertEquals(
            List.of("0"),
            bench.query(
                "mine",
                WorksTable.ADDRESSES,
                "select (select count(*) from t) - " + dataset.orElseThrow().addresses()));
      }
    }
  }

  @Test
  void cancellingLeavesNothing() throws Exception {
    String[] lines = new String[50_001];
    lines[0] = "#alpha works";
    for (int i = 1; i < lines.length; i++) {
      lines[i] = "k" + i + "|x|2018|U, USA";
    }
    Path file = bench.file("big.txt", lines);
    ImportListener impatient =
        new ImportListener() {
          private int calls;

          @Override
          public void progress(String name, long done, long total, long records) {
            assertTrue(done <= total);
          }

          @Override
          public boolean cancelled() {
            return ++calls > 2;
          }
        };
    ImportException cancelled =
        assertThrows(
            ImportException.class,
            () -> bench.importer().run(Bench.request("mine", file), impatient));
    assertEquals("The import was cancelled; nothing was changed.", cancelled.getMessage());
    assertTrue(bench.library().datasets().isEmpty());
    try (var left = Files.list(folder.resolve("library/works"))) {
      assertEquals(0, left.count());
    }
    assertEquals(50_000, bench.run("mine", file).accepted());
  }

  @Test
  void strangeTextsSurvive() throws Exception {
    String[] texts = {
      "nul \u0000 inside", "emoji \ud83d\ude00", "lone \ud83d end", "q'uote \"x\"", "漢字, 中国"
    };
    String[] lines = new String[texts.length + 1];
    lines[0] = "#alpha works";
    for (int i = 0; i < texts.length; i++) {
      lines[i + 1] = "k" + i + "|" + texts[i] + "|2018|" + texts[i];
    }
    ImportReport report = bench.run("mine", bench.file("it's.txt", lines));
    assertEquals(5, report.accepted());
    assertEquals(
        List.of("nul \u0000 inside", "emoji \ud83d\ude00", "lone ? end", "q'uote \"x\"", "漢字, 中国"),
        bench.query("mine", WorksTable.ADDRESSES, "select raw from t"));
  }
}
