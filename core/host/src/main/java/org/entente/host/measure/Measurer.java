package org.entente.host.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.host.country.Profiles;
import org.entente.host.engine.Engine;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.engine.ViewScope;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.StoredObservation;
import org.entente.host.measure.Measurement.Coverage;
import org.entente.host.measure.Measurement.Origin;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginFailure;
import org.entente.host.plugin.PluginRegistry;
import org.entente.host.plugin.Plugins;
import org.entente.model.Observation;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/** Answers questions on the datasets of a library. Safe for use by several threads. */
public final class Measurer implements AutoCloseable {

  private final Library library;
  private final Plugins plugins;
  private final Engine engine;

  public Measurer(Library library, Plugins plugins) {
    this.library = library;
    this.plugins = plugins;
    this.engine = new Engine(library);
  }

  /** The engine that runs the queries. */
  public Engine engine() {
    return engine;
  }

  /**
   * Measures; an unchanged question on an unchanged dataset is answered from the cache.
   *
   * <p>A metric that no plugin defines is answered for by a dataset whose tables hold it.
   *
   * @throws MeasureException if there is no such dataset or metric, or the dataset cannot answer
   */
  public Measurement measure(Question question, String datasetName) throws MeasureException {
    // Whatever becomes of the plugins meanwhile, the question is answered by those of now.
    try (Plugins.Lease lease = plugins.lease()) {
      return measure(question, datasetName, lease.registry());
    }
  }

  private Measurement measure(Question question, String datasetName, PluginRegistry installedNow)
      throws MeasureException {
    Dataset dataset = dataset(datasetName);
    Origin origin = dataset.works() > 0 ? Origin.MEASURED : Origin.REPORTED;
    Optional<Installed<Metric>> installed = installedNow.metric(question.metric());
    MetricInfo metric =
        installed.isPresent()
            ? installed.get().extension().info()
            : reported(question.metric(), dataset, installedNow);
    QuestionCheck.check(question, metric);
    String key =
        key(
            question,
            installed
                .map(plugin -> plugin.pluginId() + ":" + plugin.pluginVersion() + plugin.sha256())
                .orElse("table"));
    try {
      Optional<String> cached = library.cached(dataset.name(), dataset.version(), key);
      MeasurementCodec.Content content;
      if (cached.isPresent()) {
        content = MeasurementCodec.decode(cached.get());
      } else {
        content =
            origin == Origin.MEASURED
                ? fromWorks(question, dataset, installed.orElseThrow())
                : ReportedFigures.of(
                    question, metric, dataset, library.observations(dataset.name()));
        library.cache(dataset.name(), dataset.version(), key, MeasurementCodec.encode(content));
      }
      return new Measurement(
          dataset,
          question,
          metric,
          origin,
          origin == Origin.MEASURED
              ? Definition.of(question, dataset)
              : "as the source reports it: whole counting, document types and countries by the filters of its tables",
          content.coverage(),
          content.observations(),
          content.notes());
    } catch (LibraryException e) {
      throw new MeasureException(sentence(e), e);
    }
  }

  /** What a dataset's own tables have figures of where no plugin defines it. */
  private MetricInfo reported(String id, Dataset dataset, PluginRegistry installed)
      throws MeasureException {
    try {
      if (dataset.works() == 0) {
        Optional<MetricInfo> metric = ReportedMetric.of(id, library.observations(dataset.name()));
        if (metric.isPresent()) {
          return metric.get();
        }
      }
    } catch (LibraryException e) {
      throw new MeasureException(sentence(e), e);
    }
    throw new MeasureException(
        "There is no metric '"
            + id
            + "'. Installed: "
            + String.join(
                ", ",
                installed.metrics().stream().map(metric -> metric.extension().info().id()).toList())
            + ".");
  }

  /**
   * All works of a dataset by year, of whatever country and type; works without a year are left
   * out.
   */
  public NavigableMap<Integer, Long> worksByYear(String datasetName) throws MeasureException {
    Dataset dataset = dataset(datasetName);
    NavigableMap<Integer, Long> years = new TreeMap<>();
    if (dataset.works() == 0) {
      return years;
    }
    try (ScopedView view = engine.view(dataset, ViewScope.all());
        Rows rows =
            view.query(
                "select year, count(*) from works where year is not null group by year order by year")) {
      while (rows.next()) {
        years.put(Math.toIntExact(rows.whole(1)), rows.whole(2));
      }
    } catch (EngineException | MetricException e) {
      throw new MeasureException(sentence(e), e);
    }
    return years;
  }

  /**
   * The figures of a dataset's own tables as they were imported, with what the tables say of them.
   */
  public List<StoredObservation> tables(String datasetName) throws MeasureException {
    try {
      return library.observations(dataset(datasetName).name());
    } catch (LibraryException e) {
      throw new MeasureException(sentence(e), e);
    }
  }

  /** The dataset of this name. */
  public Dataset dataset(String name) throws MeasureException {
    try {
      Optional<Dataset> dataset = library.dataset(name);
      if (dataset.isEmpty()) {
        List<String> names = library.datasets().stream().map(Dataset::name).toList();
        throw new MeasureException(
            "There is no dataset '"
                + name
                + "'. "
                + (names.isEmpty()
                    ? "The library is empty: import something first."
                    : "The library has: " + String.join(", ", names) + "."));
      }
      return dataset.get();
    } catch (LibraryException e) {
      throw new MeasureException(sentence(e), e);
    }
  }

