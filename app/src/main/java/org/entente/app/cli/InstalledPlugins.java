package org.entente.app.cli;

import java.io.PrintWriter;
import org.entente.app.Program;
import org.entente.host.plugin.PluginChange;
import org.entente.host.plugin.PluginFolder;
import org.entente.host.plugin.PluginHost;
import org.entente.host.plugin.PluginInstaller;
import org.entente.spi.Spi;
import picocli.CommandLine.Model.CommandSpec;

/** The plugins of this program, for its commands. */
final class InstalledPlugins {

  private InstalledPlugins() {}

  static PluginFolder folder() {
    return new PluginFolder(Program.pluginsFolder());
  }

  /** Loads them. */
  static PluginHost start() {
    return PluginHost.start(folder(), Program.allowList());
  }

  static PluginInstaller installer() {
    return new PluginInstaller(folder(), Program.allowList());
  }

  /** Says what was done to the folder. */
  static void print(PluginChange change, CommandSpec spec) {
    PrintWriter out = spec.commandLine().getOut();
    change.sentences().forEach(sentence -> out.println(plain(sentence)));
    if (change.changed()) {
      out.println("A running server notices within seconds; it need not be started again.");
    }
    out.flush();
  }

  /** Says where the plugins are and what they are measured against. */
  static void printPlace(PrintWriter out) {
    out.println(
        "Folder: "
            + folder().path().toAbsolutePath()
            + ". Plugin boundary: "
            + Spi.VERSION
            + "."
            + Program.allowList()
                .file()
                .map(file -> " Allowed are those of the list " + file.toAbsolutePath() + ".")
                .orElse(""));
  }

  /** Text out of a plugin's file, which must not steer the terminal. */
  static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
