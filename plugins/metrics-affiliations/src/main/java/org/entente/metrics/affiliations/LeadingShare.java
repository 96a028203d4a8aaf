package org.entente.metrics.affiliations;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.Observations;
import org.entente.model.Bounds;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/** The share of joint works that the country leads. */
@Extension
public final class LeadingShare implements Metric {

  static final String LEAD = "lead";

  private static final MetricInfo INFO =
      new MetricInfo(
          "leading-share",
          "Share led by the country",
          "Of the works of the country with the partner whose lead's country is known, the share whose lead sits in the country. Leads are all corresponding authors; where the"
              + " source names none, the first author. A lead sits in the country of the correspondence address; where that is not given or not resolved, in every country of the"
              + " author's own addresses. Counting is full: a work led from both countries counts for both, one led from a third country for neither, so that the shares of the"
              + " two countries need not add up to 1.",
          "|{w ∈ J: c ∈ L(w)}| / |J|, where L(w) is the set of known countries of w's leads and J = {w ∈ B(c,p,t): L(w) ≠ ∅}",
          MetricInfo.Unit.SHARE,
          true,
          Set.of(Counting.FULL),
          List.of(
              new MetricInfo.Parameter(
                  LEAD,
                  "who leads a work: its corresponding authors, else the first author; the corresponding authors alone; or the first author alone",
                  "corresponding-else-first",
                  List.of("corresponding-else-first", "corresponding", "first"))),
          Set.of(),
          List.of(References.GUARANTORS, References.COUNTING, References.WILSON));

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    String asked = ScopeYears.partner(scope);
    NavigableMap<Integer, Long> unknown = ScopeYears.unknownByYear(scope);
    NavigableMap<Integer, Tally> all = new TreeMap<>();
    NavigableMap<String, NavigableMap<Integer, Tally>> partners = new TreeMap<>();
    long international = 0;
    long undecided = 0;
    try (Rows rows = query(scope)) {
      while (rows.next()) {
        String partner = String.valueOf(rows.text(1));
        int year = Math.toIntExact(rows.whole(2));
        Kind kind =
            new Kind(
                rows.whole(3) == 1,
                rows.whole(4) == 1,
                rows.whole(5) == 1,
                rows.whole(6) == 1,
                rows.whole(8) == 1);
        long works = rows.whole(9);
        if (partner.isEmpty()) {
          all.computeIfAbsent(year, number -> new Tally()).add(kind, works);
        } else if (asked.isEmpty() || asked.equals(partner)) {
          partners
              .computeIfAbsent(partner, name -> new TreeMap<>())
              .computeIfAbsent(year, number -> new Tally())
              .add(kind, works);
        }
        if (partner.equals(asked) && rows.whole(7) == 1) {
          international += works;
          undecided += kind.known() ? 0 : works;
        }
      }
    }
    if (undecided > 0) {
      scope.note(
          "Of the "
              + international
              + " joint works of "
              + scope.country()
              + (asked.isEmpty() ? "" : " and " + asked)
              + ", "
              + undecided
              + " cannot be decided: the country of their lead is not known. They are not in the denominators and widen the bounds.");
    }
    List<Observation> observations = new ArrayList<>();
    for (var partner : partners.entrySet()) {
      for (var entry : partner.getValue().entrySet()) {
        Tally joint = entry.getValue();
        if (joint.decided > 0) {
          observations.add(
              Observations.share(
                  INFO.id(),
                  scope.country(),
                  partner.getKey(),
                  entry.getKey(),
                  joint.led,
                  joint.decided,
                  joint.bounds(
                      all.getOrDefault(entry.getKey(), joint),
                      unknown.getOrDefault(entry.getKey(), 0L))));
        }
      }
    }
    return observations;
  }

  private static Rows query(Scope scope) throws MetricException {
    String lead = scope.parameters().getOrDefault(LEAD, "corresponding-else-first");
    String country = scope.country();
    return scope.query(Sql.LEAD_COUNTRIES, country, lead, lead, lead, country, country, country);
  }

  /** What the query tells of a work; see its head. */
  private record Kind(
      boolean leads, boolean surely, boolean known, boolean gap, boolean unresolved) {

    boolean couldLead() {
      return leads || gap || !known;
    }
  }

  /** Counts of works, the joint ones of a partner or all of the country's. */
  private static final class Tally {
    private long led;
    private long decided;
    private long surelyLed;
    private long couldBeLed;
    private long undecided;
    private long unresolvedCouldBeLed;
    private long unresolvedCouldBeOthers;

    void add(Kind kind, long works) {
      if (kind.known()) {
        decided += works;
        led += kind.leads() ? works : 0;
        surelyLed += kind.surely() ? works : 0;
        couldBeLed += kind.couldLead() ? works : 0;
      } else {
        undecided += works;
      }
      if (kind.unresolved()) {
        unresolvedCouldBeLed += kind.couldLead() ? works : 0;
        unresolvedCouldBeOthers += kind.surely() ? 0 : works;
      }
    }

    /**
     * Were the unknown countries known: a decided joint work may gain the country as a lead or,
     * where only an unresolved correspondence address makes it one, lose it; an undecided one goes
     * either way; and works of the country with an unresolved address, or works without any known
     * country, may become joint works.
     */
    Bounds bounds(Tally all, long unknown) {
      long newOthers = all.unresolvedCouldBeOthers - unresolvedCouldBeOthers;
      long newLed = all.unresolvedCouldBeLed - unresolvedCouldBeLed;
      return new Bounds(
          Fraction.of(surelyLed, decided + undecided + newOthers + unknown).decimal(),
          Fraction.of(
                  couldBeLed + undecided + newLed + unknown, decided + undecided + newLed + unknown)
              .decimal());
    }
  }
}
