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
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.app.output.FindingCsv;
import org.entente.app.output.FindingJson;
import org.entente.app.output.QuestionJson;
import org.entente.host.finding.Finding;
import org.entente.host.finding.FindingOptions;
import org.entente.host.library.LibraryException;

/** Findings: what is said of the series that a question gives. */
@Path("/api/v1/findings")
@Tag(name = "Measure")
public final class FindingResource {

  private final Backend backend;
  private final Measuring measuring;
  private final Freshly freshly;

  FindingResource(Backend backend, Measuring measuring, Freshness freshness) {
    this.backend = backend;
    this.measuring = measuring;
    this.freshly = new Freshly(backend, measuring, freshness);
  }

  /** A sentence about the findings on a dataset. */
  @Schema(name = "FindingNote")
  record NoteJson(String dataset, String note) {}

  /** What is answered. */
  @Schema(name = "Findings")
  record FindingsJson(
      QuestionJson question,
      List<FindingJson> findings,
      @Schema(description = "Which findings are not given, and why.") List<NoteJson> notes,
      @Schema(description = "The datasets that cannot answer, and why.")
          List<Measuring.DatasetError> errors) {}

  @GET
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "findings",
      summary =
          "Says what the series show: peak, change since, first decline, breaks, what a change is made of",
      description =
          "As CSV (/api/v1/findings.csv, or Accept: text/csv) the columns are finding, metric,"
              + " dataset, country, entity, partner, from, to, value, unit, rank, text; there every"
              + " dataset must be able to answer.")
  @ApiResponse(
      responseCode = "200",
      description = "The findings.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = FindingsJson.class)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> findings(
      @BeanParam QuestionParameters parameters,
      @BeanParam FindingParameters more,
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
    FindingOptions options = more.options(backend);
    return freshly.answer(
        parameters,
        dataset,
        request,
        uri,
        options.toString(),
        (question, datasets, csv) -> {
          Measuring.AllFound all = measuring.find(question, datasets, options, csv);
          List<Finding> findings =
              all.found().stream().flatMap(found -> found.findings().stream()).toList();
          if (csv) {
            return (Csv.Table) out -> FindingCsv.write(findings, out);
          }
          return new FindingsJson(
              QuestionJson.of(question),
              findings.stream().map(FindingJson::of).toList(),
              all.found().stream()
                  .flatMap(
                      found ->
                          found.notes().stream()
                              .map(
                                  note -> new NoteJson(found.measurement().dataset().name(), note)))
                  .toList(),
              all.errors());
        });
  }
}
