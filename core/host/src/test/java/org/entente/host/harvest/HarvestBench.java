package org.entente.host.harvest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.Resolution;
import org.entente.host.intake.Importer;
import org.entente.host.library.Library;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginRegistry;
import org.entente.host.plugin.Plugins;
import org.jspecify.annotations.Nullable;

/** A dataset of a library, the stub source, and what is heard of a harvest. */
final class HarvestBench {

  /** A secret with all that an address encodes. */
  static final String SECRET = "s3cr/t k&y";

  private static final CountryResolver COUNTRIES =
      new CountryResolver() {
        @Override
        public Resolution resolve(String address) {
          return new Resolution("CN", "alias", "China", address);
        }

        @Override
        public Resolution resolveName(String name) {
          return resolve(name);
        }

        @Override
        public String version() {
          return "fake-1";
        }
      };

  private final Library library;
  private final FakeTime time = new FakeTime();
  private final String dataset;
  private final String base;

  /**
   * Makes one.
   *
   * @param dataset the dataset's name, which no other bench has
   * @param base the address of the stub
   */
  HarvestBench(Library library, String dataset, String base) {
    this.library = library;
    this.dataset = dataset;
    this.base = base;
  }

  String dataset() {
    return dataset;
  }

  /** Where the dataset's harvests lie. */
  Path harvests() {
    return library.harvests().resolve(dataset);
  }

  FakeTime time() {
    return time;
  }

  Library library() {
    return library;
  }

  Harvester harvester() {
    return harvester("requests", "1.0.0");
  }

  Harvester harvester(String unit, String version) {
    PluginRegistry registry =
        new PluginRegistry(
            List.of(new Installed<>("source-stub", version, new StubPages())),
            List.of(new Installed<>("source-stub", version, new StubSource(base, unit))),
            List.of(),
            List.of());
    return new Harvester(
        library,
        new Importer(library, Plugins.fixed(registry), COUNTRIES),
        Plugins.fixed(registry),
        HttpLimits.STANDARD,
        time);
  }

  HarvestRequest request() {
    return request(null, false);
  }

  HarvestRequest request(@Nullable Long limit, boolean restart) {
    return new HarvestRequest(
        "stub", "tides & winds", dataset, Map.of("api-key", SECRET), limit, restart);
  }

  HarvestReport harvest() throws HarvestException {
    return harvester().harvest(request(), HarvestListener.SILENT);
  }

  /** Every file that harvests keep, locks left out. */
  List<Path> kept() throws IOException {
    if (!Files.exists(harvests())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(harvests())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("lock"))
          .sorted()
          .toList();
    }
  }

  Path state() throws IOException {
    return kept().stream()
        .filter(file -> file.endsWith("state.properties"))
        .findFirst()
        .orElseThrow();
  }

  /** All that a failure can show: its message and its stack with all causes. */
  static String everything(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  /** Hears everything, and wants to stop when it is told to. */
  static class Ear implements HarvestListener {

    private final List<String> said = new ArrayList<>();
    private final List<HarvestProgress> progress = new ArrayList<>();
    private int stopAfter = Integer.MAX_VALUE;
    private boolean stopAtImport;
    private volatile boolean stopped;

    Ear stopAfter(int pages) {
      stopAfter = pages;
      return this;
    }

    Ear stopAtImport() {
      stopAtImport = true;
      return this;
    }

    List<String> said() {
      return said;
    }

    List<HarvestProgress> heard() {
      return progress;
    }

    @Override
    public void progress(HarvestProgress at) {
      progress.add(at);
      stopped |= at.pages() >= stopAfter;
    }

    @Override
    public void said(String sentence) {
      said.add(sentence);
    }

    @Override
    public void importing(String file, long bytesDone, long bytesTotal, long records) {
      stopped |= stopAtImport;
    }

    @Override
    public boolean cancelled() {
      return stopped;
    }
  }
}
