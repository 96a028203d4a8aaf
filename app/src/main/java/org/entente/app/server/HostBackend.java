package org.entente.app.server;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.entente.app.output.CheckJson;
import org.entente.app.study.SampleScale;
import org.entente.app.study.Studies;
import org.entente.host.claim.ClaimChecker;
import org.entente.host.claim.Study;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.LibraryCountries;
import org.entente.host.country.OwnNamesFile;
import org.entente.host.finding.Event;
import org.entente.host.finding.Events;
import org.entente.host.finding.Finder;
import org.entente.host.finding.FindingOptions;
import org.entente.host.finding.Found;
import org.entente.host.intake.ImportException;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.intake.Importer;
import org.entente.host.intake.Recognition;
import org.entente.host.intake.Reresolution;
import org.entente.host.intake.UnresolvedNames;
import org.entente.host.library.AddressSummary;
import org.entente.host.library.CountryDifference;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.RejectedRecord;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Measurer;
import org.entente.host.measure.Question;
import org.entente.host.measure.Sensitivity;
import org.entente.host.plugin.PluginRegistry;
import org.entente.host.plugin.Plugins;
import org.jspecify.annotations.Nullable;

/** The host behind the server; whoever opened the library closes it. */
public final class HostBackend implements Backend {

  private final Library library;
  private final OwnNamesFile names;
  private final Plugins plugins;
  private final LibraryCountries countries;
  private final Importer importer;
  private final Reresolution reresolution;
  private final Measurer measurer;
  private final Comparisons comparisons;
  private final Links links;
  private final Finder finder;

  public HostBackend(
      Library library,
      Plugins plugins,
      LibraryCountries countries,
      Importer importer,
      Reresolution reresolution,
      Measurer measurer,
      Comparisons comparisons,
      Links links) {
    this.library = library;
    this.names = new OwnNamesFile(library.directory());
    this.plugins = plugins;
    this.countries = countries;
    this.importer = importer;
    this.reresolution = reresolution;
    this.measurer = measurer;
    this.comparisons = comparisons;
    this.links = links;
    this.finder = new Finder(measurer);
  }

  @Override
  public PluginRegistry plugins() {
    return plugins.registry();
  }

  @Override
  public boolean simulated() throws LibraryException {
    return library.property("simulated").map(Boolean::parseBoolean).orElse(false);
  }

  @Override
  public String countryTables() {
    try {
      return countries.current().version();
    } catch (IOException e) {
      return CountryResolver.standard().version() + " (own names: " + e.getMessage() + ")";
    }
  }

  @Override
  public CountryResolver countries() throws IOException {
    return countries.current();
  }

  @Override
  public OwnNamesFile ownNames() {
    return names;
  }

  @Override
  public Reresolution.Outcome resolve(String dataset, BooleanSupplier cancelled)
      throws ImportException {
    return reresolution.run(dataset, cancelled);
  }

  @Override
  public List<Dataset> datasets() throws LibraryException {
    return library.datasets();
  }

  @Override
  public Optional<Dataset> dataset(String name) throws LibraryException {
    return library.dataset(name);
  }

  @Override
  public SortedMap<Integer, Long> worksByYear(Dataset dataset) throws LibraryException {
    try {
      return measurer.worksByYear(dataset.name());
    } catch (MeasureException e) {
      throw new LibraryException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public List<ImportReport> imports(String dataset) throws LibraryException {
    return library.imports(dataset);
  }

  @Override
  public List<RejectedRecord> rejects(String dataset, int limit) throws LibraryException {
    return library.rejects(dataset, limit);
  }

  @Override
  public List<UnresolvedNames.Group> unresolved(String dataset, int limit) throws LibraryException {
    return UnresolvedNames.of(library, dataset, limit);
  }

  @Override
  public List<CountryDifference> differences(String dataset, int limit) throws LibraryException {
    return library.countryDifferences(dataset, limit);
  }

  @Override
  public Optional<AddressSummary> addresses(String dataset) throws LibraryException {
    return library.addressSummary(dataset);
  }

  @Override
  public boolean remove(String dataset) throws LibraryException {
    return library.remove(dataset);
  }

  @Override
  public List<Recognition> recognise(ImportRequest request) throws ImportException {
    return importer.recognise(request);
  }

  @Override
  public ImportReport run(ImportRequest request, ImportListener listener) throws ImportException {
    return importer.run(request, listener);
  }

  @Override
  public Measurement measure(Question question, String dataset) throws MeasureException {
    return measurer.measure(question, dataset);
  }

  @Override
  public List<Sensitivity.Row> sensitivity(Question question, String dataset)
      throws MeasureException {
    try (Plugins.Lease lease = plugins.lease()) {
      return Sensitivity.of(measurer, question, dataset);
    }
  }

  @Override
  public Found find(Question question, String dataset, FindingOptions options)
      throws MeasureException {
    try (Plugins.Lease lease = plugins.lease()) {
      return finder.find(question, dataset, options);
    }
  }

  @Override
  public List<Event> events() throws IOException {
    return Events.of(library.directory());
  }

  @Override
  public CheckJson check(Study study, List<String> datasets, @Nullable BigDecimal scale)
      throws MeasureException, LibraryException {
    BigDecimal used = scale != null ? scale : SampleScale.of(library).orElse(BigDecimal.ONE);
    List<Dataset> found = new ArrayList<>();
    for (String name : datasets) {
      found.add(measurer.dataset(name));
    }
    try (Plugins.Lease lease = plugins.lease()) {
      return CheckJson.of(
          study, used, new ClaimChecker(measurer::measure, used).check(study, found));
    }
  }

  @Override
  public Collection<Studies.Listed> studies() throws IOException {
    return Studies.of(library.directory()).all();
  }

  @Override
  public Optional<String> study(String name) throws IOException {
    Optional<Path> file = Studies.of(library.directory()).file(name);
    return file.isEmpty() ? Optional.empty() : Optional.of(Files.readString(file.get()));
  }

  @Override
  public Comparisons comparisons() {
    return comparisons;
  }

  @Override
  public Links links() {
    return links;
  }
}
