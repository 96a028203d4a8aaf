package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.output.Json;
import org.entente.app.output.ProfileJson;
import org.entente.host.country.Profiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the definition profiles. */
@Command(
    name = "profiles",
    mixinStandardHelpOptions = true,
    description =
        "Lists the definition profiles: what a study may count as one country. Use one with --profile.")
final class ProfilesCommand implements Callable<Integer> {

  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<ProfileJson> profiles = Profiles.all().stream().map(ProfileJson::of).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      out.println(Json.mapper().writeValueAsString(profiles));
    } else {
      TextTable table = new TextTable("profile", "what counts as a country", "countries");
      for (ProfileJson profile : profiles) {
        table.row(
            profile.id() + (profile.standard() ? " (default)" : ""),
            profile.title(),
            String.join(" ", countries(profile)));
      }
      table.print(out);
      out.println();
      out.println(
          "Definitions " + Profiles.version() + "; EU members are those of 1 July of a year.");
    }
    out.flush();
    return 0;
  }

  private static List<String> countries(ProfileJson profile) {
    if (!profile.splits().isEmpty()) {
      return profile.gives().stream().map(ProfileJson.UnitJson::code).toList();
    }
    return profile.folds().stream().map(ProfilesCommand::fold).toList();
  }

  private static String fold(ProfileJson.FoldJson fold) {
    if (fold.from() == null && fold.until() == null) {
      return fold.country();
    }
    return fold.country()
        + "("
        + (fold.from() == null ? "" : fold.from())
        + "-"
        + (fold.until() == null ? "" : fold.until())
        + ")";
  }
}
