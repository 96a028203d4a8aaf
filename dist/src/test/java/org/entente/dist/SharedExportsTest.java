package org.entente.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.app.Workspace;
import org.entente.host.engine.ScopedView;
import org.entente.host.engine.ViewScope;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportReport.FileReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.library.Dataset;
import org.entente.kit.SharedData;
import org.entente.spi.Rows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file of the shared data folder, imported as a user would: it is recognised and read to its
 * end with as many records as an independent count finds, or refused with a sentence that is true
 * of it; and no record goes missing.
 */
class SharedExportsTest {

  /** The format of the tables of observations, which the manifest does not list. */
  private static final String TIDY = "observations-csv";

  /** What becomes of a file: a format of a source, or a refusal. */
  private record Outcome(String format, Optional<Refusal> refusal) {

    static Outcome read(String format) {
      return new Outcome(format, Optional.empty());
    }

    static Outcome refused(Refusal refusal) {
      return new Outcome("", Optional.of(refusal));
    }

    String source() {
      if (format.equals(TIDY)) {
        return "table";
      }
      int dash = format.indexOf('-');
      return dash < 0 ? "" : format.substring(0, dash);
    }
  }

  /** Files that are not what their folder and ending, or the manifest's format, would say. */
  private static final Map<String, Outcome> EXCEPTIONS =
      Map.ofEntries(
          // Nothing in an InCites table says of what kind its rows are; columns and names do.
          Map.entry(
              "incites/Ppantaleo__CONICET-InCites__Incites_CONICET_2019-2023.csv",
              Outcome.read("incites-organisations")),
          Map.entry(
              "incites/Ppantaleo__CONICET-InCites__Incites_Organizations_CONICET_instituciones_2019-2023.csv",
              Outcome.read("incites-organisations")),
          Map.entry(
              "incites/Ppantaleo__CONICET-InCites__Incites_Research_Areas_CONICET_2019-2023.csv",
              Outcome.read("incites-research-areas")),
          // Not genuine: InCites' columns and a column "year" added by hand.
          Map.entry(
              "incites_odd/Omkar3101__iisc-eda-project__publications.csv",
              Outcome.refused(Refusal.INCITES_ALTERED)),
          // Bytes of a workbook that were read as Latin-1 and written as UTF-8.
          Map.entry(
              "odd/AJHetherwickLBL__Web_Of_Science_Query__savedrecs_final.xls",
              Outcome.refused(Refusal.WOS_EXCEL_DAMAGED)),
          Map.entry(
              "odd/AJHetherwickLBL__Web_Of_Science_Query__savedrecs_xls_short_revised.csv",
              Outcome.refused(Refusal.WOS_EXCEL_DAMAGED)),
          // A genuine record of the Web of Science in the tags of 2006.
          Map.entry("odd/JabRef__jabref__IsiImporterTestWOS.isi", Outcome.read("wos-tagged")),
          // The header of the Web of Science, but records of Inspec (UT INSPEC:...).
          Map.entry(
              "odd/JabRef__jabref__IsiImporterTestInspec.isi", Outcome.refused(Refusal.UNKNOWN)),
          // Broken on purpose, but every record can be told apart.
          Map.entry("odd/UWNETLAB__metaknowledge__badFile.isi", Outcome.read("wos-tagged")),
          // The first line is XX instead of FN; the records behind it are whole.
          Map.entry("odd/ropensci__refsplitr__BadHeader.txt", Outcome.read("wos-tagged")),
          Map.entry("odd/abrunoaa__TCC__savedrecs.xls", Outcome.refused(Refusal.WOS_EXCEL)),
          // Opened and saved by a spreadsheet program: quoted cells, but the columns are whole.
          Map.entry("odd/jillymackay__LitReview__savedrecs.txt", Outcome.read("wos-tab")),
          Map.entry(
              "odd/professornaite__racism-stem-ed__savedrecs.txt",
              Outcome.refused(Refusal.WOS_CITATION_REPORT)),
          Map.entry(
              "odd/professornaite__racism-stem-ed__raw.csv",
              Outcome.refused(Refusal.WOS_EXCEL_AS_CSV)),
          Map.entry(
              "odd/professornaite__racism-stem-ed__analyze(1).txt",
              Outcome.refused(Refusal.WOS_ANALYZE)),
          Map.entry(
              "odd/professornaite__racism-stem-ed__racism_AND_stem_1992_2023_results.txt",
              Outcome.refused(Refusal.WOS_ANALYZE)),
          Map.entry(
              "wos/tributetotobler__bibliotobler__Tobler_citation_report.txt",
              Outcome.refused(Refusal.WOS_CITATION_REPORT)),
          // Made by other programs (a geocoder, a reference manager) of Web of Science records.
          Map.entry(
              "wos/tributetotobler__bibliotobler__netscity_tobler.csv",
              Outcome.refused(Refusal.UNKNOWN)),
          Map.entry(
              "wos/tributetotobler__bibliotobler__savedrecs_without_WE.csv",
              Outcome.refused(Refusal.UNKNOWN)));

