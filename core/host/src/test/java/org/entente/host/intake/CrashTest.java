package org.entente.host.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of an import when its process dies, and who else may have the library open. */
class CrashTest {

  private static final int WORKS = 300;

  @TempDir Path folder = Path.of("");

  @Test
  void aKilledImportLeavesWhatWasThereBefore() throws Exception {
    Path library = folder.resolve("library");
    try (Bench bench = new Bench(folder)) {
      for (int file = 1; file <= 200; file++) {
        String[] lines = new String[WORKS + 1];
        lines[0] = "#alpha works";
        for (int i = 1; i <= WORKS; i++) {
          lines[i] = "f" + file + "k" + i + "|x|2018|U, USA;V, China";
        }
        bench.file("files/" + file + ".txt", lines);
      }
    }
    Random random = new Random(2018);
    int grown = 0;
    // On a machine that is busy with something else, further rounds wait longer for a first import.
    for (int round = 0; round < 6 || (grown == 0 && round < 12); round++) {
      Process child =
          Child.start(List.of(), "grow", library.toString(), folder.resolve("files").toString());
      // From before the library is open until some imports are through.
      int patience = round < 6 ? 3_500 : 20_000;
      child.waitFor(300 + random.nextInt(patience), TimeUnit.MILLISECONDS);
      child.destroyForcibly().waitFor();

      try (Bench bench = new Bench(folder)) {
        int version = bench.library().dataset("grown").map(Dataset::version).orElse(0);
        assertTrue(version >= grown, "an import that was there is gone");
        assertFalse(
            Files.exists(folder.resolve("files/" + (version + 1) + ".done")),
            "an import whose run had returned is gone");
        grown = version;
        List<Path> works = bench.library().files("grown", WorksTable.WORKS);
        assertEquals(version, works.size());
        assertEquals(version, bench.library().imports("grown").size());
        if (version > 0) {
          assertEquals(
              (long) version * WORKS, bench.library().dataset("grown").orElseThrow().works());
          assertEquals(
              List.of(version * WORKS + "|" + version * WORKS),
              bench.query(
                  "grown", WorksTable.WORKS, "select count(*), count(distinct source_key) from t"));
          assertEquals(
              List.of(String.valueOf(2 * version * WORKS)),
              bench.query("grown", WorksTable.ADDRESSES, "select count(*) from t"));
        }
        assertEquals(version, folders(library.resolve("works"), 2));
        assertEquals(0, folders(library.resolve("staging"), 1));
      }
    }
    assertTrue(grown > 0, "no import came through in any round");
  }

  @Test
  void aLibraryWhoseFirstOpeningWasKilledCanBeOpened() throws Exception {
    Random random = new Random(2013);
    for (int round = 0; round < 4; round++) {
      Path library = folder.resolve("library" + round);
      Process child =
          Child.start(List.of(), "hold", library.toString(), folder.resolve(round + "").toString());
      // Until the files of the catalogue begin to appear, and then a little.
      for (int i = 0; i < 1_000 && !Files.exists(library.resolve("catalogue.mv.db")); i++) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(600));
      child.destroyForcibly().waitFor();
      try (Library opened = Library.open(library)) {
        assertEquals(List.of(), opened.datasets());
      }
    }
  }

  private static int folders(Path top, int depth) throws Exception {
    if (!Files.isDirectory(top)) {
      return 0;
    }
    try (var found =
        Files.find(
            top,
            depth,
            (path, attributes) ->
                path.getNameCount() == top.getNameCount() + depth && attributes.isDirectory())) {
      return (int) found.count();
    }
  }

  @Test
  void aSecondProcessGetsASentence() throws Exception {
    Path library = folder.resolve("library");
    Path mark = folder.resolve("opened");
    Process child = Child.start(List.of(), "hold", library.toString(), mark.toString());
    try {
      for (int i = 0; i < 1_200 && !Files.exists(mark) && child.isAlive(); i++) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      assertTrue(Files.exists(mark), "the other process did not open the library");
      String sentence =
          assertThrows(LibraryException.class, () -> Library.open(library)).getMessage();
      assertEquals(
          "The library "
              + library
              + " is open in another Entente (process "
              + child.pid()
              + "). Close that one first, or choose another folder with --library.",
          sentence);
    } finally {
      child.destroyForcibly().waitFor();
    }
    Library.open(library).close();
  }

  @Test
  void memoryStaysFlat() throws Exception {
    Path file = folder.resolve("many.txt");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("#alpha works\n");
      for (int i = 0; i < 200_000; i++) {
        int a = i % 5_003;
        out.write(
            "k"
                + i
                + "|A title of some length about the matter number "
                + i
                + "|"
                + (2000 + i % 24)
                + "|Department of Matters "
                + a
                + ", University of Somewhere, City "
                + a % 97
                + ", USA;Institute of Things "
                + a % 701
                + ", Academy, Town, China;Laboratory "
                + i
                + ", Nowhere\n");
      }
    }
    Process child =
        Child.start(
            List.of("-Xmx96m"), "once", folder.resolve("library").toString(), file.toString());
    assertTrue(child.waitFor(5, TimeUnit.MINUTES));
    assertEquals(0, child.exitValue());
    try (Bench bench = new Bench(folder)) {
      Dataset dataset = bench.library().dataset("once").orElseThrow();
      assertEquals(200_000, dataset.works());
      assertEquals(600_000, dataset.addresses());
      assertEquals(200_000, dataset.unresolved());
      assertEquals(3, bench.library().unresolved("once", 3).size());
    }
  }
}
