package org.entente.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.app.output.Json;
import org.entente.app.output.ResolutionJson;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.Explanation;
import org.entente.host.country.LibraryCountries;
import org.entente.host.country.Resolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which country an address resolves to. */
@Command(
    name = "country",
    mixinStandardHelpOptions = true,
    description = {
      "Says which country an address resolves to, and by which rule.",
      "A line an address, tab-separated: country code (or -), rule, the text it rests on, the address.",
      "How sure it is, and why, stands on standard error for addresses that are given as arguments, and in the JSON."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente country \"Univ Michigan, Ann Arbor, MI 48109\"",
      "  cut -f3 addresses.tsv | entente country - --format json"
    })
final class CountryCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ADDRESS",
      arity = "1..*",
      description = "Addresses; - reads them from standard input, a line each.")
  private List<String> addresses = List.of();

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private boolean first = true;

  @Override
  public Integer call() throws IOException {
    CountryResolver resolver = new LibraryCountries(library.directory()).current();
    Map<String, Integer> certainties = new TreeMap<>();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (format.json()) {
      out.print("[");
    }
    for (String address : addresses) {
      if (address.equals("-")) {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          Resolution resolution = resolver.resolve(line);
          print(resolution, out);
          certainties.merge(Explanation.of(resolution).certainty(), 1, Integer::sum);
        }
      } else {
        Resolution resolution = resolver.resolve(address);
        print(resolution, out);
        if (!format.json()) {
          out.flush();
          err.println(Explanation.of(resolution).sentence());
        }
      }
    }
    if (format.json()) {
      out.println("]");
    }
    out.flush();
    if (!certainties.isEmpty()) {
      err.println(summary(certainties));
    }
    err.println("Country tables " + resolver.version() + ".");
    return 0;
  }

  private void print(Resolution resolution, PrintWriter out) throws IOException {
    String country = resolution.resolved() ? resolution.country() : "-";
    if (format.json()) {
      out.print(first ? "" : ",\n");
      out.print(Json.mapper().writeValueAsString(ResolutionJson.of(resolution)));
      first = false;
    } else {
      out.println(
          String.join(
              "\t",
              country,
              resolution.rule(),
              field(resolution.text()),
              field(resolution.address())));
    }
  }

  private static String summary(Map<String, Integer> certainties) {
    int all = certainties.values().stream().mapToInt(Integer::intValue).sum();
    return all
        + " addresses: "
        + certainties.getOrDefault("stated", 0)
        + " state their country, "
        + certainties.getOrDefault("inferred", 0)
        + " let it be inferred, "
        + certainties.getOrDefault("none", 0)
        + " have none.";
  }

  private static String field(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }
}
