package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.List;
import org.entente.app.output.StudyJson;

/** The files of claims at hand. */
@Path("/api/v1/studies")
@Tag(name = "Measure")
public final class StudyResource {

  /** The media type of a file of claims. */
  static final String YAML = "text/yaml";

  private final Backend backend;

  StudyResource(Backend backend) {
    this.backend = backend;
  }

  @GET
  @Produces(APPLICATION_JSON)
  @Operation(
      operationId = "studies",
      summary = "The files of claims that came with the program or lie in the library")
  @ApiResponse(
      responseCode = "200",
      description = "The studies by name.",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = StudyJson.class))))
  public List<StudyJson> studies() throws IOException {
    return backend.studies().stream().map(StudyJson::of).toList();
  }

  @GET
  @Path("{name}")
  @Produces(YAML + ";charset=utf-8")
  @Operation(operationId = "study", summary = "A file of claims")
  @ApiResponse(
      responseCode = "200",
      description = "The file.",
      content = @Content(mediaType = YAML, schema = @Schema(types = "string")))
  public String study(@PathParam("name") String name) throws IOException {
    return backend
        .study(name)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "There is no study '" + name + "'; /api/v1/studies lists them."));
  }
}
