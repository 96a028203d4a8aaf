package org.entente.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.entente.app.Program;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code entente}. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    versionProvider = EntenteCommand.Version.class,
    header = "Who does research with whom, how is that changing, and do the databases agree?",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente demo",
      "  entente import savedrecs.txt --dataset wos",
      "  entente measure international-share --dataset wos,scopus --country CN --years 2013-2023",
      "  entente compare wos scopus --metric partner-share --country CN --partner US",
      "",
      "Exit codes: 0 done, 1 the work failed, 2 wrong usage.",
      "Shell completion: source <(entente generate-completion)"
    },
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ImportCommand.class,
      HarvestCommand.class,
      DatasetsCommand.class,
      DatasetCommand.class,
      RemoveCommand.class,
      ResolveCommand.class,
      AliasCommand.class,
      MeasureCommand.class,
      FindingsCommand.class,
      EventsCommand.class,
      SensitivityCommand.class,
      EventStudyCommand.class,
      LinkCommand.class,
      CompareCommand.class,
      CheckCommand.class,
      StudiesCommand.class,
      CountryCommand.class,
      ProfilesCommand.class,
      SourcesCommand.class,
      MetricsCommand.class,
      PluginsCommand.class,
      SimulateCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
public final class EntenteCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /**
   * Runs the program.
   *
   * @return the exit code: 0 done, 1 the work failed, 2 wrong usage
   */
  public static int run(String... arguments) {
    CommandLine line = new CommandLine(new EntenteCommand());
    // Files are UTF-8 whatever the console is set to, and so is what may be redirected into one.
    line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new FailureHandler());
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** The version line. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"entente " + Program.VERSION};
    }
  }
}
