package org.entente.host.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.host.compare.FindingAgreement.Asked;
import org.entente.host.compare.FindingAgreement.Verdict;
import org.entente.host.country.CountryNames;
import org.entente.host.finding.Finding;
import org.entente.host.finding.Finding.Unit;
import org.entente.host.finding.Findings;
import org.entente.host.measure.Measurement;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two measurements lead to the same findings. Both are narrowed to the years that both
 * have: a peak that one side cannot see is no disagreement.
 */
final class FindingAgreements {

  /** Below this a share is one work's doing: a work more is 3 points and more. */
  private static final int FEW_WORKS = 30;

  private final Measurement a;
  private final Measurement b;
  private final List<Finding> ofA;
  private final List<Finding> ofB;

  /** Whether a side has years that the other lacks, which are left out. */
  private final boolean cut;

  private FindingAgreements(Measurement a, Measurement b, NavigableSet<Integer> years) {
    this.a = narrowed(a, years);
    this.b = narrowed(b, years);
    this.cut = !years.containsAll(Points.of(a).years()) || !years.containsAll(Points.of(b).years());
    this.ofA = Findings.of(this.a);
    this.ofB = Findings.of(this.b);
  }

  /**
   * The findings on single series.
   *
   * @param partners whose series; the empty one is the country as a whole
   */
  static List<FindingAgreement> ofSeries(Measurement a, Measurement b, List<String> partners) {
    List<FindingAgreement> agreements = new ArrayList<>();
    for (String partner : partners) {
      NavigableSet<Integer> years = Points.common(Points.of(a), Points.of(b), partner);
      if (!years.isEmpty()) {
        FindingAgreements its = new FindingAgreements(only(a, partner), only(b, partner), years);
        agreements.add(its.peak(partner));
        agreements.add(its.firstDecline(partner, years));
        agreements.add(its.sincePeak(partner, years));
      }
    }
    return agreements;
  }

  /** Whether the same partner fell the furthest. */
  static FindingAgreement largestFall(Measurement a, Measurement b) {
    NavigableSet<Integer> years = new TreeSet<>(Points.of(a).years());
    years.retainAll(Points.of(b).years());
    return new FindingAgreements(a, b, years).largestFall(years);
  }

  /** What is said where the figures of partners cannot be had. */
  static FindingAgreement noLargestFall(String why) {
    return new FindingAgreement(
        Asked.LARGEST_FALL,
        "",
        null,
        null,
        Verdict.CANNOT_BE_SAID,
        null,
        Unit.PERCENTAGE_POINTS,
        "Whether the same partner fell the furthest cannot be said: " + why);
  }

  private static Measurement only(Measurement measurement, String partner) {
    return with(
        measurement,
        measurement.observations().stream().filter(o -> o.partner().equals(partner)).toList());
  }

  private static Measurement narrowed(Measurement measurement, NavigableSet<Integer> years) {
    return with(
        measurement,
        measurement.observations().stream()
            .filter(o -> o.entity().isEmpty() && o.year() != null && years.contains(o.year()))
            .toList());
  }

  private static Measurement with(Measurement m, List<Observation> observations) {
    return new Measurement(
        m.dataset(),
        m.question(),
        m.metric(),
        m.origin(),
        m.definition(),
        m.coverage(),
        observations,
        m.notes());
  }

  private static Optional<Finding> find(List<Finding> findings, String name) {
    return findings.stream().filter(each -> each.finding().equals(name)).findFirst();
  }

  /** A sentence, with the years that it is of where these are not all. */
  private String said(String text) {
    return cut ? text.substring(0, text.length() - 1) + ", of the years that both have." : text;
  }

  /** The name of a side whose values are all the same, which has no peak; null where none is. */
  private @Nullable String constant() {
    for (Measurement side : List.of(a, b)) {
      long values =
          side.observations().stream().map(o -> o.value().stripTrailingZeros()).distinct().count();
      if (values < 2) {
        return side.dataset().name();
      }
    }
    return null;
  }

