package org.entente.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.CheckCsv;
import org.entente.app.output.CheckJson;
import org.entente.app.output.CheckedClaimJson;
import org.entente.app.output.Json;
import org.entente.app.study.SampleScale;
import org.entente.app.study.Studies;
import org.entente.host.claim.CheckedClaim;
import org.entente.host.claim.ClaimChecker;
import org.entente.host.claim.ClaimException;
import org.entente.host.claim.Study;
import org.entente.host.claim.StudyReader;
import org.entente.host.claim.Verdict;
import org.entente.host.library.Dataset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks what a text says. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the claims of a text against data: each holds, does not hold, or cannot be said, with the figure that was found and why.",
      "The file is YAML; docs/claims.md says how to write one, and 'entente studies' lists those at hand by name."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente check claims.yaml --dataset incites,scopus",
      "  entente check china-international-collaboration --dataset incites,scopus",
      "  entente check claims.yaml --dataset scopus --strict --format json"
    })
final class CheckCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(paramLabel = "CLAIMS", description = "A file of claims, or the name of a study.")
  private String claims = "";

  @Option(
      names = "--dataset",
      paramLabel = "NAME[,NAME]",
      required = true,
      description =
          "The datasets. A claim about a source is checked on those of that source, another on all.")
  private List<String> datasets = List.of();

  @Option(
      names = "--scale",
      paramLabel = "N",
      description =
          "The datasets are samples in which each work stands for N. Default: 1, and in a simulated library its own.")
  private @Nullable BigDecimal scale;

  @Option(
      names = "--strict",
      description = "End with exit code 1 where a claim does not hold. Default: 0 once checked.")
  private boolean strict;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (scale != null && scale.signum() <= 0) {
      throw new ParameterException(
          spec.commandLine(), "--scale is above 0, but was " + scale.toPlainString() + ".");
    }
    Study study = study();
    List<CheckedClaim> checked;
    BigDecimal used;
    boolean simulated = false;
    try (Workspace workspace = library.open()) {
      Optional<BigDecimal> own = SampleScale.of(workspace.library());
      simulated = scale == null && own.isPresent();
      used = scale != null ? scale : own.orElse(BigDecimal.ONE);
      List<Dataset> found = new ArrayList<>();
      for (String name : QuestionOptions.names(datasets)) {
        found.add(workspace.measurer().dataset(name));
      }
      checked = new ClaimChecker(workspace.measurer()::measure, used).check(study, found);
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case json ->
          out.println(Json.mapper().writeValueAsString(CheckJson.of(study, used, checked)));
      case csv -> CheckCsv.write(checked.stream().map(CheckedClaimJson::of).toList(), out);
      case table -> print(study, checked, used, simulated, out);
    }
    out.flush();
    return strict && CheckJson.count(checked, Verdict.DOES_NOT_HOLD) > 0 ? 1 : 0;
  }

  private Study study() throws IOException, CommandFailure {
    Path file = Path.of(claims);
    if (!Files.isRegularFile(file)) {
      file =
          Studies.of(library.directory())
              .file(claims)
              .orElseThrow(
                  () ->
                      new CommandFailure(
                          "There is no file "
                              + claims
                              + ", and no study of that name; 'entente studies' lists them."));
    }
    try {
      return StudyReader.read(file);
    } catch (ClaimException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()));
    }
  }

  private static void print(
      Study study,
      List<CheckedClaim> checked,
      BigDecimal scale,
      boolean simulated,
      PrintWriter out) {
    out.println(plain(study.title()));
    if (!study.source().isEmpty()) {
      out.println(plain(study.source()));
    }
    String quoted = "";
    for (CheckedClaim each : checked) {
      if (!each.claim().id().equals(quoted)) {
        quoted = each.claim().id();
        out.println();
        out.println(quoted + ": " + plain(each.claim().quote()));
      }
      String dataset = each.dataset().isEmpty() ? each.claim().on() : each.dataset();
      out.println("  " + plain(dataset) + ": " + each.verdict().words());
      for (String line : new String[] {each.figure(), each.why(), each.remark()}) {
        if (!line.isEmpty()) {
          out.println("    " + plain(line));
        }
      }
    }
    out.println();
    long holds = CheckJson.count(checked, Verdict.HOLDS);
    out.println(
        "Of "
            + checked.size()
            + (checked.size() == 1 ? " check " : " checks ")
            + holds
            + (holds == 1 ? " holds, " : " hold, ")
            + CheckJson.count(checked, Verdict.DOES_NOT_HOLD)
            + " do not, "
            + CheckJson.count(checked, Verdict.CANNOT_BE_SAID)
            + " cannot be said.");
    if (scale.compareTo(BigDecimal.ONE) != 0) {
      out.println(
          "Each work stands for "
              + Figures.plain(scale)
              + (simulated ? ", for the library holds a simulated world" : "")
              + ": counts were multiplied by it, and figures are as exact as chance lets them be in a sample.");
    }
    if (!study.note().isEmpty()) {
      out.println(plain(study.note()));
    }
  }

  /** Text from files must not steer the terminal. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
