package org.entente.host.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.entente.host.country.CountryResolver;
import org.entente.host.intake.ImportReport.FileReport;
import org.entente.host.intake.ImportReport.PluginVersion;
import org.entente.host.intake.Importer.RecognisedFile;
import org.entente.host.library.LibraryException;
import org.entente.host.library.PendingImport;
import org.entente.host.library.WorksStatistics;
import org.entente.host.library.WorksTable;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginFailure;
import org.entente.spi.Code;
import org.entente.spi.FileSource;
import org.entente.spi.IndicatorSource;
import org.entente.spi.InputFile;
import org.entente.spi.Severity;
import org.entente.spi.Source;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/** One run of an import, from the recognised files to the commit. */
final class ImportRun {

  private final String dataset;
  private final String source;
  private final PluginVersion plugin;
  private final List<RecognisedFile> files;
  private final PendingImport pending;
  private final CountryResolver countries;
  private final DocumentTypes documentTypes;
  private final OrganisationNames organisations;
  private final Progress progress;
  private final long started;
  private final Set<String> earlierFiles;
  private final List<FileTally> tallies = new ArrayList<>();
  private final List<Duplicates.Range> ranges = new ArrayList<>();
  private @Nullable WorksPipeline pipeline;
  private @Nullable ObservationIntake observations;

  ImportRun(
      String dataset,
      String source,
      PluginVersion plugin,
      List<RecognisedFile> files,
      PendingImport pending,
      CountryResolver countries,
      DocumentTypes documentTypes,
      OrganisationNames organisations,
      ImportListener listener,
      long started)
      throws LibraryException {
    this.dataset = dataset;
    this.source = source;
    this.plugin = plugin;
    this.files = files;
    this.pending = pending;
    this.countries = countries;
    this.documentTypes = documentTypes;
    this.organisations = organisations;
    this.progress =
        new Progress(
            listener, files.stream().mapToLong(file -> file.candidate().packedSize()).sum());
    this.started = started;
    this.earlierFiles = pending.earlierFiles();
  }

  static ImportException cancelled() {
    return new ImportException("The import was cancelled; nothing was changed.");
  }

  ImportReport run() throws ImportException, LibraryException {
    try {
      for (RecognisedFile file : files) {
        FileTally tally = file.tally(tallies.size());
        tallies.add(tally);
        Installed<Source> reader = file.verdict().source();
        if (reader != null) {
          progress.file(tally.name());
          stopIfCancelled();
          read(file.candidate(), file.verdict().format(), reader, tally);
          stopIfCancelled();
        }
      }
      WorksStatistics statistics = finishWorks();
      stopIfCancelled();
      return commit(statistics);
    } catch (IOException | SQLException e) {
      throw new ImportException(
          "The import failed and nothing was changed: "
              + e.getMessage()
              + " (Is there room left on the disk of the library?)",
          e);
    } finally {
      if (pipeline != null) {
        pipeline.close();
      }
    }
  }

  private void stopIfCancelled() throws ImportException {
    if (progress.askStopped()) {
      throw cancelled();
    }
  }

  private void read(Candidate candidate, String format, Installed<Source> reader, FileTally tally)
      throws IOException, SQLException, LibraryException, ImportException {
    try (OpenedFile file = new OpenedFile(candidate, progress)) {
      Source extension = reader.extension();
      if (extension instanceof FileSource works) {
        readWorks(works, file, format, reader, tally);
      } else if (extension instanceof IndicatorSource tables) {
        readTable(tables, file, format, reader, tally);
      }
      // A reader that swallows a failure of the stream has still not read the file.
      IOException broken = file.failure();
      if (broken != null && tally.complete()) {
        incomplete(tally, broken);
      }
      try {
        tally.sha256(file.sha256());
      } catch (IOException e) {
        if (tally.complete()) {
          incomplete(tally, e);
        }
      }
    }
    if (isKnown(tally.sha256(), tally)) {
      tally.headline(
          Severity.NOTE,
          Code.BAD_VALUE,
          "This very file was imported into '" + dataset + "' before.");
      pending.forgetRejects(tally.number());
    }
  }

