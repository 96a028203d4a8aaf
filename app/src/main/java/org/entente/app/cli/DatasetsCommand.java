package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.DatasetCsv;
import org.entente.app.output.DatasetJson;
import org.entente.app.output.Json;
import org.entente.host.library.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the datasets. */
@Command(
    name = "datasets",
    mixinStandardHelpOptions = true,
    description = "Lists the datasets of the library.")
final class DatasetsCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<Dataset> datasets;
    try (Workspace workspace = library.open()) {
      datasets = workspace.library().datasets();
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case json ->
          out.println(
              Json.mapper().writeValueAsString(datasets.stream().map(DatasetJson::of).toList()));
      case csv -> DatasetCsv.write(datasets, out);
      case table -> print(datasets, out);
    }
    out.flush();
    return 0;
  }

  static void print(List<Dataset> datasets, PrintWriter out) {
    if (datasets.isEmpty()) {
      out.println(
          "The library is empty. Import something: entente import FILE --dataset NAME; or look at a simulated one: entente demo.");
      return;
    }
    TextTable table =
        new TextTable(
            "name",
            "source",
            "works",
            "observations",
            "years",
            "addresses",
            "without country",
            "updated");
    for (Dataset dataset : datasets) {
      table.row(
          dataset.name(),
          dataset.source(),
          dataset.works() == 0 ? "" : dataset.works(),
          dataset.observations() == 0 ? "" : dataset.observations(),
          dataset.firstYear() == null ? "" : dataset.firstYear() + "–" + dataset.lastYear(),
          dataset.works() == 0 ? "" : dataset.addresses(),
          dataset.works() == 0 ? "" : dataset.unresolved(),
          dataset.updated().toString().substring(0, 10));
    }
    table.print(out);
  }
}
