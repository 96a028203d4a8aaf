package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.entente.app.output.ComparisonCsv;
import org.entente.app.output.ComparisonJson;
import org.entente.host.compare.Comparison;
import org.entente.host.library.LibraryException;
import org.entente.host.measure.Question;
import org.jspecify.annotations.Nullable;

/** Two datasets side by side. */
@Path("/api/v1/comparisons")
@Tag(name = "Compare")
public final class ComparisonResource {

  private static final int DISAGREEMENTS = 50;
  private static final int MOST_DISAGREEMENTS = 100_000;

  private final Backend backend;
  private final Measuring measuring;
  private final Freshness freshness;

  ComparisonResource(Backend backend, Measuring measuring, Freshness freshness) {
    this.backend = backend;
    this.measuring = measuring;
    this.freshness = freshness;
  }

  @GET
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "comparison",
      summary = "Puts two datasets side by side",
      description =
          "As CSV (/api/v1/comparisons.csv, or Accept: text/csv) the two series: partner, year, a,"
              + " b, difference.")
  @ApiResponse(
      responseCode = "200",
      description =
          "The overlap, both series with their difference, the findings on both, and the linked"
              + " works whose countries differ.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ComparisonJson.class)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> comparison(
      @BeanParam QuestionParameters parameters,
      @BeanParam Sides sides,
      @Parameter(
              description = "How many disagreements to list at most.",
              schema = @Schema(type = "integer", defaultValue = "50"))
          @QueryParam("disagreements")
          @Nullable String disagreements,
      @Context Request request,
      @Context UriInfo uri)
      throws LibraryException {
    boolean csv = Csv.wanted(request);
    int limit = Limit.of("disagreements", disagreements, DISAGREEMENTS, MOST_DISAGREEMENTS);
    return compare(
        parameters,
        sides,
        limit,
        csv,
        request,
        uri,
        comparison ->
            csv
                ? csv(out -> ComparisonCsv.writeDifferences(comparison, out))
                : Response.ok(ComparisonJson.of(comparison), APPLICATION_JSON));
  }

  @GET
  @Path("overlap")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "overlap",
      summary = "The overlap of two datasets, by year and in all",
      description = "As CSV: /api/v1/comparisons/overlap.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a year; the last one, without a year, for all years.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array =
                @ArraySchema(schema = @Schema(implementation = ComparisonJson.OverlapJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> overlap(
      @BeanParam QuestionParameters parameters,
      @BeanParam Sides sides,
      @Context Request request,
      @Context UriInfo uri)
      throws LibraryException {
    boolean csv = Csv.wanted(request);
    return compare(
        parameters,
        sides,
        0,
        csv,
        request,
        uri,
        comparison ->
            csv
                ? csv(out -> ComparisonCsv.writeOverlap(comparison, out))
                : Response.ok(ComparisonJson.of(comparison).overlap(), APPLICATION_JSON));
  }

  @GET
  @Path("disagreements")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "disagreements",
      summary = "Linked works whose countries differ",
      description = "As CSV: /api/v1/comparisons/disagreements.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a work.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array =
                @ArraySchema(
                    schema = @Schema(implementation = ComparisonJson.DisagreementJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> disagreements(
      @BeanParam QuestionParameters parameters,
      @BeanParam Sides sides,
      @Parameter(
              description = "How many to list at most.",
              schema = @Schema(type = "integer", defaultValue = "1000"))
          @QueryParam("limit")
          @Nullable String limit,
      @Context Request request,
      @Context UriInfo uri)
      throws LibraryException {
    boolean csv = Csv.wanted(request);
    return compare(
        parameters,
        sides,
        Limit.of("limit", limit, 1000, MOST_DISAGREEMENTS),
        csv,
        request,
        uri,
        comparison ->
            csv
                ? csv(out -> ComparisonCsv.writeDisagreements(comparison, out))
                : Response.ok(ComparisonJson.of(comparison).disagreements(), APPLICATION_JSON));
  }

  /** The two datasets. */
  public static final class Sides {

    @QueryParam("a")
    @Parameter(description = "The first dataset.", required = true, example = "scopus")
    public @Nullable String a;

    @QueryParam("b")
    @Parameter(description = "The second dataset.", required = true, example = "wos")
    public @Nullable String b;
  }

  /** How a comparison is answered. */
  private interface Form {
    Response.ResponseBuilder of(Comparison comparison);
  }

  private CompletionStage<Response> compare(
      QuestionParameters parameters,
      Sides sides,
      int disagreements,
      boolean csv,
      Request request,
      UriInfo uri,
      Form form)
      throws LibraryException {
    Question question = parameters.question(backend.plugins());
    String a = QuestionParameters.required("a", sides.a, "the name of the first dataset");
    String b = QuestionParameters.required("b", sides.b, "the name of the second dataset");
    Optional<EntityTag> tag = freshness.tag(List.of(a, b), uri, csv);
    Response notModified = Freshness.notModified(request, tag);
    if (notModified != null) {
      return CompletableFuture.completedFuture(notModified);
    }
    return measuring.answer(
        () -> Freshness.tagged(form.of(backend.compare(a, b, question, disagreements)), tag));
  }

  private static Response.ResponseBuilder csv(Csv.Table table) {
    return Response.ok(Csv.text(table), Csv.CONTENT_TYPE);
  }
}
