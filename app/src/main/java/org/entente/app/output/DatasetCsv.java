package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.entente.host.intake.UnresolvedNames;
import org.entente.host.library.CountryDifference;
import org.entente.host.library.Dataset;
import org.entente.host.library.RejectedRecord;

/** The catalogue as CSV: datasets, rejected records, addresses without a country or with two. */
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

  /** Writes a row a name that addresses without a country end in, and closes {@code out}. */
  public static void writeUnresolved(Iterable<UnresolvedNames.Group> names, Writer out)
      throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(out, "name", "count", "texts", "example", "file", "line")) {
      for (UnresolvedNames.Group group : names) {
        csv.text(group.name())
            .whole(group.count())
            .whole(group.texts())
            .text(group.example())
            .text(group.file())
            .whole(group.line() == 0 ? null : group.line())
            .endRow();
      }
    }
  }

  /**
   * Writes a row an address that says another country than the source states beside it, and closes
   * {@code out}.
   */
  public static void writeDifferences(Iterable<CountryDifference> differences, Writer out)
      throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out,
            "address",
            "organisation",
            "country",
            "organisation_country",
            "count",
            "file",
            "line")) {
      for (CountryDifference difference : differences) {
        csv.text(difference.text())
            .text(difference.organisation())
            .text(difference.country())
            .text(difference.organisationCountry())
            .whole(difference.count())
            .text(difference.file())
            .whole(difference.line() == 0 ? null : difference.line())
            .endRow();
      }
    }
  }
}
