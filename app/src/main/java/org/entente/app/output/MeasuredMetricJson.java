package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.entente.spi.MetricInfo;

/** The metric of a measurement, as JSON: what a reader needs beside its figures. */
@Schema(name = "MeasuredMetric")
public record MeasuredMetricJson(
    String id,
    String title,
    String definition,
    String formula,
    @Schema(allowableValues = {"share", "count", "index"}) String unit,
    boolean byPartner,
    List<String> references) {

  static MeasuredMetricJson of(MetricInfo info) {
    return new MeasuredMetricJson(
        info.id(),
        info.title(),
        info.definition(),
        info.formula(),
        Json.word(info.unit()),
        info.byPartner(),
        info.references());
  }
}
