package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.entente.host.plugin.PluginState;

/** What became of one plugin file, as JSON. */
@Schema(name = "Plugin")
public record PluginJson(
    String id,
    String version,
    String provider,
    String description,
    @Schema(description = "The range of SPI versions that it asks for.") String requires,
    String file,
    String sha256,
    @Schema(
            allowableValues = {"started", "failed", "disabled"},
            description = "Whether it works, does not work, or was switched off by the user.")
        String state,
    @Schema(description = "A sentence: why it does not work; empty where it does.") String reason,
    @Schema(description = "Sentences: what its author should put right, though it works.")
        List<String> notes,
    List<String> sources,
    List<String> metrics) {

  public static PluginJson of(PluginState plugin) {
    return new PluginJson(
        plugin.id(),
        plugin.version(),
        plugin.provider(),
        plugin.description(),
        plugin.requires(),
        plugin.file(),
        plugin.sha256(),
        Json.word(plugin.state()),
        plugin.reason(),
        plugin.notes(),
        plugin.sources(),
        plugin.metrics());
  }
}
