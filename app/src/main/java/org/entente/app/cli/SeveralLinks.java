package org.entente.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.app.Workspace;
import org.entente.app.output.Json;
import org.entente.app.output.LinkCsv;
import org.entente.app.output.LinkGroupCsv;
import org.entente.host.engine.EngineException;
import org.entente.host.library.Dataset;
import org.entente.host.link.Link;
import org.entente.host.link.LinkGroups;
import org.entente.host.link.LinkReader;
import org.entente.host.measure.MeasureException;

/** Links between several datasets: those of every two of them, or the groups that they make. */
final class SeveralLinks {

  private final Workspace workspace;
  private final List<Dataset> datasets = new ArrayList<>();

  SeveralLinks(Workspace workspace, List<String> names) throws MeasureException, CommandFailure {
    this.workspace = workspace;
    for (String name : names) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw new CommandFailure("A dataset is named twice: " + name + ". Name each once.");
      }
      datasets.add(workspace.measurer().dataset(name));
    }
  }

  /** Makes what links are not there yet. */
  void prepare() throws EngineException {
    try (Progress progress = Progress.ofLinks()) {
      for (int i = 0; i < datasets.size(); i++) {
        for (int j = i + 1; j < datasets.size(); j++) {
          workspace.links().prepare(datasets.get(i), datasets.get(j), progress.links());
        }
      }
    }
  }

  /** Prints the links of every two datasets. */
  void links(Set<String> statuses, Format format, PrintWriter out)
      throws EngineException, IOException {
    if (format == Format.csv) {
      try (LinkCsv csv = new LinkCsv(out)) {
        each(statuses, csv::write);
      }
      return;
    }
    List<Link> links = new ArrayList<>();
    each(statuses, links::add);
    if (format == Format.json) {
      out.println(Json.mapper().writeValueAsString(links));
      return;
    }
    TextTable table = new TextTable("a", "key", "b", "key", "rule", "score", "status");
    links.forEach(
        link ->
            table.row(
                link.a(),
                link.aKey(),
                link.b(),
                link.bKey(),
                link.rule(),
                String.format(Locale.ROOT, "%.3f", link.score()),
                link.status()));
    table.print(out);
    out.printf(Locale.ROOT, "%n%,d pairs.%n", links.size());
  }

  private void each(Set<String> statuses, LinkReader.Consumer consumer) throws EngineException {
    for (int i = 0; i < datasets.size(); i++) {
      for (int j = i + 1; j < datasets.size(); j++) {
        workspace.linkReader().links(datasets.get(i), datasets.get(j), statuses, consumer);
      }
    }
  }

  /** Prints the groups, and on {@code err} how many contradict themselves. */
  void groups(Format format, PrintWriter out, PrintWriter err) throws EngineException, IOException {
    List<LinkGroups.Member> members = workspace.linkGroups().members(datasets);
    switch (format) {
      case json -> out.println(Json.mapper().writeValueAsString(members));
      case csv -> LinkGroupCsv.write(members, out);
      case table -> {
        TextTable table = new TextTable("group", "dataset", "key", "two works of one dataset");
        members.forEach(
            member ->
                table.row(
                    member.group(),
                    member.dataset(),
                    member.key(),
                    member.contradictory() ? "yes" : ""));
        table.print(out);
      }
    }
    long groups = members.stream().map(LinkGroups.Member::group).distinct().count();
    long contradictory =
        members.stream()
            .filter(LinkGroups.Member::contradictory)
            .map(LinkGroups.Member::group)
            .distinct()
            .count();
    err.printf(Locale.ROOT, "%,d groups of linked works.%n", groups);
    if (contradictory > 0) {
      err.printf(
          Locale.ROOT,
          "Warning: %,d of them have two works of one dataset: a work stands there twice, or a link is wrong (--reject it).%n",
          contradictory);
    }
    err.flush();
  }
}
