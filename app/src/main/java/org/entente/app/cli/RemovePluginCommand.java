package org.entente.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes a plugin. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = {
      "Removes a plugin: deletes its file from the folder of plugins.",
      "A running server notices within seconds; what runs with the plugin at that moment is finished first. To keep the file, use 'disable'."
    })
final class RemovePluginCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ID",
      description = "The plugin's id, or the name of its file, as 'entente plugins' lists them.")
  private String id = "";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    InstalledPlugins.print(InstalledPlugins.installer().remove(id), spec);
    return 0;
  }
}