  private boolean isKnown(String sha256, FileTally tally) {
    return earlierFiles.contains(PendingImport.identity(sha256, tally.name()));
  }

  private void readWorks(
      FileSource works, OpenedFile file, String format, Installed<Source> reader, FileTally tally)
      throws IOException, SQLException, LibraryException, ImportException {
    WorksPipeline running = pipeline;
    if (running == null) {
      running =
          new WorksPipeline(
              pending.directory(),
              pending.scratch(),
              () -> new WorkNormaliser(countries, documentTypes, organisations),
              pending.firstWorkId());
      pipeline = running;
    }
    long firstId = running.nextId();
    WorkIntake sink = new WorkIntake(tally, running, pending, progress);
    guard(reader, tally, file, () -> works.read(file, format, sink));
    passOn(sink.failure());
    running.flush();
    ranges.add(new Duplicates.Range(tally.number(), firstId, running.nextId() - 1));
  }

  private void readTable(
      IndicatorSource tables,
      OpenedFile file,
      String format,
      Installed<Source> reader,
      FileTally tally)
      throws IOException, LibraryException, ImportException {
    ObservationIntake taking = observations;
    if (taking == null) {
      taking = new ObservationIntake(pending, countries);
      observations = taking;
    }
    TableIntake sink = new TableIntake(tally, pending, progress);
    guard(reader, tally, file, () -> tables.read(file, format, sink));
    passOn(sink.failure());
    stopIfCancelled();
    taking.take(tally, sink.said(), sink.rows(), isKnown(file.sha256(), tally));
  }

