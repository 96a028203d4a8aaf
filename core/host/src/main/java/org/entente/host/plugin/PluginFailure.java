package org.entente.host.plugin;

/**
 * A plugin did what its interface does not allow. The message is a sentence that names the plugin.
 */
public class PluginFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pluginId;

  public PluginFailure(String pluginId, String message, Throwable cause) {
    super(message, cause);
    this.pluginId = pluginId;
  }

  public String pluginId() {
    return pluginId;
  }
}
