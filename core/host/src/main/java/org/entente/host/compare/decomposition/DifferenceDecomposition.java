package org.entente.host.compare.decomposition;

import java.math.BigDecimal;
import java.util.List;
import org.entente.host.measure.Question;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/**
 * Why two databases give different values of one metric.
 *
 * @param a the name of dataset A
 * @param b the name of dataset B
 * @param question what was asked, with the years that were measured
 * @param links linked works by the rule that linked them, of all works of both, the most first
 * @param rows by partner and year, for each partner the years first and all years together last;
 *     where both databases have a value
 * @param notes how to read it, and what cannot be said
 */
public record DifferenceDecomposition(
    String a,
    String b,
    Question question,
    MetricInfo metric,
    List<LinkRule> links,
    List<Row> rows,
    List<String> notes) {

  public DifferenceDecomposition {
    links = List.copyOf(links);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** How many works a rule linked. */
  public record LinkRule(String rule, long works) {}

  /**
   * One difference. Values are the metric's own (shares as fractions); those of several years
   * together are quotients of the sums above and below the line, to 18 decimals.
   *
   * @param partner the partner, or empty
   * @param year null for all years together
   * @param a the value in A
   * @param b the value in B
   * @param parts the three parts; null where a database has no value on the linked works alone
   * @param steps every step, in order; empty where a step has no value, so that nothing adds up
   */
  public record Row(
      String partner,
      @Nullable Integer year,
      BigDecimal a,
      BigDecimal b,
      @Nullable Parts parts,
      List<Effect> steps) {

    public Row {
      steps = List.copyOf(steps);
      BigDecimal difference = a.subtract(b);
      if (parts != null && parts.sum().compareTo(difference) != 0) {
        throw new IllegalArgumentException("three parts that do not add up: " + parts);
      }
      if (!steps.isEmpty()
          && steps.stream()
                  .map(Effect::effect)
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
                  .compareTo(difference)
              != 0) {
        throw new IllegalArgumentException("steps that do not add up: " + steps);
      }
    }

    /** A minus B; of shares a fraction, to be read as percentage points. */
    public BigDecimal difference() {
      return a.subtract(b);
    }
  }

  /**
   * The difference in three parts, which add up to it exactly.
   *
   * @param aOnLinked the value in A of the works that B has too
   * @param bOnLinked the value in B of the works that A has too
   * @param onlyA A minus A on linked works: what A alone covers
   * @param metadata A minus B on linked works: what the two say differently of the same works
   * @param onlyB B on linked works minus B: what B alone covers
   */
  public record Parts(
      BigDecimal aOnLinked,
      BigDecimal bOnLinked,
      BigDecimal onlyA,
      BigDecimal metadata,
      BigDecimal onlyB) {

    static Parts of(BigDecimal a, BigDecimal aOnLinked, BigDecimal bOnLinked, BigDecimal b) {
      return new Parts(
          aOnLinked,
          bOnLinked,
          a.subtract(aOnLinked),
          aOnLinked.subtract(bOnLinked),
          bOnLinked.subtract(b));
    }

    BigDecimal sum() {
      return onlyA.add(metadata).add(onlyB);
    }
  }

  /**
   * What a step does to the value.
   *
   * @param before the value before the step
   * @param after the value after the step
   * @param effect before minus after, so that the effects of all steps add up to A minus B exactly
   * @param works works that the step changes, of the question's years and document types before or
   *     after it, count; a work that changes its year counts in both
   * @param worksOfCountry those of them that are of the question's country in A or in B, count
   */
  public record Effect(
      Step step,
      BigDecimal before,
      BigDecimal after,
      BigDecimal effect,
      long works,
      long worksOfCountry) {

    static Effect of(Step step, BigDecimal before, BigDecimal after, WorkCount works) {
      return new Effect(
          step, before, after, before.subtract(after), works.works(), works.ofCountry());
    }

    /** Whether a picture leaves it out: only a step that is not of every metric, without effect. */
    public boolean hidden() {
      return step == Step.CITATIONS && effect.signum() == 0;
    }
  }

  /** Works, and those of them that are of the question's country. */
  record WorkCount(long works, long ofCountry) {

    static final WorkCount NONE = new WorkCount(0, 0);

    WorkCount plus(WorkCount other) {
      return new WorkCount(works + other.works, ofCountry + other.ofCountry);
    }
  }
}
