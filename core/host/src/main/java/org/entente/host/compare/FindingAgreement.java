package org.entente.host.compare;

import java.math.BigDecimal;
import java.util.Locale;
import org.entente.host.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Whether two databases lead to the same finding, over the years that both have.
 *
 * @param asked which finding
 * @param partner of which series; empty for the country as a whole, and for the largest fall
 * @param a what A says, in a few words; null where it cannot be said
 * @param b what B says; null where it cannot be said
 * @param verdict whether the two agree
 * @param difference A − B: of years for the peak and the first decline, of the changes since the
 *     peak for the direction; null where there is none
 * @param unit of the difference
 * @param text the sentence that a reader sees
 */
public record FindingAgreement(
    Asked asked,
    String partner,
    @Nullable String a,
    @Nullable String b,
    Verdict verdict,
    @Nullable BigDecimal difference,
    Finding.Unit unit,
    String text) {

  /** The findings that are compared. */
  public enum Asked {
    PEAK_YEAR,
    FIRST_DECLINE,
    DIRECTION_SINCE_PEAK,
    LARGEST_FALL;

    /** As it stands in files: {@code peak-year}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether two databases agree. */
  public enum Verdict {
    YES,
    NO,
    CANNOT_BE_SAID;

    /** As it stands in files: {@code cannot-be-said}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
