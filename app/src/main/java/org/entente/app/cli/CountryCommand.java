package org.entente.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.output.Json;
import org.entente.host.country.CountryResolver;
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
      "A line an address, tab-separated: country code (or -), rule, the text it rests on, the address."
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

  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private boolean first = true;

  private record ResolutionJson(String country, String rule, String text, String address) {}

  @Override
  public Integer call() throws IOException {
    CountryResolver resolver = CountryResolver.standard();
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      out.print("[");
    }
    for (String address : addresses) {
      if (address.equals("-")) {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          print(resolver.resolve(line), out);
        }
      } else {
        print(resolver.resolve(address), out);
      }
    }
    if (format.json()) {
      out.println("]");
    }
    out.flush();
    return 0;
  }

  private void print(Resolution resolution, PrintWriter out) throws IOException {
    String country = resolution.resolved() ? resolution.country() : "-";
    if (format.json()) {
      out.print(first ? "" : ",\n");
      out.print(
          Json.mapper()
              .writeValueAsString(
                  new ResolutionJson(
                      country, resolution.rule(), resolution.text(), resolution.address())));
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

  private static String field(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }
}
