package org.entente.host.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.host.intake.ImportException;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.intake.Importer;
import org.entente.host.library.Dataset;
import org.entente.host.library.DatasetNames;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginRegistry;
import org.entente.host.plugin.Plugins;
import org.entente.spi.HarvestInfo;
import org.entente.spi.HarvestSource;
import org.entente.spi.Page;

/**
 * Harvests web APIs into a library: page by page onto the disk, then all pages in one import. Stop
 * it at any moment, kill it even: the same request goes on where it stopped.
 */
public final class Harvester {

  private static final int QUERY_SHOWN = 80;

  private final Library library;
  private final Importer importer;
  private final Plugins plugins;
  private final HttpLimits limits;
  private final Timekeeper time;

  public Harvester(Library library, Importer importer, Plugins plugins) {
    this(library, importer, plugins, HttpLimits.STANDARD, Timekeeper.SYSTEM);
  }

  Harvester(
      Library library, Importer importer, Plugins plugins, HttpLimits limits, Timekeeper time) {
    this.library = library;
    this.importer = importer;
    this.plugins = plugins;
    this.limits = limits;
    this.time = time;
  }

  /**
   * Harvests, and imports what was harvested; blocks until then.
   *
   * @throws SettingException if a setting is missing or unknown; nothing was asked of the API
   * @throws HarvestException if it cannot begin or go on, was cancelled, or the import failed; the
   *     pages that came stay, and the same request goes on with them
   */
  public HarvestReport harvest(HarvestRequest request, HarvestListener listener)
      throws HarvestException {
    try (Plugins.Lease lease = plugins.lease()) {
      Installed<HarvestSource> source = source(lease.registry(), request.source());
      HarvestInfo info = source.extension().harvest();
      HarvestSettings settings = HarvestSettings.of(request.source(), info, request.settings());
      check(request, settings.secrets(info));
      try (Staging staging = Staging.open(library.harvests(), request);
          Fetcher fetcher = new Fetcher(source, settings, limits, time, listener)) {
        if (request.restart()) {
          staging.discard();
        }
        HarvestRun run =
            new HarvestRun(
                request,
                source.pluginId() + " " + source.pluginVersion(),
                shown(settings.open(info), fetcher.secrets()),
                info.pace(),
                staging,
                fetcher,
                time,
                listener);
        run.run();
        ImportReport imported = importPages(run.state(), staging, listener);
        // What was not read to its end, or not taken at all, can be read again by a better plugin.
        boolean keep =
            run.state().pages() > 0
                && (!imported.complete() || imported.accepted() + imported.duplicates() == 0);
        if (!keep) {
          staging.discard();
        }
        return new HarvestReport(
            request.source(),
            request.query(),
            run.state().started(),
            run.state().pages(),
            run.requested(),
            run.state().records(),
            run.state().total(),
            run.more(),
            run.allowance(),
            keep ? staging.folder() : null,
            imported);
      }
    } catch (IOException e) {
      throw new HarvestException(
          "The pages of the harvest cannot be kept in "
              + library.harvests()
              + " ("
              + e
              + "). Is there room left on the disk? When there is, the same command goes on.",
          e);
    }
  }

  /**
   * Fetches the first page alone, to tell what a harvest would cost; stores nothing.
   *
   * @throws SettingException if a setting is missing or unknown; nothing was asked of the API
   * @throws HarvestException if there is no such source, or no page came
   */
  public HarvestCount count(HarvestRequest request, HarvestListener listener)
      throws HarvestException {
    try (Plugins.Lease lease = plugins.lease()) {
      Installed<HarvestSource> source = source(lease.registry(), request.source());
      HarvestInfo info = source.extension().harvest();
      HarvestSettings settings = HarvestSettings.of(request.source(), info, request.settings());
      check(request, settings.secrets(info));
      try (Fetcher fetcher = new Fetcher(source, settings, limits, time, listener)) {
        long begun = time.nanos();
        Page page = fetcher.fetch(request.query(), Optional.empty());
        Duration taken = Duration.ofNanos(time.nanos() - begun);
        Long wanted = page.total();
        if (page.next().isEmpty() && wanted == null) {
          wanted = (long) page.records();
        }
        if (wanted != null && request.limit() != null) {
          wanted = Math.min(wanted, request.limit());
        }
        Long toCome = Estimate.pagesToCome(page.records(), 1, wanted);
        Long pages = page.next().isEmpty() ? Long.valueOf(1) : toCome == null ? null : toCome + 1;
        return new HarvestCount(
            request.source(),
            request.query(),
            page.records(),
            page.total(),
            pages,
            page.allowance(),
            fetcher
                .secrets()
                .redact(
                    Estimate.sentence(
                        wanted,
                        pages,
                        taken.compareTo(info.pace()) < 0 ? info.pace() : taken,
                        page.allowance())));
      } catch (InterruptedException e) {
        if (!listener.cancelled()) {
          Thread.currentThread().interrupt();
        }
        throw new HarvestException("The harvest was stopped; nothing was stored.");
      } catch (Fetcher.Failure e) {
        throw new HarvestException(e.sentence(), e.getCause());
      }
    }
  }

