package org.entente.host.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.host.country.CountryNames;
import org.entente.host.finding.Finding;
import org.entente.host.finding.Findings;
import org.entente.host.measure.Measurement;
import org.entente.model.Bounds;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/** One claim on one measurement. */
final class Examination {

  private static final BigDecimal ONE = BigDecimal.ONE;

  private final Claim claim;
  private static final BigDecimal SIGNIFICANT = new BigDecimal("0.05");

  private final Measurement measurement;
  private final MetricInfo.Unit unit;
  private final BigDecimal scale;
  private final Chance chance;
  private final Wording wording;

  /** The claim's series, by year. */
  private final NavigableMap<Integer, Observation> series = new TreeMap<>();

  /** The figure that is of no year. */
  private @Nullable Observation ofNoYear;

  Examination(Claim claim, Measurement measurement, BigDecimal scale) {
    this.claim = claim;
    this.measurement = measurement;
    this.unit = measurement.metric().unit();
    this.scale = scale;
    this.chance = new Chance(scale.compareTo(ONE) != 0, unit);
    this.wording = new Wording(unit, scale);
    for (Observation o : measurement.observations()) {
      if (o.partner().equals(claim.partner()) && o.entity().equals(claim.entity())) {
        if (o.year() == null) {
          ofNoYear = o;
        } else {
          series.put(o.year(), o);
        }
      }
    }
  }

  Judgement judge() {
    Assertion said = claim.assertion();
    if (said instanceof Assertion.Rank rank) {
      return rank(rank);
    }
    if (said instanceof Assertion.LargestPart part) {
      return largestPart(part);
    }
    if (series.isEmpty() && ofNoYear == null) {
      return Judgement.open("", nothing());
    }
    if (said instanceof Assertion.Value value) {
      return value(value);
    }
    if (said instanceof Assertion.Sign sign) {
      return sign(sign);
    }
    if (series.isEmpty()) {
      return Judgement.open(
          "", "The figures are of no year, so that nothing can be said of a series.");
    }
    if (said instanceof Assertion.Peak peak) {
      return peak(peak);
    }
    if (said instanceof Assertion.FirstDecline decline) {
      return firstDecline(decline);
    }
    if (said instanceof Assertion.Multiple multiple) {
      return multiple(multiple);
    }
    return change((Assertion.Change) said);
  }

  private String nothing() {
    String what =
        measurement.metric().id()
            + " of "
            + CountryNames.inSentence(claim.question().country())
            + (claim.partner().isEmpty() ? "" : " with " + CountryNames.inSentence(claim.partner()))
            + (claim.entity().isEmpty() ? "" : " for '" + claim.entity() + "'");
    boolean needsPartner =
        claim.partner().isEmpty()
            && !measurement.observations().isEmpty()
            && measurement.observations().stream().noneMatch(o -> o.partner().isEmpty());
    return "The dataset gives no "
        + what
        + " in these years."
        + (needsPartner ? " The metric is by partner: name one in the claim." : "");
  }

  private String missing(int year) {
    return "The dataset has no figure of " + year + "; it has " + years() + ".";
  }

  private String years() {
    return series.isEmpty() ? "none of any year" : series.firstKey() + " to " + series.lastKey();
  }

  /** Whether an amount can be one of the metric's values; else why it cannot. */
  private @Nullable String unfit(Amount amount) {
    boolean fits =
        switch (unit) {
          case SHARE ->
              amount.unit() == Amount.Unit.PERCENT
                  || (amount.unit() == Amount.Unit.PLAIN && amount.number().compareTo(ONE) <= 0);
          case COUNT, INDEX -> amount.unit() == Amount.Unit.PLAIN;
        };
    return fits
        ? null
        : "The claim gives "
            + amount.printed()
            + ", but "
            + measurement.metric().id()
            + (unit == MetricInfo.Unit.SHARE
                ? " is a share: write it in per cent."
                : " is a number without a unit.");
  }

  private BigDecimal scaled(BigDecimal value) {
    return unit == MetricInfo.Unit.COUNT ? value.multiply(scale) : value;
  }

  private @Nullable Range scaled(@Nullable Range range) {
    return range == null || unit != MetricInfo.Unit.COUNT ? range : range.times(scale);
  }

  private static @Nullable Range unknown(Observation o) {
    Bounds bounds = o.bounds();
    return bounds == null ? null : new Range(bounds.lowest(), bounds.highest());
  }

