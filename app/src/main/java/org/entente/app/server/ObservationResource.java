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
import org.entente.app.output.MeasurementJson;
import org.entente.app.output.ObservationCsv;
import org.entente.app.output.QuestionJson;
import org.entente.host.library.LibraryException;

/** Observations: one metric, one country, one or more datasets. */
@Path("/api/v1/observations")
@Tag(name = "Measure")
public final class ObservationResource {

  private final Measuring measuring;
  private final Freshly freshly;

  ObservationResource(Backend backend, Measuring measuring, Freshness freshness) {
    this.measuring = measuring;
    this.freshly = new Freshly(backend, measuring, freshness);
  }

  /** What is answered. */
  @Schema(name = "Observations")
  record ObservationsJson(
      QuestionJson question,
      List<MeasurementJson> measurements,
      @Schema(description = "The datasets that cannot answer, and why.")
          List<Measuring.DatasetError> errors) {}

  @GET
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "observations",
      summary = "Measures",
      description =
          "As CSV (/api/v1/observations.csv, or Accept: text/csv) the columns are metric, dataset,"
              + " country, entity, partner, year, value, numerator, denominator, lower, upper,"
              + " lowest, highest; there every dataset must be able to answer.")
  @ApiResponse(
      responseCode = "200",
      description = "The observations, with what they were measured on.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            schema = @Schema(implementation = ObservationsJson.class)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> observations(
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
          Measuring.Answers answers = measuring.measure(question, datasets, csv);
          if (csv) {
            return (Csv.Table) out -> ObservationCsv.write(answers.measurements(), out);
          }
          return new ObservationsJson(
              QuestionJson.of(question),
              answers.measurements().stream().map(MeasurementJson::of).toList(),
              answers.errors());
        });
  }
}
