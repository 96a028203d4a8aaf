package org.entente.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.app.Program;
import org.entente.app.scaffold.PluginKind;
import org.entente.app.scaffold.PluginNames;
import org.entente.app.scaffold.PluginProject;
import org.entente.app.scaffold.ScaffoldException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the project of a new plugin. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Writes a Maven project of a new plugin, which builds, passes the conformance kit and loads as it is.",
    footerHeading = "%nExamples:%n",
    footer = {"  entente plugins new source my-database", "  entente plugins new metric my-metric"})
final class NewPluginCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "source: reads a database's files. metric: measures by SQL.")
  @SuppressWarnings("NullAway.Init")
  private PluginKind kind;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "Small letters, digits and '-', such as my-database.")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where the project's folder is made. Default: here.")
  @SuppressWarnings("NullAway.Init")
  private Path into;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The id of the source or metric. Default: NAME.")
  private @Nullable String id;

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      defaultValue = "org.example",
      description = "The Maven group, and the beginning of the package. Default: ${DEFAULT-VALUE}.")
  @SuppressWarnings("NullAway.Init")
  private String group;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try {
      PluginNames names = PluginNames.of(kind, name, id == null ? name : id, group);
      Path folder = PluginProject.of(names).write(into, Program.sdkFolder());
      out.println(
          "The project is in " + folder.normalize() + "; its README.md says what to change.");
      out.println("Build it: cd " + folder.normalize() + " && mvn -B package");
      out.flush();
      return 0;
    } catch (ScaffoldException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()));
    }
  }
}