  private MeasurementCodec.Content fromWorks(
      Question question, Dataset dataset, Installed<Metric> installed) throws MeasureException {
    MetricInfo metric = installed.extension().info();
    Years years = question.years().orElseGet(() -> yearsOf(dataset));
    try (ScopedView view = engine.view(dataset, question.scope())) {
      OnView measured = onView(question, installed.extension(), view, dataset.name(), years);
      List<Observation> observations = measured.observations();
      List<String> notes = new ArrayList<>(measured.notes());
      Extent extent = extent(view);
      Coverage coverage = extent.coverage();
      if (coverage.works() == 0) {
        notes.add("No work of " + dataset.name() + " is of these years and document types.");
      } else if (observations.isEmpty()) {
        notes.add(
            metric.id()
                + " has no figure here: "
                + dataset.name()
                + " has no work of "
                + question.country()
                + " in these years and document types that it could be made of.");
      }
      long withoutYear = extent.withoutYear();
      if (withoutYear > 0) {
        notes.add(
            withoutYear
                + (withoutYear == 1 ? " work has" : " works have")
                + " no year and is part of no year's figure.");
      }
      boolean british =
          question.country().equals("GB") || question.partner().filter("GB"::equals).isPresent();
      if (british && question.countries().nations()) {
        notes.add(
            "GB counts only works that name the United Kingdom and no nation of it: England, Scotland, Wales and Northern Ireland are countries of their own here.");
      }
      return new MeasurementCodec.Content(coverage, observations, notes);
    } catch (EngineException | MetricException | PluginFailure e) {
      throw new MeasureException(sentence(e), e);
    }
  }

  /**
   * Measures on whatever works a view shows, such as a mixture of two datasets; nothing is cached.
   *
   * @param question names the years that the view is narrowed to
   * @param view shows the works of the question's scope
   * @param name what sentences call these works
   * @throws MeasureException if there is no such metric, or the works cannot answer
   */
  public OnView measure(Question question, ScopedView view, String name) throws MeasureException {
    try (Plugins.Lease lease = plugins.lease()) {
      Optional<Installed<Metric>> installed = lease.registry().metric(question.metric());
      if (installed.isEmpty()) {
        throw new MeasureException(
            "No plugin defines the metric '" + question.metric() + "', so works cannot answer it.");
      }
      Years years =
          question
              .years()
              .orElseThrow(() -> new IllegalArgumentException("a question that names no years"));
      QuestionCheck.check(question, installed.get().extension().info());
      try {
        return onView(question, installed.get().extension(), view, name, years);
      } catch (MetricException | PluginFailure e) {
        throw new MeasureException(sentence(e), e);
      }
    }
  }

  private static OnView onView(
      Question question, Metric metric, ScopedView view, String name, Years years)
      throws MetricException, MeasureException {
    MetricInfo info = metric.info();
    Map<String, String> parameters = new LinkedHashMap<>();
    info.parameters()
        .forEach(parameter -> parameters.put(parameter.name(), parameter.defaultValue()));
    parameters.putAll(question.parameters());
    Requirements.check(info, view, name);
    DatasetScope scope =
        new DatasetScope(
            name,
            question.country(),
            question.partner(),
            years,
            question.counting(),
            Map.copyOf(parameters),
            view,
            new ArrayList<>(),
            new LinkedHashSet<>());
    List<Observation> observations = metric.measure(scope);
    check(observations, info);
    return new OnView(observations, scope.notes(), scope.queries());
  }

  /** A metric from outside is not trusted to keep its own contract. */
  private static void check(List<Observation> observations, MetricInfo metric)
      throws MeasureException {
    for (Observation observation : observations) {
      if (!observation.metric().equals(metric.id())) {
        throw new MeasureException(
            "The metric "
                + metric.id()
                + " gave a value of "
                + observation.metric()
                + ". Its plugin is at fault.");
      }
      if (metric.unit() == MetricInfo.Unit.SHARE
          && (observation.numerator() == null || observation.denominator() == null)) {
        throw new MeasureException(
            "The metric "
                + metric.id()
                + " gave a share without its denominator. Its plugin is at fault.");
      }
    }
  }

  /** Works with a year and those of them with a known country; and works without a year. */
  private record Extent(Coverage coverage, long withoutYear) {}

  private static Extent extent(ScopedView view) throws MetricException {
    String sql =
        "select count(year), sum(case when year is not null and countries > 0 then 1 else 0 end), count(*) from works";
    try (Rows rows = view.query(sql)) {
      rows.next();
      return new Extent(new Coverage(rows.whole(2), rows.whole(1)), rows.whole(3) - rows.whole(1));
    }
  }

  private static Years yearsOf(Dataset dataset) {
    Integer first = dataset.firstYear();
    Integer last = dataset.lastYear();
    return first == null || last == null ? new Years(0, 0) : new Years(first, last);
  }

  private static String key(Question question, String plugin) {
    return String.join(
        "|",
        question.metric(),
        plugin,
        question.country(),
        question.partner().orElse("*"),
        question.years().map(years -> years.from() + "-" + years.to()).orElse("*")
            + " by "
            + question.yearRule().id(),
        String.join(",", question.documentTypes()),
        question.counting().name(),
        question.countries() + "|" + Profiles.version(),
        question.parameters().toString());
  }

  private static String sentence(Exception e) {
    @Nullable String message = e.getMessage();
    return message == null ? e.toString() : message;
  }

  @Override
  public void close() {
    engine.close();
  }
}
