package org.entente.host.plugin;

import java.util.List;

/**
 * What became of one plugin file.
 *
 * @param id the plugin's id, or the file's name where it has none
 * @param version empty where unknown
 * @param provider empty where unknown
 * @param description empty where unknown
 * @param requires the range of SPI versions it asks for, empty where unknown
 * @param file the file's name in the plugins folder
 * @param sha256 of the file, lower-case hexadecimal
 * @param state whether it works
 * @param reason a sentence: why it is off; empty where it works
 * @param notes sentences: what its author should put right, though it works
 * @param sources the ids of its sources
 * @param metrics the ids of its metrics
 */
public record PluginState(
    String id,
    String version,
    String provider,
    String description,
    String requires,
    String file,
    String sha256,
    State state,
    String reason,
    List<String> notes,
    List<String> sources,
    List<String> metrics) {

  public PluginState {
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
    metrics = List.copyOf(metrics);
  }

  /** A plugin without notes. */
  public PluginState(
      String id,
      String version,
      String provider,
      String description,
      String requires,
      String file,
      String sha256,
      State state,
      String reason,
      List<String> sources,
      List<String> metrics) {
    this(
        id,
        version,
        provider,
        description,
        requires,
        file,
        sha256,
        state,
        reason,
        List.of(),
        sources,
        metrics);
  }

  /** Whether a plugin works. */
  public enum State {
    /** Its sources and metrics can be used. */
    STARTED,
    /** It cannot be used; the reason says why. */
    FAILED,
    /** The user has switched it off. */
    DISABLED
  }
}
