package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.entente.host.compare.decomposition.Step;
import org.entente.host.compare.decomposition.WorksBehind;
import org.jspecify.annotations.Nullable;

/** The works that a step of a decomposition changes as CSV, a row a work. */
public final class WorksBehindCsv {

  private WorksBehindCsv() {}

  /** Writes the works that are listed, addresses joined by {@code "; "}, and closes {@code out}. */
  public static void write(WorksBehind works, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out,
            "doi",
            "title",
            "of_country",
            "rule",
            "score",
            "a_key",
            "b_key",
            "a_says",
            "b_says",
            "a_addresses",
            "b_addresses")) {
      for (WorksBehind.ChangedWork work : works.works()) {
        csv.text(work.doi())
            .text(work.title())
            .text(work.ofCountry() ? "yes" : "no")
            .text(work.rule())
            .number(PlainNumber.orNull(work.score()))
            .text(key(work.a()))
            .text(key(work.b()))
            .text(says(work.a(), works.step()))
            .text(says(work.b(), works.step()))
            .text(addresses(work.a()))
            .text(addresses(work.b()))
            .endRow();
      }
    }
  }

  private static String key(WorksBehind.@Nullable Side side) {
    return side == null ? "" : side.sourceKey();
  }

  private static String says(WorksBehind.@Nullable Side side, Step step) {
    return side == null ? "" : side.says(step);
  }

  private static String addresses(WorksBehind.@Nullable Side side) {
    return side == null
        ? ""
        : side.addresses().stream().map(WorksBehind.Address::raw).collect(Collectors.joining("; "));
  }
}
