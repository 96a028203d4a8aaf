package org.entente.app.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.entente.host.measure.Measurement;
import org.jspecify.annotations.Nullable;

/** A measurement as JSON, with what it was measured on. */
@Schema(name = "Measurement")
public record MeasurementJson(
    DatasetJson dataset,
    MeasuredMetricJson metric,
    @Schema(
            allowableValues = {"measured", "reported"},
            description = "Measured from works, or reported by the source's own tables.")
        String origin,
    @Schema(description = "In one line: counting, document types, country definition.")
        String definition,
    CoverageJson coverage,
    @Schema(description = "What the figures cannot say.") List<String> notes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ObservationJson> observations) {

  public static MeasurementJson of(Measurement measurement) {
    String dataset = measurement.dataset().name();
    return with(
        measurement,
        measurement.observations().stream()
            .map(observation -> ObservationJson.of(dataset, observation))
            .toList());
  }

  /** The same without its observations. */
  public static MeasurementJson withoutObservations(Measurement measurement) {
    return with(measurement, null);
  }

  private static MeasurementJson with(
      Measurement measurement, @Nullable List<ObservationJson> observations) {
    return new MeasurementJson(
        DatasetJson.of(measurement.dataset()),
        MeasuredMetricJson.of(measurement.metric()),
        Json.word(measurement.origin()),
        measurement.definition(),
        new CoverageJson(measurement.coverage().resolved(), measurement.coverage().works()),
        measurement.notes(),
        observations);
  }

  /** Works of the scope with at least one resolved country, and works of the scope. */
  @Schema(name = "Coverage")
  public record CoverageJson(long resolved, long works) {}
}
