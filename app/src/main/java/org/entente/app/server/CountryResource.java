package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.entente.app.output.Json;
import org.entente.app.output.ProfileJson;
import org.entente.app.output.ResolutionJson;
import org.entente.host.country.OwnNamesException;
import org.entente.host.country.Profiles;
import org.jspecify.annotations.Nullable;

/** How addresses get their country, and what counts as one. */
@Path("/api/v1")
@Produces(APPLICATION_JSON)
@Tag(name = "Countries")
public final class CountryResource {

  /** A name and a code need no more. */
  private static final int MOST_BYTES = 20_000;

  private final Backend backend;

  CountryResource(Backend backend) {
    this.backend = backend;
  }

  /** A name of a country that the library has of its own. */
  @Schema(name = "OwnName")
  record NameJson(
      @Schema(description = "The last part of an address, its last few parts, or all of it.")
          String name,
      @Schema(description = "Two letters by ISO 3166-1.") String country) {}

  @GET
  @Path("country")
  @Operation(operationId = "country", summary = "What an address resolves to, and why")
  @ApiResponse(
      responseCode = "200",
      description = "The country, the rule, the text it rests on, and how sure.",
      content = @Content(schema = @Schema(implementation = ResolutionJson.class)))
  public ResolutionJson country(
      @Parameter(required = true, example = "Univ Georgia, Athens, GA 30602") @QueryParam("address")
          @Nullable String address) {
    String asked = QuestionParameters.required("address", address, "the address to resolve");
    try {
      return ResolutionJson.of(backend.countries().resolve(asked));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  @GET
  @Path("profiles")
  @Operation(operationId = "profiles", summary = "The definition profiles of countries")
  @ApiResponse(
      responseCode = "200",
      description = "What a question may count as one country.",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = ProfileJson.class))))
  public List<ProfileJson> profiles() {
    return Profiles.all().stream().map(ProfileJson::of).toList();
  }

  @GET
  @Path("names")
  @Operation(operationId = "ownNames", summary = "The library's own names of countries")
  @ApiResponse(
      responseCode = "200",
      description = "The names; they go before the tables that ship with Entente.",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = NameJson.class))))
  public List<NameJson> names() {
    try {
      return backend.ownNames().entries().stream()
          .map(entry -> new NameJson(entry.name(), entry.country()))
          .toList();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  @PUT
  @Path("names")
  @Operation(
      operationId = "putOwnName",
      summary = "Gives a name its country",
      description =
          "Imports use it from now on; POST /api/v1/datasets/{name}/resolution applies it to what"
              + " has been imported.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = NameJson.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The library's own names now.",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = NameJson.class))))
  public List<NameJson> put(@Parameter(hidden = true) InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(413, "A name of a country is shorter than this.");
    }
    String name;
    String country;
    try {
      JsonNode json = Json.mapper().readTree(bytes);
      name = json.path("name").asText("");
      country = json.path("country").asText("");
    } catch (JsonProcessingException e) {
      throw ProblemException.badRequest(
          "The body is not JSON: {\"name\": \"Example University\", \"country\": \"US\"} was"
              + " expected.");
    }
    try {
      backend.ownNames().put(name, country);
    } catch (OwnNamesException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
    return names();
  }

  @DELETE
  @Path("names")
  @Operation(operationId = "removeOwnName", summary = "Forgets a name")
  @ApiResponse(responseCode = "204", description = "It is gone.")
  public Response remove(@Parameter(required = true) @QueryParam("name") @Nullable String name) {
    String gone = QuestionParameters.required("name", name, "the name to forget");
    try {
      if (!backend.ownNames().remove(gone)) {
        throw ProblemException.notFound(
            "'" + gone + "' is none of the library's own names; /api/v1/names lists them.");
      }
    } catch (IOException e) {
      throw unusable(e);
    }
    return Response.noContent().build();
  }

  private static ProblemException unusable(IOException e) {
    return new ProblemException(
        409, "The library's own names of countries cannot be used: " + e.getMessage());
  }
}
