package org.entente.app.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudiesTest {

  private static final String STUDY = "study: %s\nclaims: []\n";

  @TempDir Path folder = Path.of("");

  private Studies studies() throws Exception {
    Path shipped = Files.createDirectories(folder.resolve("shipped"));
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(shipped.resolve("a.yaml"), STUDY.formatted("shipped a"));
    Files.writeString(shipped.resolve("b.yaml"), STUDY.formatted("shipped b"));
    Files.writeString(own.resolve("a.yaml"), STUDY.formatted("own a"));
    Files.writeString(own.resolve("broken.yaml"), "study: [\n");
    Files.writeString(own.resolve("notes.txt"), "no study");
    Files.writeString(folder.resolve("secret.yaml"), STUDY.formatted("secret"));
    return new Studies(List.of(shipped, own, folder.resolve("absent")));
  }

  @Test
  void theLibrarysOwnGoBefore() throws Exception {
    List<Studies.Listed> listed = List.copyOf(studies().all());
    assertEquals(List.of("a", "b", "broken"), listed.stream().map(Studies.Listed::name).toList());
    assertEquals("own a", listed.get(0).title());
    assertTrue(listed.get(2).error().startsWith("broken.yaml, line "), listed.get(2).error());
    assertEquals(Optional.of(folder.resolve("own/a.yaml")), studies().file("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../secret", "..", "/etc/passwd", "a.yaml", "A", "", "a/../../secret", "a\0b"})
  void aNameLeadsNowhereElse(String name) throws Exception {
    assertEquals(Optional.empty(), studies().file(name));
  }
}
