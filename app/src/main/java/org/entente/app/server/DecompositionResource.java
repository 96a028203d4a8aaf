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
import java.util.concurrent.CompletionStage;
import org.entente.app.output.DecompositionCsv;
import org.entente.app.output.DecompositionJson;
import org.entente.app.output.WorksBehindCsv;
import org.entente.app.output.WorksBehindJson;
import org.entente.host.compare.decomposition.DifferenceDecomposition;
import org.entente.host.compare.decomposition.Step;
import org.entente.host.compare.decomposition.WorksBehind;
import org.entente.host.engine.EngineException;
import org.entente.host.library.LibraryException;
import org.jspecify.annotations.Nullable;

/** Why two datasets give different values, and the works behind each reason. */
@Path("/api/v1/comparisons")
@Tag(name = "Compare")
public final class DecompositionResource {

  private static final int WORKS = 50;
  private static final int MOST_WORKS = 100_000;
  private static final int LATEST_YEAR = 9999;

  private final Backend backend;
  private final SideBySide sideBySide;

  DecompositionResource(Backend backend, SideBySide sideBySide) {
    this.backend = backend;
    this.sideBySide = sideBySide;
  }

  @GET
  @Path("decomposition")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "decomposition",
      summary = "Where the difference of two datasets comes from",
      description =
          "As CSV a row a step: /api/v1/comparisons/decomposition.csv; the three parts:"
              + " /api/v1/comparisons/decomposition/parts.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a partner and year, with its parts and steps; both add up exactly.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = DecompositionJson.class)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> decomposition(
      @BeanParam QuestionParameters parameters,
      @BeanParam Sides sides,
      @Context Request request,
      @Context UriInfo uri)
      throws LibraryException, EngineException {
    return sideBySide.answer(
        parameters,
        sides,
        request,
        uri,
        (a, b, question, csv) -> {
          DifferenceDecomposition found = backend.comparisons().decompose(a, b, question);
          return csv
              ? (Csv.Table) out -> DecompositionCsv.writeSteps(found, out)
              : DecompositionJson.of(found);
        });
  }

  @GET
  @Path("decomposition/parts")
  @Produces(Csv.MEDIA_TYPE)
  @Operation(
      operationId = "decompositionParts",
      summary = "The difference of two datasets in three parts, as CSV",
      description = "The JSON of the decomposition has them too.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a partner and year, without a year for all years together.",
      content = @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string")))
  public CompletionStage<Response> parts(
      @BeanParam QuestionParameters parameters,
      @BeanParam Sides sides,
      @Context Request request,
      @Context UriInfo uri)
      throws LibraryException, EngineException {
    return sideBySide.answer(
        parameters,
        sides,
        request,
        uri,
        (a, b, question, csv) -> {
          DifferenceDecomposition found = backend.comparisons().decompose(a, b, question);
          return (Csv.Table) out -> DecompositionCsv.writeParts(found, out);
        });
  }

  @GET
  @Path("works")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "worksBehind",
      summary = "The works behind a step of the decomposition",
      description = "As CSV a row a work: /api/v1/comparisons/works.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "How many there are, and the first of them with what both say.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = WorksBehindJson.class)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> works(
      @BeanParam QuestionParameters parameters,
      @BeanParam Sides sides,
      @Parameter(
              description = "Which step.",
              required = true,
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {
                        "document-types",
                        "year",
                        "country-definition",
                        "affiliations",
                        "citations",
                        "coverage-a",
                        "coverage-b",
                        "unknown-addresses"
                      }))
          @QueryParam("step")
          @Nullable String step,
      @Parameter(
              description = "Of which year; absent for all years together.",
              schema = @Schema(type = "integer"))
          @QueryParam("year")
          @Nullable String year,
      @Parameter(
              description = "How many to list at most; as CSV 100000 unless it is given.",
              schema = @Schema(type = "integer", defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit,
      @Context Request request,
      @Context UriInfo uri)
      throws LibraryException, EngineException {
    Step asked =
        Known.of(
            "step",
            QuestionParameters.required("step", step, "a step, such as step=coverage-a"),
            Step::withId,
            Step.values(),
            Step::id);
    Integer ofYear = year == null || year.isBlank() ? null : Limit.of("year", year, 0, LATEST_YEAR);
    int most = Limit.of("limit", limit, Csv.wanted(request) ? MOST_WORKS : WORKS, MOST_WORKS);
    return sideBySide.answer(
        parameters,
        sides,
        request,
        uri,
        (a, b, question, csv) -> {
          WorksBehind works =
              backend.comparisons().worksBehind(a, b, question, asked, ofYear, most);
          return csv
              ? (Csv.Table) out -> WorksBehindCsv.write(works, out)
              : WorksBehindJson.of(works);
        });
  }
}