  /** Its maker took the accession number (UT) out of one of its 34 records. */
  private static final String WITHOUT_KEY = "UWNETLAB__metaknowledge__testFile.isi";

  @TempDir static Path folder;

  private static Path data = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static Workspace workspace;

  /** Before each, so that where there is no shared data each test is reported as skipped. */
  @BeforeEach
  void open() throws Exception {
    data = SharedData.path("");
    if (workspace == null) {
      workspace = Distribution.workspace(folder.resolve("library"));
    }
  }

  @AfterAll
  static void close() {
    if (workspace != null) {
      workspace.close();
    }
  }

  @Test
  void everyFileIsReadToItsLastRecordOrTrulyRefused() throws Exception {
    Map<String, Manifest> manifest = Manifest.read(data.resolve("MANIFEST.tsv"));
    List<Path> files = files(data);
    Set<String> names = new HashSet<>();
    files.forEach(file -> names.add(name(file)));
    assertTrue(names.containsAll(manifest.keySet()), "files of the manifest are missing");
    assertTrue(names.containsAll(EXCEPTIONS.keySet()), "exceptions without a file");

    List<String> wrong = new ArrayList<>();
    Sums sums = new Sums();
    for (Path file : files) {
      String name = name(file);
      Outcome expected = expected(name, manifest.getOrDefault(name, Manifest.UNLISTED));
      String dataset = "file-" + sums.files();
      ImportReport report = run(dataset, file);
      sums.add(report);
      try {
        if (expected.refusal().isPresent()) {
          checkRefused(file, expected.refusal().get(), report, dataset);
        } else {
          checkRead(
              file, expected, report, dataset, manifest.getOrDefault(name, Manifest.UNLISTED));
        }
      } catch (AssertionError e) {
        wrong.add(name + ": " + e.getMessage());
      }
      workspace.library().remove(dataset);
    }
    System.out.println(sums);
    assertEquals(List.of(), wrong);
    assertEquals(sums.read, sums.accepted + sums.duplicates + sums.rejected);
    assertEquals(0, sums.rejected);
    // One shared file, a BibTeX file of Scopus, holds five records twice.
    assertEquals(5, sums.duplicates);
  }

  @Test
  void aFolderOfTheWebOfScienceBecomesOneDataset() throws Exception {
    importFolderTwice("wos", "wos");
  }

  @Test
  void aFolderOfScopusBecomesOneDataset() throws Exception {
    importFolderTwice("scopus", "scopus");
  }

  /** Two files of one search that are byte for byte the same. */
  @Test
  void theSameFileUnderAnotherNameHoldsOnlyDuplicates() throws Exception {
    Path four = SharedData.path("wos/rian39__imaginaries__savedrecs(4).txt");
    Path five = SharedData.path("wos/rian39__imaginaries__savedrecs(5).txt");
    assertEquals(-1, Files.mismatch(four, five));

    ImportReport together = run("pair", four, five);
    assertEquals(List.of(500L, 500L), together.files().stream().map(FileReport::read).toList());
    assertEquals(List.of(500L, 0L), together.files().stream().map(FileReport::accepted).toList());
    assertEquals(List.of(0L, 500L), together.files().stream().map(FileReport::duplicates).toList());
    assertEquals(together.files().get(0).sha256(), together.files().get(1).sha256());

    assertEquals(500, run("one-by-one", four).accepted());
    Dataset before = dataset("one-by-one");
    ImportReport second = run("one-by-one", five);
    assertEquals(500, second.duplicates());
    assertEquals(0, second.accepted());
    assertEquals(before, dataset("one-by-one"));
    assertTrue(
        second.files().get(0).problems().stream()
            .anyMatch(
                problem ->
                    problem
                        .message()
                        .equals("This very file was imported into 'one-by-one' before.")),
        second.files().get(0).problems().toString());
  }

