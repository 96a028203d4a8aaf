package org.entente.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The plugins; without a further command, their list. */
@Command(
    name = "plugins",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the plugins: what was loaded, what was not, and why.",
      "Its commands install, remove, switch and verify them, and begin new ones. A plugin is code that runs inside Entente: install only what you trust."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente plugins",
      "  entente plugins verify source-example-1.0.0.jar",
      "  entente plugins install source-example-1.0.0.jar",
      "  entente plugins disable source-example",
      "  entente plugins remove source-example",
      "  entente plugins new source my-database"
    },
    subcommands = {
      ListPluginsCommand.class,
      InstallPluginCommand.class,
      RemovePluginCommand.class,
      EnablePluginCommand.class,
      DisablePluginCommand.class,
      VerifyPluginsCommand.class,
      NewPluginCommand.class
    })
final class PluginsCommand implements Callable<Integer> {

  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return ListPluginsCommand.list(format, spec);
  }
}
