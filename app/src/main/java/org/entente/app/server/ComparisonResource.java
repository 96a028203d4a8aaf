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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.app.output.ComparisonCsv;
import org.entente.app.output.ComparisonJson;
import org.entente.app.output.FindingAgreementJson;
import org.entente.app.output.OverlapCsv;
import org.entente.app.output.OverlapJson;
import org.entente.app.output.PartnerAgreementJson;
import org.entente.app.output.SeriesAgreementJson;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.Dimension;
import org.entente.host.compare.OverlapTable;
import org.entente.host.compare.PartnerAgreement;
import org.entente.host.engine.EngineException;
import org.entente.host.library.LibraryException;
import org.jspecify.annotations.Nullable;

/** Two datasets side by side. */
@Path("/api/v1/comparisons")
@Tag(name = "Compare")
public final class ComparisonResource {

  private static final int DISAGREEMENTS = 50;
  private static final int MOST_DISAGREEMENTS = 100_000;

  private final Backend backend;
  private final SideBySide sideBySide;

  ComparisonResource(Backend backend, SideBySide sideBySide) {
    this.backend = backend;
    this.sideBySide = sideBySide;
  }

  @GET
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "comparison",
      summary = "Puts two datasets side by side",
      description =
          "As CSV (/api/v1/comparisons.csv, or Accept: text/csv) the two series: partner, year, a,"
              + " b, difference. Links that are not made yet are made first, which may take long;"
              + " POST /api/v1/links makes them as a job.")
  @ApiResponse(
      responseCode = "200",
      description =
          "The overlap, the links by rule, what both say of the same publications, both series with"
              + " their difference, whether the findings agree, and the linked works whose countries"
              + " differ.",
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
      throws LibraryException, EngineException {
    int limit = Limit.of("disagreements", disagreements, DISAGREEMENTS, MOST_DISAGREEMENTS);
    return sideBySide.answer(
        parameters,
        sides,
        request,
        uri,
        (a, b, question, csv) -> {
          Comparison comparison = backend.comparisons().compare(a, b, question, csv ? 0 : limit);
          return csv
              ? (Csv.Table) out -> ComparisonCsv.writeDifferences(comparison, out)
              : ComparisonJson.of(comparison);
        });
  }

  @GET
  @Path("overlap")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "overlap",
      summary = "What two datasets have in common, taken apart",
      description = "As CSV: /api/v1/comparisons/overlap.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a combination of values that occurs; the last one is the total.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = OverlapJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> overlap(
      @BeanParam QuestionParameters parameters,
      @BeanParam Sides sides,
      @Parameter(
              description =
                  "By what, separated by commas and cross-tabulated: year, document-type, country,"
                      + " language. A work counts in each of its countries.",
              schema = @Schema(type = "string", defaultValue = "year"))
          @QueryParam("by")
          @Nullable String by,
      @Context Request request,
      @Context UriInfo uri)
      throws LibraryException, EngineException {
    List<Dimension> dimensions = dimensions(by);
    return sideBySide.answer(
        parameters,
        sides,
        request,
        uri,
        (a, b, question, csv) -> {
          OverlapTable table = backend.comparisons().overlap(a, b, question, dimensions);
          return csv ? (Csv.Table) out -> OverlapCsv.write(table, out) : OverlapJson.of(table);
        });
  }

  private static List<Dimension> dimensions(@Nullable String by) {
    List<Dimension> given =
        QuestionParameters.parts(by == null ? "" : by).stream()
            .map(
                id ->
                    Known.of("dimension", id, Dimension::withId, Dimension.values(), Dimension::id))
            .distinct()
            .toList();
    return given.isEmpty() ? List.of(Dimension.YEAR) : given;
  }

  @GET
  @Path("series")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "comparedSeries",
      summary = "How well the two series agree",
      description = "As CSV: /api/v1/comparisons/series.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a series that both have, and the pooled one where there are several.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = SeriesAgreementJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> series(
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
          Comparison comparison = backend.comparisons().compare(a, b, question, 0);
          return csv
              ? (Csv.Table) out -> ComparisonCsv.writeSeries(comparison.series(), out)
              : comparison.series().stream().map(SeriesAgreementJson::of).toList();
        });
  }

  @GET
  @Path("partners")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "comparedPartners",
      summary = "Whether both put the partners in the same order",
      description = "As CSV, a row a partner: /api/v1/comparisons/partners.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "Every ranked partner.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = PartnerAgreementJson.class)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> partners(
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
          PartnerAgreement partners = backend.comparisons().compare(a, b, question, 0).partners();
          if (csv) {
            return (Csv.Table) out -> ComparisonCsv.writePartners(partners, out);
          }
          PartnerAgreementJson json = PartnerAgreementJson.of(partners);
          if (json == null) {
            throw new ProblemException(
                422, "One of " + a + " and " + b + " has no figures of partners to rank them by.");
          }
          return json;
        });
  }

  @GET
  @Path("findings")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "comparedFindings",
      summary = "Whether the findings agree",
      description = "As CSV: /api/v1/comparisons/findings.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a finding that both were asked for.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = FindingAgreementJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> findings(
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
          Comparison comparison = backend.comparisons().compare(a, b, question, 0);
          return csv
              ? (Csv.Table) out -> ComparisonCsv.writeFindings(comparison.findingAgreements(), out)
              : comparison.findingAgreements().stream().map(FindingAgreementJson::of).toList();
        });
  }
}
