package org.entente.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginFailure;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricInfo;
import org.entente.spi.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A metric's own chart on its way to the pages. */
class MetricJsonTest {

  /** A metric with a chart of its own, or none. */
  private record Drawn(Optional<String> chart) implements Metric {

    @Override
    public MetricInfo info() {
      return new MetricInfo(
          "drawn",
          "Drawn",
          "d",
          "f",
          MetricInfo.Unit.INDEX,
          false,
          Set.of(Counting.FULL),
          List.of(),
          Set.of(),
          List.of("r"));
    }

    @Override
    public List<Observation> measure(Scope scope) {
      return List.of();
    }
  }

  private static MetricJson json(Metric metric) {
    return MetricJson.of(new Installed<>("drawn", "1.0.0", metric));
  }

  @Test
  void theChartIsTheSpecificationAsJson() {
    JsonNode chart = json(new Drawn(Optional.of("{\"mark\": \"bar\"}"))).chart();
    assertNotNull(chart);
    assertEquals("bar", chart.get("mark").asText());
  }

  @Test
  void withoutOneItIsNull() {
    assertNull(json(new Drawn(Optional.empty())).chart());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "[]", "\"bar\"", "{\"mark\": "})
  void whatIsNoJsonObjectIsLeftOutAndTheMetricStays(String text) {
    MetricJson json = json(new Drawn(Optional.of(text)));
    assertNull(json.chart());
    assertEquals("drawn", json.id());
  }

  @Test
  void aPluginThatFailsAtItsChartIsListedWithoutOne() {
    Metric failing =
        new Metric() {
          @Override
          public MetricInfo info() {
            return new Drawn(Optional.empty()).info();
          }

          @Override
          public List<Observation> measure(Scope scope) {
            return List.of();
          }

          @Override
          public Optional<String> chart() {
            throw new PluginFailure("drawn", "It failed.");
          }
        };
    assertNull(json(failing).chart());
  }
}
