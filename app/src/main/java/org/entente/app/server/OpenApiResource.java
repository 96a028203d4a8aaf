package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The description of the interface; made when it is first asked for. */
@Path("/api/v1/openapi.json")
@Tag(name = "Catalogue")
public final class OpenApiResource {

  private final Set<Class<?>> resources;
  private final String programVersion;
  private @Nullable String document;

  OpenApiResource(Set<Class<?>> resources, String programVersion) {
    this.resources = Set.copyOf(resources);
    this.programVersion = programVersion;
  }

  @GET
  @Produces(APPLICATION_JSON)
  @Operation(operationId = "openapi", summary = "The description of this interface, OpenAPI 3.1")
  @ApiResponse(
      responseCode = "200",
      description = "The description.",
      content = @Content(schema = @Schema(type = "object")))
  public Response openapi(@Context Request request) {
    String json = document();
    Optional<EntityTag> tag =
        Optional.of(new EntityTag(Freshness.digest(json.getBytes(StandardCharsets.UTF_8)), true));
    Response notModified = Freshness.notModified(request, tag);
    return notModified != null
        ? notModified
        : Freshness.tagged(Response.ok(json, APPLICATION_JSON + ";charset=utf-8"), tag);
  }

  private synchronized String document() {
    String made = document;
    if (made == null) {
      made = OpenApiDocument.of(resources, programVersion);
      document = made;
    }
    return made;
  }
}
