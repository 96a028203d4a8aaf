package org.entente.host.plugin;

import java.util.List;

/**
 * What was done to the folder of plugins.
 *
 * @param changed false where the folder was as it should be already
 * @param sentences for the user: what was done, then what else is worth knowing
 */
public record PluginChange(boolean changed, List<String> sentences) {

  public PluginChange {
    sentences = List.copyOf(sentences);
  }
}
