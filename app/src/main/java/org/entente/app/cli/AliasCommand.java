package org.entente.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.output.Json;
import org.entente.host.country.OwnNamesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The user's own names of countries. */
@Command(
    name = "alias",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the library's own names of countries, which go before the tables that ship with Entente.",
      "A name is the last part of an address, its last few parts, or all of it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente dataset wos --unresolved",
      "  entente alias add \"Example University\" US",
      "  entente alias remove \"Example University\""
    },
    subcommands = {AliasCommand.Add.class, AliasCommand.Remove.class})
final class AliasCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    OwnNamesFile file = new OwnNamesFile(library.directory());
    List<OwnNamesFile.Entry> entries = file.entries();
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      out.println(Json.mapper().writeValueAsString(entries));
    } else {
      entries.forEach(entry -> out.println(entry.name() + "\t" + entry.country()));
    }
    out.flush();
    if (entries.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("No own names yet; they are kept in " + file.file() + ".");
    }
    return 0;
  }

  /** Gives a name its country. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description =
          "Gives a name its country and resolves the addresses of the library's datasets anew.")
  static final class Add implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private AliasCommand parent;

    @Mixin private final LibraryOption library = new LibraryOption();

    @Parameters(index = "0", paramLabel = "NAME", description = "The name, as addresses end in it.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "CODE", description = "The country, two letters.")
    private String code = "";

    @Option(
        names = "--no-resolve",
        description = "Only keep the name; 'entente resolve' uses it later.")
    private boolean later;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      LibraryOption where = library.or(parent.library);
      Files.createDirectories(where.directory());
      new OwnNamesFile(where.directory()).put(name, code);
      return later ? 0 : ResolveCommand.resolve(where, List.of(), spec);
    }
  }

  /** Forgets a name. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Forgets a name and resolves the addresses of the library's datasets anew.")
  static final class Remove implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private AliasCommand parent;

    @Mixin private final LibraryOption library = new LibraryOption();

    @Parameters(paramLabel = "NAME", description = "The name.")
    private String name = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      LibraryOption where = library.or(parent.library);
      if (!new OwnNamesFile(where.directory()).remove(name)) {
        throw new CommandFailure(
            "'" + name + "' is none of the library's own names; 'entente alias' lists them.");
      }
      return ResolveCommand.resolve(where, List.of(), spec);
    }
  }
}
