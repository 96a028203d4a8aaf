package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.Json;
import org.entente.app.output.OutcomeJson;
import org.entente.host.intake.Reresolution;
import org.entente.host.library.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Resolves addresses anew. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description =
        "Resolves the addresses of datasets anew, by today's tables and your own names, without importing anything again.")
final class ResolveCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "The datasets. Default: all.")
  private List<String> names = List.of();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (!format.json()) {
      return resolve(library, names, spec);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        Json.mapper()
            .writeValueAsString(outcomes(library, names).stream().map(OutcomeJson::of).toList()));
    out.flush();
    return 0;
  }

  static int resolve(LibraryOption library, List<String> names, CommandSpec spec) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    outcomes(library, names).forEach(outcome -> out.println(OutcomeJson.sentence(outcome)));
    out.flush();
    return 0;
  }

  private static List<Reresolution.Outcome> outcomes(LibraryOption library, List<String> names)
      throws Exception {
    List<Reresolution.Outcome> outcomes = new ArrayList<>();
    try (Workspace workspace = library.open()) {
      List<String> datasets =
          names.isEmpty()
              ? workspace.library().datasets().stream().map(Dataset::name).toList()
              : names;
      for (String dataset : datasets) {
        workspace.measurer().dataset(dataset);
        outcomes.add(workspace.reresolution().run(dataset, () -> false));
      }
    }
    return outcomes;
  }
}
