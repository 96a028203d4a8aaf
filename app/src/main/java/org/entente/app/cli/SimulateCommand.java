package org.entente.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.app.simulate.Noise;
import org.entente.app.simulate.SimulationReport;
import org.entente.app.simulate.SimulationRequest;
import org.entente.app.simulate.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a simulated world. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "Writes one simulated world as Web of Science text, Scopus CSV and InCites tables, and the truth beside them.",
    footerHeading = "%nExample:%n",
    footer =
        "  entente simulate --works 200000 --seed 1 --out world%n"
            + "  entente simulate --works 1300000 --noise realistic --out world")
final class SimulateCommand implements Callable<Integer> {

  @Option(
      names = "--works",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Publications in the world. Default: ${DEFAULT-VALUE}.")
  private long works;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed gives the same world. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--noise",
      paramLabel = "KIND",
      defaultValue = "none",
      description = {
        "none: both databases describe a publication in the same words. realistic: each distorts"
            + " titles, names, venues, pages, DOIs and some years by itself, and different"
            + " publications look alike, to test links on. Default: ${DEFAULT-VALUE}."
      })
  @SuppressWarnings("NullAway.Init")
  private String noise;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write to.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    SimulationRequest request;
    try {
      request = new SimulationRequest(works, seed, out, Noise.of(noise));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()));
    }
    SimulationReport report;
    try (Progress progress = new Progress("simulate", " works", 1)) {
      report = Simulator.write(request, (done, total) -> progress.at(done, total, ""));
    }
    PrintWriter print = spec.commandLine().getOut();
    print.printf(
        Locale.ROOT,
        "A simulated world of %,d publications in %s: %,d in its Web of Science, %,d in its Scopus, %,d in both.%n",
        report.world(),
        out,
        report.wos(),
        report.scopus(),
        report.linked());
    print.flush();
    return 0;
  }
}
