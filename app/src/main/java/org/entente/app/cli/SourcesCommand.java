package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.Program;
import org.entente.app.output.Json;
import org.entente.app.output.SourceJson;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginHost;
import org.entente.spi.Source;
import org.entente.spi.SourceInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the sources. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description =
        "Lists the installed sources, how to export from them, and what they cannot answer.")
final class SourcesCommand implements Callable<Integer> {

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "table or json. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (PluginHost plugins = PluginHost.start(Program.pluginsFolder())) {
      List<Installed<Source>> sources = plugins.registry().sources();
      if (format == Format.json) {
        out.println(
            Json.mapper().writeValueAsString(sources.stream().map(SourceJson::of).toList()));
      } else {
        for (Installed<Source> installed : sources) {
          SourceInfo info = installed.extension().info();
          out.println(
              info.id()
                  + "  "
                  + info.name()
                  + " ("
                  + info.provider()
                  + "), plugin "
                  + installed.pluginId()
                  + " "
                  + installed.pluginVersion());
          info.formats()
              .forEach(
                  f -> out.println("    " + f.id() + ": " + f.name() + ". " + f.howToExport()));
          info.limits().forEach(limit -> out.println("    Limit: " + limit));
        }
      }
    }
    out.flush();
    return 0;
  }
}
