package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.entente.app.output.Json;
import org.entente.app.output.StudyJson;
import org.entente.app.study.Studies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The studies at hand. */
@Command(
    name = "studies",
    mixinStandardHelpOptions = true,
    description =
        "Lists the files of claims that came with the program, and those in the folder studies of the library.")
final class StudiesCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Collection<Studies.Listed> studies = Studies.of(library.directory()).all();
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      out.println(Json.mapper().writeValueAsString(studies.stream().map(StudyJson::of).toList()));
    } else {
      TextTable table = new TextTable("name", "title", "claims", "file");
      for (Studies.Listed study : studies) {
        table.row(
            study.name(),
            study.error().isEmpty() ? study.title() : study.error(),
            study.claims(),
            study.file());
      }
      table.print(out);
    }
    out.flush();
    return 0;
  }
}
