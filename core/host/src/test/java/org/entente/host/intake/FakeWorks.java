package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.FileSource;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.entente.spi.WorkSink;

/**
 * A source for tests: a heading line {@code #<id> works}, then {@code
 * key|title|year|address;address} a line, the first author at the first address, and so on; a fifth
 * part is a numbering, {@code volume,issue,first page,article number,ISSN,ISSN}. {@code !text} is
 * rejected, {@code STOP} ends with a {@link SourceException}, {@code BOOM} with a bug.
 */
record FakeWorks(String id) implements FileSource {

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        id,
        "Fake " + id,
        "nobody",
        List.of(new SourceInfo.Format(id + "-lines", "Lines", "Write it.")),
        List.of());
  }

  @Override
  public Match recognise(Head head) {
    String text = head.text();
    if (text.startsWith("#" + id + " works")) {
      return Match.sure(id + "-lines", "It begins with #" + id + " works.");
    }
    if (text.startsWith("#" + id + " maybe")) {
      return Match.maybe(id + "-lines", "It begins with #" + id + " maybe.");
    }
    if (text.startsWith("#" + id + " old")) {
      return Match.unsupported(id + "-old", "This is the old form of " + id + "; export the new.");
    }
    if (text.startsWith("#break recognition")) {
      throw new IllegalStateException("broken");
    }
    return Match.no("It does not begin with #" + id + " works.");
  }

  @Override
  public void read(InputFile in, String format, WorkSink out) throws SourceException, IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in.open(), UTF_8))) {
      lines.readLine();
      long number = 1;
      for (String line = lines.readLine(); line != null && out.open(); line = lines.readLine()) {
        number++;
        if (line.equals("STOP")) {
          throw new SourceException(
              Code.MALFORMED, "STOP stands here.", new Location(in.name(), number, ""));
        }
        if (line.equals("BOOM")) {
          throw new IllegalStateException("boom");
        }
        if (line.startsWith("!")) {
          out.reject(
              new Location(in.name(), number, ""), Code.BAD_VALUE, "It is marked bad.", line);
        } else {
          Work work = work(line);
          out.accept(work, new Location(in.name(), number, work.sourceKey()));
        }
      }
    }
  }

  static Work work(String line) {
    String[] parts = line.split("\\|", -1);
    List<Affiliation> affiliations = new ArrayList<>();
    List<Authorship> authorships = new ArrayList<>();
    String addresses = parts.length > 3 ? parts[3] : "";
    for (String address : addresses.isEmpty() ? new String[0] : addresses.split(";")) {
      authorships.add(
          new Authorship(
              affiliations.size() + 1,
              "Doe, Jane " + affiliations.size(),
              "",
              affiliations.isEmpty(),
              List.of(affiliations.size())));
      affiliations.add(new Affiliation(address.strip(), "", ""));
    }
    return new Work(
        parts[0],
        parts[0].isEmpty() ? "" : "https://doi.org/10.5555/" + parts[0],
        "",
        parts[1],
        parts[2].isEmpty() ? null : Integer.valueOf(parts[2]),
        null,
        List.of("Article", "Early Access"),
        "English",
        "Journal of Tests",
        3,
        null,
        authorships,
        affiliations,
        List.of(),
        parts.length > 4 ? numbering(parts[4].split(",", -1)) : Numbering.NONE);
  }

  private static Numbering numbering(String... parts) {
    return new Numbering(
        parts[0], parts[1], parts[2], parts[3], List.of(parts).subList(4, parts.length));
  }
}
