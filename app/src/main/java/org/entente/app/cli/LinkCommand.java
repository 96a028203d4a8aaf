package org.entente.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.Json;
import org.entente.app.output.LinkCsv;
import org.entente.host.engine.EngineException;
import org.entente.host.library.Dataset;
import org.entente.host.link.Link;
import org.entente.host.link.LinkSummary;
import org.entente.host.link.LinkTrial;
import org.entente.host.link.LinkedWork;
import org.entente.host.link.PairToReview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists links and takes decisions on them. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description =
        "Lists which works of two datasets are the same publication: by DOI, by PubMed identifier, and by comparing title, authors, year, venue, volume and page.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente link wos scopus --format csv > links.csv",
      "  entente link wos scopus --status review --format csv > review.csv",
      "  entente link wos scopus --decisions review.csv    after its column status was filled in",
      "  entente link wos scopus openalex --groups",
      "  entente link wos scopus --trial    how well the comparison does where the DOI is known"
    })
final class LinkCommand implements Callable<Integer> {

  private static final Set<String> STATUSES = Set.of("accepted", "review", "rejected");

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(index = "0", paramLabel = "A", description = "The first dataset.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The second dataset.")
  private String b = "";

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "MORE",
      description = "More datasets: the links of every two of all.")
  private List<String> more = new ArrayList<>();

  @Option(
      names = "--groups",
      description =
          "Lists the groups that the links of all these datasets make, each one publication, and warns of those with two works of one dataset.")
  private boolean groups;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      defaultValue = "accepted",
      description =
          "Which pairs to list: accepted, review (somebody should look), rejected, or all. Default: ${DEFAULT-VALUE}.")
  private List<String> statuses = new ArrayList<>();

  @Option(
      names = "--accept",
      paramLabel = "A_KEY=B_KEY",
      description = "These two works are the same publication. May be given several times.")
  private List<String> accepted = new ArrayList<>();

  @Option(
      names = "--reject",
      paramLabel = "A_KEY=B_KEY",
      description = "These two works are not the same publication. May be given several times.")
  private List<String> rejected = new ArrayList<>();

  @Option(
      names = "--forget",
      paramLabel = "A_KEY=B_KEY",
      description = "Takes a decision back. May be given several times.")
  private List<String> forgotten = new ArrayList<>();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "Takes the decisions of a CSV file as --format csv writes it: its rows of status accepted or rejected; rows of status review are left open.")
  private @Nullable Path decisions;

  @Option(
      names = "--trial",
      description =
          "Hides the identifiers, links by comparison alone, and says how much of what the identifiers link is found, and how much is linked otherwise.")
  private boolean trial;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (a.equals(b)) {
      throw new CommandFailure("Links need two datasets, but both are " + a + ".");
    }
    Set<String> wanted = statuses();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Workspace workspace = library.open()) {
      if (groups || !more.isEmpty()) {
        several(workspace, wanted, out, err);
        return 0;
      }
      Dataset first = workspace.measurer().dataset(a);
      Dataset second = workspace.measurer().dataset(b);
      if (trial) {
        tried(workspace, first, second, out);
        return 0;
      }
      try (Progress progress = Progress.ofLinks()) {
        workspace.links().prepare(first, second, progress.links());
      }
      boolean decided = decide(workspace, first, second, err);
      if (!decided) {
        list(workspace, first, second, wanted, out, err);
      }
    }
    out.flush();
    return 0;
  }

  private void several(Workspace workspace, Set<String> wanted, PrintWriter out, PrintWriter err)
      throws Exception {
    boolean decides =
        !accepted.isEmpty() || !rejected.isEmpty() || !forgotten.isEmpty() || decisions != null;
    if (trial || decides) {
      throw new ParameterException(
          spec.commandLine(),
          "A trial and decisions are of two datasets: name two, without --groups.");
    }
    List<String> names = new ArrayList<>(List.of(a, b));
    names.addAll(more);
    SeveralLinks links = new SeveralLinks(workspace, names);
    links.prepare();
    if (groups) {
      links.groups(format.format(), out, err);
    } else {
      links.links(wanted, format.format(), out);
    }
    out.flush();
  }

  private Set<String> statuses() {
    if (statuses.contains("all")) {
      return STATUSES;
    }
    for (String status : statuses) {
      if (!STATUSES.contains(status)) {
        throw new ParameterException(
            spec.commandLine(),
            "--status is accepted, review, rejected or all, but was '" + status + "'.");
      }
    }
    return new TreeSet<>(statuses);
  }

  private void list(
      Workspace workspace,
      Dataset first,
      Dataset second,
      Set<String> wanted,
      PrintWriter out,
      PrintWriter err)
      throws EngineException, IOException {
    LinkSummary summary = workspace.linkReader().summary(first, second);
    if (format.format() == Format.table && wanted.equals(Set.of("review"))) {
      for (PairToReview pair :
          workspace.linkReader().pairs(first, second, "review", Integer.MAX_VALUE)) {
        out.printf(Locale.ROOT, "%s, score %.2f%n", pair.link().rule(), pair.link().score());
        side(out, pair.a());
        side(out, pair.b());
        out.printf("  --accept or --reject %s=%s%n%n", pair.a().key(), pair.b().key());
      }
      out.printf(Locale.ROOT, "Pairs that wait for a decision: %,d.%n", summary.of("review"));
      return;
    }
    switch (format.format()) {
      case json -> {
        List<Link> links = new ArrayList<>();
        workspace.linkReader().links(first, second, wanted, links::add);
        out.println(Json.mapper().writeValueAsString(links));
      }
      case csv -> {
        try (LinkCsv csv = new LinkCsv(out)) {
          workspace.linkReader().links(first, second, wanted, csv::write);
        }
      }
      case table -> {
        List<Link> links = new ArrayList<>();
        workspace.linkReader().links(first, second, wanted, links::add);
        TextTable table = new TextTable(a, b, "rule", "score", "status");
        links.forEach(
            link ->
                table.row(
                    link.aKey(),
                    link.bKey(),
                    link.rule(),
                    String.format(Locale.ROOT, "%.3f", link.score()),
                    link.status()));
        table.print(out);
        out.println();
        for (LinkSummary.Count count : summary.counts()) {
          out.printf(Locale.ROOT, "%,d by %s, %s.%n", count.links(), count.rule(), count.status());
        }
        out.printf(Locale.ROOT, "%,d links.%n", summary.of("accepted"));
      }
    }
    summary.notes().forEach(err::println);
    if (summary.of("review") > 0 && !wanted.contains("review")) {
      err.printf(
          Locale.ROOT,
          "Pairs for somebody to look at: %,d (entente link %s %s --status review).%n",
          summary.of("review"),
          a,
          b);
    }
    err.flush();
  }

  private static void side(PrintWriter out, LinkedWork work) {
    out.printf(
        "  %s  %s  %s%n    %s%n    %s%s%s%n",
        work.key(),
        work.year() == null ? "no year" : work.year(),
        work.title(),
        work.authors(),
        work.venue(),
        work.place().isEmpty() ? "" : ", " + work.place(),
        work.doi().isEmpty() ? "" : ", https://doi.org/" + work.doi());
  }

  private void tried(Workspace workspace, Dataset first, Dataset second, PrintWriter out)
      throws EngineException, IOException {
    List<Link> links = new ArrayList<>();
    LinkTrial.Result result;
    try (Progress progress = Progress.ofLinks()) {
      result = workspace.linkTrial().run(first, second, progress.links(), links::add);
    }
    switch (format.format()) {
      case json -> out.println(Json.mapper().writeValueAsString(result));
      case csv -> LinkCsv.write(links, out);
      case table ->
          out.printf(
              Locale.ROOT,
              "%,d works are linked by an identifier. With the identifiers hidden, %,d of them (%.2f %%) are found by comparison, %,d are left to somebody's judgement, and %,d links join one of their works to another.%n",
              result.byIdentifier(),
              result.found(),
              result.byIdentifier() == 0 ? 0 : 100.0 * result.found() / result.byIdentifier(),
              result.review(),
              result.otherwise());
    }
    out.flush();
  }

  private boolean decide(Workspace workspace, Dataset first, Dataset second, PrintWriter err)
      throws EngineException, IOException, CommandFailure {
    int count = 0;
    for (String pair : accepted) {
      String[] keys = keys(pair);
      workspace.links().decide(first, keys[0], second, keys[1], true);
      count++;
    }
    for (String pair : rejected) {
      String[] keys = keys(pair);
      workspace.links().decide(first, keys[0], second, keys[1], false);
      count++;
    }
    for (String pair : forgotten) {
      String[] keys = keys(pair);
      if (!workspace.links().forget(first, keys[0], second, keys[1])) {
        throw new CommandFailure("Nothing was decided of " + keys[0] + " and " + keys[1] + ".");
      }
      count++;
    }
    Path file = decisions;
    if (file != null) {
      count += new LinkDecisionsFile(workspace, first, second).take(file);
    }
    boolean any =
        !accepted.isEmpty() || !rejected.isEmpty() || !forgotten.isEmpty() || file != null;
    if (any) {
      err.printf(Locale.ROOT, "Decisions kept: %,d.%n", count);
      err.flush();
    }
    return any;
  }

  private String[] keys(String pair) {
    int equals = pair.indexOf('=');
    if (equals <= 0 || equals == pair.length() - 1) {
      throw new ParameterException(
          spec.commandLine(),
          "Two keys joined by '=' were expected, such as WOS:000123=2-s2.0-456, but there was '"
              + pair
              + "'.");
    }
    return new String[] {pair.substring(0, equals), pair.substring(equals + 1)};
  }
}
