package org.entente.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A simulated library to look at. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a library that is made on first use from a simulated world, and says on every page that it is simulated.",
      "It lies in the folder demo of the library's folder, apart from what is real."
    })
final class DemoCommand implements Callable<Integer> {

  private static final String FIRST_PAGE = "/trends";

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description =
          "The folder of the simulated library. Default: demo in $ENTENTE_LIBRARY or ~/.entente.")
  private @Nullable Path directory;

  @Option(
      names = "--works",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Publications in the simulated world. Default: ${DEFAULT-VALUE}.")
  private long works;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The seed of the simulated world. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--prepare-only", description = "Make the library and stop.")
  private boolean prepareOnly;

  @Mixin private final Serving serving = new Serving();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    Path folder = directory == null ? new LibraryOption().directory().resolve("demo") : directory;
    Workspace workspace = Workspace.open(folder);
    try {
      new DemoLibrary(workspace, err).prepare(works, seed);
      if (prepareOnly) {
        workspace.close();
        return 0;
      }
      serving.run(workspace, FIRST_PAGE, err);
    } catch (java.io.IOException e) {
      workspace.close();
      throw new CommandFailure(String.valueOf(e.getMessage()));
    }
    return 0;
  }
}
