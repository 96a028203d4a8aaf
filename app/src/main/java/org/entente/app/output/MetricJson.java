package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.entente.host.plugin.Installed;
import org.entente.spi.Metric;
import org.entente.spi.MetricInfo;

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
    PluginVersionJson plugin) {

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
        new PluginVersionJson(installed.pluginId(), installed.pluginVersion()));
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
