package org.entente.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.app.Workspace;
import org.entente.app.simulate.SimulationReport;
import org.entente.app.simulate.SimulationRequest;
import org.entente.app.simulate.Simulator;
import org.entente.app.study.SampleScale;
import org.entente.host.intake.ImportException;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;

/**
 * Fills a library with a simulated world, through the same files and the same import as a user's
 * own.
 */
final class DemoLibrary {

  /** The library's mark, which puts the band on every page. */
  private static final String SIMULATED = "simulated";

  /** Which world is there in full; it is set last, so that an interrupted demo begins again. */
  private static final String WORLD = "simulated.world";

  private final Workspace workspace;
  private final PrintWriter err;

  DemoLibrary(Workspace workspace, PrintWriter err) {
    this.workspace = workspace;
    this.err = err;
  }

  void prepare(long works, long seed)
      throws LibraryException, ImportException, IOException, CommandFailure {
    Library library = workspace.library();
    boolean simulated = library.property(SIMULATED).isPresent();
    if (!simulated && !library.datasets().isEmpty()) {
      throw new CommandFailure(
          "The library "
              + library.directory()
              + " holds real data, and a simulated world must not be mixed with it. Name another folder with --library.");
    }
    String world = works + " works, seed " + seed;
    if (library.property(WORLD).equals(Optional.of(world)) && SampleScale.of(library).isPresent()) {
      return;
    }
    for (Dataset dataset : library.datasets()) {
      library.remove(dataset.name());
    }
    library.setProperty(SIMULATED, "true");
    Path files = Files.createTempDirectory("entente-demo");
    try {
      err.println(
          "Simulating a world of "
              + String.format(Locale.ROOT, "%,d", works)
              + " publications (once; it is kept) …");
      SimulationReport report;
      try (Progress progress = new Progress("simulate", " works", 1)) {
        report =
            Simulator.write(
                new SimulationRequest(works, seed, files),
                (done, total) -> progress.at(done, total, ""));
      }
      load("wos", List.of(files.resolve("wos")));
      load("scopus", List.of(files.resolve("scopus")));
      load(
          "incites", List.of(files.resolve("incites"), files.resolve("incites-partners-of-china")));
      SampleScale.set(library, report.scale());
      library.setProperty(WORLD, world);
    } finally {
      delete(files);
    }
  }

  private void load(String dataset, List<Path> folders) throws ImportException, CommandFailure {
    ImportRequest request =
        new ImportRequest(
            dataset, folders.stream().map(ImportRequest.Input::of).toList(), Optional.empty());
    ImportReport report;
    try (Progress progress = new Progress("import " + dataset, " MB", 1_000_000)) {
      report =
          workspace
              .importer()
              .run(
                  request,
                  new ImportListener() {
                    @Override
                    public void progress(
                        String file, long bytesDone, long bytesTotal, long records) {
                      progress.at(bytesDone, bytesTotal, file);
                    }

                    @Override
                    public boolean cancelled() {
                      return false;
                    }
                  });
    }
    if (!report.complete() || report.rejected() > 0) {
      throw new CommandFailure(
          "The simulated " + dataset + " was not imported whole: " + report.files());
    }
    err.printf(
        Locale.ROOT,
        "Imported %s: %,d records in %.1f s.%n",
        dataset,
        report.accepted(),
        report.seconds());
    err.flush();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path :
          Arrays.asList(paths.sorted(Comparator.reverseOrder()).toArray(Path[]::new))) {
        Files.delete(path);
      }
    }
  }
}
