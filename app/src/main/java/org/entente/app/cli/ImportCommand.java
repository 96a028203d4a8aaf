package org.entente.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.ImportReportJson;
import org.entente.app.output.Json;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Imports export files, folders of them, zip and gz. What a file is, is told by its content.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente import savedrecs*.txt --dataset wos",
      "  entente import scopus.csv more.zip --dataset scopus",
      "  entente import incites/ --dataset incites --format json"
    })
final class ImportCommand implements Callable<Integer> {

  private static final int PROBLEMS_SHOWN = 10;

  @Mixin private final LibraryOption library = new LibraryOption();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, archives.")
  private List<Path> paths = List.of();

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      required = true,
      description = "The dataset to make or to add to.")
  private String dataset = "";

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "Read with this source; 'entente sources' lists them. Default: recognise it.")
  private @Nullable String source;

  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<ImportRequest.Input> inputs = paths.stream().map(ImportRequest.Input::of).toList();
    ImportRequest request = new ImportRequest(dataset, inputs, Optional.ofNullable(source));
    ImportReport report;
    try (Workspace workspace = library.open();
        Progress progress = new Progress("import", " MB", 1_000_000)) {
      report = workspace.importer().run(request, listener(progress));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      out.println(Json.mapper().writeValueAsString(ImportReportJson.of(report)));
    } else {
      print(report, out);
    }
    out.flush();
    boolean nothing = report.accepted() == 0 && report.duplicates() == 0;
    return nothing || !report.complete() ? 1 : 0;
  }

  private static ImportListener listener(Progress progress) {
    return new ImportListener() {
      @Override
      public void progress(String file, long bytesDone, long bytesTotal, long records) {
        progress.at(
            bytesDone, bytesTotal, String.format(Locale.ROOT, "%,d records, %s", records, file));
      }

      @Override
      public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
      }
    };
  }

  /** The report for a reader: a sum that closes, then what went wrong. */
  static void print(ImportReport report, PrintWriter out) {
    print(report, Integer.MAX_VALUE, out);
  }

  /**
   * The same, where the files are many and much alike.
   *
   * @param listed where there are more files than this, only those with a problem are listed
   */
  static void print(ImportReport report, int listed, PrintWriter out) {
    TextTable table = new TextTable("file", "format", "read", "accepted", "duplicates", "rejected");
    for (ImportReport.FileReport file : report.files()) {
      if (report.files().size() > listed && file.complete() && file.problems().isEmpty()) {
        continue;
      }
      table.row(
          file.file(),
          file.format().isEmpty() ? "–" : file.format(),
          file.read(),
          file.accepted(),
          file.duplicates(),
          file.rejected());
    }
    if (report.files().size() != 1) {
      table.row(
          "all", "", report.read(), report.accepted(), report.duplicates(), report.rejected());
    }
    table.print(out);
    out.println();
    out.printf(
        Locale.ROOT,
        "%,d read = %,d accepted + %,d duplicates + %,d rejected",
        report.read(),
        report.accepted(),
        report.duplicates(),
        report.rejected());
    if (report.accepted() == 0) {
      out.println("; nothing was added to the library.");
    } else {
      out.printf(
          Locale.ROOT, ", into the dataset %s, in %.1f s.%n", report.dataset(), report.seconds());
    }
    if (report.observations() > 0) {
      out.printf(Locale.ROOT, "%,d observations.%n", report.observations());
    }
    if (report.addresses() > 0) {
      out.printf(
          Locale.ROOT,
          "%,d addresses, %,d of them without a country.%n",
          report.addresses(),
          report.unresolved());
    }
    for (ImportReport.FileReport file : report.files()) {
      if (file.format().isEmpty()) {
        out.println(file.file() + ": " + file.recognised());
      }
      int shown = 0;
      for (ImportReport.ReportedProblem problem : file.problems()) {
        if (file.format().isEmpty() && problem.message().equals(file.recognised())) {
          continue;
        }
        if (shown == PROBLEMS_SHOWN) {
          out.printf(
              Locale.ROOT,
              "%s: %,d more; see entente dataset %s --format json.%n",
              file.file(),
              file.problems().size() - shown,
              report.dataset());
          break;
        }
        String line = problem.line() > 0 ? ", line " + problem.line() : "";
        out.println(file.file() + line + ": " + problem.message());
        shown++;
      }
    }
  }
}
