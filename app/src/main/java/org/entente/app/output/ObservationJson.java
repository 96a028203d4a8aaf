package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/** An observation as JSON; the fields are the columns of the CSV contract. */
@Schema(name = "Observation")
public record ObservationJson(
    String metric,
    String dataset,
    String country,
    @Schema(description = "What was measured where that is not the country as a whole, else empty.")
        String entity,
    String partner,
    @Nullable Integer year,
    @Schema(description = "A fraction for shares: 0.266, not 26.6.") BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Schema(description = "The lower end of the 95 % interval.") @Nullable BigDecimal lower,
    @Schema(description = "The upper end of the 95 % interval.") @Nullable BigDecimal upper,
    @Schema(description = "The lowest value it could take if all addresses had a country.")
        @Nullable BigDecimal lowest,
    @Schema(description = "The highest value it could take if all addresses had a country.")
        @Nullable BigDecimal highest) {

  public static ObservationJson of(String dataset, Observation observation) {
    Interval interval = observation.interval();
    Bounds bounds = observation.bounds();
    return new ObservationJson(
        observation.metric(),
        dataset,
        observation.country(),
        observation.entity(),
        observation.partner(),
        observation.year(),
        observation.value(),
        observation.numerator(),
        observation.denominator(),
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        bounds == null ? null : bounds.lowest(),
        bounds == null ? null : bounds.highest());
  }
}