  private static Installed<HarvestSource> source(PluginRegistry registry, String id)
      throws HarvestException {
    Optional<Installed<HarvestSource>> found = registry.harvest(id);
    if (found.isPresent()) {
      return found.get();
    }
    boolean reads =
        registry.sources().stream().anyMatch(source -> source.extension().info().id().equals(id));
    String harvested =
        registry.harvests().stream()
            .map(source -> source.extension().info().id())
            .collect(Collectors.joining(", "));
    throw new HarvestException(
        (reads
                ? "The source '"
                    + id
                    + "' reads files and cannot be harvested: export them, and import them with"
                    + " 'entente import'."
                : "There is no source '" + id + "'.")
            + (harvested.isEmpty()
                ? " No installed source can be harvested."
                : " To be harvested: " + harvested + "."));
  }

  /** What can be found out before a request is spent. */
  private void check(HarvestRequest request, Secrets secrets) throws HarvestException {
    if (request.query().isBlank()) {
      throw new HarvestException(
          "The query is empty. 'entente sources' says how one is written for '"
              + request.source()
              + "'.");
    }
    if (secrets.in(request.query())) {
      throw new HarvestException(
          "The query holds the value of a secret setting, and queries are kept and shown. Take it"
              + " out of the query.");
    }
    try {
      DatasetNames.check(request.dataset());
      Optional<Dataset> before = library.dataset(request.dataset());
      if (before.isPresent() && !before.get().source().equals(request.source())) {
        throw new HarvestException(
            "The dataset '"
                + request.dataset()
                + "' holds records of the source '"
                + before.get().source()
                + "', and a dataset holds those of one source. Harvest into another with"
                + " --dataset.");
      }
    } catch (LibraryException e) {
      throw new HarvestException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Map<String, String> shown(Map<String, String> settings, Secrets secrets) {
    return settings.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> secrets.redact(entry.getValue())));
  }

  private ImportReport importPages(HarvestState state, Staging staging, HarvestListener listener)
      throws HarvestException {
    if (state.pages() == 0) {
      return new ImportReport(
          state.dataset(),
          "",
          new ImportReport.PluginVersion("", ""),
          List.of(),
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0);
    }
    List<ImportRequest.Input> inputs = new ArrayList<>();
    for (int number = 1; number <= state.pages(); number++) {
      Path page = staging.page(number);
      inputs.add(new ImportRequest.Input(page, name(state, number)));
    }
    try {
      return importer.run(
          new ImportRequest(state.dataset(), inputs, Optional.of(state.source())),
          new ImportListener() {
            @Override
            public void progress(String file, long bytesDone, long bytesTotal, long records) {
              listener.importing(file, bytesDone, bytesTotal, records);
            }

            @Override
            public boolean cancelled() {
              return listener.cancelled();
            }
          });
    } catch (ImportException e) {
      throw new HarvestException(
          e.getMessage()
              + " The pages of the harvest stay, and the same command imports them without asking"
              + " the API again.",
          e);
    }
  }

  /** The name of a page in reports and in the library: source, query, day and number. */
  private static String name(HarvestState state, int number) {
    String query = state.query().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", " ").strip();
    if (query.codePointCount(0, query.length()) > QUERY_SHOWN) {
      query = query.substring(0, query.offsetByCodePoints(0, QUERY_SHOWN)) + "…";
    }
    return state.source() + ": " + query + " (" + state.started() + "), page " + number;
  }
}
