package org.entente.app.cli;

import static org.entente.app.cli.InstalledPlugins.plain;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.output.Json;
import org.entente.app.output.PluginJson;
import org.entente.host.plugin.PluginHost;
import org.entente.host.plugin.PluginState;
import org.entente.host.plugin.PluginState.State;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything about plugins, and whether they work. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Starts every installed plugin, or one that is not installed yet, and says everything about it: version, provider, range of the plugin boundary, SHA-256, state and reason.",
      "Exit code 1 if one of them does not work. One that was switched off is no failure."
    })
final class VerifyPluginsCommand implements Callable<Integer> {

  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A plugin's jar, tried beside the installed ones. Default: all installed.")
  private @Nullable Path file;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<PluginState> states = states();
    List<String> bad =
        states.stream()
            .filter(plugin -> plugin.state() == State.FAILED)
            .map(PluginState::id)
            .toList();
    if (format.json()) {
      out.println(Json.mapper().writeValueAsString(states.stream().map(PluginJson::of).toList()));
    } else {
      states.forEach(plugin -> print(plugin, out));
      if (file == null) {
        out.println(plain(summary(states.size(), bad)));
        InstalledPlugins.printPlace(out);
      }
    }
    out.flush();
    return bad.isEmpty() ? 0 : 1;
  }

  private List<PluginState> states() throws Exception {
    if (file != null) {
      return List.of(InstalledPlugins.installer().check(file));
    }
    try (PluginHost plugins = InstalledPlugins.start()) {
      return plugins.registry().plugins();
    }
  }

  private static void print(PluginState plugin, PrintWriter out) {
    out.println(plain((plugin.id() + " " + plugin.version()).strip() + ": " + word(plugin)));
    field(out, "reason", plugin.reason());
    plugin.notes().forEach(note -> field(out, "note", note));
    field(out, "about", plugin.description());
    field(out, "file", plugin.file());
    field(out, "provider", plugin.provider());
    field(out, "requires", plugin.requires());
    field(out, "sources", String.join(", ", plugin.sources()));
    field(out, "metrics", String.join(", ", plugin.metrics()));
    field(out, "sha-256", plugin.sha256());
    out.println();
  }

  private static void field(PrintWriter out, String name, String value) {
    if (!value.isEmpty()) {
      out.println(plain(String.format("  %-9s %s", name, value)));
    }
  }

  private static String word(PluginState plugin) {
    return switch (plugin.state()) {
      case STARTED -> "works";
      case FAILED -> "does not work";
      case DISABLED -> "switched off";
    };
  }

  private static String summary(int count, List<String> bad) {
    if (count == 0) {
      return "No plugin is installed.";
    }
    String all = count == 1 ? "1 plugin" : count + " plugins";
    return bad.isEmpty()
        ? all + ", and nothing is wrong."
        : bad.size() + " of " + all + " cannot be used: " + String.join(", ", bad) + ".";
  }
}
