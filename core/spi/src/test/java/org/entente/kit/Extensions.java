package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.pf4j.Extension;

/** Whether the plugin host will find a class. */
final class Extensions {

  private static final String INDEX = "META-INF/extensions.idx";

  private static final List<String> BOUNDARY =
      List.of(
          "org/entente/spi/Spi.class", "org/entente/model/Work.class", "org/pf4j/Extension.class");

  private Extensions() {}

  /** The indexes that stand on the class path of a class. */
  static List<URL> indexes(Class<?> type) throws IOException {
    return Collections.list(type.getClassLoader().getResources(INDEX));
  }

  static void assertFound(Class<?> type, List<URL> indexes) throws IOException {
    String name = type.getName();
    assertTrue(
        type.isAnnotationPresent(Extension.class),
        name + " is not marked as @Extension, so that it stands in no index.");
    assertTrue(
        Modifier.isPublic(type.getModifiers()), name + " is not public: nobody can load it.");
    assertTrue(
        List.of(type.getConstructors()).stream().anyMatch(c -> c.getParameterCount() == 0),
        name + " has no public constructor without parameters: nobody can make one.");
    List<String> listed = new ArrayList<>();
    for (URL index : indexes) {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(index.openStream(), UTF_8))) {
        lines.lines().map(String::strip).forEach(listed::add);
      }
    }
    assertTrue(
        listed.contains(name),
        INDEX
            + " does not list "
            + name
            + ", so that the host will not find it. The annotation processor of PF4J writes it:"
            + " does it run in this build? Listed are "
            + listed);
  }

  /**
   * The platform gives the boundary at run time. A plugin that brings it too is a trap for whoever
   * uses it elsewhere, and grows by classes that nobody loads.
   */
  static void assertNotBundled(Class<?> type) throws IOException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || !"file".equals(source.getLocation().getProtocol())) {
      return;
    }
    assertNotBundled(Path.of(URI.create(source.getLocation().toString())));
  }

  /** The same for a plugin's classes, a folder or a jar. */
  static void assertNotBundled(Path classes) throws IOException {
    for (String name : BOUNDARY) {
      boolean there;
      if (Files.isDirectory(classes)) {
        there = Files.exists(classes.resolve(name));
      } else {
        try (ZipFile jar = new ZipFile(classes.toFile())) {
          there = jar.getEntry(name) != null;
        }
      }
      assertFalse(
          there,
          classes
              + " bundles "
              + name
              + ", which the platform gives. Depend on entente-spi with scope provided.");
    }
  }
}
