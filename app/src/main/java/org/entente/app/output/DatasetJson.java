package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.entente.host.library.Dataset;
import org.jspecify.annotations.Nullable;

/** A dataset as JSON. */
@Schema(name = "Dataset")
public record DatasetJson(
    String name,
    String source,
    @Schema(allowableValues = {"works", "indicators", "works-and-indicators"}) String kind,
    @Schema(description = "Grows by one with every import that changed the dataset.") int version,
    long works,
    @Schema(description = "Observations of indicator tables, count.") long observations,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    long addresses,
    @Schema(description = "Addresses without a country, count.") long unresolved,
    long worksWithoutAddress,
    String countryTables,
    String datasetDate,
    Instant updated) {

  public static DatasetJson of(Dataset dataset) {
    return new DatasetJson(
        dataset.name(),
        dataset.source(),
        Json.word(dataset.kind()),
        dataset.version(),
        dataset.works(),
        dataset.observations(),
        dataset.firstYear(),
        dataset.lastYear(),
        dataset.addresses(),
        dataset.unresolved(),
        dataset.worksWithoutAddress(),
        dataset.countryTables(),
        dataset.datasetDate(),
        dataset.updated());
  }
}
