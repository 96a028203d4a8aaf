package org.entente.host.compare.decomposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Effect;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Parts;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Row;
import org.entente.host.compare.decomposition.DifferenceDecomposition.WorkCount;
import org.entente.host.compare.decomposition.State.Point;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/**
 * The metric on A, on every hybrid and on B, and the differences between them.
 *
 * @param after the state after each step, in order; the last is B
 */
record Chain(
    MetricInfo metric,
    State a,
    State b,
    State aOnLinked,
    State bOnLinked,
    Map<Step, State> after,
    Map<Step, ChangedWorks.Counts> changed) {

  private static final Comparator<Point> ORDER =
      Comparator.comparing(Point::partner)
          .thenComparing(point -> point.year() == null ? Integer.MAX_VALUE : point.year());

  /** The rows; sentences on what cannot be said are added to the notes. */
  List<Row> rows(List<String> notes) {
    List<Row> rows = new ArrayList<>();
    Missing missing = new Missing();
    TreeSet<Point> points = new TreeSet<>(ORDER);
    points.addAll(a.observations().keySet());
    points.addAll(b.observations().keySet());
    List<State> states = new ArrayList<>(List.of(a, b, aOnLinked, bOnLinked));
    states.addAll(after.values());
    boolean together = Pooled.possible(metric, states);
    String partner = null;
    for (Point point : points) {
      if (together && partner != null && !partner.equals(point.partner())) {
        pooled(partner, missing).ifPresent(rows::add);
      }
      partner = point.partner();
      row(
              point,
              state -> state.measured(point),
              state -> state.value(point, metric.unit()),
              missing)
          .ifPresent(rows::add);
    }
    if (together && partner != null) {
      pooled(partner, missing).ifPresent(rows::add);
    }
    missing.addTo(notes);
    return rows;
  }

  private Optional<Row> pooled(String partner, Missing missing) {
    Function<State, Optional<BigDecimal>> value = state -> Pooled.value(state, partner);
    return row(new Point(partner, null), value, value, missing);
  }

  private Optional<Row> row(
      Point point,
      Function<State, Optional<BigDecimal>> ofDatabase,
      Function<State, Optional<BigDecimal>> ofHybrid,
      Missing missing) {
    Optional<BigDecimal> first = ofDatabase.apply(a);
    Optional<BigDecimal> last = ofDatabase.apply(b);
    if (first.isEmpty() || last.isEmpty()) {
      missing.of(first.isEmpty() ? a : b, point, "");
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            point.partner(),
            point.year(),
            first.get(),
            last.get(),
            parts(first.get(), last.get(), point, ofHybrid, missing),
            steps(first.get(), last.get(), point, ofHybrid, missing)));
  }

  private @Nullable Parts parts(
      BigDecimal first,
      BigDecimal last,
      Point point,
      Function<State, Optional<BigDecimal>> value,
      Missing missing) {
    Optional<BigDecimal> one = value.apply(aOnLinked);
    Optional<BigDecimal> other = value.apply(bOnLinked);
    if (one.isEmpty() || other.isEmpty()) {
      missing.of(one.isEmpty() ? aOnLinked : bOnLinked, point, "three parts");
      return null;
    }
    return Parts.of(first, one.get(), other.get(), last);
  }

  private List<Effect> steps(
      BigDecimal first,
      BigDecimal last,
      Point point,
      Function<State, Optional<BigDecimal>> value,
      Missing missing) {
    List<Effect> effects = new ArrayList<>();
    BigDecimal before = first;
    for (Map.Entry<Step, State> entry : after.entrySet()) {
      Step step = entry.getKey();
      Optional<BigDecimal> next =
          step == Step.UNKNOWN_ADDRESSES ? Optional.of(last) : value.apply(entry.getValue());
      if (next.isEmpty()) {
        missing.of(entry.getValue(), point, "steps");
        return List.of();
      }
      ChangedWorks.Counts counts = changed.getOrDefault(step, ChangedWorks.Counts.NONE);
      WorkCount works = counts.of(point.year());
      effects.add(Effect.of(step, before, next.get(), works));
      before = next.get();
    }
    return effects;
  }

  /** What has no value, gathered into sentences: by state, the years and partners. */
  private static final class Missing {

    /** A sentence lists so many at most. */
    private static final int LISTED = 12;

    /**
     * @param into what the difference would have been taken apart into, empty where there is none
     */
    private record Key(String name, String refusal, String into) {}

    private final Map<Key, TreeSet<String>> points = new LinkedHashMap<>();

    void of(State state, Point point, String into) {
      Integer year = point.year();
      points
          .computeIfAbsent(new Key(state.name(), state.refusal(), into), any -> new TreeSet<>())
          .add(
              (year == null ? "all years together" : year.toString())
                  + (point.partner().isEmpty() ? "" : " with " + point.partner()));
    }

    void addTo(List<String> notes) {
      points.forEach(
          (key, of) -> {
            String listed =
                of.stream().limit(LISTED).collect(Collectors.joining(", "))
                    + (of.size() > LISTED ? " and " + (of.size() - LISTED) + " more" : "");
            String why = key.refusal().isEmpty() ? "." : ": " + key.refusal();
            notes.add(
                key.into().isEmpty()
                    ? "No difference for " + listed + ": " + key.name() + " has no value" + why
                    : "The difference is not taken apart into "
                        + key.into()
                        + " for "
                        + listed
                        + ": "
                        + key.name()
                        + " there is no value"
                        + why);
          });
    }
  }
}
