package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * The installed sources, one for each id: a database of two shapes, records and tables, is one
   * source to its users.
   */
  public static List<SourceJson> all(List<Installed<Source>> installed) {
    Map<String, List<Installed<Source>>> byId = new LinkedHashMap<>();
    installed.forEach(
        source ->
            byId.computeIfAbsent(source.extension().info().id(), id -> new ArrayList<>())
                .add(source));
    return byId.values().stream().map(SourceJson::of).toList();
  }

  private static SourceJson of(List<Installed<Source>> shapes) {
    Installed<Source> first = shapes.get(0);
    List<SourceInfo> infos = shapes.stream().map(shape -> shape.extension().info()).toList();
    return new SourceJson(
        infos.get(0).id(),
        infos.get(0).name(),
        infos.get(0).provider(),
        new PluginVersionJson(first.pluginId(), first.pluginVersion()),
        infos.stream()
            .flatMap(info -> info.formats().stream())
            .map(format -> new FormatJson(format.id(), format.name(), format.howToExport()))
            .distinct()
            .toList(),
        infos.stream().flatMap(info -> info.limits().stream()).distinct().toList());
  }

  /** A format that a source reads. */
  @Schema(name = "Format")
  public record FormatJson(String id, String name, String howToExport) {}
}
