package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;

/** A plugin and its version. */
@Schema(name = "PluginVersion")
public record PluginVersionJson(String id, String version) {}