  private static void checkRead(
      Path file, Outcome expected, ImportReport report, String dataset, Manifest listed)
      throws Exception {
    FileReport read = report.files().get(0);
    assertEquals(expected.source(), report.source());
    assertEquals(expected.format(), read.format());
    assertEquals("source-" + expected.source(), report.plugin().id());
    assertTrue(read.complete(), () -> "not read to its end: " + read.problems());
    long counted = Census.records(file, expected.format());
    assertEquals(counted, read.read(), "records read, by an independent count");
    // BadHeader.txt has no format that the manifest's maker knew, so its lines are listed there.
    if (!file.endsWith("ropensci__refsplitr__BadHeader.txt") && !expected.format().equals(TIDY)) {
      assertEquals(listed.records(), read.read(), "records read, by the manifest");
    }
    if (!expected.format().equals(TIDY)) {
      assertEquals(listed.sha256(), read.sha256());
    }
    assertEquals(0, read.rejected(), () -> rejects(dataset));
    assertEquals(read.read(), read.accepted() + read.duplicates() + read.rejected());
    Dataset stored = dataset(dataset);
    assertEquals(expected.source(), stored.source());
    if (expected.source().equals("incites") || expected.source().equals("table")) {
      assertEquals(read.observations(), stored.observations());
      assertEquals(read.observations(), workspace.library().observations(dataset).size());
      assertTrue(read.observations() >= read.accepted(), "a row without an observation");
    } else {
      assertEquals(read.accepted(), stored.works());
      assertEquals(report.addresses(), stored.addresses());
      assertEquals(report.unresolved(), stored.unresolved());
      Set<String> keys = Census.keys(file, expected.format());
      assertEquals(keys, keys(stored));
      long withoutKey = file.endsWith(WITHOUT_KEY) ? 1 : 0;
      assertEquals(counted - keys.size() - withoutKey, read.duplicates());
      assertEquals(file.endsWith(WITHOUT_KEY) ? 1 : 0, stored.works() - keys(stored).size());
    }
  }

  private static void checkRefused(Path file, Refusal refusal, ImportReport report, String dataset)
      throws Exception {
    FileReport refused = report.files().get(0);
    assertFalse(refused.complete(), () -> "was read as " + refused.format());
    assertEquals(0, refused.read());
    assertEquals(0, refused.accepted() + refused.duplicates() + refused.rejected());
    assertEquals(0, report.observations());
    assertTrue(workspace.library().dataset(dataset).isEmpty(), "a dataset was made");
    assertEquals(1, refused.problems().size(), "sentences");
    String sentence = refused.problems().get(0).message();
    assertTrue(refusal.says(sentence), () -> "is not " + refusal + ": " + sentence);
    assertTrue(refusal.holds(sentence, file), () -> "is not true: " + sentence);
  }

  /** Imports a folder, refused files and all; then again, which changes nothing. */
  private static void importFolderTwice(String name, String source) throws Exception {
    Path path = SharedData.path(name);
    Map<String, Manifest> manifest = Manifest.read(data.resolve("MANIFEST.tsv"));
    List<Path> files = files(path);
    long records = 0;
    Set<String> keys = new HashSet<>();
    Set<String> refused = new HashSet<>();
    for (Path file : files) {
      Outcome expected = expected(name(file), manifest.getOrDefault(name(file), Manifest.UNLISTED));
      if (expected.refusal().isPresent()) {
        refused.add(name(file));
      } else {
        records += Census.records(file, expected.format());
        keys.addAll(Census.keys(file, expected.format()));
      }
    }
    String dataset = "folder-" + name;
    ImportReport first = run(dataset, path);
    assertEquals(source, first.source());
    assertEquals(files.size(), first.files().size());
    Set<String> left = new HashSet<>();
    first.files().stream().filter(file -> !file.complete()).forEach(file -> left.add(file.file()));
    assertEquals(refused, left);
    assertEquals(records, first.read());
    long works = keys.size() + (Files.exists(path.resolve(WITHOUT_KEY)) ? 1 : 0);
    assertEquals(works, first.accepted());
    assertEquals(records - works, first.duplicates());
    assertEquals(0, first.rejected());
    Dataset before = dataset(dataset);
    assertEquals(keys, keys(before));
    assertEquals(works, before.works());

    ImportReport second = run(dataset, path);
    assertEquals(records, second.read());
    assertEquals(0, second.accepted());
    assertEquals(records, second.duplicates());
    assertEquals(0, second.rejected());
    assertEquals(before, dataset(dataset));
    System.out.printf(
        "%s/ as one dataset: %d files read, %d refused; read %d = accepted %d + duplicates %d +"
            + " rejected %d; addresses %d, unresolved %d%n",
        name,
        files.size() - refused.size(),
        refused.size(),
        first.read(),
        first.accepted(),
        first.duplicates(),
        first.rejected(),
        first.addresses(),
        first.unresolved());
  }

