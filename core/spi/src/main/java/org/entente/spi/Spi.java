package org.entente.spi;

/** The version of this boundary. */
public final class Spi {

  /**
   * Semantic version, always {@code x.y.z}: a plugin's {@code Plugin-Requires} is tested against
   * it, and a qualifier such as {@code -SNAPSHOT} would make every plugin fall out of range.
   */
  public static final String VERSION = "1.4.0";

  private Spi() {}
}
