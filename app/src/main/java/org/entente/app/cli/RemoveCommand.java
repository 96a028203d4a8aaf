package org.entente.app.cli;

import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes a dataset. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Removes a dataset and all that hangs on it.")
final class RemoveCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();

  @Parameters(paramLabel = "NAME", description = "The dataset.")
  private String name = "";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    try (Workspace workspace = library.open()) {
      workspace.measurer().dataset(name);
      workspace.library().remove(name);
    }
    spec.commandLine().getErr().println("The dataset " + name + " is removed.");
    return 0;
  }
}