  private FindingAgreement peak(String partner) {
    String constant = constant();
    if (constant != null) {
      return new FindingAgreement(
          Asked.PEAK_YEAR,
          partner,
          null,
          null,
          Verdict.CANNOT_BE_SAID,
          null,
          Unit.YEAR,
          "Whether "
              + what(partner)
              + " peaked in the same year cannot be said: in "
              + constant
              + " no year differs from another, of the years that both have.");
    }
    int inA = year(find(ofA, "peak").orElseThrow());
    int inB = year(find(ofB, "peak").orElseThrow());
    String text =
        inA == inB
            ? "Both databases have " + what(partner) + " peak in " + inA + "."
            : capitalised(what(partner))
                + (plural() ? " peak in " : " peaks in ")
                + inA
                + " in "
                + a.dataset().name()
                + " and in "
                + inB
                + " in "
                + b.dataset().name()
                + ".";
    return new FindingAgreement(
        Asked.PEAK_YEAR,
        partner,
        String.valueOf(inA),
        String.valueOf(inB),
        inA == inB ? Verdict.YES : Verdict.NO,
        BigDecimal.valueOf((long) inA - inB),
        Unit.YEAR,
        said(text));
  }

  private FindingAgreement firstDecline(String partner, NavigableSet<Integer> years) {
    Optional<Finding> inA = find(ofA, "first-decline");
    Optional<Finding> inB = find(ofB, "first-decline");
    int complete = years.first();
    while (years.contains(complete + 1)) {
      complete++;
    }
    // Behind a gap nobody knows whether a decline is the first.
    int certain = complete;
    boolean gap =
        complete < years.last()
            && (inA.map(finding -> year(finding) > certain).orElse(true)
                || inB.map(finding -> year(finding) > certain).orElse(true));
    if (years.size() < 2 || gap) {
      return new FindingAgreement(
          Asked.FIRST_DECLINE,
          partner,
          inA.map(finding -> String.valueOf(year(finding))).orElse(null),
          inB.map(finding -> String.valueOf(year(finding))).orElse(null),
          Verdict.CANNOT_BE_SAID,
          null,
          Unit.YEAR,
          "Whether both saw the first decline of "
              + what(partner)
              + " in the same year cannot be said: "
              + (years.size() < 2
                  ? "they have one year in common."
                  : "there are gaps in the years that both have."));
    }
    String saysA = inA.map(finding -> String.valueOf(year(finding))).orElse("none");
    String saysB = inB.map(finding -> String.valueOf(year(finding))).orElse("none");
    String text =
        saysA.equals(saysB)
            ? inA.isPresent()
                ? "In both databases "
                    + what(partner)
                    + " fell for the first time in "
                    + saysA
                    + "."
                : "In neither database did " + what(partner) + " fall from one year to the next."
            : capitalised(what(partner))
                + " fell for the first time "
                + when(saysA)
                + " in "
                + a.dataset().name()
                + " and "
                + when(saysB)
                + " in "
                + b.dataset().name()
                + ".";
    return new FindingAgreement(
        Asked.FIRST_DECLINE,
        partner,
        saysA,
        saysB,
        saysA.equals(saysB) ? Verdict.YES : Verdict.NO,
        inA.isPresent() && inB.isPresent()
            ? BigDecimal.valueOf((long) year(inA.get()) - year(inB.get()))
            : null,
        Unit.YEAR,
        said(text));
  }

  private static String when(String year) {
    return year.equals("none") ? "in no year" : "in " + year;
  }

