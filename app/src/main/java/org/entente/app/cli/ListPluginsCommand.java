package org.entente.app.cli;

import static org.entente.app.cli.InstalledPlugins.plain;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.output.Json;
import org.entente.app.output.PluginJson;
import org.entente.host.plugin.PluginHost;
import org.entente.host.plugin.PluginState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the plugins. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the plugins: what was loaded, what was not, and why.")
final class ListPluginsCommand implements Callable<Integer> {

  private static final int DIGEST_SHOWN = 16;

  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return list(format, spec);
  }

  static int list(ReportFormatOption format, CommandSpec spec) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (PluginHost plugins = InstalledPlugins.start()) {
      List<PluginState> states = plugins.registry().plugins();
      if (format.json()) {
        out.println(Json.mapper().writeValueAsString(states.stream().map(PluginJson::of).toList()));
      } else {
        print(states, out);
      }
    }
    out.flush();
    return 0;
  }

  private static void print(List<PluginState> states, PrintWriter out) {
    TextTable table =
        new TextTable(
            "id", "version", "provider", "requires", "state", "sources", "metrics", "sha-256");
    for (PluginState plugin : states) {
      table.row(
          plugin.id(),
          plugin.version(),
          plugin.provider(),
          plugin.requires(),
          Json.word(plugin.state()),
          String.join(" ", plugin.sources()),
          plugin.metrics().isEmpty() ? "" : plugin.metrics().size(),
          plugin.sha256().substring(0, Math.min(DIGEST_SHOWN, plugin.sha256().length())));
    }
    table.print(out);
    for (PluginState plugin : states) {
      if (!plugin.reason().isEmpty()) {
        out.println(plain(plugin.file() + ": " + plugin.reason()));
      }
      plugin.notes().forEach(note -> out.println(plain(plugin.file() + ": " + note)));
    }
    out.println();
    InstalledPlugins.printPlace(out);
  }
}
