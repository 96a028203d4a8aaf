package org.entente.spi;

/**
 * The user's settings for a {@link HarvestSource}.
 *
 * @since SPI 1.4
 */
public interface Settings {

  /**
   * The value of a setting; its default where the user gave none, so empty where it has neither.
   *
   * @param name one of {@link HarvestInfo#settings}
   * @throws IllegalArgumentException if the source announced no such setting
   */
  String get(String name);
}
