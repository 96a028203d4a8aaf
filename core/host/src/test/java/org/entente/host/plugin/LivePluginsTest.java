package org.entente.host.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.entente.host.plugin.PluginState.State;
import org.entente.spi.FileSource;
import org.entente.spi.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins come, change and go while the program runs. */
class LivePluginsTest {

  @TempDir Path folder;

  private Path write(String version, String fileName) throws IOException {
    return new PluginJar("stranger")
        .manifest("Plugin-Version", version)
        .source(
            "Stranger",
            Strangers.source(
                "Stranger",
                "stranger",
                "System.getProperties().put(\"entente.test.loader\", new java.lang.ref.WeakReference<>(getClass().getClassLoader())); return Match.no(Late.version());",
                "for (int i = 0; i < 3; i++) { out.accept(work(Late.version()), new Location(\"f\", i + 1, \"\")); }"))
        // A class that is loaded late: it must come from the version that runs.
        .source(
            "Late",
            "public class Late { static String version() { return Later.VERSION + new Later(); } }")
        .source(
            "Later",
            "public class Later { static final String VERSION = new String(\""
                + version
                + "\"); public String toString() { return \"\"; } }")
        .write(folder, fileName);
  }

  private static List<String> versions(PluginHost host) {
    return host.registry().plugins().stream().map(PluginState::version).toList();
  }

  private static String said(Source source) {
    return source.recognise(Strangers.HEAD).reason();
  }

