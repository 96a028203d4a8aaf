package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.entente.app.Workspace;
import org.entente.app.output.HarvestReportJson;
import org.entente.app.output.Json;
import org.entente.host.harvest.HarvestCount;
import org.entente.host.harvest.HarvestListener;
import org.entente.host.harvest.HarvestProgress;
import org.entente.host.harvest.HarvestReport;
import org.entente.host.harvest.HarvestRequest;
import org.entente.host.harvest.HarvestSettings;
import org.entente.host.harvest.SettingException;
import org.entente.host.intake.ImportReport;
import org.entente.host.plugin.Installed;
import org.entente.spi.HarvestInfo;
import org.entente.spi.HarvestSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Harvests a web API. */
@Command(
    name = "harvest",
    mixinStandardHelpOptions = true,
    description =
        "Fetches records from the web API of a source, page by page, and imports them. Stopped at"
            + " any moment, the same command goes on where it stopped.",
    footerHeading = "%n",
    footer = {
      "Keys and other secrets are read from the environment, ENTENTE_<SOURCE>_<SETTING>, and are",
      "never kept; 'entente sources' tells each source's settings and how its queries are written.",
      "",
      "Examples:",
      "  entente harvest openalex \"QUERY\" --dataset openalex --count",
      "  entente harvest openalex \"QUERY\" --dataset openalex --limit 1000"
    })
final class HarvestCommand implements Callable<Integer> {

  /** More pages than this are not listed one by one. */
  private static final int PAGES_LISTED = 10;

  @Mixin private final LibraryOption library = new LibraryOption();

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "What to harvest; 'entente sources' lists them.")
  private String source = "";

  @Parameters(
      index = "1",
      paramLabel = "QUERY",
      description = "What to ask for, in the source's own words.")
  private String query = "";

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      required = true,
      description = "The dataset to make or to add to.")
  private String dataset = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Stop after the page that reaches this many records.")
  private @Nullable Long limit;

  @Option(
      names = "--count",
      description = "Fetch the first page only, say what a harvest would cost, import nothing.")
  private boolean count;

  @Option(
      names = "--restart",
      description = "Begin anew, without what an interrupted harvest left.")
  private boolean restart;

  @Option(
      names = "--setting",
      paramLabel = "NAME=VALUE",
      description = "A setting of the source that is no secret; may be repeated.")
  private List<String> settings = List.of();

  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final UnaryOperator<@Nullable String> environment;

  /** For the program. */
  HarvestCommand() {
    this(System::getenv);
  }

  HarvestCommand(UnaryOperator<@Nullable String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    if (limit != null && limit < 1) {
      throw wrongUsage("--limit is at least 1, but was " + limit + ".");
    }
    Map<String, String> given = given();
    PrintWriter out = spec.commandLine().getOut();
    int exit;
    try (Workspace workspace = library.open()) {
      HarvestRequest request =
          new HarvestRequest(source, query, dataset, gather(workspace, given), limit, restart);
      exit = count ? count(workspace, request, out) : harvest(workspace, request, out);
    } catch (SettingException e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    }
    out.flush();
    return exit;
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        // The text may be a secret that was mistyped.
        throw wrongUsage("--setting takes a name, '=' and a value, such as mail=me@example.org.");
      }
      given.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
    }
    return given;
  }

  private ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private Map<String, String> gather(Workspace workspace, Map<String, String> given)
      throws SettingException {
    Optional<Installed<HarvestSource>> found = workspace.plugins().registry().harvest(source);
    if (found.isEmpty()) {
      // The harvester says what there is instead.
      return Map.of();
    }
    HarvestInfo info = found.get().extension().harvest();
    return HarvestSettings.gather(source, info, given, environment);
  }

  private int count(Workspace workspace, HarvestRequest request, PrintWriter out) throws Exception {
    HarvestCount counted;
    try (HarvestBar bar = new HarvestBar(spec.commandLine().getErr())) {
      counted = workspace.harvester().count(request, bar);
    }
    if (format.json()) {
      out.println(Json.mapper().writeValueAsString(HarvestReportJson.CountJson.of(counted)));
      return 0;
    }
    Long total = counted.total();
    Long pages = counted.pages();
    out.printf(
        Locale.ROOT,
        "%s has %s for this query%s.%n",
        counted.source(),
        total == null
            ? "an unsaid number of records"
            : String.format(Locale.ROOT, "%,d record%s", total, total == 1 ? "" : "s"),
        pages == null
            ? ""
            : String.format(Locale.ROOT, ", on %,d page%s", pages, pages == 1 ? "" : "s"));
    out.println(counted.sentence());
    out.println("Nothing was imported.");
    return 0;
  }

  private int harvest(Workspace workspace, HarvestRequest request, PrintWriter out)
      throws Exception {
    HarvestReport report;
    try (HarvestBar bar = new HarvestBar(spec.commandLine().getErr())) {
      report = workspace.harvester().harvest(request, bar);
    }
    if (format.json()) {
      out.println(Json.mapper().writeValueAsString(HarvestReportJson.of(report)));
    } else {
      print(report, out);
    }
    ImportReport imported = report.imported();
    boolean nothing = imported.accepted() == 0 && imported.duplicates() == 0;
    return nothing || !imported.complete() ? 1 : 0;
  }

  private static void print(HarvestReport report, PrintWriter out) {
    if (report.pages() == 0) {
      out.println("The query has no records; nothing was added to the library.");
      return;
    }
    ImportCommand.print(report.imported(), PAGES_LISTED, out);
    out.printf(
        Locale.ROOT,
        "%,d page%s, which announced %,d records%s.%n",
        report.pages(),
        report.pages() == 1 ? "" : "s",
        report.announced(),
        report.total() == null
            ? ""
            : String.format(Locale.ROOT, ", of %,d that the query has", report.total()));
    if (report.announced() != report.imported().read()) {
      out.printf(
          Locale.ROOT,
          "But %,d were read: see above what is wrong with the pages.%n",
          report.imported().read());
    }
    if (report.more()) {
      out.println("There are more, which --limit kept back.");
    }
    if (report.allowance() != null) {
      out.println("Allowance: " + HarvestProgress.words(report.allowance()) + ".");
    }
    if (report.kept() != null) {
      out.println(
          "Not every page could be read, so they stay in "
              + report.kept()
              + "; the same command imports them again, without asking the API.");
    }
  }

  /** What is seen of a harvest while it runs: a bar on a terminal, sentences anywhere. */
  private static final class HarvestBar implements HarvestListener, AutoCloseable {

    private final Progress pages = new Progress("harvest", " records", 1);
    private final Progress importing = new Progress("import", " MB", 1_000_000);
    private final PrintWriter err;

    HarvestBar(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void progress(HarvestProgress at) {
      Long total = at.total();
      // A bar has an end; where nobody says where it is, it is a page away.
      pages.at(at.records(), total == null ? at.records() + 1 : total, at.words());
    }

    @Override
    public void said(String sentence) {
      pages.say(sentence, err);
    }

    @Override
    public void importing(String file, long bytesDone, long bytesTotal, long records) {
      pages.close();
      importing.at(
          bytesDone, bytesTotal, String.format(Locale.ROOT, "%,d records, %s", records, file));
    }

    @Override
    public boolean cancelled() {
      return Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
      pages.close();
      importing.close();
    }
  }
}
