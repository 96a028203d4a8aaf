package org.entente.host.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.host.country.CountryNames;
import org.entente.host.finding.Finding.Unit;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * By which partners the international share changed: the difference of each partner's contribution
 * between two years. Contributions sum to the share, so their differences sum to its change.
 */
final class Decomposition {

  static final String NAME = "decomposition";
  static final String SHARE = "international-share";
  static final String CONTRIBUTION = "partner-contribution";

  /** What the sum of the parts may differ from the change by, for the rounding of numerators. */
  private static final BigDecimal ROUNDING = new BigDecimal("1e-12");

  private final Draft draft;
  private final Finder.Answers answers;
  private final FindingOptions options;

  Decomposition(Draft draft, Finder.Answers answers, FindingOptions options) {
    this.draft = draft;
    this.answers = answers;
    this.options = options;
  }

  /** One partner's part of the change. */
  private record Part(String partner, BigDecimal change) {}

  void add(List<Series> all) {
    Measurement measurement = draft.measurement();
    String metric = measurement.metric().id();
    if (!metric.equals(SHARE) && !metric.equals(CONTRIBUTION)) {
      return;
    }
    Question question = measurement.question();
    Series share =
        metric.equals(SHARE)
            ? all.stream().filter(each -> each.entity().isEmpty()).findFirst().orElse(null)
            : null;
    if (metric.equals(SHARE) && share == null) {
      return;
    }
    List<Series> contributions;
    if (metric.equals(CONTRIBUTION) && question.partner().isEmpty()) {
      contributions = all;
    } else {
      try {
        contributions =
            Series.of(answers.measure(ofPartners(question), measurement.dataset().name()));
      } catch (MeasureException e) {
        if (share != null) {
          draft.note(NAME, share, "the partners' contributions cannot be had. " + unended(e));
        }
        return;
      }
    }
    contributions = contributions.stream().filter(each -> each.entity().isEmpty()).toList();
    if (share == null) {
      share = total(contributions);
    }
    if (share == null) {
      return;
    }
    if (contributions.isEmpty()) {
      draft.note(NAME, share, "the dataset has no contributions of partners");
      return;
    }
    add(share, contributions);
  }

  /** The same question of every partner's contribution. */
  private static Question ofPartners(Question question) {
    return new Question(
        CONTRIBUTION,
        question.country(),
        Optional.empty(),
        question.years(),
        question.documentTypes(),
        question.counting(),
        question.countries(),
        question.parameters());
  }

  private static String unended(MeasureException e) {
    String message = String.valueOf(e.getMessage());
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private void add(Series share, List<Series> contributions) {
    Period period = Period.of(draft, NAME, share, options);
    if (period == null) {
      return;
    }
    Ratio before = share.ratio(period.from());
    Ratio after = share.ratio(period.to());
    if (before == null || after == null) {
      draft.note(NAME, share, "the source gives the share without what it is made of");
      return;
    }
    List<Part> parts = new ArrayList<>();
    for (Series contribution : contributions) {
      // A partner without a row in a year that was measured had no work in it.
      BigDecimal from = at(contribution, period.from());
      BigDecimal to = at(contribution, period.to());
      if (from == null || to == null) {
        draft.note(NAME, share, "a contribution comes without what it is made of");
        return;
      }
      parts.add(
          new Part(
              contribution.partner(),
              to.subtract(from).setScale(Ratio.DECIMALS, RoundingMode.HALF_EVEN)));
    }
    parts.sort(Comparator.comparing(Part::change).thenComparing(Part::partner));
    BigDecimal sum = parts.stream().map(Part::change).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal change = after.changeFrom(before);
    if (sum.subtract(change).abs().compareTo(ROUNDING) > 0) {
      draft.note(
          NAME,
          share,
          "the partners' contributions change by "
              + Prose.signedPoints(sum)
              + " together and the share by "
              + Prose.signedPoints(change)
              + ", so they are not of the same works");
      return;
    }
    balance(parts, change.subtract(sum));
    int rank = 0;
    for (Part part : parts) {
      rank++;
      add(
          share,
          period,
          part.partner(),
          part.change(),
          rank,
          draft.subjectOfTotal(share)
              + " changed by "
              + Prose.signedPoints(part.change())
              + " through works with "
              + CountryNames.inSentence(part.partner())
              + " "
              + period.words()
              + ".");
    }
    add(
        share,
        period,
        "",
        change,
        null,
        draft.subjectOfTotal(share)
            + " changed by "
            + Prose.signedPoints(change)
            + " "
            + period.words()
            + ", the sum over "
            + parts.size()
            + (parts.size() == 1 ? " partner." : " partners."));
  }

  /**
   * Contributions are given to 16 digits, so that their changes can miss the change of the share in
   * the seventeenth decimal: the largest part takes what is missing, and the rows add up exactly.
   */
  private static void balance(List<Part> parts, BigDecimal missing) {
    int largest = 0;
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).change().abs().compareTo(parts.get(largest).change().abs()) > 0) {
        largest = i;
      }
    }
    if (!parts.isEmpty() && missing.signum() != 0) {
      Part part = parts.get(largest);
      parts.set(largest, new Part(part.partner(), part.change().add(missing)));
    }
  }

  private void add(
      Series share,
      Period period,
      String partner,
      BigDecimal value,
      @Nullable Integer rank,
      String text) {
    draft.add(
        NAME,
        new Series(share.country(), "", partner, new TreeMap<>(), new TreeMap<>()),
        period.from(),
        period.to(),
        Draft.plain(value),
        Unit.PERCENTAGE_POINTS,
        rank,
        null,
        text);
  }

  private static @Nullable BigDecimal at(Series contribution, int year) {
    if (!contribution.values().containsKey(year)) {
      return BigDecimal.ZERO;
    }
    Ratio ratio = contribution.ratio(year);
    return ratio == null ? null : ratio.share();
  }

  /** The international share that contributions add up to; null where there are none. */
  private static @Nullable Series total(List<Series> contributions) {
    Map<Integer, BigDecimal> above = new TreeMap<>();
    Map<Integer, BigDecimal> below = new LinkedHashMap<>();
    for (Series contribution : contributions) {
      for (Integer year : contribution.values().keySet()) {
        Ratio ratio = contribution.ratio(year);
        if (ratio == null) {
          return null;
        }
        above.merge(year, ratio.above(), BigDecimal::add);
        below.put(year, ratio.below());
      }
    }
    if (above.isEmpty()) {
      return null;
    }
    Series total =
        new Series(contributions.get(0).country(), "", "", new TreeMap<>(), new TreeMap<>());
    above.forEach(
        (year, sum) -> {
          BigDecimal line = java.util.Objects.requireNonNull(below.get(year));
          BigDecimal value = sum.divide(line, MathContext.DECIMAL64);
          total.values().put(year, value);
          total
              .observations()
              .put(
                  year,
                  Observation.ofCountry(
                      SHARE, contributions.get(0).country(), "", year, value, sum, line));
        });
    return total;
  }
}
