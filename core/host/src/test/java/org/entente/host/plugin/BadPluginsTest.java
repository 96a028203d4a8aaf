package org.entente.host.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.entente.host.plugin.PluginState.State;
import org.entente.spi.FileSource;
import org.entente.spi.Metric;
import org.entente.spi.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of bad plugin is named, explained and off, and a good one beside it goes on. */
class BadPluginsTest {

  private static final Budget SHORT =
      new Budget(
          Duration.ofMillis(600),
          Duration.ofMillis(400),
          Duration.ofMillis(500),
          Duration.ofMillis(300));

  @TempDir Path folder;

  @BeforeEach
  void aGoodOneIsThere() throws IOException {
    new PluginJar("good")
        .source("Good", Strangers.source("Good", "good"))
        .write(folder, "good.jar");
  }

  private PluginHost start() {
    return PluginHost.start(new PluginFolder(folder), AllowList.everything(), SHORT);
  }

  private static PluginState state(PluginHost host, String id) {
    return host.registry().plugins().stream()
        .filter(state -> state.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(host.registry().plugins().toString()));
  }

  /** The plugin of this id is off for this reason, and the good one works. */
  private static void assertOff(PluginHost host, String id, String reason) {
    PluginState state = state(host, id);
    assertEquals(reason, state.reason());
    assertEquals(State.FAILED, state.state());
    assertTrue(
        host.registry().sources().stream().noneMatch(source -> source.pluginId().equals(id)),
        "it is off");
    assertGoodWorks(host);
  }

  private static void assertGoodWorks(PluginHost host) {
    assertEquals(State.STARTED, state(host, "good").state());
    assertEquals(
        "never", source(host, "good").recognise(Strangers.HEAD).reason(), "the good one works");
  }

  private static Source source(PluginHost host, String id) {
    return host.registry().sources().stream()
        .filter(source -> source.pluginId().equals(id))
        .findFirst()
        .orElseThrow()
        .extension();
  }

  private static Metric metric(PluginHost host, String id) {
    return host.registry().metric(id).orElseThrow().extension();
  }

  @Test
  void noJarAtAll() throws IOException {
    Files.writeString(folder.resolve("bad.jar"), "this is no jar");
    try (PluginHost host = start()) {
      assertOff(
          host,
          "bad.jar",
          "It is no plugin: a jar was expected, and it is none. Remove it from the plugins folder.");
    }
  }

  @Test
  void anEmptyFileAndAFolder() throws IOException {
    Files.createFile(folder.resolve("bad.jar"));
    Files.createDirectory(folder.resolve("folder.jar"));
    try (PluginHost host = start()) {
      assertOff(
          host,
          "bad.jar",
          "It is no plugin: a jar was expected, and it is none. Remove it from the plugins folder.");
      assertEquals(State.FAILED, state(host, "folder.jar").state());
    }
  }

  @Test
  void aJarThatIsNoPlugin() throws IOException {
    new PluginJar("").entry("a.txt", new byte[] {1}).write(folder, "bad.jar");
    try (PluginHost host = start()) {
      assertOff(
          host,
          "bad.jar",
          "It is no plugin: a jar whose manifest has a Plugin-Id was expected. Remove it from the plugins folder.");
    }
  }

