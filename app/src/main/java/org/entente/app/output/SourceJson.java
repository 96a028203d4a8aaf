package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.host.harvest.HarvestSettings;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginRegistry;
import org.entente.spi.HarvestInfo;
import org.entente.spi.HarvestInfo.Setting;
import org.entente.spi.Source;
import org.entente.spi.SourceInfo;
import org.jspecify.annotations.Nullable;

/** An installed source as JSON. */
@Schema(name = "Source")
public record SourceJson(
    String id,
    String name,
    String provider,
    PluginVersionJson plugin,
    List<FormatJson> formats,
    @Schema(description = "What its records cannot answer, a sentence each.") List<String> limits,
    @Schema(description = "How to harvest it from its web API; null where it cannot be.")
        @Nullable HarvestJson harvest) {

  /**
   * The installed sources, one for each id: a database of two shapes, records and tables, is one
   * source to its users.
   */
  public static List<SourceJson> all(PluginRegistry installed) {
    Map<String, List<Installed<Source>>> byId = new LinkedHashMap<>();
    installed
        .sources()
        .forEach(
            source ->
                byId.computeIfAbsent(source.extension().info().id(), id -> new ArrayList<>())
                    .add(source));
    List<SourceJson> all = new ArrayList<>();
    byId.forEach(
        (id, shapes) ->
            all.add(
                of(
                    shapes,
                    installed
                        .harvest(id)
                        .map(harvest -> HarvestJson.of(id, harvest.extension().harvest()))
                        .orElse(null))));
    return List.copyOf(all);
  }

  private static SourceJson of(List<Installed<Source>> shapes, @Nullable HarvestJson harvest) {
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
        infos.stream().flatMap(info -> info.limits().stream()).distinct().toList(),
        harvest);
  }

  /** How a source is harvested. */
  @Schema(name = "SourceHarvest")
  public record HarvestJson(
      @Schema(description = "How a query is written, with an example.") String queryHelp,
      List<SettingJson> settings,
      @Schema(description = "The page with the terms of use and the limits.") String termsPage) {

    static HarvestJson of(String source, HarvestInfo info) {
      return new HarvestJson(
          info.queryHelp(),
          info.settings().stream().map(setting -> SettingJson.of(source, setting)).toList(),
          info.termsPage());
    }
  }

  /** What a web API needs to be told. */
  @Schema(name = "HarvestSetting")
  public record SettingJson(
      String name,
      @Schema(description = "What it is and where it is got.") String description,
      @Schema(description = "Empty where there is none.") String defaultValue,
      boolean required,
      @Schema(description = "Whether it is taken from the environment alone.") boolean secret,
      @Schema(description = "The environment variable that holds it.") String variable) {

    static SettingJson of(String source, Setting setting) {
      return new SettingJson(
          setting.name(),
          setting.description(),
          setting.defaultValue(),
          setting.required(),
          setting.secret(),
          HarvestSettings.variable(source, setting.name()));
    }
  }

  /** A format that a source reads. */
  @Schema(name = "Format")
  public record FormatJson(String id, String name, String howToExport) {}
}
