package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.output.Json;
import org.entente.app.output.SourceJson;
import org.entente.app.output.SourceJson.HarvestJson;
import org.entente.app.output.SourceJson.SettingJson;
import org.entente.host.plugin.PluginHost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the sources. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description =
        "Lists the installed sources, how to export from them or harvest them, and what they cannot"
            + " answer.")
final class SourcesCommand implements Callable<Integer> {

  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (PluginHost plugins = InstalledPlugins.start()) {
      List<SourceJson> sources = SourceJson.all(plugins.registry());
      if (format.json()) {
        out.println(Json.mapper().writeValueAsString(sources));
      } else {
        for (SourceJson source : sources) {
          out.println(
              source.id()
                  + "  "
                  + source.name()
                  + " ("
                  + source.provider()
                  + "), plugin "
                  + source.plugin().id()
                  + " "
                  + source.plugin().version());
          source
              .formats()
              .forEach(
                  f -> out.println("    " + f.id() + ": " + f.name() + ". " + f.howToExport()));
          HarvestJson harvest = source.harvest();
          if (harvest != null) {
            print(source.id(), harvest, out);
          }
          source.limits().forEach(limit -> out.println("    Limit: " + limit));
        }
      }
    }
    out.flush();
    return 0;
  }

  private static void print(String source, HarvestJson harvest, PrintWriter out) {
    out.println(
        "    To harvest: entente harvest "
            + source
            + " QUERY --dataset NAME. "
            + harvest.queryHelp());
    for (SettingJson setting : harvest.settings()) {
      out.println(
          "        "
              + setting.name()
              + ": "
              + setting.description()
              + (setting.required() ? " Required." : "")
              + (setting.secret()
                  ? " Secret, so from the environment alone: "
                  : " --setting " + setting.name() + "=…, or from the environment: ")
              + setting.variable()
              + "."
              + (setting.defaultValue().isEmpty()
                  ? ""
                  : " Default: " + setting.defaultValue() + "."));
    }
    if (!harvest.termsPage().isEmpty()) {
      out.println("        Terms and limits: " + harvest.termsPage());
    }
  }
}