  @Test
  void aTruncatedJar() throws IOException {
    Path bad =
        new PluginJar("bad").source("Bad", Strangers.source("Bad", "bad")).write(folder, "bad.jar");
    byte[] bytes = Files.readAllBytes(bad);
    Files.write(bad, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    try (PluginHost host = start()) {
      assertOff(
          host,
          "bad.jar",
          "It is a jar that was cut short or damaged: it has no readable table of contents. Copy or download it again.");
    }
  }

  @Test
  void aDuplicateId() throws IOException {
    new PluginJar("good").source("Twin", Strangers.source("Twin", "twin")).write(folder, "z.jar");
    try (PluginHost host = start()) {
      List<PluginState> goods =
          host.registry().plugins().stream().filter(state -> state.id().equals("good")).toList();
      assertEquals(
          List.of(State.STARTED, State.FAILED), goods.stream().map(PluginState::state).toList());
      assertEquals(
          "Its id good is already that of good.jar. Remove one of the two files; to replace a plugin, take the old file away or write the new one over it.",
          goods.get(1).reason());
      assertGoodWorks(host);
    }
  }

  @Test
  void aSourceThatIsThereAlready() throws IOException {
    new PluginJar("same").source("Same", Strangers.source("Same", "good")).write(folder, "z.jar");
    try (PluginHost host = start()) {
      assertOff(
          host,
          "same",
          "It brings the file source good, which is there already, from the plugin good. Remove one of the two plugins.");
    }
  }

  @Test
  void builtForAnotherMajorVersion() throws IOException {
    new PluginJar("major")
        .manifest("Plugin-Requires", ">=2.0.0 & <3.0.0")
        .source("Major", Strangers.source("Major", "major"))
        .write(folder, "a.jar");
    new PluginJar("unreadable")
        .manifest("Plugin-Requires", "[1,2)")
        .source("Unreadable", Strangers.source("Unreadable", "unreadable"))
        .write(folder, "b.jar");
    try (PluginHost host = start()) {
      assertOff(
          host,
          "major",
          "It was built for version >=2.0.0 & <3.0.0 of the plugin boundary, this Entente has "
              + org.entente.spi.Spi.VERSION
              + ". Install a version of the plugin that fits.");
      assertTrue(state(host, "unreadable").reason().contains("version [1,2) of"));
    }
  }

  @Test
  void withoutIndex() throws IOException {
    new PluginJar("bare")
        .source("Bare", Strangers.source("Bare", "bare"))
        .withoutIndex()
        .write(folder, "a.jar");
    try (PluginHost host = start()) {
      assertOff(
          host,
          "bare",
          "It offers neither a source nor a metric: its META-INF/extensions.idx is missing or empty. Its author must build it with PF4J's annotation processor.");
    }
  }

  @Test
  void itThrowsWhenItIsStarted() throws IOException {
    new PluginJar("explodes")
        .source(
            "Explodes",
            Strangers.source("Explodes", "explodes")
                .replace(
                    "public SourceInfo info",
                    "static { if (true) throw new IllegalStateException(\"boom\"); }\n  public SourceInfo info"))
        .write(folder, "a.jar");
    new PluginJar("gone")
        .source(
            "Gone",
            Strangers.source("Gone", "gone")
                .replace(
                    "return new SourceInfo",
                    "if (true) throw new NoSuchMethodError(\"gone\"); return new SourceInfo"))
        .write(folder, "b.jar");
    try (PluginHost host = start()) {
      assertOff(
          host,
          "gone",
          "It could not be started (NoSuchMethodError: gone). Ask its provider for a corrected version.");
      assertTrue(
          state(host, "explodes").reason().startsWith("It could not be started ("),
          state(host, "explodes").reason());
    }
  }

  @Test
  void aClassThatItNeedsIsMissing() throws IOException {
    new PluginJar("lacks")
        .source(
            "Lacks",
            Strangers.source("Lacks", "lacks", "return Match.no(Helper.word());", "")
                .replace("return new SourceInfo", "Helper.word(); return new SourceInfo"))
        .source("Helper", "public class Helper { static String word() { return \"w\"; } }")
        .without("Helper.class")
        .write(folder, "a.jar");
    try (PluginHost host = start()) {
      assertOff(
          host,
          "lacks",
          "It could not be started (it needs the class Helper, which is neither in it nor part of the plugin boundary). Ask its provider for a corrected version.");
    }
  }

  @Test
  void itHangsWhenItIsStarted() throws IOException {
    new PluginJar("hangs")
        .source(
            "Hangs",
            Strangers.source("Hangs", "hangs")
                .replace(
                    "return new SourceInfo",
                    "try { Thread.sleep(60000); } catch (InterruptedException e) { } return new SourceInfo"))
        .write(folder, "a.jar");
    try (PluginHost host = start()) {
      assertOff(
          host,
          "hangs",
          "The plugin hangs hangs: it gave no sign of life for 600 ms. It is switched off; its thread may run until Entente is started again. Replace it by a corrected version, or remove it.");
    }
  }

  @Test
  void itThrowsAtWork() throws IOException {
    new PluginJar("thrower")
        .source(
            "Thrower",
            Strangers.source(
                "Thrower", "thrower", "throw new IllegalStateException(\"boom\");", ""))
        .write(folder, "a.jar");
    try (PluginHost host = start()) {
      Source source = source(host, "thrower");
      PluginFailure failure =
          assertThrows(PluginFailure.class, () -> source.recognise(Strangers.HEAD));
      String sentence =
          "The plugin thrower failed: IllegalStateException: boom. It is switched off. Replace it by a corrected version, or remove it.";
      assertEquals(sentence, failure.getMessage());
      assertOff(host, "thrower", sentence);
    }
  }

  @Test
  void itHangsAtWork() throws IOException {
    new PluginJar("sleeper")
        .source(
            "Sleeper",
            Strangers.source(
                "Sleeper",
                "sleeper",
                "return Match.no(\"no\");",
                "try { Thread.sleep(60000); } catch (InterruptedException e) { } out.accept(work(\"too late\"), new Location(\"f\", 1, \"\"));"))
        .write(folder, "a.jar");
    try (PluginHost host = start()) {
      FileSource source = (FileSource) source(host, "sleeper");
      Strangers.Counted sink = new Strangers.Counted();
      long began = System.nanoTime();
      PluginFailure failure =
          assertThrows(PluginFailure.class, () -> source.read(Strangers.FILE, "f", sink));
      assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 30);
      String sentence =
          "The plugin sleeper hangs: it gave no sign of life for 500 ms. It is switched off; its thread may run until Entente is started again. Replace it by a corrected version, or remove it.";
      assertEquals(sentence, failure.getMessage());
      assertOff(host, "sleeper", sentence);
      // Its thread was woken up and goes on: it gets nothing into the sink any more.
      assertEquals(List.of(), sink.titles);
      assertThrows(PluginFailure.class, () -> source.read(Strangers.FILE, "f", sink));
    }
  }

