package org.entente.app.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginFailure;
import org.entente.spi.Metric;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An installed metric as JSON. */
@Schema(name = "Metric")
public record MetricJson(
    String id,
    String title,
    String definition,
    String formula,
    @Schema(allowableValues = {"share", "count", "index"}) String unit,
    @Schema(description = "Whether its observations carry a partner country.") boolean byPartner,
    List<String> countings,
    List<ParameterJson> parameters,
    List<String> needs,
    List<String> references,
    @Schema(
            implementation = Object.class,
            description =
                "The metric's own Vega-Lite specification over data named observations; null where"
                    + " the usual line over years fits.")
        @Nullable JsonNode chart,
    PluginVersionJson plugin) {

  private static final Logger LOGGER = LoggerFactory.getLogger(MetricJson.class);

  public static MetricJson of(Installed<Metric> installed) {
    MetricInfo info = installed.extension().info();
    return new MetricJson(
        info.id(),
        info.title(),
        info.definition(),
        info.formula(),
        Json.word(info.unit()),
        info.byPartner(),
        info.countings().stream().sorted().map(Json::word).toList(),
        info.parameters().stream()
            .map(
                parameter ->
                    new ParameterJson(
                        parameter.name(),
                        parameter.description(),
                        parameter.defaultValue(),
                        parameter.choices()))
            .toList(),
        info.needs().stream().sorted().map(Json::word).toList(),
        info.references(),
        chart(installed),
        new PluginVersionJson(installed.pluginId(), installed.pluginVersion()));
  }

  /** A chart that is no JSON object is as none: the others' metrics must be listed all the same. */
  private static @Nullable JsonNode chart(Installed<Metric> installed) {
    try {
      Optional<String> text = installed.extension().chart();
      if (text.isEmpty()) {
        return null;
      }
      JsonNode chart = Json.mapper().readTree(text.get());
      if (chart.isObject()) {
        return chart;
      }
      warn(installed, "it is JSON, but no object");
    } catch (JsonProcessingException e) {
      warn(installed, "it is no JSON: " + e.getOriginalMessage());
    } catch (PluginFailure e) {
      warn(installed, String.valueOf(e.getMessage()));
    }
    return null;
  }

  private static void warn(Installed<Metric> installed, String why) {
    LOGGER.warn(
        "The chart of the metric {} (plugin {}) is left out: {}",
        installed.extension().info().id(),
        installed.pluginId(),
        why);
  }

  /** A parameter of a metric. */
  @Schema(name = "MetricParameter")
  public record ParameterJson(
      String name,
      String description,
      String defaultValue,
      @Schema(description = "Empty where any value will do that the description allows.")
          List<String> choices) {}
}
