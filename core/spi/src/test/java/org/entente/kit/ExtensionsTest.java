package org.entente.kit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.spi.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that brings the boundary along is found out, and one without an index too. */
class ExtensionsTest {

  @TempDir Path folder;

  @Test
  void aPluginWithoutTheBoundaryIsRight() throws IOException {
    Extensions.assertNotBundled(folder);
    Extensions.assertNotBundled(jar("org/example/Mine.class", "META-INF/extensions.idx"));
    Extensions.assertNotBundled(LineSource.class);
  }

  @Test
  void aPluginThatBundlesTheBoundaryIsNot() throws IOException {
    Path spi = folder.resolve("org/entente/spi");
    Files.createDirectories(spi);
    Files.writeString(spi.resolve("Spi.class"), "");
    assertBundled(() -> Extensions.assertNotBundled(folder), "org/entente/spi");
    Path jar = jar("org/example/Mine.class", "org/entente/model/Work.class");
    assertBundled(() -> Extensions.assertNotBundled(jar), "org/entente/model");
    Path withPf4j = jar("org/pf4j/Extension.class");
    assertBundled(() -> Extensions.assertNotBundled(withPf4j), "org/pf4j");
    assertBundled(() -> Extensions.assertNotBundled(Source.class), "org/entente/spi");
  }

  @Test
  void aClassThatStandsInNoIndexIsNotFound() {
    AssertionError thrown =
        assertThrows(
            AssertionError.class, () -> Extensions.assertFound(LineSource.class, List.of()));
    assertTrue(String.valueOf(thrown.getMessage()).contains("META-INF/extensions.idx"));
  }

  private static void assertBundled(
      org.junit.jupiter.api.function.Executable check, String folder) {
    String message = String.valueOf(assertThrows(AssertionError.class, check).getMessage());
    assertTrue(message.contains("bundles " + folder), message);
  }

  private Path jar(String... entries) throws IOException {
    Path jar = Files.createTempFile(folder, "plugin", ".jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
      }
    }
    return jar;
  }
}
