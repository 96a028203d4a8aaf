package org.entente.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Switches a plugin off. */
@Command(
    name = "disable",
    mixinStandardHelpOptions = true,
    description = {
      "Switches a plugin off; its file stays.",
      "A running server notices within seconds; what runs with the plugin at that moment is finished first."
    })
final class DisablePluginCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "The plugin's id, as 'entente plugins' lists it.")
  private String id = "";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    InstalledPlugins.print(InstalledPlugins.installer().disable(id), spec);
    return 0;
  }
}
