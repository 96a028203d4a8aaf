package org.entente.host.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.entente.host.plugin.PluginState.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plugin's file tried before it is installed: in a folder of its own, beside copies of the
 * plugins that it will stand beside. What is tried is a copy too, so that what is installed
 * afterwards is what was tried, whatever becomes of the file meanwhile.
 */
final class PluginTrial implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(PluginTrial.class);

  /**
   * Plugins are loaded in order of name. This one has to come last, so that in a quarrel over an id
   * the installed ones keep theirs.
   */
  private static final String LAST = "~";

  private static final String OTHER_FILE = "Ask its provider for the plugin's jar.";

  private final Path scratch;
  private final PluginFile copy;
  private final PluginState state;

  private PluginTrial(Path scratch, PluginFile copy, PluginState state) {
    this.scratch = scratch;
    this.copy = copy;
    this.state = state;
  }

  /**
   * Tries a file; whatever is wrong with it is in the state.
   *
   * @param installed the folder it would go into; plugins of its own id, which it would replace,
   *     and those that are switched off or not allowed are left out
   * @throws IOException if files cannot be copied
   */
  static PluginTrial of(Path file, PluginFolder installed, AllowList allowed) throws IOException {
    Path scratch = Files.createTempDirectory("entente-trial-");
    try {
      Path copied = scratch.resolve(LAST + file.getFileName());
      Files.copy(file, copied);
      PluginFile copy = PluginFile.read(String.valueOf(file.getFileName()), copied);
      return new PluginTrial(
          scratch, copy, state(file.getFileName(), scratch, copy, installed, allowed));
    } catch (IOException | RuntimeException | Error e) {
      delete(scratch);
      throw e;
    }
  }

  private static PluginState state(
      Path name, Path scratch, PluginFile copy, PluginFolder installed, AllowList allowed)
      throws IOException {
    // The host says of these to remove them from the folder, where this one is not yet.
    if (copy.kind() == PluginFile.Kind.OTHER) {
      return refused(
          name, copy, "It is no plugin: a jar was expected, and it is none. " + OTHER_FILE);
    }
    if (copy.kind() == PluginFile.Kind.JAR && copy.id().isEmpty()) {
      return refused(
          name,
          copy,
          "It is no plugin: a jar whose manifest has a Plugin-Id was expected. " + OTHER_FILE);
    }
    Optional<String> refusal = allowed.refusal(copy.sha256());
    if (refusal.isPresent()) {
      return refused(name, copy, refusal.get());
    }
    Path folder = Files.createDirectory(scratch.resolve("plugins"));
    // A name of its own ending: the file may be called anything.
    Path tried = folder.resolve(LAST + name + ".jar");
    Files.copy(copy.copy(), tried);
    SortedSet<String> disabled = installed.disabled();
    for (Path jar : installed.jars()) {
      PluginFile other = PluginInstaller.look(jar);
      if (!other.id().isEmpty()
          && !other.id().equals(copy.id())
          && !disabled.contains(other.id())
          && allowed.refusal(other.sha256()).isEmpty()) {
        Files.copy(jar, folder.resolve(jar.getFileName()));
      }
    }
    try (PluginHost host = PluginHost.start(new PluginFolder(folder), allowed)) {
      return host.registry().plugins().stream()
          .filter(state -> state.file().equals(tried.getFileName().toString()))
          .findFirst()
          .map(state -> named(state, name.toString()))
          .orElseThrow(
              () -> new IOException("the copy " + tried + " was not found by the plugin host"));
    }
  }

  private static PluginState refused(Path name, PluginFile file, String reason) {
    return new PluginState(
        file.id().isEmpty() ? name.toString() : file.id(),
        file.version(),
        file.provider(),
        file.description(),
        file.requires(),
        name.toString(),
        file.sha256(),
        State.FAILED,
        reason,
        List.of(),
        List.of());
  }

  private static PluginState named(PluginState state, String file) {
    return new PluginState(
        state.id(),
        state.version(),
        state.provider(),
        state.description(),
        state.requires(),
        file,
        state.sha256(),
        state.state(),
        state.reason(),
        state.notes(),
        state.sources(),
        state.metrics());
  }

  /** What became of it, under the name of the file that was given. */
  PluginState state() {
    return state;
  }

  /** The copy that was tried; it is there until the trial is closed. */
  PluginFile copy() {
    return copy;
  }

  @Override
  public void close() {
    delete(scratch);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOGGER.debug("The folder of a trial stays behind: {}", folder, e);
    }
  }
}
