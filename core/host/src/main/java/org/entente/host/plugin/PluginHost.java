package org.entente.host.plugin;

import java.nio.file.Path;

/** Loads the plugins of a folder. */
public final class PluginHost implements AutoCloseable {

  private PluginHost() {}

  /**
   * Loads every jar of the folder; a bad one is reported in the registry and harms nobody. A
   * missing folder is an empty one.
   */
  public static PluginHost start(Path folder) {
    throw new UnsupportedOperationException("plugins of " + folder);
  }

  public PluginRegistry registry() {
    throw new UnsupportedOperationException("plugins");
  }

  /** Stops and unloads every plugin. */
  @Override
  public void close() {}
}
