package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.measure.Measurement;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;

/** Observations as CSV: the contract's columns, one row an observation. */
public final class ObservationCsv {

  /** The contract's columns. */
  static final List<String> COLUMNS =
      List.of(
          "metric",
          "dataset",
          "country",
          "entity",
          "partner",
          "year",
          "value",
          "numerator",
          "denominator",
          "lower",
          "upper",
          "lowest",
          "highest");

  private ObservationCsv() {}

  /** Writes the observations of the measurements, in their order, and closes {@code out}. */
  public static void write(Iterable<Measurement> measurements, Writer out) throws IOException {
    try (CsvTableWriter csv = new CsvTableWriter(out, COLUMNS.toArray(String[]::new))) {
      for (Measurement measurement : measurements) {
        for (Observation observation : measurement.observations()) {
          cells(measurement.dataset().name(), observation, csv);
          csv.endRow();
        }
      }
    }
  }

  /** A header: a column, the columns of an observation, and another. */
  static String[] columns(String first, List<String> middle, String last) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(middle);
    all.add(last);
    return all.toArray(String[]::new);
  }

  /** The cells of an observation. */
  static void cells(String dataset, Observation observation, CsvTableWriter csv) {
    Interval interval = observation.interval();
    Bounds bounds = observation.bounds();
    csv.text(observation.metric())
        .text(dataset)
        .text(observation.country())
        .text(observation.entity())
        .text(observation.partner())
        .whole(observation.year())
        .number(observation.value())
        .number(observation.numerator())
        .number(observation.denominator())
        .number(interval == null ? null : interval.lower())
        .number(interval == null ? null : interval.upper())
        .number(bounds == null ? null : bounds.lowest())
        .number(bounds == null ? null : bounds.highest());
  }
}
