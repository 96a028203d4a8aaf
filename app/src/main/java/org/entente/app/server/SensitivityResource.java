package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.entente.app.output.QuestionJson;
import org.entente.app.output.SensitivityCsv;
import org.entente.app.output.SensitivityJson;
import org.entente.host.library.LibraryException;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Sensitivity;

/** How much an answer depends on what is meant by a country. */
@Path("/api/v1/sensitivity")
@Tag(name = "Measure")
public final class SensitivityResource {

  private final Backend backend;
  private final Freshly freshly;

  SensitivityResource(Backend backend, Measuring measuring, Freshness freshness) {
    this.backend = backend;
    this.freshly = new Freshly(backend, measuring, freshness);
  }

  /** What is answered. */
  @Schema(name = "Sensitivity")
  record AnswerJson(QuestionJson question, List<SensitivityJson> rows) {}

  @GET
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "sensitivity",
      summary = "Measures the same under every definition profile",
      description =
          "As CSV (/api/v1/sensitivity.csv, or Accept: text/csv) the columns are profile, those of"
              + " an observation, and the difference to the value without a profile.")
  @ApiResponse(
      responseCode = "200",
      description = "The answers, the one without a profile first.",
      content = {
        @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = AnswerJson.class)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> sensitivity(
      @BeanParam QuestionParameters parameters,
      @Parameter(
              description = "Names of datasets, separated by commas.",
              required = true,
              schema = @Schema(type = "string"),
              example = "incites,scopus")
          @QueryParam("dataset")
          List<String> dataset,
      @Context Request request,
      @Context UriInfo uri)
      throws LibraryException {
    return freshly.answer(
        parameters,
        dataset,
        request,
        uri,
        (question, datasets, csv) -> {
          Map<String, List<Sensitivity.Row>> answers = new LinkedHashMap<>();
          for (String name : datasets) {
            try {
              answers.put(name, backend.sensitivity(question, name));
            } catch (MeasureException e) {
              throw new ProblemException(422, String.valueOf(e.getMessage()));
            }
          }
          if (csv) {
            return (Csv.Table) out -> SensitivityCsv.write(answers, out);
          }
          return new AnswerJson(
              QuestionJson.of(question),
              answers.entrySet().stream()
                  .flatMap(
                      answer ->
                          answer.getValue().stream()
                              .map(row -> SensitivityJson.of(answer.getKey(), row)))
                  .toList());
        });
  }
}
