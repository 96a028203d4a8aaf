package org.entente.host.plugin;

/**
 * A plugin did what its interface does not allow. The message is a sentence that names the plugin.
 * What the plugin threw is no cause of it: a throwable holds the classes that it came through, and
 * with them the class loader of a plugin that may be gone.
 */
public class PluginFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pluginId;

  public PluginFailure(String pluginId, String message) {
    super(message);
    this.pluginId = pluginId;
  }

  public String pluginId() {
    return pluginId;
  }
}
