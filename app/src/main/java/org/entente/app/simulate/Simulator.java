package org.entente.app.simulate;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.app.simulate.noise.RealisticNoise;
import org.jspecify.annotations.Nullable;

/**
 * Writes a simulated world as three databases would export it: {@code wos/} (tagged text), {@code
 * scopus/} (CSV), {@code incites/}, {@code incites-partners-of-china/} and {@code incites-trend/}
 * (tables of locations), and {@code truth/} (what a right answer is).
 *
 * <p>Equal requests give equal bytes, on any machine and with any number of processors. The heap
 * holds a few bytes for each publication and a few blocks of finished text.
 */
public final class Simulator {

  /** The folders written, in the order above. */
  public static final List<String> FOLDERS =
      List.of("wos", "scopus", "incites", "incites-partners-of-china", "incites-trend", "truth");

  private static final int RECORDS_IN_FILE = 20_000;
  private static final int REPORTS = 200;

  private Simulator() {}

  /**
   * Writes the world.
   *
   * @throws IOException if the folder holds a simulated world already, or cannot be written
   */
  public static SimulationReport write(SimulationRequest request, SimulationListener listener)
      throws IOException {
    Path out = request.out();
    for (String folder : FOLDERS) {
      if (Files.exists(out.resolve(folder))) {
        throw new IOException(
            "The folder "
                + out
                + " holds '"
                + folder
                + "' already, and old files must not mix with new ones: name an empty folder, or"
                + " remove what is there.");
      }
    }
    World world = new World(request.works(), request.seed());
    RealisticNoise noise =
        request.noise() == Noise.NONE
            ? null
            : new RealisticNoise(
                request.seed(), Words.venueNames(), Story.FIRST_YEAR, Story.LAST_YEAR);
    Path truthFolder = Files.createDirectories(out.resolve("truth"));
    Tally wosTally = new Tally();
    Tally scopusTally = new Tally();
    long linked = 0;
    int threads = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
    ExecutorService workers = Executors.newFixedThreadPool(threads, Simulator::worker);
    try (NumberedFiles wos =
            new NumberedFiles(
                out.resolve("wos"),
                "savedrecs",
                ".txt",
                RECORDS_IN_FILE,
                WebOfScienceText.START,
                WebOfScienceText.END);
        NumberedFiles scopus =
            new NumberedFiles(
                out.resolve("scopus"),
                "scopus",
                ".csv",
                RECORDS_IN_FILE,
                ScopusCsv.START,
                ScopusCsv.END);
        LinkFiles links = new LinkFiles(truthFolder, noise != null)) {
      Queue<Future<Block>> ahead = new ArrayDeque<>();
      int next = 0;
      long done = 0;
      long step = Math.max(1, world.works() / REPORTS);
      while (done < world.works()) {
        while (next < world.works() && ahead.size() <= threads) {
          int from = next;
          int to = (int) Math.min(world.works(), (long) from + Block.SIZE);
          ahead.add(workers.submit(() -> block(world, from, to, noise)));
          next = to;
        }
        Block block = await(ahead.remove());
        block.wos.writeTo(wos);
        block.scopus.writeTo(scopus);
        links.write(block);
        wosTally.add(block.wos.tally);
        scopusTally.add(block.scopus.tally);
        linked += block.linked;
        long before = done;
        done = Math.min(world.works(), done + Block.SIZE);
        if (before / step != done / step || done == world.works()) {
          listener.written(done, world.works());
        }
      }
    } finally {
      workers.shutdownNow();
    }
    InCitesTables tables = new InCitesTables(wosTally);
    tables.locations(out.resolve("incites"));
    tables.partners(out.resolve("incites-partners-of-china"));
    tables.trend(out.resolve("incites-trend"));
    Truth truth = new Truth(wosTally, scopusTally);
    truth.observations(truthFolder.resolve("observations.csv"));
    truth.fractionalObservations(truthFolder.resolve("observations-fractional.csv"));
    SimulationReport report =
        new SimulationReport(
            world.works(), wosTally.records(), scopusTally.records(), linked, 1 / world.scale());
    StoryText.write(request, report, wosTally, scopusTally, truthFolder);
    return report;
  }

  private static Block block(World world, int from, int to, @Nullable RealisticNoise noise) {
    return noise == null ? Block.clean(world, from, to) : Block.noisy(world, from, to, noise);
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "simulate");
    thread.setDaemon(true);
    return thread;
  }

  private static Block await(Future<Block> block) throws IOException {
    try {
      return block.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted =
          new InterruptedIOException("The simulation was interrupted; its folder is incomplete.");
      interrupted.initCause(e);
      throw interrupted;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the simulated world could not be drawn", e.getCause());
    }
  }
}
