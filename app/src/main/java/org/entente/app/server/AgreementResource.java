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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.app.output.AgreementJson;
import org.entente.app.output.ComparisonCsv;
import org.entente.app.output.DisagreementJson;
import org.entente.app.output.DiscordantCsv;
import org.entente.app.output.DiscordantJson;
import org.entente.host.compare.Agreement;
import org.entente.host.compare.Field;
import org.entente.host.engine.EngineException;
import org.entente.host.library.LibraryException;
import org.jspecify.annotations.Nullable;

/** What two datasets say of the same publications. */
@Path("/api/v1/comparisons")
@Tag(name = "Compare")
public final class AgreementResource {

  private static final int DISAGREEMENTS = 1000;
  private static final int MOST_DISAGREEMENTS = 100_000;

  private final Backend backend;
  private final SideBySide sideBySide;

  AgreementResource(Backend backend, SideBySide sideBySide) {
    this.backend = backend;
    this.sideBySide = sideBySide;
  }

  @GET
  @Path("agreement")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "agreement",
      summary = "What two datasets say of the same publications, field by field",
      description = "As CSV: /api/v1/comparisons/agreement.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a field.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = AgreementJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> agreement(
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
          List<Agreement> agreements = backend.comparisons().agreement(a, b, question);
          return csv
              ? (Csv.Table) out -> ComparisonCsv.writeAgreements(agreements, out)
              : agreements.stream().map(AgreementJson::of).toList();
        });
  }

  @GET
  @Path("agreement/document-types")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "documentTypeMatrix",
      summary = "The document types of the first dataset by those of the second",
      description = "As CSV: /api/v1/comparisons/agreement/document-types.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a cell, in linked works; null where a side gives no type.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = AgreementJson.CellJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> documentTypes(
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
          List<Agreement.Cell> cells =
              backend.comparisons().agreement(a, b, question).stream()
                  .filter(agreement -> agreement.field() == Field.DOCUMENT_TYPE)
                  .flatMap(agreement -> agreement.matrix().stream())
                  .toList();
          return csv
              ? (Csv.Table) out -> ComparisonCsv.writeMatrix(cells, out)
              : cells.stream().map(AgreementJson.CellJson::of).toList();
        });
  }

  @GET
  @Path("disagreements")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "disagreements",
      summary = "Linked works of which the two say different things",
      description =
          "As CSV: /api/v1/comparisons/disagreements.csv, which lists all of them unless a limit is"
              + " given. The latest year comes first.")
  @ApiResponse(
      responseCode = "200",
      description =
          "A row a work. Countries have fields of their own; of another field a row says field,"
              + " kind (different, only-a or only-b), both keys, doi, both years, title, rule, score,"
              + " and both sides' values and own words.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array =
                @ArraySchema(
                    schema = @Schema(anyOf = {DisagreementJson.class, DiscordantJson.class}))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> disagreements(
      @BeanParam QuestionParameters parameters,
      @BeanParam Sides sides,
      @Parameter(
              description = "Of which field.",
              schema =
                  @Schema(
                      type = "string",
                      defaultValue = "countries",
                      allowableValues = {
                        "year",
                        "document-type",
                        "countries",
                        "organisations",
                        "author-count",
                        "corresponding-country",
                        "citations"
                      }))
          @QueryParam("field")
          @Nullable String field,
      @Parameter(
              description = "How many to list at most; as CSV all, unless it is given.",
              schema = @Schema(type = "integer", defaultValue = "1000"))
          @QueryParam("limit")
          @Nullable String limit,
      @Context Request request,
      @Context UriInfo uri)
      throws LibraryException, EngineException {
    Field asked =
        field == null || field.isBlank()
            ? Field.COUNTRIES
            : Known.of("field", field.strip(), Field::withId, Field.values(), Field::id);
    boolean all = Csv.wanted(request) && (limit == null || limit.isBlank());
    long most =
        all
            ? Long.MAX_VALUE
            : Limit.of(
                "limit",
                limit,
                DISAGREEMENTS,
                Csv.wanted(request) ? Integer.MAX_VALUE : MOST_DISAGREEMENTS);
    return sideBySide.answer(
        parameters,
        sides,
        request,
        uri,
        (a, b, question, csv) -> {
          Comparisons comparisons = backend.comparisons();
          if (csv) {
            return (Csv.LongTable)
                out -> {
                  try (DiscordantCsv table = new DiscordantCsv(asked, out)) {
                    comparisons.discordant(
                        a,
                        b,
                        question,
                        asked,
                        most,
                        work -> {
                          table.write(work);
                          return true;
                        });
                  }
                };
          }
          List<Object> works = new ArrayList<>();
          comparisons.discordant(
              a,
              b,
              question,
              asked,
              most,
              work ->
                  works.add(
                      asked == Field.COUNTRIES
                          ? DisagreementJson.of(work)
                          : DiscordantJson.of(work)));
          return works;
        });
  }
}