  private static void passOn(@Nullable Exception failure) throws IOException, LibraryException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof LibraryException e) {
      throw e;
    }
  }

  /** A plugin's reading of a file. */
  private interface Reading {
    void run() throws SourceException, IOException;
  }

  /** Lets a plugin read; whatever it throws ends its file and not the run. */
  private void guard(Installed<Source> reader, FileTally tally, OpenedFile file, Reading reading) {
    try {
      reading.run();
      tally.complete(true);
    } catch (SourceException e) {
      IOException broken = file.failure();
      if (broken != null) {
        incomplete(tally, broken);
      } else {
        tally.complete(false);
        tally.problem(
            e.at().line(), e.at().record(), Severity.ERROR, e.code(), e.getMessage() + kept(tally));
      }
    } catch (IOException e) {
      IOException broken = file.failure();
      incomplete(tally, broken == null ? e : broken);
    } catch (PluginFailure e) {
      tally.complete(false);
      tally.headline(Severity.ERROR, Code.INTERNAL, e.getMessage() + kept(tally));
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      tally.complete(false);
      tally.headline(
          Severity.ERROR,
          Code.INTERNAL,
          "The plugin "
              + reader.pluginId()
              + " failed at "
              + tally.name()
              + " ("
              + e
              + "). Please report this to its author."
              + kept(tally));
    }
  }

  private static void incomplete(FileTally tally, IOException e) {
    tally.complete(false);
    Code code = Code.MALFORMED;
    String sentence;
    if (e instanceof UnpackingLimit.Exceeded) {
      code = Code.UNSUPPORTED;
      sentence = e.getMessage();
    } else if (e instanceof EOFException) {
      code = Code.TRUNCATED;
      sentence =
          tally.name()
              + " ends in the middle of its packed data. Download or copy it again, and import it"
              + " again: what is there already is not imported twice.";
    } else if (e instanceof ZipException) {
      sentence =
          tally.name()
              + " cannot be unpacked to its end ("
              + e.getMessage()
              + "). Download or copy it again.";
    } else {
      sentence = tally.name() + " cannot be read to its end: " + e.getMessage() + ".";
    }
    tally.headline(Severity.ERROR, code, sentence + kept(tally));
  }

  private static String kept(FileTally tally) {
    return " Records read before that: " + tally.records() + "; they are kept.";
  }

  private WorksStatistics finishWorks() throws IOException, SQLException, LibraryException {
    WorksPipeline running = pipeline;
    if (running == null) {
      return WorksStatistics.NONE;
    }
    Connection duck = running.finish();
    if (running.nextId() == pending.firstWorkId()) {
      return WorksStatistics.NONE;
    }
    Duplicates duplicates = new Duplicates(duck, pending.directory());
    long[] counts =
        duplicates.remove(pending.earlierFiles(WorksTable.WORKS), ranges, tallies.size());
    long accepted = 0;
    for (Duplicates.Range range : ranges) {
      FileTally tally = tallies.get(range.file());
      tally.moveToDuplicates(counts[range.file()]);
      accepted += tally.accepted();
    }
    return accepted == 0 ? WorksStatistics.NONE : duplicates.statistics(running.nextId() - 1);
  }

  private ImportReport commit(WorksStatistics statistics) throws LibraryException {
    ImportReport report = report(statistics);
    if (statistics.works() > 0 || report.observations() > 0) {
      ObservationIntake taken = observations;
      pending.commit(
          report, statistics, countries.version(), taken == null ? "" : taken.datasetDate());
    }
    return report;
  }

  private ImportReport report(WorksStatistics statistics) {
    List<FileReport> reports = tallies.stream().map(FileTally::report).toList();
    ObservationIntake taken = observations;
    return new ImportReport(
        dataset,
        source,
        plugin,
        reports,
        reports.stream().mapToLong(FileReport::read).sum(),
        reports.stream().mapToLong(FileReport::accepted).sum(),
        reports.stream().mapToLong(FileReport::duplicates).sum(),
        reports.stream().mapToLong(FileReport::rejected).sum(),
        statistics.addresses() + (taken == null ? 0 : taken.names()),
        statistics.unresolved() + (taken == null ? 0 : taken.unresolvedNames()),
        reports.stream().mapToLong(FileReport::observations).sum(),
        (System.nanoTime() - started) / 1e9);
  }

  /** A candidate as its reader sees it: read ahead, counted and digested the first time. */
  private static final class OpenedFile implements InputFile, AutoCloseable {

    private final Candidate candidate;
    private final Progress progress;
    private final Set<Remembering> streams = new HashSet<>();
    private Candidate.@Nullable Reading first;
    private @Nullable IOException failure;

    OpenedFile(Candidate candidate, Progress progress) {
      this.candidate = candidate;
      this.progress = progress;
    }

    @Override
    public String name() {
      return candidate.name();
    }

    @Override
    public InputStream open() throws IOException {
      try {
        Candidate.Reading reading = candidate.read(first == null ? progress::bytes : bytes -> {});
        if (first == null) {
          first = reading;
        }
        Remembering stream = new Remembering(new ReadAhead(reading.stream(), progress::stopped));
        streams.add(stream);
        return stream;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    /** What broke a stream; null where none broke. */
    @Nullable IOException failure() {
      return failure;
    }

    String sha256() throws IOException {
      close();
      return first == null ? candidate.sha256() : first.sha256();
    }

    /** Closes what the reader left open. */
    @Override
    public void close() throws IOException {
      for (Remembering stream : streams) {
        stream.close();
      }
      streams.clear();
    }

    /** Keeps the failure of a stream for the report, whatever the reader makes of it. */
    private final class Remembering extends FilterInputStream {

      Remembering(InputStream in) {
        super(in);
      }

      @Override
      public int read() throws IOException {
        try {
          return in.read();
        } catch (IOException e) {
          failure = e;
          throw e;
        }
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        try {
          return in.read(target, offset, length);
        } catch (IOException e) {
          failure = e;
          throw e;
        }
      }
    }
  }
}
