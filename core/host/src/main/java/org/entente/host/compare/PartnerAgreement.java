package org.entente.host.compare;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether two databases put the partners of a country in the same order.
 *
 * @param metric by whose figures partners are ranked
 * @param basis what is ranked, in a sentence
 * @param from the first year of it
 * @param to the last year of it
 * @param partners ranked, count
 * @param onlyA partners with a figure in A alone, count
 * @param onlyB partners with a figure in B alone, count
 * @param spearman Spearman's ρ; null for fewer than two partners or equal figures
 * @param kendall Kendall's τ-b; null likewise
 * @param ranks every ranked partner, by the sum of both ranks
 */
public record PartnerAgreement(
    String metric,
    String basis,
    int from,
    int to,
    int partners,
    int onlyA,
    int onlyB,
    @Nullable Double spearman,
    @Nullable Double kendall,
    List<Rank> ranks) {

  public PartnerAgreement {
    ranks = List.copyOf(ranks);
  }

  /** The first partners. */
  public List<Rank> top(int most) {
    return ranks.subList(0, Math.min(most, ranks.size()));
  }

  /**
   * A partner's two ranks; partners with equal figures share the mean of theirs.
   *
   * @param a A's figure
   * @param b B's figure
   * @param rankA from 1 for the highest
   * @param rankB from 1 for the highest
   */
  public record Rank(String partner, BigDecimal a, BigDecimal b, double rankA, double rankB) {}
}
