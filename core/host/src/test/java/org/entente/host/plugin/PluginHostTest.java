package org.entente.host.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.host.plugin.PluginState.State;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHostTest {

  private static final Head HEAD =
      new Head(
          "anything".getBytes(UTF_8),
          true,
          UTF_8,
          new InputFile() {
            @Override
            public String name() {
              return "anything.txt";
            }

            @Override
            public InputStream open() {
              return new ByteArrayInputStream("anything".getBytes(UTF_8));
            }
          });

  @TempDir Path folder;

  /** A source whose recogniser runs the given statement. */
  private static String source(String name, String id, String recognise) {
    return """
        import org.entente.spi.*;
        @org.pf4j.Extension
        public class %s implements FileSource {
          public SourceInfo info() {
            return new SourceInfo("%s", "Name", "Provider", java.util.List.of(), java.util.List.of());
          }
          public Match recognise(Head head) { %s }
          public void read(InputFile in, String format, WorkSink out) {}
        }
        """
        .formatted(name, id, recognise);
  }

  private static String goodSource(String name, String id) {
    return source(name, id, "return Match.no(\"never\");");
  }

  private PluginState only(PluginHost host, String id) {
    List<PluginState> states =
        host.registry().plugins().stream().filter(state -> state.id().equals(id)).toList();
    assertEquals(1, states.size(), () -> host.registry().plugins().toString());
    return states.get(0);
  }

  @Test
  void aMissingFolderIsAnEmptyOne() {
    try (PluginHost host = PluginHost.start(folder.resolve("absent"))) {
      assertEquals(List.of(), host.registry().plugins());
    }
  }

  @Test
  void aStrangersSourceIsThereWithItsDigestAndVersion() throws Exception {
    new PluginJar("stranger")
        .source("Good", goodSource("Good", "good"))
        .write(folder, "stranger.jar");
    try (PluginHost host = PluginHost.start(folder)) {
      PluginState state = only(host, "stranger");
      assertEquals(State.STARTED, state.state());
      assertEquals("1.2.3", state.version());
      assertEquals(List.of("good"), state.sources());
      assertTrue(state.sha256().matches("[0-9a-f]{64}"));
      Installed<Source> installed = host.registry().sources().get(0);
      assertEquals("never", installed.extension().recognise(HEAD).reason());
    }
  }

  @Test
  void aPluginSeesTheBoundaryAndNothingElseOfTheHost() throws Exception {
    String probe =
        """
        StringBuilder seen = new StringBuilder();
        for (String name : new String[] {"org.h2.Driver", "org.duckdb.DuckDBDriver", "org.entente.host.plugin.PluginHost",
            "org.flywaydb.core.Flyway", "org.slf4j.Logger", "org.entente.model.Work", "java.sql.Connection"}) {
          try { Class.forName(name); seen.append(name).append(' '); } catch (ClassNotFoundException e) { }
        }
        try {
          seen.append(getClass().getClassLoader().getResources("META-INF/services/java.sql.Driver").hasMoreElements());
        } catch (java.io.IOException e) { seen.append(e); }
        return Match.no(seen.toString());
        """;
    new PluginJar("probe")
        .source("Probe", source("Probe", "probe", probe))
        .write(folder, "probe.jar");
    try (PluginHost host = PluginHost.start(folder)) {
      assertEquals(
          "org.slf4j.Logger org.entente.model.Work java.sql.Connection false",
          host.registry().sources().get(0).extension().recognise(HEAD).reason());
    }
  }

  @Test
  void callsRunUnderThePluginsContextClassLoaderAndGiveItBack() throws Exception {
    String probe =
        "return Match.no(String.valueOf(Thread.currentThread().getContextClassLoader() == getClass().getClassLoader()));";
    new PluginJar("context")
        .source("Context", source("Context", "context", probe))
        .write(folder, "context.jar");
    try (PluginHost host = PluginHost.start(folder)) {
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      assertEquals("true", host.registry().sources().get(0).extension().recognise(HEAD).reason());
      assertSame(before, Thread.currentThread().getContextClassLoader());
    }
  }

  /**
   * PF4J 3.15.0 stops one or three plugins with an exception and silently skips one of two
   * (pf4j#656).
   */
  @Test
  void everyPluginIsStopped() throws Exception {
    for (int count = 1; count <= 4; count++) {
      Path some = Files.createDirectory(folder.resolve("stop" + count));
      for (int i = 0; i < count; i++) {
        String name = "Stop" + i;
        String property = "entente.test.stopped." + count + "." + i;
        new PluginJar("stop-" + i)
            .manifest("Plugin-Class", name + "Plugin")
            .source(name, goodSource(name, "stop-" + i))
            .source(
                name + "Plugin",
                "public class "
                    + name
                    + "Plugin extends org.pf4j.Plugin { public void stop() { System.setProperty(\""
                    + property
                    + "\", \"yes\"); } }")
            .write(some, name + ".jar");
      }
      try (PluginHost host = PluginHost.start(some)) {
        assertEquals(
            count, host.registry().sources().size(), () -> host.registry().plugins().toString());
      }
      for (int i = 0; i < count; i++) {
        assertEquals(
            "yes",
            System.getProperty("entente.test.stopped." + count + "." + i),
            "of " + count + " plugins, number " + i);
      }
    }
  }
}