  private FindingAgreement sincePeak(String partner, NavigableSet<Integer> years) {
    BigDecimal changeA = sincePeak(ofA, years.last());
    BigDecimal changeB = sincePeak(ofB, years.last());
    boolean share = a.metric().unit() == MetricInfo.Unit.SHARE;
    Unit unit = share ? Unit.PERCENTAGE_POINTS : Unit.PERCENT;
    String constant = constant();
    if (years.size() < 2 || changeA == null || changeB == null || constant != null) {
      return new FindingAgreement(
          Asked.DIRECTION_SINCE_PEAK,
          partner,
          changeA == null ? null : change(changeA, share),
          changeB == null ? null : change(changeB, share),
          Verdict.CANNOT_BE_SAID,
          null,
          unit,
          "Whether "
              + what(partner)
              + " went the same way since the peak cannot be said: "
              + (years.size() < 2
                  ? "both databases have one year in common."
                  : constant != null
                      ? "in " + constant + " no year differs from another."
                      : "a value that is not above 0 has no change in per cent."));
    }
    boolean same = changeA.signum() == changeB.signum();
    BigDecimal difference = changeA.subtract(changeB);
    String last = String.valueOf(years.last());
    String text;
    if (same && changeA.signum() == 0) {
      text =
          "In both databases "
              + what(partner)
              + was()
              + "in "
              + last
              + " as high as at "
              + itsPeak()
              + ".";
    } else if (same) {
      text =
          "In both databases "
              + what(partner)
              + was()
              + "lower in "
              + last
              + " than at "
              + itsPeak()
              + ": by "
              + amount(changeA, share)
              + " in "
              + a.dataset().name()
              + " and by "
              + amount(changeB, share)
              + " in "
              + b.dataset().name()
              + ", a difference of "
              + points(difference)
              + ".";
    } else {
      Measurement fell = changeA.signum() < 0 ? a : b;
      Measurement held = changeA.signum() < 0 ? b : a;
      text =
          "Up to "
              + last
              + " "
              + what(partner)
              + " fell by "
              + amount(changeA.signum() < 0 ? changeA : changeB, share)
              + " from "
              + itsPeak()
              + " in "
              + fell.dataset().name()
              + ", and"
              + was()
              + "as high as ever in "
              + held.dataset().name()
              + ".";
    }
    return new FindingAgreement(
        Asked.DIRECTION_SINCE_PEAK,
        partner,
        change(changeA, share),
        change(changeB, share),
        same ? Verdict.YES : Verdict.NO,
        difference,
        unit,
        said(text) + fewWorks(years.last()));
  }

  /** A warning where a share of the last year is one of few works. */
  private String fewWorks(int year) {
    List<String> few = new ArrayList<>();
    for (Measurement side : List.of(a, b)) {
      for (Observation o : side.observations()) {
        BigDecimal works = o.denominator();
        Integer its = o.year();
        if (works != null
            && its != null
            && its == year
            && works.compareTo(BigDecimal.valueOf(FEW_WORKS)) < 0) {
          few.add(works.stripTrailingZeros().toPlainString() + " in " + side.dataset().name());
          break;
        }
      }
    }
    return few.isEmpty()
        ? ""
        : " Few works are behind the share of " + year + ": " + String.join(", ", few) + ".";
  }

  /** The change since the peak, 0 where that is the last year; null where there is none. */
  private static @Nullable BigDecimal sincePeak(List<Finding> findings, int last) {
    Optional<Finding> since = find(findings, "since-peak");
    if (since.isPresent()) {
      return since.get().value();
    }
    return year(find(findings, "peak").orElseThrow()) == last ? BigDecimal.ZERO : null;
  }

