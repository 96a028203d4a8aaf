package org.entente.host.compare.decomposition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.host.compare.decomposition.DifferenceDecomposition.LinkRule;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Row;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.library.WorksTable;
import org.entente.host.link.LinkBook;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Measurer;
import org.entente.host.measure.OnView;
import org.entente.host.measure.Question;
import org.entente.model.Observation;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/**
 * Says why two databases give different values of the same metric: measures it on a chain of
 * datasets that lead from one to the other, each with one thing more of the other. Whatever the
 * metric, the differences along the chain add up to the difference of the two exactly. Safe for use
 * by several threads.
 */
public final class Decomposer {

  private final Library library;
  private final Measurer measurer;
  private final LinkBook links;

  public Decomposer(Library library, Measurer measurer, LinkBook links) {
    this.library = library;
    this.measurer = measurer;
    this.links = links;
  }

  /**
   * Takes the difference apart.
   *
   * @param a the dataset that is decomposed towards {@code b}
   * @param asked if it names no years, those of both datasets are meant
   * @throws MeasureException if a dataset cannot answer the question, or holds no works
   */
  public DifferenceDecomposition decompose(String a, String b, Question asked)
      throws MeasureException {
    Sides sides = sides(a, b);
    Question question = withYears(asked, sides);
    Measurement ofA = measurer.measure(question, a);
    Measurement ofB = measurer.measure(question, b);
    try (ScopedView view = measurer.engine().emptyView()) {
      LinkedWorks.keep(view, sides, links, question);
      Run run = new Run(view, sides, question, ofA.metric().unit(), partners(ofA, ofB));
      Chain chain = run.chain(ofA, ofB);
      List<String> notes = notes(asked, question, sides);
      List<Row> rows = chain.rows(notes);
      return new DifferenceDecomposition(
          a, b, question, ofA.metric(), linkRules(view), rows, notes);
    } catch (EngineException | MetricException e) {
      throw new MeasureException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The works that a step changes, with what both say of them.
   *
   * @param asked the question of {@link #decompose}
   * @param year null for all years together
   * @param limit how many to list at most
   * @throws MeasureException if a dataset holds no works, or the question has no answer
   */
  public WorksBehind worksBehind(
      String a, String b, Question asked, Step step, @Nullable Integer year, int limit)
      throws MeasureException {
    Sides sides = sides(a, b);
    Question question = withYears(asked, sides);
    try (ScopedView view = measurer.engine().emptyView()) {
      LinkedWorks.keep(view, sides, links, question);
      Reach reach = new Run(view, sides, question, MetricInfo.Unit.INDEX, List.of()).reach();
      return new ListedWorks(view, new ChangedWorks(view, question.scope(), reach), sides)
          .list(step, Optional.ofNullable(year), limit, reach);
    } catch (EngineException | MetricException e) {
      throw new MeasureException(String.valueOf(e.getMessage()), e);
    }
  }

  private Sides sides(String a, String b) throws MeasureException {
    if (a.equals(b)) {
      throw new MeasureException("A comparison needs two datasets, but both are " + a + ".");
    }
    Dataset first = measurer.dataset(a);
    Dataset second = measurer.dataset(b);
    if (first.works() == 0 || second.works() == 0) {
      throw new MeasureException(
          (first.works() > 0 || second.works() > 0
                  ? (first.works() == 0 ? a : b) + " holds"
                  : a + " and " + b + " hold")
              + " tables of figures and no works. How much of the difference is coverage and how much what the two say of the same publications cannot be said: the series compare, and the two may"
              + " differ in document types, years, what counts as a country, and the date of the data.");
    }
    return Sides.of(library, first, second);
  }

  private static Question withYears(Question question, Sides sides) throws MeasureException {
    if (question.years().isPresent()) {
      return question;
    }
    List<Integer> years =
        Stream.of(
                Optional.ofNullable(sides.a().firstYear()),
                Optional.ofNullable(sides.a().lastYear()),
                Optional.ofNullable(sides.b().firstYear()),
                Optional.ofNullable(sides.b().lastYear()))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    if (years.isEmpty()) {
      throw new MeasureException(
          "No work of "
              + sides.a().name()
              + " and "
              + sides.b().name()
              + " has a year, so there are no figures to compare.");
    }
    return question.during(new Years(years.get(0), years.get(years.size() - 1)));
  }

  /** The partners of both where all are asked about; else none need be looked for. */
  private static Collection<String> partners(Measurement a, Measurement b) {
    TreeSet<String> partners = new TreeSet<>();
    if (a.question().partner().isEmpty()) {
      Stream.concat(a.observations().stream(), b.observations().stream())
          .filter(o -> o.entity().isEmpty() && !o.partner().isEmpty())
          .forEach(o -> partners.add(o.partner()));
    }
    return partners;
  }

  private static List<LinkRule> linkRules(ScopedView view) throws MetricException {
    List<LinkRule> rules = new ArrayList<>();
    try (Rows rows =
        view.query("select rule, count(*) from pairs group by rule order by count(*) desc, rule")) {
      while (rows.next()) {
        rules.add(new LinkRule(String.valueOf(rows.text(1)), rows.whole(2)));
      }
    }
    return rules;
  }

  private static List<String> notes(Question asked, Question question, Sides sides) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "The difference is "
            + sides.a().name()
            + " (A) minus "
            + sides.b().name()
            + " (B). The metric is measured again on datasets between the two, and each step is the value before it minus the value after it, so that the steps add up to the difference exactly.");
    StringBuilder order = new StringBuilder("The steps are taken in this order: ");
    String separator = "";
    for (Step step : Step.values()) {
      order.append(separator).append(step.title());
      separator = " → ";
    }
    notes.add(
        order
            .append(
                ". In another order a step can come out larger or smaller, for a work may be changed by several.")
            .toString());
    if (asked.years().isEmpty()) {
      Years years = question.years().orElseThrow();
      notes.add("All years of both: " + years.from() + "–" + years.to() + ".");
    }
    return notes;
  }

  /** One run through the chain, over the tables of {@link LinkedWorks}. */
  private final class Run {

    private final ScopedView view;
    private final Sides sides;
    private final Question question;
    private final Collection<String> partners;
    private final Hybrids hybrids;
    private final MetricInfo.Unit unit;
    private Reach reach = Reach.EVERYTHING;

    Run(
        ScopedView view,
        Sides sides,
        Question question,
        MetricInfo.Unit unit,
        Collection<String> partners) {
      this.view = view;
      this.sides = sides;
      this.question = question;
      this.unit = unit;
      this.partners = partners;
      this.hybrids = new Hybrids(sides);
    }

    /** What the metric looks at, seen by what it asks of the linked works of A. */
    Reach reach() throws MetricException {
      state("", hybrids.aOnLinked(), List.of());
      return reach;
    }

    Chain chain(Measurement ofA, Measurement ofB) throws MetricException {
      State a = whole(ofA, sides.relationsOfA());
      State b = whole(ofB, sides.relationsOfB());
      State aOnLinked =
          state("on the linked works of " + sides.a().name(), hybrids.aOnLinked(), partners)
              .state();
      State bOnLinked =
          state("on the linked works of " + sides.b().name(), hybrids.bOnLinked(), partners)
              .state();
      Map<Step, State> after = new EnumMap<>(Step.class);
      EnumSet<Step> changing = changing();
      Measured last = new Measured(a, ofA.observations());
      for (Step step : Step.values()) {
        if (changing.contains(step)) {
          last = state("after the step '" + step.title() + "'", hybrids.after(step), partners);
        }
        after.put(step, last.state());
      }
      Arrival.check(last.observations(), ofB.observations(), last.state(), ofB);
      return new Chain(
          ofA.metric(),
          a,
          b,
          aOnLinked,
          bOnLinked,
          after,
          new ChangedWorks(view, question.scope(), reach).count(changing));
    }

    /** The steps after which any work is another, whatever the scope. */
    private EnumSet<Step> changing() throws MetricException {
      EnumSet<Step> changing = EnumSet.noneOf(Step.class);
      try (Rows rows =
          view.query(
              "select count(*), count(*) filter (where types), count(*) filter (where years),"
                  + " count(*) filter (where class = 'definition'),"
                  + " count(*) filter (where class = 'other'),"
                  + " count(*) filter (where class = 'unknown') from "
                  + LinkedWorks.TABLE)) {
        rows.next();
        long linked = rows.whole(1);
        add(changing, Step.DOCUMENT_TYPES, rows.whole(2));
        add(changing, Step.YEAR, rows.whole(3));
        add(changing, Step.COUNTRY_DEFINITION, rows.whole(4));
        add(changing, Step.AFFILIATIONS, rows.whole(5));
        add(changing, Step.CITATIONS, linked);
        add(changing, Step.COVERAGE_A, sides.a().works() - linked);
        add(changing, Step.COVERAGE_B, sides.b().works() - linked);
        add(changing, Step.UNKNOWN_ADDRESSES, rows.whole(6));
      }
      return changing;
    }

    private static void add(EnumSet<Step> changing, Step step, long works) {
      if (works > 0) {
        changing.add(step);
      }
    }

    private record Measured(State state, List<Observation> observations) {}

    /** A database, with the partners that only the other has. */
    private State whole(Measurement measurement, Map<WorksTable, String> relations)
        throws MetricException {
      String name = measurement.dataset().name();
      List<Observation> observations = new ArrayList<>(measurement.observations());
      view.show(relations, question.scope(), "");
      try {
        observations.addAll(ofPartnersMissing(name, observations, partners));
      } catch (MeasureException e) {
        // What it cannot say of a partner alone stays missing, and is said.
        observations = measurement.observations();
      }
      return State.of(name, observations, emptyYears());
    }

    private Measured state(
        String name, Map<WorksTable, String> relations, Collection<String> wanted)
        throws MetricException {
      view.show(relations, question.scope(), "");
      try {
        OnView measured = measurer.measure(question, view, "the dataset " + name);
        if (reach == Reach.EVERYTHING) {
          reach = Reach.of(measured.queries());
        }
        List<Observation> observations = new ArrayList<>(measured.observations());
        observations.addAll(ofPartnersMissing(name, observations, wanted));
        return new Measured(State.of(name, observations, emptyYears()), measured.observations());
      } catch (MeasureException e) {
        return new Measured(State.refused(name, String.valueOf(e.getMessage())), List.of());
      }
    }

    /**
     * A metric lists the partners that there are. What it says of one that is not there, 0 or
     * nothing, it says when asked about that partner.
     */
    private List<Observation> ofPartnersMissing(
        String name, List<Observation> observations, Collection<String> wanted)
        throws MeasureException {
      TreeSet<String> missing = new TreeSet<>(wanted);
      observations.forEach(o -> missing.remove(o.partner()));
      List<Observation> found = new ArrayList<>();
      for (String partner : missing) {
        Question ofPartner =
            question.of(question.metric(), Optional.of(partner), question.parameters());
        found.addAll(measurer.measure(ofPartner, view, "the dataset " + name).observations());
      }
      return found;
    }

    /** The years of the question without any work; only of a count does that say anything. */
    private Set<Integer> emptyYears() throws MetricException {
      if (unit != MetricInfo.Unit.COUNT) {
        return Set.of();
      }
      Years years = question.years().orElseThrow();
      Set<Integer> empty =
          IntStream.rangeClosed(years.from(), years.to())
              .boxed()
              .collect(Collectors.toCollection(TreeSet::new));
      try (Rows rows = view.query("select distinct year from works where year is not null")) {
        while (rows.next()) {
          empty.remove(Math.toIntExact(rows.whole(1)));
        }
      }
      return empty;
    }
  }
}
