package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Observation;
import org.entente.spi.Head;
import org.entente.spi.IndicatorSource;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.ObservationSink;
import org.entente.spi.Provenance;
import org.entente.spi.SourceInfo;

/**
 * An indicator source for tests: a heading line {@code #<id> table}, then {@code
 * metric|country|partner|year|value} a line, an empty value for a row without any, and at the end
 * {@code @name=content} for a filter.
 */
record FakeTables(String id) implements IndicatorSource {

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        id,
        "Fake " + id,
        "nobody",
        List.of(new SourceInfo.Format(id + "-table", "Table", "Write it.")),
        List.of());
  }

  @Override
  public Match recognise(Head head) {
    return head.text().startsWith("#" + id + " table")
        ? Match.sure(id + "-table", "It begins with #" + id + " table.")
        : Match.no("It does not begin with #" + id + " table.");
  }

  @Override
  public void read(InputFile in, String format, ObservationSink out) throws IOException {
    Map<String, String> filters = new LinkedHashMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in.open(), UTF_8))) {
      lines.readLine();
      long number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.startsWith("@")) {
          int equals = line.indexOf('=');
          filters.put(line.substring(1, equals), line.substring(equals + 1));
          continue;
        }
        String[] p = line.split("\\|", -1);
        out.accept(
            p[4].isEmpty()
                ? List.of()
                : List.of(
                    Observation.ofCountry(
                        p[0], p[1], p[2], Integer.valueOf(p[3]), new BigDecimal(p[4]), null, null)),
            new Location(in.name(), number, ""));
      }
    }
    out.provenance(new Provenance("Fake locations", filters, "2026-11-01", "2026-11-24"));
  }
}