  @Test
  void itGivesRecordsWithoutAnEnd() throws IOException {
    new PluginJar("flood")
        .source(
            "Flood",
            Strangers.source(
                "Flood",
                "flood",
                "return Match.no(\"no\");",
                "Work w = work(\"w\"); Location at = new Location(\"f\", 1, \"\"); while (out.open()) out.accept(w, at);"))
        .write(folder, "a.jar");
    try (PluginHost host = start()) {
      FileSource source = (FileSource) source(host, "flood");
      PluginFailure failure =
          assertThrows(
              PluginFailure.class, () -> source.read(Strangers.FILE, "f", new Strangers.Counted()));
      String sentence =
          "The plugin flood failed: it gave more than 5000000 records without reading anything. It is switched off. Replace it by a corrected version, or remove it.";
      assertEquals(sentence, failure.getMessage());
      assertOff(host, "flood", sentence);
    }
  }

  @Test
  void itUsesUpTheTimeToMeasure() throws IOException {
    new PluginJar("endless")
        .source(
            "Endless",
            Strangers.metric(
                "Endless",
                "endless",
                "try (Rows rows = scope.query(\"select 1\")) { while (rows.next()) { } } return List.of();"))
        .write(folder, "a.jar");
    try (PluginHost host = start()) {
      Metric metric = metric(host, "endless");
      PluginFailure failure =
          assertThrows(PluginFailure.class, () -> metric.measure(Strangers.SCOPE));
      String sentence =
          "The plugin endless failed: it measured for longer than the 0 seconds that it may. It is switched off. Replace it by a corrected version, or remove it.";
      assertEquals(sentence, failure.getMessage());
      assertOff(host, "endless", sentence);
    }
  }

