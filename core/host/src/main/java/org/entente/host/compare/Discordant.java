package org.entente.host.compare;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A linked work of which the two databases say different things in a field, or one says nothing.
 *
 * @param kind how they differ
 * @param aKey the key of A's source
 * @param bKey the key of B's source
 * @param doi A's, else B's; empty where neither has one
 * @param aYear null where A has none
 * @param bYear null where B has none
 * @param title A's, else B's
 * @param rule the rule that linked the two
 * @param score of the link, 0 to 1
 * @param a A's values in normal form, sorted
 * @param b B's values in normal form, sorted
 * @param aRaw A's own words: addresses for countries and organisations, names for authors, types
 *     and years as they were written
 * @param bRaw B's own words
 */
public record Discordant(
    Field field,
    Kind kind,
    String aKey,
    String bKey,
    String doi,
    @Nullable Integer aYear,
    @Nullable Integer bYear,
    String title,
    String rule,
    double score,
    List<String> a,
    List<String> b,
    List<String> aRaw,
    List<String> bRaw) {

  public Discordant {
    a = List.copyOf(a);
    b = List.copyOf(b);
    aRaw = List.copyOf(aRaw);
    bRaw = List.copyOf(bRaw);
  }

  /** How the two sides differ. */
  public enum Kind {
    DIFFERENT,
    ONLY_A,
    ONLY_B;

    /** As it stands in files: {@code only-a}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Takes discordant works one by one. */
  @FunctionalInterface
  public interface Consumer {

    /** Takes one; false for no more. */
    boolean accept(Discordant work);
  }
}