  private Judgement level(Target target, Observation o) {
    String unfit = unfit(target.amount());
    return unfit != null
        ? Judgement.open(wording.figure(o), unfit)
        : Judgement.of(
            target, scaled(o.value()), scaled(chance.of(o)), scaled(unknown(o)), wording.figure(o));
  }

  private Judgement value(Assertion.Value value) {
    Integer year = value.year();
    Observation o = year == null ? ofNoYear : series.get(year);
    if (o == null) {
      return Judgement.open(
          "", year == null ? "Every figure is of a year: name one." : missing(year));
    }
    return level(value.target(), o);
  }

  private Judgement sign(Assertion.Sign sign) {
    Observation o =
        ofNoYear != null ? ofNoYear : series.size() == 1 ? series.firstEntry().getValue() : null;
    if (o == null) {
      return Judgement.open(
          "", "There are figures of several years, and which is meant is not said.");
    }
    String figure = wording.figure(o);
    var interval = o.interval();
    if (interval == null) {
      return Judgement.open(
          figure, "The figure has no interval, so that it cannot be told from zero.");
    }
    figure =
        figure
            + ", 95 % interval "
            + Wording.plain(interval.lower())
            + " to "
            + Wording.plain(interval.upper());
    boolean below = interval.upper().signum() < 0;
    boolean above = interval.lower().signum() > 0;
    String claimed = "Claimed is a value " + (sign.negative() ? "below" : "above") + " zero";
    Optional<BigDecimal> preTrend = preTrend();
    if (preTrend.isPresent() && preTrend.get().compareTo(SIGNIFICANT) < 0) {
      return Judgement.open(
          figure,
          claimed
              + ", but the two groups went different ways before the event already (p = "
              + preTrend.get().round(new MathContext(2)).toPlainString()
              + "), so that what came after cannot be put down to it.");
    }
    if (sign.negative() ? below : above) {
      return Judgement.holds(figure, claimed + ", and the whole interval is.");
    }
    boolean contrary = sign.negative() ? above : below;
    return contrary
        ? Judgement.fails(figure, claimed + ", and the whole interval is on the other side.")
        : Judgement.open(figure, claimed + ", but the interval reaches over zero.");
  }

  /** The test whether what is compared went alike before an event, where the metric makes one. */
  private Optional<BigDecimal> preTrend() {
    return measurement.observations().stream()
        .filter(o -> o.entity().equals("pre-trend-p-value"))
        .map(Observation::value)
        .findFirst();
  }

