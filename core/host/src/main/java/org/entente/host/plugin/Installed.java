package org.entente.host.plugin;

/**
 * An extension with the plugin it came from. Calls through {@code extension} run under the plugin's
 * context class loader, and whatever the plugin throws that its interface does not declare comes
 * out as a {@link PluginFailure}.
 *
 * @param sha256 the digest of the plugin's file, which tells apart two builds of one version; empty
 *     where it comes from no file
 * @param <T> the extension point
 */
public record Installed<T>(String pluginId, String pluginVersion, String sha256, T extension) {

  /** An extension that comes from no file. */
  public Installed(String pluginId, String pluginVersion, T extension) {
    this(pluginId, pluginVersion, "", extension);
  }
}