  private static void within(Duration time, BooleanSupplier happens) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (!happens.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it did not happen within " + time);
      Thread.sleep(20);
    }
  }

  /** Whether nothing holds the object any more. */
  private static boolean collected(WeakReference<?> reference) {
    System.gc();
    return reference.get() == null;
  }

  @Test
  void whatIsDroppedInIsThereWithinSecondsAndGoesAgain() throws Exception {
    try (PluginHost host = PluginHost.start(folder)) {
      host.follow();
      assertEquals(List.of(), versions(host));
      Path jar = write("1.0.0", "stranger.jar");
      within(Duration.ofSeconds(10), () -> versions(host).equals(List.of("1.0.0")));
      assertEquals("1.0.0", said(host.registry().sources().get(0).extension()));
      Files.delete(jar);
      within(Duration.ofSeconds(10), () -> versions(host).isEmpty());
      assertEquals(List.of(), host.registry().sources());
    }
  }

  @Test
  void aFileOnItsWayInIsNotTaken() throws Exception {
    Path whole = write("1.0.0", "stranger.jar");
    byte[] bytes = Files.readAllBytes(whole);
    Files.delete(whole);
    try (PluginHost host = PluginHost.start(folder)) {
      host.follow();
      Path slow = folder.resolve("slow.jar");
      for (int to = 1; to < 12; to++) {
        Files.write(slow, java.util.Arrays.copyOf(bytes, bytes.length * to / 12));
        Thread.sleep(150);
        assertEquals(List.of(), host.registry().plugins(), "it is not there as a damaged one");
      }
      Files.write(slow, bytes);
      within(Duration.ofSeconds(10), () -> versions(host).equals(List.of("1.0.0")));
    }
  }

  @Test
  void anImportEndsWithTheVersionThatItBeganWithAndItsLoaderIsReleased() throws Exception {
    write("1.0.0", "stranger.jar");
    try (PluginHost host = PluginHost.start(folder)) {
      WeakReference<?> old = importDuringReplacement(host);
      assertEquals("2.0.0", said(host.registry().sources().get(0).extension()));
      within(Duration.ofSeconds(20), () -> collected(old));
      assertEquals(1, copies(), "the copy of the version that is gone is deleted");
    }
    assertEquals(0, copies());
  }

  /** In a method of its own, so that no local variable holds what shall go. */
  private WeakReference<?> importDuringReplacement(PluginHost host) throws Exception {
    CountDownLatch leased = new CountDownLatch(1);
    CountDownLatch replaced = new CountDownLatch(1);
    Strangers.Counted sink = new Strangers.Counted();
    List<Throwable> failures = new java.util.concurrent.CopyOnWriteArrayList<>();
    WeakReference<?> old = loaderOf(host);
    assertNotNull(old.get());
    Thread importing =
        new Thread(
            () -> {
              try (Plugins.Lease lease = host.lease()) {
                FileSource source = (FileSource) lease.registry().sources().get(0).extension();
                leased.countDown();
                assertTrue(replaced.await(30, TimeUnit.SECONDS));
                source.read(Strangers.FILE, "f", sink);
                try (Plugins.Lease inner = host.lease()) {
                  assertEquals("1.0.0", inner.registry().plugins().get(0).version());
                }
              } catch (Exception | AssertionError e) {
                failures.add(e);
              }
            });
    importing.start();
    assertTrue(leased.await(30, TimeUnit.SECONDS));
    // In place, as cp does it.
    byte[] bytes = Files.readAllBytes(write("2.0.0", "new.zip"));
    Files.delete(folder.resolve("new.zip"));
    Files.write(folder.resolve("stranger.jar"), bytes);
    host.refresh();
    assertEquals(List.of("2.0.0"), versions(host));
    assertEquals("2.0.0", said(host.registry().sources().get(0).extension()));
    assertFalse(collected(old), "the old version runs");
    replaced.countDown();
    importing.join(30_000);
    assertEquals(List.of(), failures);
    assertEquals(List.of("1.0.0", "1.0.0", "1.0.0"), sink.titles);
    return old;
  }

  /** The class loader of the version that was asked last, as the plugin itself left it there. */
  private static WeakReference<?> loaderOf(PluginHost host) {
    said(host.registry().sources().get(0).extension());
    return (WeakReference<?>)
        java.util.Objects.requireNonNull(System.getProperties().get("entente.test.loader"));
  }

  private static long copies() throws IOException {
    String own = "entente-plugins-" + ProcessHandle.current().pid() + "-";
    try (var walk = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 3)) {
      return walk.filter(path -> path.toString().contains(own))
          .filter(path -> path.toString().endsWith("stranger.jar"))
          .count();
    }
  }

  @Test
  void switchedOffAndOnAgain() throws Exception {
    write("1.0.0", "stranger.jar");
    PluginFolder files = new PluginFolder(folder);
    try (PluginHost host = PluginHost.start(folder)) {
      assertTrue(files.setDisabled("stranger", true));
      assertFalse(files.setDisabled("stranger", true), "no change");
      host.refresh();
      PluginState state = host.registry().plugins().get(0);
      assertEquals(State.DISABLED, state.state());
      assertEquals(
          "It is switched off. 'entente plugins enable stranger' switches it on again.",
          state.reason());
      assertEquals(List.of(), host.registry().sources());
      assertTrue(files.setDisabled("stranger", false));
      host.refresh();
      assertEquals(State.STARTED, host.registry().plugins().get(0).state());
    }
  }

  @Test
  void whatFailedIsTriedAgainWhenItsFileIsTouched() throws Exception {
    Path jar =
        new PluginJar("bad")
            .source(
                "Bad",
                Strangers.source("Bad", "bad", "throw new IllegalStateException(\"boom\");", ""))
            .write(folder, "bad.jar");
    try (PluginHost host = PluginHost.start(folder)) {
      try {
        said(host.registry().sources().get(0).extension());
      } catch (PluginFailure e) {
        assertEquals("bad", e.pluginId());
      }
      assertEquals(State.FAILED, host.registry().plugins().get(0).state());
      write("1.0.0", "stranger.jar");
      host.refresh();
      assertEquals(
          List.of(State.FAILED, State.STARTED),
          host.registry().plugins().stream().map(PluginState::state).toList(),
          "another one that comes does not bring it back");
      Files.setLastModifiedTime(
          jar, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 5_000));
      host.refresh();
      assertEquals(State.STARTED, host.registry().plugins().get(0).state());
    }
  }

  @Test
  void aTwinIsTakenWhenTheOtherGoes() throws Exception {
    Path first = write("1.0.0", "a.jar");
    write("2.0.0", "b.jar");
    try (PluginHost host = PluginHost.start(folder)) {
      assertEquals("1.0.0", said(host.registry().sources().get(0).extension()));
      Files.delete(first);
      host.refresh();
      assertEquals("2.0.0", said(host.registry().sources().get(0).extension()));
      assertEquals(1, host.registry().plugins().size());
    }
  }

  @Test
  void aLeaseThatIsClosedTwiceCountsOnce() throws Exception {
    write("1.0.0", "stranger.jar");
    try (PluginHost host = PluginHost.start(folder)) {
      Plugins.Lease outer = host.lease();
      Plugins.Lease inner = host.lease();
      inner.close();
      inner.close();
      Files.delete(folder.resolve("stranger.jar"));
      host.refresh();
      assertEquals("1.0.0", said(outer.registry().sources().get(0).extension()));
      outer.close();
      assertNull(host.registry().metric("none").orElse(null));
    }
  }

  @Test
  void aPluginThatDoesNotStopHoldsUpNobodyAndIsAskedOnce() throws Exception {
    Path jar =
        new PluginJar("stubborn")
            .manifest("Plugin-Class", "StubbornPlugin")
            .source("Stubborn", Strangers.source("Stubborn", "stubborn"))
            .source(
                "StubbornPlugin",
                """
                public class StubbornPlugin extends org.pf4j.Plugin {
                  public void stop() {
                    System.setProperty(
                        "entente.test.stops", System.getProperty("entente.test.stops", "") + "x");
                    // Whatever it is told; its thread ends with the test's process.
                    while (true) {
                      try {
                        Thread.sleep(1_000);
                      } catch (InterruptedException e) {
                        continue;
                      }
                    }
                  }
                }
                """)
            .write(folder, "stubborn.jar");
    Duration little = Duration.ofMillis(300);
    Budget budget =
        new Budget(Duration.ofSeconds(20), little, Duration.ofSeconds(20), Duration.ofSeconds(20));
    try (PluginHost host =
        PluginHost.start(new PluginFolder(folder), AllowList.everything(), budget)) {
      assertEquals(State.STARTED, host.registry().plugins().get(0).state());
      Files.delete(jar);
      long begun = System.nanoTime();
      host.refresh();
      assertTrue(
          Duration.ofNanos(System.nanoTime() - begun).compareTo(Duration.ofSeconds(10)) < 0,
          "taking it away waits for it no longer than it may take");
      write("1.0.0", "stranger.jar");
      host.refresh();
      assertEquals(List.of("1.0.0"), versions(host));
      assertEquals("x", System.getProperty("entente.test.stops"));
    }
  }

  @Test
  void whatCannotBeReadIsExplainedLeavesNoCopyAndIsTriedAgain() throws Exception {
    Path real = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.jar");
    Path link = Files.createSymbolicLink(folder.resolve("link.jar"), real);
    Path inside = Files.createDirectory(folder.resolve("stranger.jar"));
    try (PluginHost host = PluginHost.start(folder)) {
      assertEquals(
          List.of(
              "It cannot be read (it is a link to a file that is not there, or it has just gone)."
                  + " Copy it again, and see that it is a file that you may read.",
              "It cannot be read (it is a folder)."
                  + " Copy it again, and see that it is a file that you may read."),
          host.registry().plugins().stream().map(PluginState::reason).toList());
      assertEquals(0, copies());
      Files.delete(inside);
      Files.move(write("1.0.0", "other.zip"), real);
      host.refresh();
      assertEquals(List.of("1.0.0"), versions(host));
      assertTrue(Files.isSymbolicLink(link));
    }
  }

  @Test
  void anEndingInCapitalLettersIsAJarToo() throws Exception {
    write("1.0.0", "Stranger.JAR");
    try (PluginHost host = PluginHost.start(folder)) {
      assertEquals(List.of("1.0.0"), versions(host));
    }
  }
}
