package org.entente.host.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.plugin.Plugins;

/** Another process, to be killed, or to hold a library, or to have little memory. */
final class Child {

  private Child() {}

  static Process start(List<String> javaOptions, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Child.class.getName());
    command.addAll(Arrays.asList(arguments));
    File out = File.createTempFile("entente-child", ".txt");
    out.deleteOnExit();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out).start();
  }

  /** {@code hold DIR MARK}, {@code grow DIR FILES} or {@code once DIR FILE}. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[1]);
    Path argument = Path.of(arguments[2]);
    try (Library library = Library.open(directory)) {
      Importer importer =
          new Importer(library, Plugins.fixed(Bench.plugins()), new FakeCountries());
      switch (arguments[0]) {
        case "hold" -> {
          Files.createFile(argument);
          TimeUnit.MINUTES.sleep(5);
        }
        case "grow" -> {
          for (int next = version(library) + 1; ; next++) {
            importer.run(
                Bench.request("grown", argument.resolve(next + ".txt")), ImportListener.SILENT);
            // From here on the import has to be there, whatever happens.
            Files.createFile(argument.resolve(next + ".done"));
          }
        }
        default -> importer.run(Bench.request("once", argument), ImportListener.SILENT);
      }
    }
  }

  private static int version(Library library) throws Exception {
    return library.dataset("grown").map(Dataset::version).orElse(0);
  }
}
