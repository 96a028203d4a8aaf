package org.entente.host.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportReport.PluginVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

  @TempDir Path folder = Path.of("");

  private static ImportReport report(String dataset) {
    return new ImportReport(
        dataset, "alpha", new PluginVersion("p", "1"), List.of(), 0, 0, 0, 0, 0, 0, 0, 0.5);
  }

  private static Dataset commit(Library library, String name) throws Exception {
    try (PendingImport pending = library.begin(name, "alpha", () -> false).orElseThrow()) {
      for (WorksTable table : WorksTable.values()) {
        Files.writeString(pending.directory().resolve(table.fileName()), "not looked at here");
      }
      return pending.commit(
          report(name), new WorksStatistics(2, 2001, 2002, 3, 1, 0, 2), "tables-1", "");
    }
  }

  @Test
  void keepsDatasetsAcrossOpenings() throws Exception {
    Dataset committed;
    try (Library library = Library.open(folder.resolve("it's/[a] lib,rary %20"))) {
      committed = commit(library, "one");
      commit(library, "another");
      library.setProperty("simulated", "yes");
      library.setProperty("simulated", "no");
    }
    try (Library library = Library.open(folder.resolve("it's/[a] lib,rary %20"))) {
      assertEquals(
          List.of("another", "one"), library.datasets().stream().map(Dataset::name).toList());
      assertEquals(Optional.of(committed), library.dataset("one"));
      assertEquals(Optional.empty(), library.dataset("none"));
      assertEquals(Optional.of("no"), library.property("simulated"));
      assertEquals(Optional.empty(), library.property("x"));
      Path works = library.files("one", WorksTable.WORKS).get(0);
      assertTrue(works.startsWith(library.directory()) && Files.exists(works));
    }
  }

  @Test
  void whatIsNotCommittedIsTidiedAway() throws Exception {
    Path stray;
    try (Library library = Library.open(folder)) {
      commit(library, "one");
      stray = library.files("one", WorksTable.WORKS).get(0).resolve("../../stray").normalize();
      Files.createDirectories(stray);
      Files.createDirectories(folder.resolve("works/nobody/import"));
      Files.writeString(folder.resolve("staging/upload"), "half");
    }
    try (Library library = Library.open(folder)) {
      assertFalse(Files.exists(stray));
      assertFalse(Files.exists(folder.resolve("works/nobody")));
      assertFalse(Files.exists(folder.resolve("staging/upload")));
      assertTrue(Files.exists(library.files("one", WorksTable.WORKS).get(0)));
    }
  }

  @Test
  void removesADatasetWithAllThatHangsOnIt() throws Exception {
    try (Library library = Library.open(folder)) {
      commit(library, "one");
      Path works = library.files("one", WorksTable.WORKS).get(0);
      library.cache("one", 1, "k", "v");
      assertTrue(library.remove("one"));
      assertFalse(library.remove("one"));
      assertEquals(Optional.empty(), library.dataset("one"));
      assertEquals(List.of(), library.imports("one"));
      assertEquals(List.of(), library.files("one", WorksTable.WORKS));
      assertFalse(Files.exists(works));
      assertEquals(1, commit(library, "one").version());
      assertEquals(Optional.empty(), library.cached("one", 1, "k"));
    }
  }

  @Test
  void anImportWhoseDatasetWentIsRefused() throws Exception {
    try (Library library = Library.open(folder)) {
      commit(library, "one");
      try (PendingImport pending = library.begin("one", "alpha", () -> false).orElseThrow()) {
        library.remove("one");
        String sentence =
            String.valueOf(
                assertThrows(
                        LibraryException.class,
                        () -> pending.commit(report("one"), WorksStatistics.NONE, "t", ""))
                    .getMessage());
        assertTrue(sentence.contains("was removed while this import ran"), sentence);
      }
      assertEquals(Optional.empty(), library.dataset("one"));
    }
  }

  @Test
  void resultsAreCachedForOneVersion() throws Exception {
    try (Library library = Library.open(folder)) {
      commit(library, "one");
      library.cache("one", 1, "k", "v");
      library.cache("one", 1, "k", "w");
      library.cache("one", 7, "k", "too early");
      library.cache("none", 1, "k", "nobody's");
      assertEquals(Optional.of("w"), library.cached("one", 1, "k"));
      assertEquals(Optional.empty(), library.cached("one", 7, "k"));
      assertEquals(2, commit(library, "one").version());
      assertEquals(Optional.empty(), library.cached("one", 1, "k"));
      assertEquals(Optional.empty(), library.cached("one", 2, "k"));
    }
  }

  @Test
  void oneImportAtATime() throws Exception {
    try (Library library = Library.open(folder)) {
      try (PendingImport pending = library.begin("one", "alpha", () -> false).orElseThrow()) {
        assertTrue(Files.isDirectory(pending.scratch()));
        assertTrue(library.begin("two", "alpha", () -> true).isEmpty());
      }
      library.begin("two", "alpha", () -> true).orElseThrow().close();
    }
  }

  @Test
  void theSameProcessCannotOpenItTwice() throws Exception {
    try (Library library = Library.open(folder)) {
      String sentence =
          String.valueOf(
              assertThrows(LibraryException.class, () -> Library.open(library.directory()))
                  .getMessage());
      assertTrue(sentence.contains("is open in this program already"), sentence);
    }
    Library.open(folder).close();
  }

  @Test
  void aNewerLibraryIsRefusedAndStaysAsItIs() throws Exception {
    Library.open(folder).close();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("catalogue"), "entente", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into \"flyway_schema_history\" select 99, '99', \"description\", \"type\","
              + " \"script\", \"checksum\", \"installed_by\", \"installed_on\","
              + " \"execution_time\", true from \"flyway_schema_history\" fetch first row only");
    }
    String sentence =
        String.valueOf(
            assertThrows(LibraryException.class, () -> Library.open(folder)).getMessage());
    assertTrue(sentence.contains("was made by a newer Entente"), sentence);
    // The lock was given back.
    assertThrows(LibraryException.class, () -> Library.open(folder));
  }

  @Test
  void aPathThatTheCatalogueCannotHaveIsRefused() {
    String sentence =
        String.valueOf(
            assertThrows(LibraryException.class, () -> Library.open(folder.resolve("a;b")))
                .getMessage());
    assertTrue(sentence.startsWith("A library's path cannot have a semicolon"), sentence);
  }

  @Test
  void aMigrationThatWasCutShortIsRunAgain() throws Exception {
    Library.open(folder).close();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("catalogue"), "entente", "");
        Statement statement = connection.createStatement()) {
      statement.execute("delete from \"flyway_schema_history\"");
      statement.execute("drop table cached");
    }
    try (Library library = Library.open(folder)) {
      commit(library, "one");
      library.cache("one", 1, "k", "v");
      assertEquals(Optional.of("v"), library.cached("one", 1, "k"));
    }
  }

  @Test
  void aFolderThatIsAFileIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    String sentence =
        String.valueOf(assertThrows(LibraryException.class, () -> Library.open(file)).getMessage());
    assertTrue(sentence.contains("cannot be made"), sentence);
  }

  @Test
  void theNewestMigrationIsTheSchemaVersion() throws Exception {
    Path migrations =
        Path.of(
                String.valueOf(Library.class.getResource("migration/V1__catalogue.sql"))
                    .substring(5))
            .getParent();
    try (var files = Files.list(migrations)) {
      int newest =
          files
              .map(file -> file.getFileName().toString())
              .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
              .max()
              .orElseThrow();
      assertEquals(Catalogue.SCHEMA_VERSION, newest);
    }
  }
}
