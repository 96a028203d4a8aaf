package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.entente.app.output.CheckCsv;
import org.entente.app.output.CheckJson;
import org.entente.host.claim.ClaimException;
import org.entente.host.claim.Study;
import org.entente.host.claim.StudyReader;
import org.entente.host.measure.MeasureException;
import org.jspecify.annotations.Nullable;

/** Checks claims. */
@Path("/api/v1/checks")
@Tag(name = "Measure")
public final class CheckResource {

  private final Backend backend;
  private final Measuring measuring;

  CheckResource(Backend backend, Measuring measuring) {
    this.backend = backend;
    this.measuring = measuring;
  }

  @POST
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "check",
      summary = "Checks the claims of a text",
      description =
          "The body is a file of claims, YAML of at most 256 KiB; nothing is stored. Each claim"
              + " holds, does not hold, or cannot be said, with the figure that was found and why."
              + " As CSV (/api/v1/checks.csv, or Accept: text/csv) the columns are claim, dataset,"
              + " metric, verdict, figure, why, remark, quote.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = StudyResource.YAML, schema = @Schema(types = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "The claims with their verdicts.",
      content = {
        @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = CheckJson.class)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> check(
      @Parameter(
              description = "Names of datasets, separated by commas.",
              required = true,
              schema = @Schema(type = "string"),
              example = "incites,scopus")
          @QueryParam("dataset")
          List<String> dataset,
      @Parameter(
              description =
                  "What one work stands for where the datasets are samples; a simulated library"
                      + " knows its own.",
              schema = @Schema(type = "number"))
          @QueryParam("scale")
          @Nullable String scale,
      @Context Request request,
      @Parameter(hidden = true) InputStream body)
      throws IOException {
    List<String> datasets = Measuring.datasets(dataset);
    BigDecimal given = scale(scale);
    boolean csv = Csv.wanted(request);
    byte[] bytes = body.readNBytes(StudyReader.LIMIT + 1);
    if (bytes.length > StudyReader.LIMIT) {
      throw new ProblemException(413, "A file of claims has at most 256 KiB. Split it.");
    }
    Study study;
    try {
      study = StudyReader.read(bytes, "claims");
    } catch (ClaimException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
    return measuring.answer(
        () -> {
          try {
            CheckJson check = backend.check(study, datasets, given);
            return csv
                ? Response.ok(
                        Csv.text(out -> CheckCsv.write(check.results(), out)), Csv.CONTENT_TYPE)
                    .build()
                : Response.ok(check, APPLICATION_JSON).build();
          } catch (MeasureException e) {
            throw new ProblemException(422, String.valueOf(e.getMessage()));
          }
        });
  }

  private static @Nullable BigDecimal scale(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    if (!given.strip().matches("[0-9]{1,9}(\\.[0-9]{1,9})?")
        || new BigDecimal(given.strip()).signum() == 0) {
      throw ProblemException.badRequest("scale=" + given + " is not a number above 0.");
    }
    return new BigDecimal(given.strip());
  }
}