  private int peakYear() {
    return series.entrySet().stream()
        .max(
            Map.Entry.<Integer, Observation>comparingByValue(
                    Comparator.comparing(Observation::value))
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private Judgement peak(Assertion.Peak claimed) {
    Observation found = point(peakYear());
    int year = peakYear();
    String figure = wording.figure(found);
    if (claimed.year().allows(year)) {
      return claimed.target().isPresent()
          ? level(claimed.target().get(), found)
          : Judgement.holds(
              figure,
              "The highest value of "
                  + years()
                  + " is that of "
                  + year
                  + ", as claimed ("
                  + claimed.year().words()
                  + ").");
    }
    String why =
        "Claimed is a peak "
            + claimed.year().words()
            + "; the highest value of "
            + years()
            + " is that of "
            + year;
    Optional<Observation> rival =
        series.values().stream()
            .filter(o -> o.year() != null && claimed.year().allows(o.year()))
            .max(Comparator.comparing(Observation::value));
    if (rival.isEmpty()) {
      return Judgement.open(figure, why + ", and the dataset has no year that is claimed.");
    }
    figure = figure + "; " + wording.figure(rival.get());
    Range difference = chance.ofDifference(found, rival.get());
    if (difference != null && difference.reaches(BigDecimal.ZERO)) {
      return Judgement.open(figure, why + ", but by no more than chance gives in a sample.");
    }
    Range low = unknown(found);
    Range high = unknown(rival.get());
    if (low != null && high != null && high.high().compareTo(low.low()) >= 0) {
      return Judgement.open(
          figure, why + ", but the addresses whose country is not known leave the order open.");
    }
    return Judgement.fails(figure, why + ".");
  }

  private Observation point(int year) {
    Observation o = series.get(year);
    if (o == null) {
      throw new IllegalArgumentException("the series has no year " + year);
    }
    return o;
  }

  private Judgement firstDecline(Assertion.FirstDecline claimed) {
    Observation first = null;
    Observation firstBefore = null;
    Integer clear = null;
    boolean gap = false;
    Observation before = null;
    for (Observation now : series.values()) {
      if (before != null && before.year() != null && now.year() != null) {
        if (now.year() != before.year() + 1) {
          gap |= first == null;
        } else if (now.value().compareTo(before.value()) < 0) {
          if (first == null) {
            first = now;
            firstBefore = before;
          }
          Range difference = chance.ofDifference(before, now);
          if (clear == null && (difference == null || difference.low().signum() > 0)) {
            clear = now.year();
          }
        }
      }
      before = now;
    }
    AllowedYears rule = claimed.year();
    if (gap) {
      return Judgement.open(
          "", "The series has gaps between its years, so that the first fall cannot be told.");
    }
    if (first == null || firstBefore == null || first.year() == null) {
      String none = "The values of " + years() + " never fall";
      return rule.notAfter() == null
          ? Judgement.holds("", none + ", so not before the year claimed.")
          : Judgement.fails("", none + "; claimed is a first fall " + rule.words() + ".");
    }
    String figure = wording.figure(firstBefore) + ", " + wording.figure(first);
    String why =
        "Claimed is a first fall " + rule.words() + "; found is the first in " + first.year();
    if (rule.allows(first.year())) {
      return Judgement.holds(figure, why + ".");
    }
    boolean byChance = clear == null || clear > first.year();
    if (byChance && (clear == null || rule.allows(clear))) {
      return Judgement.open(
          figure,
          why
              + ", but by no more than chance gives in a sample"
              + (clear == null ? "." : "; the first clear fall is in " + clear + "."));
    }
    return Judgement.fails(figure, why + ".");
  }

  private Judgement multiple(Assertion.Multiple claimed) {
    Observation a = series.get(claimed.from());
    Observation b = series.get(claimed.to());
    if (a == null || b == null) {
      return Judgement.open("", missing(a == null ? claimed.from() : claimed.to()));
    }
    String figure = wording.figure(a) + ", " + wording.figure(b);
    if (a.value().signum() <= 0) {
      return Judgement.open(figure, "There is no multiple of a value that is not above zero.");
    }
    BigDecimal factor = b.value().divide(a.value(), MathContext.DECIMAL64);
    return Judgement.of(
        claimed.factor(),
        factor,
        chance.ofRatio(b, a),
        null,
        figure + ": " + Wording.plain(factor) + " times");
  }

  private Judgement change(Assertion.Change claimed) {
    int from = claimed.from() == null ? peakYear() : claimed.from();
    int to = claimed.to() == null ? series.lastKey() : claimed.to();
    Observation a = series.get(from);
    Observation b = series.get(to);
    if (a == null || b == null) {
      return Judgement.open("", missing(a == null ? from : to));
    }
    if (from >= to) {
      return Judgement.fails(
          wording.figure(a),
          "The highest value of "
              + years()
              + " is that of "
              + from
              + ": nothing has changed since.");
    }
    Change change = new Change(a, b, claimed.down());
    String figure = wording.figure(a) + ", " + wording.figure(b) + ": " + change.words();
    if (claimed.target().isEmpty()) {
      return direction(change, figure);
    }
    Target target = claimed.target().get();
    return change.judge(target, figure).remarking(change.remark(target));
  }

  private static Judgement direction(Change change, String figure) {
    String claimed = "Claimed is a " + (change.down ? "fall" : "rise");
    if (change.amount.signum() > 0) {
      return Judgement.holds(figure, claimed + ", and it is one.");
    }
    Range range = change.chanceOfAmount();
    return range != null && range.high().signum() > 0
        ? Judgement.open(figure, claimed + "; chance leaves it open in a sample.")
        : Judgement.fails(figure, claimed + ", and it is none.");
  }

  /** The change between two observations, as a fall or as a rise. */
  private final class Change {

    private final Observation a;
    private final Observation b;
    private final boolean down;

    /** In the metric's own unit, above 0 where it goes as claimed. */
    private final BigDecimal amount;

    Change(Observation a, Observation b, boolean down) {
      this.a = a;
      this.b = b;
      this.down = down;
      BigDecimal fall = a.value().subtract(b.value());
      this.amount = down ? fall : fall.negate();
    }

    @Nullable Range chanceOfAmount() {
      return down ? chance.ofDifference(a, b) : chance.ofDifference(b, a);
    }

    /** In relation to where it began; null where it began at nothing. */
    @Nullable BigDecimal relative() {
      return a.value().signum() <= 0 ? null : amount.divide(a.value(), MathContext.DECIMAL64);
    }

    private @Nullable Range chanceOfRelative() {
      Range ratio = chance.ofRatio(b, a);
      if (ratio == null) {
        return null;
      }
      return down
          ? new Range(ONE.subtract(ratio.high()), ONE.subtract(ratio.low()))
          : new Range(ratio.low().subtract(ONE), ratio.high().subtract(ONE));
    }

    private @Nullable Range unknownOfAmount() {
      Range x = unknown(down ? a : b);
      Range y = unknown(down ? b : a);
      return x == null || y == null
          ? null
          : new Range(x.low().subtract(y.high()), x.high().subtract(y.low()));
    }

    String words() {
      String way = amount.signum() == 0 ? "" : (amount.signum() > 0) == down ? " lower" : " higher";
      BigDecimal relative = relative();
      String ofIt =
          relative == null
              ? ""
              : Wording.percent(relative.abs())
                  + (unit == MetricInfo.Unit.SHARE ? " of the value of " + a.year() : way);
      return switch (unit) {
        case SHARE ->
            Wording.points(amount.abs()) + way + (ofIt.isEmpty() ? "" : ", which is " + ofIt);
        case COUNT, INDEX -> ofIt.isEmpty() ? Wording.plain(amount.abs()) + way : ofIt;
      };
    }

    Judgement judge(Target target, String figure) {
      Amount.Unit in = target.amount().unit();
      if (in == Amount.Unit.PERCENT) {
        BigDecimal relative = relative();
        return relative == null
            ? Judgement.open(
                figure, "There is no change in per cent of a value that is not above 0.")
            : Judgement.of(target, relative, chanceOfRelative(), null, figure);
      }
      boolean share = unit == MetricInfo.Unit.SHARE;
      if (share != (in == Amount.Unit.POINTS)) {
        return Judgement.open(
            figure,
            share
                ? "The change of a share is claimed as "
                    + target.amount().printed()
                    + ": say whether these are points or per cent."
                : "The claim gives points, but "
                    + measurement.metric().id()
                    + " is no share: its changes are in per cent or in numbers.");
      }
      return Judgement.of(
          target, scaled(amount), scaled(chanceOfAmount()), scaled(unknownOfAmount()), figure);
    }

    /**
     * Points out an amount that is printed in per cent and can only be meant in percentage points.
     */
    String remark(Target target) {
      Optional<Amount> asPrinted = Amount.read(claim.asPrinted());
      Amount printed = asPrinted.orElse(target.amount());
      BigDecimal relative = relative();
      if (unit != MetricInfo.Unit.SHARE
          || printed.unit() != Amount.Unit.PERCENT
          || relative == null) {
        return "";
      }
      Target inPercent =
          asPrinted.isPresent()
              ? new Target(target.mode(), printed, printed.fractionRounding())
              : target;
      boolean points = judge(inPercent.as(Amount.Unit.POINTS), "").verdict() == Verdict.HOLDS;
      boolean percent = judge(inPercent, "").verdict() == Verdict.HOLDS;
      if (!points || percent) {
        return "";
      }
      return "It is printed as \""
          + printed.printed()
          + "\", which can only be percentage points: in per cent of the value of "
          + a.year()
          + " it would be "
          + relative.movePointRight(2).setScale(1, java.math.RoundingMode.HALF_EVEN).toPlainString()
          + " %.";
    }
  }

  private Judgement rank(Assertion.Rank claimed) {
    List<Finding> ranking =
        Findings.of(measurement).stream()
            .filter(f -> f.finding().equals("partner-ranking"))
            .filter(f -> f.entity().equals(claim.entity()))
            .toList();
    if (ranking.isEmpty()) {
      return Judgement.open(
          "",
          "The dataset ranks no partners by "
              + measurement.metric().id()
              + ": ask with a metric by partner, such as partner-share.");
    }
    Optional<Finding> own =
        ranking.stream().filter(f -> f.partner().equals(claim.partner())).findFirst();
    if (own.isEmpty()) {
      return Judgement.open("", nothing());
    }
    Integer place = own.get().rank();
    BigDecimal fall = own.get().value();
    if (place == null || fall == null) {
      return Judgement.open("", nothing());
    }
    List<String> figures = new ArrayList<>();
    figures.add(ranked(own.get()));
    ranking.stream()
        .filter(f -> !f.partner().equals(claim.partner()))
        .limit(2)
        .forEach(f -> figures.add(ranked(f)));
    String figure = String.join("; ", figures);
    String why =
        "Claimed is place "
            + (claimed.best() == claimed.worst()
                ? String.valueOf(claimed.worst())
                : claimed.best() + " to " + claimed.worst())
            + " among all partners by the fall from each one's own peak; found is place "
            + place
            + " of "
            + ranking.size();
    if (fall.signum() >= 0) {
      return Judgement.fails(figure, why + ", and the partner is at its peak in the last year.");
    }
    return place >= claimed.best() && place <= claimed.worst()
        ? Judgement.holds(figure, why + ".")
        : Judgement.fails(figure, why + ".");
  }

  private static String ranked(Finding finding) {
    BigDecimal value = finding.value() == null ? BigDecimal.ZERO : finding.value();
    String change =
        finding.unit() == Finding.Unit.PERCENTAGE_POINTS
            ? Wording.points(value)
            : Wording.percent(value);
    return CountryNames.of(finding.partner())
        + " "
        + change
        + " from "
        + finding.from()
        + " to "
        + finding.to();
  }

  private Judgement largestPart(Assertion.LargestPart claimed) {
    Map<String, BigDecimal> changes = new TreeMap<>();
    boolean begun = false;
    boolean ended = false;
    for (Observation o : measurement.observations()) {
      if (o.partner().isEmpty() || !o.entity().equals(claim.entity()) || o.year() == null) {
        continue;
      }
      // A partner without a row of a year had no work with the country in it.
      if (o.year() == claimed.from()) {
        begun = true;
        changes.merge(o.partner(), o.value().negate(), BigDecimal::add);
      } else if (o.year() == claimed.to()) {
        ended = true;
        changes.merge(o.partner(), o.value(), BigDecimal::add);
      }
    }
    if (!begun || !ended) {
      return Judgement.open(
          "",
          "The dataset has no partners' figures of "
              + (begun ? claimed.to() : claimed.from())
              + ".");
    }
    BigDecimal whole = changes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal own = changes.getOrDefault(claim.partner(), BigDecimal.ZERO);
    if (whole.signum() == 0) {
      return Judgement.fails("", "The partners' changes add up to nothing.");
    }
    // The largest part of a fall is the lowest change, of a rise the highest.
    Comparator<Map.Entry<String, BigDecimal>> order = Map.Entry.comparingByValue();
    List<Map.Entry<String, BigDecimal>> ordered = new ArrayList<>(changes.entrySet());
    ordered.sort(whole.signum() < 0 ? order : order.reversed());
    BigDecimal part = own.divide(whole, MathContext.DECIMAL64);
    List<String> figures = new ArrayList<>();
    figures.add(
        "from "
            + claimed.from()
            + " to "
            + claimed.to()
            + " all partners together "
            + amount(whole)
            + ", "
            + CountryNames.of(claim.partner())
            + " "
            + amount(own)
            + " ("
            + Wording.percent(part)
            + " of it)");
    ordered.stream()
        .filter(entry -> !entry.getKey().equals(claim.partner()))
        .limit(2)
        .forEach(
            entry -> figures.add(CountryNames.of(entry.getKey()) + " " + amount(entry.getValue())));
    String figure = String.join("; ", figures);
    if (!ordered.get(0).getKey().equals(claim.partner())) {
      return Judgement.fails(
          figure,
          "The largest part of the change is that of "
              + CountryNames.of(ordered.get(0).getKey())
              + ".");
    }
    return claimed.part().isPresent()
        ? Judgement.of(claimed.part().get(), part, null, null, figure)
        : Judgement.holds(figure, "No partner has a larger part of the change.");
  }

  private String amount(BigDecimal change) {
    return unit == MetricInfo.Unit.SHARE
        ? Wording.points(change)
        : Wording.plain(change.stripTrailingZeros());
  }
}