  @Test
  void itUsesUpTheMemory() throws IOException {
    new PluginJar("hungry")
        .source(
            "Hungry",
            Strangers.metric(
                "Hungry",
                "hungry",
                "List<long[]> all = new ArrayList<>(); while (true) all.add(new long[Integer.MAX_VALUE - 8]);"))
        .write(folder, "a.jar");
    try (PluginHost host = start()) {
      Metric metric = metric(host, "hungry");
      PluginFailure failure =
          assertThrows(PluginFailure.class, () -> metric.measure(Strangers.SCOPE));
      assertTrue(
          String.valueOf(failure.getMessage())
              .matches(
                  "The plugin hungry failed: it used up the program's memory \\(\\d+ MiB; ENTENTE_JAVA_OPTIONS=-Xmx4g gives more\\)\\. It is switched off\\. .*"),
          failure.getMessage());
      assertOff(host, "hungry", String.valueOf(failure.getMessage()));
    }
  }

  /** Both are usual mistakes, and harm nobody: such a plugin works, with a word to its author. */
  @Test
  void aPluginThatBundlesTheBoundaryOrALibraryOfTheHostsWorks() throws Exception {
    PluginJar fat = new PluginJar("fat").source("Fat", Strangers.source("Fat", "fat"));
    for (Class<?> bundled : List.of(Source.class, FileSource.class, org.pf4j.Extension.class)) {
      String name = bundled.getName().replace('.', '/') + ".class";
      try (InputStream in = bundled.getClassLoader().getResourceAsStream(name)) {
        fat.entry(name, Objects.requireNonNull(in).readAllBytes());
      }
    }
    fat.write(folder, "fat.jar");
    // A class of the name of one of Jackson's, another than anybody else's, with a service file.
    new PluginJar("own-jackson")
        .source(
            "Own",
            Strangers.source(
                "Own",
                "own",
                "return Match.no(com.fasterxml.jackson.core.JsonFactory.whose() + ServiceLoader.load(Runnable.class).stream().count());",
                ""))
        .source(
            "com/fasterxml/jackson/core/JsonFactory",
            "package com.fasterxml.jackson.core; public class JsonFactory implements Runnable { public static String whose() { return \"the plugin's own, services: \"; } public void run() { } }")
        .entry(
            "META-INF/services/java.lang.Runnable",
            "com.fasterxml.jackson.core.JsonFactory"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .write(folder, "own.jar");
    try (PluginHost host = start()) {
      assertEquals(State.STARTED, state(host, "fat").state());
      assertEquals(
          List.of(
              "It carries copies of org.entente.spi, org.pf4j, which are passed over: the program's own are used. Its author should take entente-spi with scope 'provided'."),
          state(host, "fat").notes());
      assertEquals(State.STARTED, state(host, "own-jackson").state());
      assertEquals(
          "the plugin's own, services: 1",
          source(host, "own-jackson").recognise(Strangers.HEAD).reason());
      assertGoodWorks(host);
    }
  }

  @Test
  void onlyPluginsOfTheListAreLoadedWhereThereIsOne() throws IOException {
    new PluginJar("other").source("Other", Strangers.source("Other", "o")).write(folder, "o.jar");
    Path list = folder.resolveSibling(folder.getFileName() + ".allowed");
    String digest;
    try (PluginHost host = start()) {
      digest = state(host, "good").sha256();
    }
    Files.writeString(list, "# by hand\n" + digest + "  good.jar\n");
    try (PluginHost host = PluginHost.start(new PluginFolder(folder), AllowList.of(list), SHORT)) {
      assertGoodWorks(host);
      PluginState other = state(host, "other");
      assertEquals(
          "Its SHA-256 digest is not in the list of allowed plugins "
              + list
              + ". If you trust it, add the line: "
              + other.sha256(),
          other.reason());
      assertEquals(State.FAILED, other.state());
      Files.writeString(list, digest + "  good.jar\n" + other.sha256() + "\n");
      host.refresh();
      assertEquals(State.STARTED, state(host, "other").state());
    } finally {
      Files.deleteIfExists(list);
    }
  }
}
