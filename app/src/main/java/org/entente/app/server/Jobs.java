package org.entente.app.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.entente.host.engine.EngineException;
import org.entente.host.intake.ImportException;
import org.entente.host.intake.ImportRequest;
import org.entente.host.measure.MeasureException;
import org.entente.host.plugin.PluginFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs one after the other on a thread of their own, and remembers the recent ones. */
final class Jobs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final int WAITING = 1000;
  private static final int REMEMBERED = 200;

  private final Backend backend;
  private final Uploads uploads;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          task -> new Thread(task, "entente-import"));

  Jobs(Backend backend, Uploads uploads) {
    this.backend = backend;
    this.uploads = uploads;
  }

  /**
   * Queues a job; its upload is deleted when it ends.
   *
   * @throws ProblemException if the server is stopping or too many wait
   */
  void submit(Job job) {
    remember(job);
    try {
      executor.execute(() -> run(job));
    } catch (RejectedExecutionException e) {
      forget(job);
      job.upload().ifPresent(uploads::delete);
      throw new ProblemException(
          503,
          executor.isShutdown()
              ? "The server is stopping and takes no more imports."
              : "Too many jobs wait for their turn; try again later.");
    }
  }

  /** Remembers a job of which there is nothing left to do. */
  void done(Job job) {
    job.begin();
    job.succeed();
    remember(job);
  }

  Optional<Job> job(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  /** The recent jobs, newest first. */
  List<Job> recent() {
    List<Job> recent;
    synchronized (jobs) {
      recent = new ArrayList<>(jobs.values());
    }
    Collections.reverse(recent);
    return recent;
  }

  private void remember(Job job) {
    synchronized (jobs) {
      jobs.put(job.id(), job);
      jobs.values().stream()
          .filter(Job::ended)
          .limit(Math.max(0, jobs.size() - REMEMBERED))
          .map(Job::id)
          .toList()
          .forEach(jobs::remove);
    }
  }

  private void forget(Job job) {
    synchronized (jobs) {
      jobs.remove(job.id());
    }
  }

  private void run(Job job) {
    try {
      if (!job.begin()) {
        return;
      }
      switch (job.kind()) {
        case IMPORT -> job.succeed(backend.run(request(job), job));
        case RESOLUTION -> job.succeed(backend.resolve(job.dataset(), job::cancelled));
        case LINKS -> {
          backend.links().prepare(job.dataset(), job.other(), job::linking);
          job.succeed();
        }
      }
    } catch (ImportException
        | MeasureException
        | EngineException
        | PluginFailure
        | CancellationException e) {
      LOG.info("The job on {} {}: {}", job.dataset(), job.file(), e.getMessage());
      job.fail(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      job.fail(ProblemMapper.unexpected(e));
    } finally {
      job.upload().ifPresent(uploads::delete);
    }
  }

  private static ImportRequest request(Job job) {
    Path upload =
        job.upload().orElseThrow(() -> new IllegalStateException("an import without a file"));
    return new ImportRequest(
        job.dataset(), List.of(new ImportRequest.Input(upload, job.file())), job.source());
  }

  /** Takes no more jobs and asks all to stop. */
  void stop() {
    executor.shutdown();
    recent().forEach(Job::cancel);
  }

  /** Stops and waits until the running import has let go of the library. */
  @Override
  public void close() {
    stop();
    try {
      if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
        LOG.warn("An import did not stop within 30 seconds of being asked to.");
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
