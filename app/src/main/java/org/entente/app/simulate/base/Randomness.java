package org.entente.app.simulate.base;

/**
 * A stream of pseudo-random numbers (SplitMix64; Steele, Lea and Flood 2014), the same on every
 * machine. Streams for different keys are independent, so any part of the world can be drawn alone,
 * in any order, by any thread.
 */
public final class Randomness {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Randomness(long state) {
    this.state = state;
  }

  /** The stream of a seed, a key within it and a purpose. */
  public static Randomness of(long seed, long key, long salt) {
    return new Randomness(mix(mix(mix(seed + GOLDEN) + key * GOLDEN) + salt * GOLDEN));
  }

  /** One of 2^64 for each of 2^64, without pattern. */
  public static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** 64 random bits. */
  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in 0 (inclusive) to {@code bound} (exclusive). */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Uniform in 0 to 1. */
  public double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** True with the probability given. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** A geometric number, 0 upwards, with the mean given. */
  public int geometric(double mean) {
    int n = 0;
    double again = mean / (1 + mean);
    while (n < 400 && unit() < again) {
      n++;
    }
    return n;
  }

  /** One of an array, all alike. */
  public <T> T pick(T[] of) {
    return of[below(of.length)];
  }

  /** Puts the values into a random order. */
  public void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }
}
