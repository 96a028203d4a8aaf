package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Sensitivity;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/** A question's answer under one definition profile, as JSON. */
@Schema(name = "SensitivityRow")
public record SensitivityJson(
    String dataset,
    @Schema(description = "The profile's id; 'iso' without one.") String profile,
    String title,
    @Schema(description = "What the country that was asked about counts as.") String country,
    @Schema(description = "The same of the partner; empty where there is none, or all.")
        String partner,
    @Schema(description = "Null where it cannot be measured.") @Nullable String definition,
    @Schema(description = "Why it cannot be measured, or empty.") String refusal,
    List<PointJson> points) {

  /** An observation, and its value minus that without a profile. */
  @Schema(name = "SensitivityPoint")
  public record PointJson(ObservationJson observation, @Nullable BigDecimal difference) {}

  public static SensitivityJson of(String dataset, Sensitivity.Row row) {
    Measurement measurement = row.measurement();
    List<Observation> observations = measurement == null ? List.of() : measurement.observations();
    return new SensitivityJson(
        dataset,
        row.profile(),
        row.title(),
        row.country(),
        row.partner(),
        measurement == null ? null : measurement.definition(),
        row.refusal(),
        observations.stream()
            .map(o -> new PointJson(ObservationJson.of(dataset, o), row.differences().get(o)))
            .toList());
  }
}
