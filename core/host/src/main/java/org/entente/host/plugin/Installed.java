package org.entente.host.plugin;

/**
 * An extension with the plugin it came from. Calls through {@code extension} run under the plugin's
 * context class loader, and whatever the plugin throws that its interface does not declare comes
 * out as a {@link PluginFailure}.
 *
 * @param <T> the extension point
 */
public record Installed<T>(String pluginId, String pluginVersion, T extension) {}
