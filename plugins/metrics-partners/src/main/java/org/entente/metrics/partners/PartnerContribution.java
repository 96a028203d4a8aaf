package org.entente.metrics.partners;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.Observations;
import org.entente.metrics.arithmetic.References;
import org.entente.metrics.arithmetic.YearCounts;
import org.entente.model.Bounds;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/**
 * A partner's part in a country's international share: every international work is split equally
 * among its partners, so that the parts of all partners add up to the share exactly.
 *
 * <p>The split is the Shapley value of the game in which a set of partners wins a work when one of
 * the work's partners is in it. The numerator is a sum of unit fractions and no number of successes
 * of independent trials, so there is no interval.
 *
 * <p>Bounds. Let n be a work's number of known countries, u its number of unresolved addresses, U
 * the works without any known country.
 *
 * <ul>
 *   <li>Lowest: each unresolved address of a joint work is in a further country, so the partner's
 *       part is 1/(n − 1 + u), and all of U are the country's without the partner: Σ 1/(n − 1 + u)
 *       / (N + U).
 *   <li>Highest: the joint works keep their parts 1/(n − 1), for further countries can only lower
 *       them; each of the country's other works with an unresolved address gets the partner and
 *       nobody else, which gives 1/n; all of U are works of the two alone, 1 each, which raises a
 *       value that is at most 1: (Σ 1/(n − 1) + Σ 1/n + U) / (N + U).
 * </ul>
 */
@Extension
public final class PartnerContribution implements Metric {

  private static final MetricInfo INFO =
      new MetricInfo(
          "partner-contribution",
          "Contribution of a partner",
          "The partner's part in the country's international share: every international work is divided equally among the partners it has. The contributions of all"
              + " partners add up to the international share exactly.",
          "s(c,p,t) = (1/N(c,t)) Σ 1/(|C(w)| − 1) over the works of W(c,t) ∩ W(p,t); Σ s(c,p,t) over p = I(c,t) / N(c,t)",
          MetricInfo.Unit.SHARE,
          true,
          Set.of(Counting.FULL),
          List.of(),
          Set.of(),
          List.of(
              "Shapley, L. S. (1953). A value for n-person games. In: Kuhn, H. W., & Tucker, A. W. (eds.), Contributions to the Theory of Games II. Princeton University"
                  + " Press, 307–317.",
              References.COUNTING));

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    return Partners.measure(
        scope,
        (partner, year, joint, country) ->
            country.works() == 0
                ? Optional.empty()
                : Optional.of(
                    Observations.fractionalShare(
                            INFO.id(),
                            scope.country(),
                            partner,
                            year,
                            joint.contribution(),
                            Fraction.of(country.works(), 1))
                        .with(null, bounds(joint, country))));
  }

  private static Bounds bounds(JointWorks joint, YearCounts country) {
    Fraction most = Fraction.of(country.works() + country.unknown(), 1);
    Fraction highest = joint.contribution().plus(Fraction.of(country.unknown(), 1));
    for (var entry : country.byCountries().entrySet()) {
      int countries = entry.getKey();
      highest =
          highest.plus(
              Fraction.of(entry.getValue().withGap() - joint.with(countries).withGap(), countries));
    }
    return new Bounds(joint.leastContribution().over(most).decimal(), highest.over(most).decimal());
  }
}
