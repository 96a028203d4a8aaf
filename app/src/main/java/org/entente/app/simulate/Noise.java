package org.entente.app.simulate;

import java.util.Locale;

/** How well the databases describe the publications of a simulated world. */
public enum Noise {
  /** Both describe each publication in the same words. */
  NONE,
  /** Each distorts the description by itself, and publications look alike. */
  REALISTIC;

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The noise of a word.
   *
   * @throws IllegalArgumentException if there is none, with a sentence that names all
   */
  public static Noise of(String word) {
    for (Noise noise : values()) {
      if (noise.word().equals(word.toLowerCase(Locale.ROOT))) {
        return noise;
      }
    }
    throw new IllegalArgumentException(
        "the noise of a simulated world is 'none' or 'realistic', not '" + word + "'");
  }
}
