package org.entente.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Installs a plugin. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description = {
      "Installs a plugin's jar, in place of the one of the same id if there is one.",
      "It is tried first, beside the installed ones; a bad one is refused with the reason, and nothing is changed.",
      "A running server notices within seconds; what runs with the old version at that moment is finished with it."
    })
final class InstallPluginCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The plugin's jar.")
  private Path file = Path.of("");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    InstalledPlugins.print(InstalledPlugins.installer().install(file), spec);
    return 0;
  }
}
