package org.entente.kit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real exports made by strangers, which stand beside the project and not in it. Where they are
 * absent a test is skipped with a message; where {@code ENTENTE_REQUIRE_SHARED} is set, as in CI,
 * their absence is a failure.
 */
public final class SharedData {

  private SharedData() {}

  /**
   * The path of a file or folder below the shared data folder, such as {@code wos} or {@code
   * scopus/x.csv}.
   */
  public static Path path(String relative) {
    Path path =
        Path.of(System.getProperty("entente.shared", "../shared"), "data")
            .resolve(relative)
            .normalize();
    boolean there = Files.exists(path);
    String message = "The shared data is not on this machine: " + path + " does not exist.";
    if (!there && System.getenv("ENTENTE_REQUIRE_SHARED") != null) {
      fail(message);
    }
    assumeTrue(there, message + " This test is skipped.");
    return path;
  }
}
