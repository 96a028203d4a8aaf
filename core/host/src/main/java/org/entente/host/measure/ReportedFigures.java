package org.entente.host.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.host.country.CountryNames;
import org.entente.host.engine.YearRule;
import org.entente.host.library.Dataset;
import org.entente.host.library.StoredObservation;
import org.entente.host.measure.Measurement.Coverage;
import org.entente.model.EntityKind;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a source's own tables as answers to a question: the observations of the same
 * metric id, and shares that two of them make. What the tables cannot say is refused with a
 * sentence.
 */
final class ReportedFigures {

  /** A share that two reported counts make where the table has no column for it. */
  private record Quotient(String above, String below) {}

  private static final Map<String, Quotient> QUOTIENTS =
      Map.of(
          "international-share", new Quotient("international-works", "works"),
          "domestic-share", new Quotient("domestic-works", "works"),
          "partner-share", new Quotient("partner-works", "works"),
          "partner-share-of-international", new Quotient("partner-works", "international-works"));

  /** Shares of works that are in a group or not: proportions, which have Wilson's interval. */
  private static final Set<String> PROPORTIONS =
      Set.of(
          "affiliation-coverage",
          "co-affiliation-only-share",
          "domestic-share",
          "international-share",
          "leading-share",
          "multilateral-share",
          "partner-share",
          "partner-share-of-international");

  /** Two quotients of the same counts differ by no more, whoever divided. */
  private static final BigDecimal ARITHMETIC = new BigDecimal("1E-12");

  private final Question question;
  private final MetricInfo metric;
  private final Dataset dataset;
  private final List<StoredObservation> stored;
  private final List<String> notes = new ArrayList<>();
  private final List<String> contradicting = new ArrayList<>();

  private ReportedFigures(
      Question question, MetricInfo metric, Dataset dataset, List<StoredObservation> stored) {
    this.question = question;
    this.metric = metric;
    this.dataset = dataset;
    this.stored = stored;
  }

  static MeasurementCodec.Content of(
      Question question, MetricInfo metric, Dataset dataset, List<StoredObservation> stored)
      throws MeasureException {
    return new ReportedFigures(question, metric, dataset, stored).answer();
  }

  private MeasurementCodec.Content answer() throws MeasureException {
    if (question.counting() != Counting.FULL) {
      throw new MeasureException(
          "The tables of "
              + dataset.name()
              + " report whole counts only, so "
              + QuestionCheck.name(question.counting())
              + " counting cannot be had of them. Ask for full counting, or import records.");
    }
    if (question.yearRule() != YearRule.PUBLICATION) {
      throw new MeasureException(
          "The tables of "
              + dataset.name()
              + " count works by their source's own year, so a year of early access cannot be asked of them. Leave the rule for years out, or import records.");
    }
    if (foldTouchesTheFigures()) {
      throw new MeasureException(
          "The tables of "
              + dataset.name()
              + " count each country for itself: works of several folded countries together cannot be had of them,"
              + " for a work of two of them would count twice. Leave the fold or the profile out, or import records.");
    }
    parameters();
    Map<Key, Observation> figures = new LinkedHashMap<>(figures(metric.id()));
    Map<Key, Observation> counts = quotients();
    figures.replaceAll((key, printed) -> counted(key, printed, counts.get(key)));
    counts.forEach(figures::putIfAbsent);
    if (figures.isEmpty()) {
      throw new MeasureException(missing());
    }
    contradictions();
    baselines();
    notes.add(
        "The figures stand as "
            + dataset.source()
            + " reports them: the document types are those of the export's filters, and how many addresses are without a country is not"
            + " known, so there are no unknown-country bounds.");
    List<Observation> observations = withIntervals(figures.values());
    // The order that the contract of metrics asks for: a table of a metric's own figures gives them
    // back as they were.
    observations.sort(
        Comparator.comparing(Observation::partner)
            .thenComparing(o -> o.year() == null ? Integer.MIN_VALUE : o.year())
            .thenComparing(Observation::entity));
    return new MeasurementCodec.Content(new Coverage(0, 0), observations, notes);
  }

  /**
   * Whether a folded country is asked about, or every partner is: what is international for a
   * country that is folded with no other is so however its partners are grouped.
   */
  private boolean foldTouchesTheFigures() {
    boolean everyPartner = metric.byPartner() && question.partner().isEmpty();
    return question.countries().folds().stream()
        .anyMatch(
            fold ->
                everyPartner
                    || (fold.into().equals(question.country()) && !reported(fold.into()))
                    || question.partner().filter(fold.into()::equals).isPresent());
  }

  /**
   * Whether the tables have figures of a group of countries, such as the European Union, itself.
   */
  private boolean reported(String group) {
    return !CountryNames.isKnown(group)
        && stored.stream().anyMatch(row -> row.observation().country().equals(group));
  }

  private record Key(String entity, String partner, @Nullable Integer year) {

