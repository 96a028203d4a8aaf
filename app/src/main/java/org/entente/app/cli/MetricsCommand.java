package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.app.output.Json;
import org.entente.app.output.MetricJson;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginHost;
import org.entente.spi.Metric;
import org.entente.spi.MetricInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the metrics. */
@Command(
    name = "metrics",
    mixinStandardHelpOptions = true,
    description = "Lists the installed metrics with their definitions and references.")
final class MetricsCommand implements Callable<Integer> {

  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (PluginHost plugins = InstalledPlugins.start()) {
      List<Installed<Metric>> metrics = plugins.registry().metrics();
      if (format.json()) {
        out.println(
            Json.mapper().writeValueAsString(metrics.stream().map(MetricJson::of).toList()));
      } else {
        for (Installed<Metric> installed : metrics) {
          MetricInfo info = installed.extension().info();
          String unit = info.unit().name().toLowerCase(Locale.ROOT);
          out.println(
              info.id()
                  + "  "
                  + info.title()
                  + " ("
                  + unit
                  + ", plugin "
                  + installed.pluginId()
                  + " "
                  + installed.pluginVersion()
                  + ")");
          out.println("    " + info.definition());
          out.println("    " + info.formula());
          out.println(
              "    Counting: "
                  + info.countings().stream()
                      .sorted()
                      .map(Json::word)
                      .collect(Collectors.joining(", ")));
          for (MetricInfo.Parameter parameter : info.parameters()) {
            out.println(
                "    --parameter "
                    + parameter.name()
                    + "="
                    + (parameter.choices().isEmpty() ? "…" : String.join("|", parameter.choices()))
                    + "  "
                    + parameter.description()
                    + " Default: "
                    + parameter.defaultValue()
                    + ".");
          }
          if (!info.needs().isEmpty()) {
            out.println(
                "    Needs: "
                    + info.needs().stream()
                        .sorted()
                        .map(need -> Json.word(need).replace('-', ' '))
                        .collect(Collectors.joining(", ")));
          }
          info.references().forEach(reference -> out.println("    Reference: " + reference));
        }
      }
    }
    out.flush();
    return 0;
  }
}