  private FindingAgreement largestFall(NavigableSet<Integer> years) {
    List<Finding> inA = falls(ofA);
    List<Finding> inB = falls(ofB);
    if (years.size() < 2) {
      return noLargestFall(
          "there are no two years in which both databases have figures of partners.");
    }
    boolean share = a.metric().unit() == MetricInfo.Unit.SHARE;
    Unit unit = share ? Unit.PERCENTAGE_POINTS : Unit.PERCENT;
    List<String> both = new ArrayList<>(partners(inA));
    both.retainAll(partners(inB));
    boolean none = inA.isEmpty() && inB.isEmpty();
    String text;
    if (none) {
      text = "In neither database did any partner fall from its peak.";
    } else if (!both.isEmpty()) {
      text =
          "In both databases "
              + names(both)
              + (both.size() == 1 ? " is the partner" : " are the partners")
              + " with the largest fall: by "
              + amount(value(inA.get(0)), share)
              + " in "
              + a.dataset().name()
              + ", by "
              + amount(value(inB.get(0)), share)
              + " in "
              + b.dataset().name()
              + (inA.size() > both.size() || inB.size() > both.size()
                  ? ", where others fell as far."
                  : ".");
    } else {
      text =
          "The largest fall is that of "
              + named(inA, share)
              + " in "
              + a.dataset().name()
              + " and of "
              + named(inB, share)
              + " in "
              + b.dataset().name()
              + ".";
    }
    return new FindingAgreement(
        Asked.LARGEST_FALL,
        "",
        inA.isEmpty() ? "none" : String.join(", ", partners(inA)),
        inB.isEmpty() ? "none" : String.join(", ", partners(inB)),
        none || !both.isEmpty() ? Verdict.YES : Verdict.NO,
        both.isEmpty() ? null : value(inA.get(0)).subtract(value(inB.get(0))),
        unit,
        said(text));
  }

  /** The partners that fell the furthest: several where they fell as far. */
  private static List<Finding> falls(List<Finding> findings) {
    List<Finding> falling =
        findings.stream()
            .filter(each -> each.finding().equals("partner-ranking"))
            .filter(each -> value(each).signum() < 0)
            .toList();
    Optional<BigDecimal> furthest =
        falling.stream().map(FindingAgreements::value).min(BigDecimal::compareTo);
    return falling.stream()
        .filter(each -> value(each).compareTo(furthest.orElseThrow()) == 0)
        .toList();
  }

  private static List<String> partners(List<Finding> falls) {
    return falls.stream().map(Finding::partner).sorted().toList();
  }

  private static String names(List<String> partners) {
    return partners.stream().map(CountryNames::inSentence).collect(Collectors.joining(", "));
  }

  private static String named(List<Finding> falls, boolean share) {
    return falls.isEmpty()
        ? "no partner"
        : names(partners(falls)) + " (by " + amount(value(falls.get(0)), share) + ")";
  }

  private static BigDecimal value(Finding finding) {
    return Objects.requireNonNull(finding.value(), "a ranked fall has its value");
  }

  private static int year(Finding finding) {
    return Objects.requireNonNull(finding.from(), "a peak and a decline have their year");
  }

  /** "the international share of China with the United States". */
  private String what(String partner) {
    String title = a.metric().title();
    String text =
        "the "
            + title.substring(0, 1).toLowerCase(Locale.ROOT)
            + title.substring(1)
            + " of "
            + CountryNames.inSentence(a.question().country())
            + (partner.isEmpty() ? "" : " with " + CountryNames.inSentence(partner));
    // "Share with a partner" of China with the United States.
    return text.replace(" with a partner of ", " of ");
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Whether what is measured is many things, such as works, and not a share of them. */
  private boolean plural() {
    return a.metric().unit() == MetricInfo.Unit.COUNT;
  }

  private String was() {
    return plural() ? " were " : " was ";
  }

  private String itsPeak() {
    return plural() ? "their peak" : "its peak";
  }

  private static String change(BigDecimal value, boolean share) {
    return (value.signum() < 0 ? "−" : "") + amount(value, share);
  }

  private static String amount(BigDecimal value, boolean share) {
    return share ? points(value) : hundredths(value) + " %";
  }

  private static String points(BigDecimal value) {
    String number = hundredths(value);
    return number + (number.equals("1.0") ? " point" : " points");
  }

  private static String hundredths(BigDecimal value) {
    BigDecimal hundredfold = value.abs().movePointRight(2);
    BigDecimal rounded = hundredfold.setScale(1, RoundingMode.HALF_EVEN);
    return (rounded.signum() == 0 && hundredfold.signum() != 0
            ? hundredfold.setScale(2, RoundingMode.HALF_EVEN)
            : rounded)
        .toPlainString();
  }
}
