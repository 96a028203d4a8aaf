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
 * The share of a country's international works that it has with a partner. A year without an
 * international work has no value.
 *
 * <p>Bounds. Unknown countries move what stands below the line as well. Let B be the joint works; G
 * the international works without the partner that have an unresolved address; S the works with
 * this country alone that have one; U the works without any known country, which may be the
 * country's, as for every share.
 *
 * <ul>
 *   <li>A joint work stays above and below the line whatever its other addresses are.
 *   <li>Of G, any number z may turn out to be with the partner: above rises by z.
 *   <li>Of S and U, any number x may turn out to be with the partner, which raises both by x, and
 *       any number y with another country only, which raises what is below by y; x + y ≤ S + U.
 * </ul>
 *
 * <p>So the share is (B + z + x) / (I + x + y): it rises with z, rises with x (for B + z ≤ I),
 * falls with y. Hence lowest = B / (I + S + U), where z = x = 0 and y = S + U; and highest = (B + G
 * + S + U) / (I + S + U), where z = G, x = S + U and y = 0.
 */
@Extension
public final class PartnerShareOfInternational implements Metric {

  private static final MetricInfo INFO =
      new MetricInfo(
          "partner-share-of-international",
          "Share of international works with a partner",
          "The share of the country's international works that have at least one address in the partner country. The shares of several partners overlap and add up to"
              + " more than 1.",
          "B(c,p,t) / I(c,t)",
          MetricInfo.Unit.SHARE,
          true,
          Set.of(Counting.FULL),
          List.of(),
          Set.of(),
          References.OF_A_SHARE);

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    return Partners.measure(
        scope,
        (partner, year, joint, country) ->
            country.international() == 0
                ? Optional.empty()
                : Optional.of(
                    Observations.share(
                        INFO.id(),
                        scope.country(),
                        partner,
                        year,
                        joint.works().works(),
                        country.international(),
                        bounds(joint.works(), country))));
  }

  private static Bounds bounds(YearCounts.Cell joint, YearCounts country) {
    long alone = country.gapsBelow(2);
    long others = country.gaps() - alone - joint.withGap();
    long possible = alone + country.unknown();
    long below = country.international() + possible;
    return new Bounds(
        Fraction.of(joint.works(), below).decimal(),
        Fraction.of(joint.works() + others + possible, below).decimal());
  }
}
