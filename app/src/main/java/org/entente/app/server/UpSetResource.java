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
import java.util.stream.Stream;
import org.entente.app.output.UpSetCsv;
import org.entente.app.output.UpSetJson;
import org.entente.host.compare.UpSet;
import org.entente.host.measure.Question;
import org.jspecify.annotations.Nullable;

/** What several datasets have in common. */
@Path("/api/v1/comparisons/upset")
@Tag(name = "Compare")
public final class UpSetResource {

  private final Backend backend;
  private final Measuring measuring;

  UpSetResource(Backend backend, Measuring measuring) {
    this.backend = backend;
    this.measuring = measuring;
  }

  @GET
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "upset",
      summary = "Which publications are in which of several datasets",
      description =
          "For each combination of datasets the publications that are in these and in no other. As"
              + " CSV: /api/v1/comparisons/upset.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a combination; the most publications first.",
      content = {
        @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = UpSetJson.class)),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> upset(
      @BeanParam QuestionParameters parameters,
      @Parameter(
              description = "Two to six datasets of works, separated by commas.",
              required = true,
              example = "wos,scopus,openalex")
          @QueryParam("datasets")
          @Nullable String datasets,
      @Context Request request,
      @Context UriInfo uri) {
    Question question = parameters.question(backend.plugins());
    List<String> names =
        Stream.of(
                QuestionParameters.required("datasets", datasets, "names separated by commas")
                    .split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    boolean csv = Csv.wanted(request);
    return measuring.answer(
        () -> {
          UpSet table = backend.comparisons().upSet(names, question);
          return csv
              ? Response.ok(Csv.text(out -> UpSetCsv.write(table, out)), Csv.CONTENT_TYPE).build()
              : Response.ok(UpSetJson.of(table), APPLICATION_JSON).build();
        });
  }
}
