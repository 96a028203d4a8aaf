package org.entente.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.app.Workspace;
import org.entente.host.library.LibraryException;

/** The distribution that the build has just made, and its program. */
final class Distribution {

  static final String VERSION = System.getProperty("entente.dist.version", "");

  private static final Path TARGET = Path.of(System.getProperty("entente.dist.target", "target"));
  private static final long PATIENCE_SECONDS = 300;

  private Distribution() {}

  /** The unpacked folder. */
  static Path home() {
    return TARGET.resolve("entente-" + VERSION).resolve("entente-" + VERSION).toAbsolutePath();
  }

  static Path archive(String ending) {
    return TARGET.resolve("entente-" + VERSION + ending).toAbsolutePath();
  }

  /**
   * Opens a library in this process, with the plugins loaded from the distribution as they are for
   * a user.
   */
  static Workspace workspace(Path library) throws LibraryException {
    System.setProperty("entente.home", home().toString());
    System.setProperty("logback.configurationFile", home().resolve("conf/logback.xml").toString());
    return Workspace.open(library);
  }

  /** What a run of the program gave. */
  record Run(int exit, String out, String err) {}

  /** Runs the program to its end. */
  static Run run(String... arguments) throws IOException, InterruptedException {
    return run(home(), List.of(), arguments);
  }

  /**
   * Runs a program unpacked elsewhere, with further environment variables as {@code NAME=value}.
   */
  static Run run(Path home, List<String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("entente", ".out");
    Path err = Files.createTempFile("entente", ".err");
    try {
      ProcessBuilder builder =
          builder(home, arguments).redirectOutput(out.toFile()).redirectError(err.toFile());
      for (String variable : environment) {
        String[] parts = variable.split("=", 2);
        builder.environment().put(parts[0], parts[1]);
      }
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "entente "
                + String.join(" ", arguments)
                + " did not end. "
                + Files.readString(err, UTF_8));
      }
      return new Run(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  /** A process of the program, not yet started. */
  static ProcessBuilder builder(Path home, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/entente").toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
  }
}
