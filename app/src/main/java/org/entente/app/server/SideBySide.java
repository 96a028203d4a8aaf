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
import org.entente.host.engine.EngineException;
import org.entente.host.library.LibraryException;
import org.entente.host.measure.Question;

/**
 * Answers what is asked of two datasets as JSON or CSV, whichever was asked for, and only where the
 * client has not the answer already: it is another one after every decision on their links.
 */
final class SideBySide {

  private final Backend backend;
  private final Measuring measuring;
  private final Freshness freshness;

  SideBySide(Backend backend, Measuring measuring, Freshness freshness) {
    this.backend = backend;
    this.measuring = measuring;
    this.freshness = freshness;
  }

  /**
   * Works out an answer: a {@link Csv.Table} or {@link Csv.LongTable} where {@code csv} was asked
   * for, else what becomes JSON.
   */
  @FunctionalInterface
  interface Answer {
    Object of(String a, String b, boolean csv) throws Exception;
  }

  /** The same of a question. */
  @FunctionalInterface
  interface QuestionAnswer {
    Object of(String a, String b, Question question, boolean csv) throws Exception;
  }

  CompletionStage<Response> answer(
      QuestionParameters parameters,
      Sides sides,
      Request request,
      UriInfo uri,
      QuestionAnswer answer)
      throws LibraryException, EngineException {
    Question question = parameters.question(backend.plugins());
    return answer(sides, request, uri, (a, b, csv) -> answer.of(a, b, question, csv));
  }

  CompletionStage<Response> answer(Sides sides, Request request, UriInfo uri, Answer answer)
      throws LibraryException, EngineException {
    boolean csv = Csv.wanted(request);
    String a = sides.first();
    String b = sides.second();
    Optional<EntityTag> tag = freshness.tag(List.of(a, b), uri, csv, backend.links().stamp(a, b));
    Response notModified = Freshness.notModified(request, tag);
    if (notModified != null) {
      return CompletableFuture.completedFuture(notModified);
    }
    return measuring.answer(
        () -> {
          Object made = answer.of(a, b, csv);
          Response.ResponseBuilder response;
          if (made instanceof Csv.Table table) {
            response = Response.ok(Csv.text(table), Csv.CONTENT_TYPE);
          } else if (made instanceof Csv.LongTable table) {
            response = Response.ok(Csv.spooled(table), Csv.CONTENT_TYPE);
          } else {
            response = Response.ok(made, APPLICATION_JSON);
          }
          return Freshness.tagged(response, tag);
        });
  }
}
