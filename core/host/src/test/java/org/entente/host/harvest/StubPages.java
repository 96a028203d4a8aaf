package org.entente.host.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

/** Reads the pages of a {@link StubApi}: a key a line; the key {@code STOP} cannot be read. */
record StubPages() implements FileSource {

  static final String FORMAT = "stub-json";

  static final SourceInfo INFO =
      new SourceInfo(
          "stub",
          "Stub",
          "nobody",
          List.of(new SourceInfo.Format(FORMAT, "Pages of the API", "Harvest them.")),
          List.of());

  @Override
  public SourceInfo info() {
    return INFO;
  }

  @Override
  public Match recognise(Head head) {
    return head.text().startsWith("{\"stub\":[")
        ? Match.sure(FORMAT, "It begins as a page of the stub does.")
        : Match.no("It is no page of the stub.");
  }

  @Override
  public void read(InputFile in, String format, WorkSink out) throws SourceException, IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in.open(), UTF_8))) {
      lines.readLine();
      long number = 1;
      for (String line = lines.readLine(); line != null && out.open(); line = lines.readLine()) {
        number++;
        Location at = new Location(in.name(), number, line);
        if (line.equals("STOP")) {
          throw new SourceException(Code.MALFORMED, "STOP stands here.", at);
        }
        if (!line.equals("]}")) {
          out.accept(work(line), at);
        }
      }
    }
  }

  private static Work work(String key) {
    return new Work(
        key,
        "",
        "",
        "Title of " + key,
        2020,
        null,
        List.of("Article"),
        "English",
        "Journal of Stubs",
        0,
        null,
        List.of(new Authorship(1, "Doe, Jane", "", false, List.of(0))),
        List.of(new Affiliation("Univ A, Beijing, China", "", "")),
        List.of(),
        Numbering.NONE);
  }
}
