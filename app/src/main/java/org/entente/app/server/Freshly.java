package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.host.library.LibraryException;
import org.entente.host.measure.Question;

/**
 * Answers a question on datasets as JSON or CSV, whichever was asked for, and only where the client
 * has not the answer already.
 */
final class Freshly {

  private final Backend backend;
  private final Measuring measuring;
  private final Freshness freshness;

  Freshly(Backend backend, Measuring measuring, Freshness freshness) {
    this.backend = backend;
    this.measuring = measuring;
    this.freshness = freshness;
  }

  /**
   * Works out an answer: a {@link Csv.Table} where {@code csv} was asked for, else a JSON record.
   */
  @FunctionalInterface
  interface Answer {
    Object of(Question question, List<String> datasets, boolean csv) throws Exception;
  }

  CompletionStage<Response> answer(
      QuestionParameters parameters,
      List<String> dataset,
      Request request,
      UriInfo uri,
      Answer answer)
      throws LibraryException {
    return answer(parameters, dataset, request, uri, "", answer);
  }

  /**
   * The same of an answer that rests on more than datasets and parameters.
   *
   * @param also what else, in words
   */
  CompletionStage<Response> answer(
      QuestionParameters parameters,
      List<String> dataset,
      Request request,
      UriInfo uri,
      String also,
      Answer answer)
      throws LibraryException {
    boolean csv = Csv.wanted(request);
    Question question = parameters.question(backend.plugins());
    List<String> datasets = Measuring.datasets(dataset);
    Optional<EntityTag> tag = freshness.tag(datasets, uri, csv, also);
    Response notModified = Freshness.notModified(request, tag);
    if (notModified != null) {
      return CompletableFuture.completedFuture(notModified);
    }
    return measuring.answer(
        () -> {
          Object made = answer.of(question, datasets, csv);
          Response.ResponseBuilder response =
              made instanceof Csv.Table table
                  ? Response.ok(Csv.text(table), Csv.CONTENT_TYPE)
                  : Response.ok(made, APPLICATION_JSON);
          return Freshness.tagged(response, tag);
        });
  }
}
