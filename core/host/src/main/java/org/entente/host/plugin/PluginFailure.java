package org.entente.host.plugin;

/**
 * A plugin did what its interface does not allow. The message is a sentence that names the plugin.
 * What the plugin threw is no cause of it: a throwable holds the classes that it came through, and
 * with them the class loader of a plugin that may be gone.
 */
public class PluginFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pluginId;
  private final String what;

  public PluginFailure(String pluginId, String message) {
    this(pluginId, message, "");
  }

  /**
   * A failure whose kernel can stand in another sentence.
   *
   * @param what what happened, a part of a sentence
   */
  PluginFailure(String pluginId, String message, String what) {
    super(message);
    this.pluginId = pluginId;
    this.what = what;
  }

  /** What happened, a part of a sentence; empty where only the message says it. */
  String what() {
    return what;
  }

  public String pluginId() {
    return pluginId;
  }
}
