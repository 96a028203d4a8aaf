package org.entente.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Switches a plugin on. */
@Command(
    name = "enable",
    mixinStandardHelpOptions = true,
    description = {
      "Switches a plugin on that was switched off.",
      "A running server notices within seconds."
    })
final class EnablePluginCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "The plugin's id, as 'entente plugins' lists it.")
  private String id = "";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    InstalledPlugins.print(InstalledPlugins.installer().enable(id), spec);
    return 0;
  }
}
