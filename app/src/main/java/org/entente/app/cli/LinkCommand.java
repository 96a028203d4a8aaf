package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.Json;
import org.entente.app.output.LinkCsv;
import org.entente.host.link.Link;
import org.entente.host.link.Linker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists links. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = "Lists which works of two datasets are the same publication, by DOI.",
    footerHeading = "%nExample:%n",
    footer = "  entente link wos scopus --format csv > links.csv")
final class LinkCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(index = "0", paramLabel = "A", description = "The first dataset.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The second dataset.")
  private String b = "";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (a.equals(b)) {
      throw new CommandFailure("Links need two datasets, but both are " + a + ".");
    }
    List<Link> links = new ArrayList<>();
    try (Workspace workspace = library.open()) {
      Linker linker = new Linker(workspace.measurer().engine());
      linker.link(workspace.measurer().dataset(a), workspace.measurer().dataset(b), links::add);
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case json -> out.println(Json.mapper().writeValueAsString(links));
      case csv -> LinkCsv.write(links, out);
      case table -> {
        TextTable table = new TextTable(a, b, "rule", "score", "status");
        links.forEach(
            link -> table.row(link.aKey(), link.bKey(), link.rule(), link.score(), link.status()));
        table.print(out);
        out.printf(java.util.Locale.ROOT, "%n%,d links.%n", links.size());
      }
    }
    out.flush();
    return 0;
  }
}
