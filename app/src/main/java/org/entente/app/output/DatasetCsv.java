package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.entente.host.library.Dataset;
import org.entente.host.library.RejectedRecord;
import org.entente.host.library.UnresolvedAddress;

/** The catalogue as CSV: datasets, rejected records, addresses without a country. */
public final class DatasetCsv {

  private DatasetCsv() {}

  /** Writes a row a dataset and closes {@code out}. */
  public static void write(Iterable<Dataset> datasets, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out,
            "name",
            "source",
            "kind",
            "version",
            "works",
            "observations",
            "first_year",
            "last_year",
            "addresses",
            "unresolved",
            "works_without_address",
            "country_tables",
            "dataset_date",
            "updated")) {
      for (Dataset dataset : datasets) {
        csv.text(dataset.name())
            .text(dataset.source())
            .text(dataset.kind().name().toLowerCase(Locale.ROOT))
            .whole(dataset.version())
            .whole(dataset.works())
            .whole(dataset.observations())
            .whole(dataset.firstYear())
            .whole(dataset.lastYear())
            .whole(dataset.addresses())
            .whole(dataset.unresolved())
            .whole(dataset.worksWithoutAddress())
            .text(dataset.countryTables())
            .text(dataset.datasetDate())
            .text(dataset.updated().toString())
            .endRow();
      }
    }
  }

  /** Writes a row a rejected record and closes {@code out}. */
  public static void writeRejects(Iterable<RejectedRecord> rejects, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(out, "file", "line", "record", "code", "message", "raw")) {
      for (RejectedRecord reject : rejects) {
        csv.text(reject.file())
            .whole(reject.line() == 0 ? null : reject.line())
            .text(reject.record())
            .text(reject.code())
            .text(reject.message())
            .text(reject.raw())
            .endRow();
      }
    }
  }

  /** Writes a row an address text and closes {@code out}. */
  public static void writeUnresolved(Iterable<UnresolvedAddress> addresses, Writer out)
      throws IOException {
    try (CsvTableWriter csv = new CsvTableWriter(out, "text", "count", "file", "line")) {
      for (UnresolvedAddress address : addresses) {
        csv.text(address.text())
            .whole(address.count())
            .text(address.file())
            .whole(address.line() == 0 ? null : address.line())
            .endRow();
      }
    }
  }
}