  /** What becomes of a file, by its folder, its ending and the manifest's format. */
  private static Outcome expected(String name, Manifest listed) {
    Outcome exception = EXCEPTIONS.get(name);
    if (exception != null) {
      return exception;
    }
    String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (folder + " " + ending) {
      case "wos txt", "wos isi", "wos ciw" ->
          Outcome.read(listed.format().startsWith("WoS tab,") ? "wos-tab" : "wos-tagged");
      case "wos ris" -> Outcome.refused(Refusal.WOS_RIS);
      case "wos bib" -> Outcome.read("wos-bibtex");
      case "wos xls" -> Outcome.refused(Refusal.WOS_EXCEL);
      case "scopus csv" -> Outcome.read("scopus-csv");
      case "scopus ris" -> Outcome.refused(Refusal.SCOPUS_RIS);
      case "scopus bib" -> Outcome.read("scopus-bibtex");
      case "scopus_api json" -> Outcome.read("scopus-api");
      case "openalex json" -> Outcome.read("openalex-api-json");
      case "openalex csv" -> Outcome.read("openalex-csv");
      case "tables csv" -> Outcome.read(TIDY);
      // Other providers' exports, published tables, expected figures and descriptions.
      default -> Outcome.refused(Refusal.UNKNOWN);
    };
  }

  private static ImportReport run(String dataset, Path... paths) throws Exception {
    return workspace
        .importer()
        .run(
            new ImportRequest(
                dataset, Stream.of(paths).map(ImportRequest.Input::of).toList(), Optional.empty()),
            ImportListener.SILENT);
  }

  private static Dataset dataset(String name) throws Exception {
    return workspace.library().dataset(name).orElseThrow();
  }

  private static String rejects(String dataset) {
    try {
      return workspace.library().rejects(dataset, 10).toString();
    } catch (Exception e) {
      return e.toString();
    }
  }

  /** The sources' own keys; those that Entente makes for records without one begin with "~". */
  private static Set<String> keys(Dataset dataset) throws Exception {
    Set<String> keys = new HashSet<>();
    try (ScopedView view = workspace.measurer().engine().view(dataset, ViewScope.all());
        Rows rows = view.query("select source_key from works where source_key not like '~%'")) {
      while (rows.next()) {
        keys.add(String.valueOf(rows.text(1)));
      }
    }
    return keys;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path file) {
    return data.relativize(file).toString().replace('\\', '/');
  }

  /** A row of the shared folder's list of files. */
  private record Manifest(String format, long records, String sha256) {

    /** Of a file that describes others. */
    static final Manifest UNLISTED = new Manifest("", -1, "");

    static Map<String, Manifest> read(Path list) throws IOException {
      Map<String, Manifest> rows = new TreeMap<>();
      List<String> lines = Files.readAllLines(list);
      List<String> header = List.of(lines.get(0).split("\t", -1));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        String format = cells[header.indexOf("format")];
        rows.put(
            cells[header.indexOf("file")],
            new Manifest(
                format.startsWith("\"") ? format.substring(1) : format,
                Long.parseLong(cells[header.indexOf("records")]),
                cells[header.indexOf("sha256")]));
      }
      return rows;
    }
  }

  /** The figures of all files together. */
  private static final class Sums {
    private int imported;
    private int refused;
    private long read;
    private long accepted;
    private long duplicates;
    private long rejected;
    private long observations;
    private long addresses;
    private long unresolved;

    int files() {
      return imported + refused;
    }

    void add(ImportReport report) {
      if (report.complete()) {
        imported++;
      } else {
        refused++;
      }
      read += report.read();
      accepted += report.accepted();
      duplicates += report.duplicates();
      rejected += report.rejected();
      observations += report.observations();
      addresses += report.addresses();
      unresolved += report.unresolved();
    }

    @Override
    public String toString() {
      return String.format(
          "Shared exports one by one: %d files imported, %d refused; read %d = accepted %d +"
              + " duplicates %d + rejected %d; observations %d; addresses %d, unresolved %d",
          imported,
          refused,
          read,
          accepted,
          duplicates,
          rejected,
          observations,
          addresses,
          unresolved);
    }
  }
}