    static Key of(Observation o) {
      return new Key(o.entity(), o.partner(), o.year());
    }
  }

  /**
   * The stored observations of a metric that the question asks for; joint works count the same from
   * both sides.
   */
  private Map<Key, Observation> figures(String metricId) {
    Map<Key, Observation> found = new LinkedHashMap<>();
    Set<Key> contradicted = new LinkedHashSet<>();
    boolean ofNoCountry = ofNoCountry(metricId);
    for (StoredObservation row : stored) {
      Observation o = row.observation();
      if (!o.metric().equals(metricId) || o.entityKind() == EntityKind.BASELINE) {
        continue;
      }
      Observation own = ofNoCountry ? o : orient(o);
      if (own == null || !inYears(own)) {
        continue;
      }
      Observation before = found.putIfAbsent(Key.of(own), own);
      if (before != null && before.value().compareTo(own.value()) != 0) {
        contradicted.add(Key.of(own));
      }
    }
    // Two tables with other filters may give two values; which one was meant cannot be told, so
    // neither is shown.
    for (Key key : contradicted) {
      found.remove(key);
      notes.add(
          "The tables of "
              + dataset.name()
              + " give "
              + metricId
              + " of "
              + (key.year() == null ? "all years" : key.year())
              + " more than once, with different values: it is"
              + " left out. Import tables with different filters under different names.");
    }
    return found;
  }

  /** Whether a metric is of a dataset as a whole, as the coverage of affiliations is. */
  private boolean ofNoCountry(String metricId) {
    return stored.stream()
        .filter(row -> row.observation().metric().equals(metricId))
        .allMatch(
            row ->
                row.countryAsWritten().isEmpty()
                    && row.observation().entityKind() == EntityKind.COUNTRY
                    && row.observation().partner().isEmpty());
  }

  private @Nullable Observation orient(Observation o) {
    if (isAsked(o) && partnerAsked(o.partner())) {
      return o;
    }
    boolean symmetric = o.metric().equals("partner-works") && o.entityKind() == EntityKind.COUNTRY;
    if (symmetric
        && o.partner().equals(question.country())
        && !o.country().isEmpty()
        && partnerAsked(o.country())) {
      return Observation.ofCountry(
          o.metric(),
          o.partner(),
          o.country(),
          o.year(),
          o.value(),
          o.numerator(),
          o.denominator());
    }
    return null;
  }

  /**
   * Whether a row is of the country that is asked about. The figures of England are not those of
   * the United Kingdom, but an organisation in England is one in the United Kingdom.
   */
  private boolean isAsked(Observation o) {
    String country = o.country();
    if (o.entityKind() != EntityKind.COUNTRY && !question.countries().nations()) {
      country = country.startsWith("GB-") ? "GB" : country;
    }
    return country.equals(question.country());
  }

  private boolean partnerAsked(String partner) {
    return partner.isEmpty()
        || question.partner().isEmpty()
        || question.partner().get().equals(partner);
  }

  private boolean inYears(Observation o) {
    return question.years().isEmpty()
        || (o.year() != null && question.years().get().contains(o.year()));
  }

  /**
   * The figures, each proportion of whole counts with its interval. Where the table gives intervals
   * of its own, or some of its counts are not whole, what has none is left without: such figures
   * are no proportions of independent trials.
   */
  private List<Observation> withIntervals(Collection<Observation> figures) {
    boolean proportions =
        PROPORTIONS.contains(metric.id())
            && figures.stream().allMatch(o -> o.interval() == null)
            && figures.stream().allMatch(o -> whole(o.numerator()) && whole(o.denominator()));
    List<Observation> all = new ArrayList<>();
    for (Observation o : figures) {
      BigDecimal above = o.numerator();
      BigDecimal below = o.denominator();
      all.add(
          proportions
                  && above != null
                  && below != null
                  && below.signum() > 0
                  && above.signum() >= 0
                  && above.compareTo(below) <= 0
              ? o.with(Interval.wilson(above.longValueExact(), below.longValueExact()), o.bounds())
              : o);
    }
    return all;
  }

  private static boolean whole(@Nullable BigDecimal count) {
    if (count == null) {
      return true;
    }
    try {
      count.longValueExact();
      return true;
    } catch (ArithmeticException fractional) {
      return false;
    }
  }

