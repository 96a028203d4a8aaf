package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.entente.host.measure.Measurement;

/** What stands under every table of figures: what they were measured on. */
final class Footnote {

  private Footnote() {}

  static void print(Measurement measurement, PrintWriter out) {
    Measurement.Coverage coverage = measurement.coverage();
    StringBuilder line = new StringBuilder(measurement.dataset().name());
    line.append(" (")
        .append(measurement.dataset().source())
        .append(", version ")
        .append(measurement.dataset().version())
        .append("): ");
    if (coverage.works() > 0) {
      double share = 100.0 * coverage.resolved() / coverage.works();
      line.append(
          String.format(
              Locale.ROOT,
              "%,d works, %,d of them (%.1f %%) with a known country; ",
              coverage.works(),
              coverage.resolved(),
              share));
    }
    line.append(measurement.definition()).append('.');
    out.println(line);
    measurement.notes().forEach(out::println);
  }
}
