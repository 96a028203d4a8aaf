package org.entente.app.simulate;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What to simulate.
 *
 * @param works publications in the world, all countries and document types, 1 to 10 million; from
 *     200,000 on the story holds to its published decimals, below about 20,000 rounding shows
 * @param seed equal seeds give equal bytes
 * @param out the folder to write to; made where absent
 * @param noise how well the databases describe the publications
 */
public record SimulationRequest(long works, long seed, Path out, Noise noise) {

  /** The largest world. */
  public static final long MAX_WORKS = 10_000_000;

  public SimulationRequest {
    requireNonNull(out, "out");
    requireNonNull(noise, "noise");
    if (works < 1 || works > MAX_WORKS) {
      throw new IllegalArgumentException(
          "a simulated world has 1 to " + MAX_WORKS + " works, but " + works + " were asked for");
    }
  }

  /** A world without noise. */
  public SimulationRequest(long works, long seed, Path out) {
    this(works, seed, out, Noise.NONE);
  }
}
