package org.entente.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The server and the pages. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the pages and the REST interface.",
    footerHeading = "%nExamples:%n",
    footer = {"  entente serve", "  entente serve --port 9000 --library ~/study"})
final class ServeCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final Serving serving = new Serving();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    try {
      serving.run(library.open(), "/", spec.commandLine().getErr());
    } catch (java.io.IOException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()));
    }
    return 0;
  }
}
