package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.entente.host.plugin.Installed;
import org.entente.spi.Source;
import org.entente.spi.SourceInfo;

/** An installed source as JSON. */
@Schema(name = "Source")
public record SourceJson(
    String id,
    String name,
    String provider,
    PluginVersionJson plugin,
    List<FormatJson> formats,
    @Schema(description = "What its records cannot answer, a sentence each.") List<String> limits) {

  public static SourceJson of(Installed<Source> installed) {
    SourceInfo info = installed.extension().info();
    return new SourceJson(
        info.id(),
        info.name(),
        info.provider(),
        new PluginVersionJson(installed.pluginId(), installed.pluginVersion()),
        info.formats().stream()
            .map(format -> new FormatJson(format.id(), format.name(), format.howToExport()))
            .toList(),
        info.limits());
  }

  /** A format that a source reads. */
  @Schema(name = "Format")
  public record FormatJson(String id, String name, String howToExport) {}
}
