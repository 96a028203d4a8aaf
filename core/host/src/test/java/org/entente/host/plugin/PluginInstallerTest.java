package org.entente.host.plugin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.host.plugin.PluginState.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginInstallerTest {

  /** Jars from elsewhere, as somebody has downloaded them. */
  @TempDir static Path downloads;

  @TempDir Path parent;

  private Path plugins = Path.of("");
  private PluginInstaller installer =
      new PluginInstaller(new PluginFolder(plugins), AllowList.everything());

  private static PluginJar source(String plugin, String version, String id) {
    String name = "Source" + id;
    return new PluginJar(plugin)
        .manifest("Plugin-Version", version)
        .source(name, Strangers.source(name, id));
  }

  @BeforeAll
  static void download() throws IOException {
    source("source-x", "1.0.0", "x").write(downloads, "old.jar");
    source("source-x", "1.1.0", "x").write(downloads, "new.jar");
    source("source-y", "1.0.0", "x").write(downloads, "same-source.jar");
    source("other", "1.0.0", "z").write(downloads, "other.jar");
    source("../evil id", "1.0.0", "e").write(downloads, "evil.jar");
    source("odd-version", "../1", "o").write(downloads, "odd-version.jar");
    Files.write(
        downloads.resolve("cut.jar"),
        Arrays.copyOf(Files.readAllBytes(downloads.resolve("old.jar")), 300));
    source("no-index", "1.0.0", "n").withoutIndex().write(downloads, "no-index.jar");
    Files.writeString(downloads.resolve("text.jar"), "this is no jar");
  }

  @BeforeEach
  void empty() {
    plugins = parent.resolve("plugins");
    installer = new PluginInstaller(new PluginFolder(plugins), AllowList.everything());
  }

  private Set<String> files() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(plugins)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  private String install(String name) throws PluginInstallException {
    return String.join(" ", installer.install(downloads.resolve(name)).sentences());
  }

  private String refused(String name) {
    return String.valueOf(
        assertThrows(PluginInstallException.class, () -> installer.install(downloads.resolve(name)))
            .getMessage());
  }

  @Test
  void aPluginIsInstalledReplacedAndSetBack() throws Exception {
    assertEquals(
        "source-x 1.0.0 is installed. The file is source-x-1.0.0.jar.", install("old.jar"));
    assertEquals(
        "source-x 1.1.0 is installed, in place of 1.0.0. The file is source-x-1.1.0.jar.",
        install("new.jar"));
    assertEquals(Set.of("source-x-1.1.0.jar"), files());
    assertArrayEquals(
        Files.readAllBytes(downloads.resolve("new.jar")),
        Files.readAllBytes(plugins.resolve("source-x-1.1.0.jar")));
    assertEquals(
        "source-x 1.0.0 is installed, in place of 1.1.0, which is newer: this is a step back. The file is source-x-1.0.0.jar.",
        install("old.jar"));
    assertEquals(Set.of("source-x-1.0.0.jar"), files());
  }

  @Test
  void theSameFileIsNotInstalledTwice() throws Exception {
    Files.createDirectories(plugins);
    Files.copy(downloads.resolve("old.jar"), plugins.resolve("by-hand.jar"));
    PluginChange change = installer.install(downloads.resolve("old.jar"));
    assertFalse(change.changed());
    assertTrue(
        change
            .sentences()
            .get(0)
            .startsWith("source-x 1.0.0 is installed already: by-hand.jar is the same file"),
        change::toString);
    assertEquals(Set.of("by-hand.jar"), files());
  }

  @Test
  void everyFileOfTheIdIsReplaced() throws Exception {
    Files.createDirectories(plugins);
    Files.copy(downloads.resolve("old.jar"), plugins.resolve("a.jar"));
    Path twin = Files.copy(downloads.resolve("old.jar"), plugins.resolve("b.jar"));
    Files.write(twin, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
    assertTrue(install("new.jar").contains("b.jar, which had the same id, is deleted."));
    assertEquals(Set.of("source-x-1.1.0.jar"), files());
  }

  @Test
  void aNameThatAnotherPluginHasIsNotTakenFromIt() throws Exception {
    Files.createDirectories(plugins);
    Files.copy(downloads.resolve("other.jar"), plugins.resolve("source-x-1.0.0.jar"));
    install("old.jar");
    assertEquals(2, files().size(), () -> plugins.toString());
    assertTrue(
        files().stream().anyMatch(name -> name.matches("source-x-1\\.0\\.0-[0-9a-f]{8}\\.jar")));
  }

  @Test
  void aBadPluginIsRefusedAndNothingIsChanged() throws Exception {
    install("old.jar");
    assertTrue(
        refused("text.jar").startsWith("text.jar was not installed. It is no plugin: a jar"));
    assertTrue(refused("no-index.jar").contains("META-INF/extensions.idx is missing or empty"));
    assertTrue(
        refused("same-source.jar").contains("It brings the file source x, which is there already"));
    assertTrue(refused("absent.jar").startsWith("There is no file "));
    assertTrue(refused("").contains("is no file. Give the path of the plugin's jar"));
    assertEquals(Set.of("source-x-1.0.0.jar"), files());
  }

  @Test
  void whatIsCheckedIsNotInstalled() throws Exception {
    PluginState state = installer.check(downloads.resolve("new.jar"));
    assertEquals(State.STARTED, state.state(), state::reason);
    assertEquals("new.jar", state.file());
    assertEquals(List.of("x"), state.sources());
    assertFalse(Files.exists(plugins));
  }

  @Test
  void aPluginThatIsSwitchedOffIsNoQuarrelToAnother() throws Exception {
    install("old.jar");
    installer.disable("source-x");
    assertTrue(install("same-source.jar").startsWith("source-y 1.0.0 is installed."));
  }

  @Test
  void aManifestCannotLeadOutOfTheFolder() throws Exception {
    assertTrue(refused("evil.jar").contains("is not made of letters, digits"));
    install("odd-version.jar");
    assertEquals(Set.of("odd-version-.._1.jar"), files());
    installer.remove("odd-version");
    assertEquals(Set.of(), files());
  }

  @Test
  void onlyAllowedPluginsAreInstalled() throws Exception {
    String digest = PluginInstaller.look(downloads.resolve("old.jar")).sha256();
    Path list = Files.writeString(parent.resolve("allowed.txt"), digest + "  old.jar\n");
    installer = new PluginInstaller(new PluginFolder(plugins), AllowList.of(list));
    install("old.jar");
    assertTrue(refused("new.jar").contains("is not in the list of allowed plugins"));
    assertEquals(Set.of("source-x-1.0.0.jar"), files());
  }

  @Test
  void aPluginIsSwitchedOffAndOn() throws Exception {
    install("old.jar");
    PluginFolder folder = new PluginFolder(plugins);
    assertTrue(installer.disable("source-x").changed());
    assertEquals(Set.of("source-x"), folder.disabled());
    assertFalse(installer.disable("source-x").changed());
    assertTrue(
        install("new.jar").endsWith("'entente plugins enable source-x' switches it on."),
        "an update of a plugin that is off leaves it off");
    PluginChange on = installer.enable("source-x");
    assertEquals(List.of("source-x 1.1.0 is switched on."), on.sentences());
    assertEquals(Set.of(), folder.disabled());
    assertFalse(installer.enable("source-x").changed());
    String message =
        String.valueOf(
            assertThrows(PluginInstallException.class, () -> installer.disable("source-q"))
                .getMessage());
    assertTrue(message.startsWith("There is no plugin source-q in "), message);
    assertTrue(message.endsWith("There are: source-x."), message);
  }

  @Test
  void aRemovedPluginIsForgotten() throws Exception {
    install("old.jar");
    installer.disable("source-x");
    Files.writeString(plugins.resolve("text.jar"), "this is no jar");
    PluginChange change = installer.remove("source-x");
    assertEquals(
        "source-x 1.0.0 is removed: the file source-x-1.0.0.jar is deleted.",
        change.sentences().get(0));
    assertEquals(Set.of(), new PluginFolder(plugins).disabled());
    installer.remove("text.jar");
    assertEquals(Set.of("disabled.txt"), files());
    assertThrows(PluginInstallException.class, () -> installer.remove("../allowed.txt"));
  }

  @Test
  void oneOfTwoFilesOfAnIdIsRemovedByItsName() throws Exception {
    Files.createDirectories(plugins);
    Files.copy(downloads.resolve("old.jar"), plugins.resolve("a.jar"));
    Files.copy(downloads.resolve("new.jar"), plugins.resolve("b.jar"));
    installer.disable("source-x");
    installer.remove("b.jar");
    assertEquals(Set.of("a.jar", "disabled.txt"), files());
    assertEquals(
        Set.of("source-x"),
        new PluginFolder(plugins).disabled(),
        "the other file is still switched off");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsSaid() throws Exception {
    Files.writeString(plugins, "a file where the folder should be");
    String message = refused("old.jar");
    assertTrue(message.startsWith("source-x was not installed, because the folder "), message);
    assertTrue(message.contains("cannot be written to"), message);
  }

  @Test
  void aRunningHostFollowsTheInstaller() throws Exception {
    try (PluginHost host = PluginHost.start(new PluginFolder(plugins), AllowList.everything())) {
      install("old.jar");
      assertEquals("source-x 1.0.0 STARTED", listed(host));
      install("new.jar");
      assertEquals("source-x 1.1.0 STARTED", listed(host));
      installer.disable("source-x");
      assertEquals("source-x 1.1.0 DISABLED", listed(host));
      installer.enable("source-x");
      assertEquals("source-x 1.1.0 STARTED", listed(host));
      installer.remove("source-x");
      assertEquals("", listed(host));
    }
  }

  private static String listed(PluginHost host) {
    host.refresh();
    return host.registry().plugins().stream()
        .map(state -> state.id() + " " + state.version() + " " + state.state())
        .collect(Collectors.joining(", "));
  }
}
