package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.app.Program;
import org.entente.app.output.Json;
import org.entente.app.output.PluginJson;
import org.entente.host.plugin.PluginHost;
import org.entente.host.plugin.PluginState;
import org.entente.spi.Spi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the plugins. */
@Command(
    name = "plugins",
    mixinStandardHelpOptions = true,
    subcommands = NewPluginCommand.class,
    description = "Lists the plugins: what was loaded, what was not, and why.")
final class PluginsCommand implements Callable<Integer> {

  private static final int DIGEST_SHOWN = 16;

  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (PluginHost plugins = PluginHost.start(Program.pluginsFolder())) {
      List<PluginState> states = plugins.registry().plugins();
      if (format.json()) {
        out.println(Json.mapper().writeValueAsString(states.stream().map(PluginJson::of).toList()));
      } else {
        TextTable table =
            new TextTable("id", "version", "provider", "state", "sources", "metrics", "sha-256");
        for (PluginState plugin : states) {
          table.row(
              plugin.id(),
              plugin.version(),
              plugin.provider(),
              plugin.state().name().toLowerCase(Locale.ROOT),
              String.join(" ", plugin.sources()),
              plugin.metrics().isEmpty() ? "" : plugin.metrics().size(),
              plugin.sha256().substring(0, Math.min(DIGEST_SHOWN, plugin.sha256().length())));
        }
        table.print(out);
        for (PluginState plugin : states) {
          if (!plugin.reason().isEmpty()) {
            out.println(plugin.file() + ": " + plugin.reason());
          }
        }
        out.println();
        out.println(
            "Folder: "
                + Program.pluginsFolder().toAbsolutePath()
                + ". Plugin boundary: "
                + Spi.VERSION
                + ".");
      }
    }
    out.flush();
    return 0;
  }
}
