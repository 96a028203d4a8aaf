package org.entente.app.server;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.host.finding.FindingOptions;
import org.entente.host.finding.Found;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.host.plugin.PluginFailure;

/**
 * Answers questions on threads of its own, so that a slow metric never holds the threads that serve
 * pages.
 */
final class Measuring implements AutoCloseable {

  private static final int WAITING = 256;

  private final Backend backend;
  private final ThreadPoolExecutor executor;

  Measuring(Backend backend) {
    this.backend = backend;
    AtomicInteger count = new AtomicInteger();
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    this.executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "entente-measure-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
  }

  /** The answers of the datasets that can, and why the others cannot. */
  record Answers(List<Measurement> measurements, List<DatasetError> errors) {}

  /** What the datasets that can show, and why the others cannot. */
  record AllFound(List<Found> found, List<DatasetError> errors) {}

  /** Why a dataset cannot answer: a sentence. */
  record DatasetError(String dataset, String detail) {}

  /** Works out an answer on a thread of its own; what it throws becomes a problem. */
  CompletionStage<Response> answer(Callable<Response> work) {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    try {
      executor.execute(
          () -> {
            try {
              answer.complete(work.call());
            } catch (Throwable e) {
              answer.completeExceptionally(e);
            }
          });
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(
          new ProblemException(
              503, "Too many questions wait for their answer; ask again in a moment."));
    }
    return answer;
  }

  /**
   * Measures on every dataset.
   *
   * @param all whether every dataset must answer: a table has no place to say that one did not
   * @throws ProblemException with every sentence if none can answer, or not all that must
   */
  Answers measure(Question question, List<String> datasets, boolean all) {
    List<DatasetError> errors = new ArrayList<>();
    return new Answers(
        each(datasets, all, errors, dataset -> backend.measure(question, dataset)), errors);
  }

  /** Measures on every dataset and says what the series show; refuses as {@link #measure} does. */
  AllFound find(Question question, List<String> datasets, FindingOptions options, boolean all) {
    List<DatasetError> errors = new ArrayList<>();
    return new AllFound(
        each(datasets, all, errors, dataset -> backend.find(question, dataset, options)), errors);
  }

  /** What is asked of one dataset. */
  @FunctionalInterface
  private interface Asked<T> {
    T of(String dataset) throws MeasureException;
  }

  private static <T> List<T> each(
      List<String> datasets, boolean all, List<DatasetError> errors, Asked<T> asked) {
    List<T> answers = new ArrayList<>();
    for (String dataset : datasets) {
      try {
        answers.add(asked.of(dataset));
      } catch (MeasureException | PluginFailure e) {
        errors.add(new DatasetError(dataset, String.valueOf(e.getMessage())));
      }
    }
    if (answers.isEmpty() || (all && !errors.isEmpty())) {
      throw new ProblemException(
          422, String.join(" ", errors.stream().map(DatasetError::detail).distinct().toList()));
    }
    return answers;
  }

  /**
   * The datasets of a {@code dataset} parameter, separated by commas or in several of them.
   *
   * @throws ProblemException if there is none
   */
  static List<String> datasets(List<String> given) {
    List<String> names =
        given.stream()
            .flatMap(value -> QuestionParameters.parts(value).stream())
            .distinct()
            .toList();
    if (names.isEmpty()) {
      throw ProblemException.badRequest(
          "The parameter 'dataset' is missing: one name or more, separated by commas;"
              + " /api/v1/datasets lists them.");
    }
    return names;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
