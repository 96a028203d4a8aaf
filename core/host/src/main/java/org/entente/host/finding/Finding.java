package org.entente.host.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a series of observations; the fields are those of the finding contract.
 *
 * @param finding {@code peak}, {@code since-peak}, {@code first-decline} …
 * @param from a year, null where it does not apply
 * @param to a year, null where it does not apply
 * @param value null where there is none
 * @param rank null where there is none
 * @param lower the lower end of the value's 95 % interval, null where there is none
 * @param upper the upper end
 * @param text the sentence that a reader sees
 */
public record Finding(
    String finding,
    String metric,
    String dataset,
    String country,
    String entity,
    String partner,
    @Nullable Integer from,
    @Nullable Integer to,
    @Nullable BigDecimal value,
    Unit unit,
    @Nullable Integer rank,
    @Nullable BigDecimal lower,
    @Nullable BigDecimal upper,
    String text) {

  /** Without an interval. */
  public Finding(
      String finding,
      String metric,
      String dataset,
      String country,
      String entity,
      String partner,
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable BigDecimal value,
      Unit unit,
      @Nullable Integer rank,
      String text) {
    this(
        finding, metric, dataset, country, entity, partner, from, to, value, unit, rank, null, null,
        text);
  }

  /** The unit of a finding's value: percentage points and relative changes are never mixed. */
  public enum Unit {
    /** A fraction. */
    SHARE("share"),
    COUNT("count"),
    /** A change of shares, as a fraction: −0.072. */
    PERCENTAGE_POINTS("pp"),
    /** A relative change, as a fraction. */
    PERCENT("percent"),
    YEAR("year");

    private final String symbol;

    Unit(String symbol) {
      this.symbol = symbol;
    }

    /** As it stands in files. */
    public String symbol() {
      return symbol;
    }
  }
}
