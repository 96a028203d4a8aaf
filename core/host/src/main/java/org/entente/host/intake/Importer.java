package org.entente.host.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.host.country.CountryResolver;
import org.entente.host.intake.ImportReport.PluginVersion;
import org.entente.host.intake.Recogniser.Verdict;
import org.entente.host.library.Dataset;
import org.entente.host.library.DatasetNames;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.PendingImport;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginRegistry;
import org.entente.host.plugin.Plugins;
import org.entente.spi.Code;
import org.entente.spi.Severity;
import org.entente.spi.Source;

/** Imports export files into a library. One import runs at a time; further ones wait. */
public final class Importer {

  private final Library library;
  private final Plugins plugins;
  private final CountryResolver.Current countries;
  private final DocumentTypes documentTypes = DocumentTypes.standard();
  private final OrganisationNames organisations = OrganisationNames.standard();

  public Importer(Library library, Plugins plugins, CountryResolver countries) {
    this(library, plugins, () -> countries);
  }

  /** An importer whose every run asks for the countries that hold then. */
  public Importer(Library library, Plugins plugins, CountryResolver.Current countries) {
    this.library = library;
    this.plugins = plugins;
    this.countries = countries;
  }

  /** What each file would be read as; nothing is stored. */
  public List<Recognition> recognise(ImportRequest request) throws ImportException {
    try (Plugins.Lease lease = plugins.lease();
        Archives archives = new Archives()) {
      List<Recognition> recognitions = new ArrayList<>();
      for (RecognisedFile file : recogniseAll(request, archives, lease.registry())) {
        Installed<Source> source = file.verdict().source();
        recognitions.add(
            new Recognition(
                file.candidate().name(),
                source != null,
                source == null ? "" : source.extension().info().id(),
                file.verdict().format(),
                file.verdict().reason()));
      }
      return List.copyOf(recognitions);
    }
  }

  /**
   * Imports, all or nothing: files are written aside, then one transaction makes them visible.
   *
   * @throws ImportException if nothing can be imported at all, the dataset belongs to another
   *     source, or the import was cancelled; nothing was changed
   */
  public ImportReport run(ImportRequest request, ImportListener listener) throws ImportException {
    long started = System.nanoTime();
    // Whatever becomes of the plugins meanwhile, the run ends with those that it began with.
    try (Plugins.Lease lease = plugins.lease();
        Archives archives = new Archives()) {
      DatasetNames.check(request.dataset());
      List<RecognisedFile> files = recogniseAll(request, archives, lease.registry());
      Optional<Installed<Source>> source = oneSource(request.dataset(), files);
      if (source.isEmpty()) {
        return nothing(request.dataset(), files, started);
      }
      String id = source.get().extension().info().id();
      try (PendingImport pending =
          library
              .begin(request.dataset(), id, listener::cancelled)
              .orElseThrow(ImportRun::cancelled)) {
        return new ImportRun(
                request.dataset(),
                id,
                new PluginVersion(source.get().pluginId(), source.get().pluginVersion()),
                files,
                pending,
                countries.current(),
                documentTypes,
                organisations,
                listener,
                started)
            .run();
      }
    } catch (LibraryException | IOException e) {
      throw new ImportException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<RecognisedFile> recogniseAll(
      ImportRequest request, Archives archives, PluginRegistry installed) throws ImportException {
    Recogniser recogniser = new Recogniser(sources(request.source(), installed));
    List<RecognisedFile> files = new ArrayList<>();
    for (Candidate candidate : Candidates.find(request.inputs(), archives)) {
      files.add(new RecognisedFile(candidate, recogniser.recognise(candidate)));
    }
    return files;
  }

  private static List<Installed<Source>> sources(Optional<String> id, PluginRegistry plugins)
      throws ImportException {
    if (id.isEmpty()) {
      return plugins.sources();
    }
    List<Installed<Source>> named =
        plugins.sources().stream()
            .filter(source -> source.extension().info().id().equals(id.get()))
            .toList();
    if (named.isEmpty()) {
      throw new ImportException(
          "There is no source '"
              + id.get()
              + "'. Installed: "
              + plugins.sources().stream()
                  .map(source -> source.extension().info().id())
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ".");
    }
    return named;
  }

  /** The one source of all files; empty where no file can be imported. */
  private Optional<Installed<Source>> oneSource(String dataset, List<RecognisedFile> files)
      throws ImportException, LibraryException {
    RecognisedFile first = null;
    for (RecognisedFile file : files) {
      Installed<Source> source = file.verdict().source();
      if (source == null) {
        continue;
      }
      if (first == null) {
        first = file;
      } else if (!file.sourceId().equals(first.sourceId())) {
        throw new ImportException(
            "A dataset holds records of one source, but "
                + first.candidate().name()
                + " is of '"
                + first.sourceId()
                + "' and "
                + file.candidate().name()
                + " of '"
                + file.sourceId()
                + "'. Import them under two names, or say with --source which ones to take.");
      }
    }
    if (first == null) {
      return Optional.empty();
    }
    Optional<Dataset> before = library.dataset(dataset);
    if (before.isPresent() && !before.get().source().equals(first.sourceId())) {
      throw new ImportException(
          "The dataset '"
              + dataset
              + "' holds records of the source '"
              + before.get().source()
              + "', but "
              + first.candidate().name()
              + " is of '"
              + first.sourceId()
              + "'. Import it under another name with --dataset.");
    }
    return Optional.ofNullable(first.verdict().source());
  }

  private static ImportReport nothing(String dataset, List<RecognisedFile> files, long started) {
    List<ImportReport.FileReport> reports = new ArrayList<>();
    for (RecognisedFile file : files) {
      reports.add(file.tally(reports.size()).report());
    }
    return new ImportReport(
        dataset,
        "",
        new PluginVersion("", ""),
        reports,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        (System.nanoTime() - started) / 1e9);
  }

  /** A file and what was decided about it. */
  record RecognisedFile(Candidate candidate, Verdict verdict) {

    /** The source's id, empty where nobody reads the file. */
    String sourceId() {
      Installed<Source> source = verdict.source();
      return source == null ? "" : source.extension().info().id();
    }

    FileTally tally(int number) {
      FileTally tally = new FileTally(number, candidate.name(), verdict.format(), verdict.reason());
      for (String note : candidate.notes()) {
        tally.headline(Severity.NOTE, Code.UNSUPPORTED, note);
      }
      if (verdict.source() == null) {
        tally.headline(Severity.ERROR, Code.NOT_THIS_FORMAT, verdict.reason());
      }
      return tally;
    }
  }
}