  /**
   * A printed share, or the quotient of its counts where these are known and say more: a share is
   * never shown without what it is made of where that can be had. Counts on the row itself go
   * before those of other rows.
   *
   * @param made the share as the counts of other rows make it, null where there are none
   */
  private Observation counted(Key key, Observation printed, @Nullable Observation made) {
    if (metric.unit() != MetricInfo.Unit.SHARE) {
      return printed;
    }
    boolean ownCounts = printed.numerator() != null && printed.denominator() != null;
    BigDecimal above = ownCounts ? printed.numerator() : made == null ? null : made.numerator();
    BigDecimal below = ownCounts ? printed.denominator() : made == null ? null : made.denominator();
    if (above == null || below == null || below.signum() <= 0) {
      return printed;
    }
    BigDecimal value = printed.value();
    BigDecimal quotient = above.divide(below, MathContext.DECIMAL64);
    BigDecimal difference = value.subtract(quotient).abs();
    // A table may round or cut: a unit of the last printed digit allows for either.
    boolean exact = difference.compareTo(ARITHMETIC) <= 0;
    boolean agrees =
        exact
            || difference.compareTo(BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()))) <= 0;
    if (!agrees) {
      contradicting.add(
          (key.entity().isEmpty() ? "" : key.entity() + ", ")
              + (key.partner().isEmpty() ? "" : key.partner() + ", ")
              + (key.year() == null ? "all years" : key.year())
              + ": "
              + value.toPlainString()
              + " printed, "
              + above.toPlainString()
              + " of "
              + below.toPlainString()
              + " counted");
    }
    return new Observation(
        printed.metric(),
        printed.country(),
        printed.entityKind(),
        printed.entity(),
        printed.partner(),
        printed.year(),
        exact ? value : quotient,
        above,
        below,
        printed.interval(),
        printed.bounds());
  }

  private void contradictions() {
    if (contradicting.isEmpty()) {
      return;
    }
    List<String> listed = contradicting.subList(0, Math.min(5, contradicting.size()));
    int more = contradicting.size() - listed.size();
    notes.add(
        "The tables of "
            + dataset.name()
            + " contradict themselves: "
            + String.join("; ", listed)
            + (more > 0 ? "; and " + more + " more" : "")
            + ". The quotients of the counts are shown.");
  }

  /** A table does not say by which parameters its figures were made. */
  private void parameters() throws MeasureException {
    for (MetricInfo.Parameter parameter : metric.parameters()) {
      String asked = question.parameters().getOrDefault(parameter.name(), parameter.defaultValue());
      if (!asked.equals(parameter.defaultValue())) {
        throw new MeasureException(
            "The tables of "
                + dataset.name()
                + " do not say by which "
                + parameter.name()
                + " their "
                + metric.id()
                + " was measured, so "
                + parameter.name()
                + "="
                + asked
                + " cannot be asked of them. Leave the parameter out, or import records.");
      }
    }
  }

  private Map<Key, Observation> quotients() {
    Quotient quotient = QUOTIENTS.get(metric.id());
    if (quotient == null) {
      return Map.of();
    }
    Map<Key, Observation> below = figures(quotient.below());
    Map<Key, Observation> made = new LinkedHashMap<>();
    for (Observation above : figures(quotient.above()).values()) {
      Observation base = below.get(new Key(above.entity(), "", above.year()));
      if (base == null || base.value().signum() <= 0 || above.value().compareTo(base.value()) > 0) {
        continue;
      }
      made.put(
          Key.of(above),
          new Observation(
              metric.id(),
              above.country(),
              above.entityKind(),
              above.entity(),
              above.partner(),
              above.year(),
              above.value().divide(base.value(), MathContext.DECIMAL64),
              above.value(),
              base.value(),
              null,
              null));
    }
    return made;
  }

  private void baselines() {
    Collection<String> names = new TreeSet<>();
    for (StoredObservation row : stored) {
      if (row.observation().entityKind() == EntityKind.BASELINE
          && row.observation().metric().equals(metric.id())) {
        names.add(row.observation().entity());
      }
    }
    if (!names.isEmpty()) {
      notes.add(
          "The tables hold baseline rows ("
              + String.join("; ", names)
              + "): they are kept apart and are part of no figure.");
    }
  }

  /** What to ask instead where the tables list the nations of the United Kingdom. */
  private String nations() {
    TreeSet<String> listed = new TreeSet<>();
    for (StoredObservation row : stored) {
      if (row.observation().country().startsWith("GB-")) {
        listed.add(row.observation().country());
      }
    }
    return question.country().equals("GB") && !listed.isEmpty()
        ? " They list nations of the United Kingdom apart, which cannot be added up: ask with --profile GB-nations for "
            + String.join(", ", listed)
            + "."
        : "";
  }

  private String missing() {
    boolean metricThere =
        stored.stream().anyMatch(row -> row.observation().metric().equals(metric.id()));
    if (metricThere) {
      return "The tables of "
          + dataset.name()
          + " hold "
          + metric.id()
          + ", but not of "
          + question.country()
          + question.partner().map(partner -> " with " + partner).orElse("")
          + " in these years."
          + nations();
    }
    TreeSet<String> ids = new TreeSet<>();
    stored.stream()
        .map(row -> row.observation().metric())
        .filter(Objects::nonNull)
        .forEach(ids::add);
    return "The tables of "
        + dataset.name()
        + " do not hold "
        + metric.id()
        + ", and it cannot be worked out from them. They hold: "
        + String.join(", ", ids)
        + ".";
  }
}
