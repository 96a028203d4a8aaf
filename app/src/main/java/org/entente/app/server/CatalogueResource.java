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
import jakarta.ws.rs.Produces;
import java.util.Comparator;
import java.util.List;
import org.entente.app.Program;
import org.entente.app.output.MetricJson;
import org.entente.app.output.PluginJson;
import org.entente.app.output.SourceJson;
import org.entente.host.country.CountryNames;
import org.entente.host.library.LibraryException;
import org.entente.spi.Spi;

/** What is installed, and what the library is. */
@Path("/api/v1")
@Produces(APPLICATION_JSON)
@Tag(name = "Catalogue")
public final class CatalogueResource {

  private final Backend backend;
  private final String programVersion;

  CatalogueResource(Backend backend, String programVersion) {
    this.backend = backend;
    this.programVersion = programVersion;
  }

  /** What the library is. */
  @Schema(name = "Library")
  record LibraryJson(
      @Schema(description = "Whether it holds a simulated world.") boolean simulated,
      @Schema(description = "The program's version.") String version,
      @Schema(description = "The version of the plugin boundary.") String spi,
      @Schema(description = "The version of the country tables.") String countryTables,
      @Schema(description = "The folder that plugins are dropped into, on the server's machine.")
          String pluginsFolder) {}

  /** A country for a reader to choose. */
  @Schema(name = "Country")
  record CountryJson(String code, String name) {}

  @GET
  @Path("library")
  @Operation(operationId = "library", summary = "What the library is")
  @ApiResponse(
      responseCode = "200",
      description = "Versions, and whether the world is simulated.",
      content = @Content(schema = @Schema(implementation = LibraryJson.class)))
  public LibraryJson library() throws LibraryException {
    return new LibraryJson(
        backend.simulated(),
        programVersion,
        Spi.VERSION,
        backend.countryTables(),
        Program.pluginsFolder().toAbsolutePath().normalize().toString());
  }

  @GET
  @Path("sources")
  @Operation(
      operationId = "sources",
      summary = "The installed sources, how to export from them and how to harvest them")
  @ApiResponse(
      responseCode = "200",
      description = "The sources.",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = SourceJson.class))))
  public List<SourceJson> sources() {
    return SourceJson.all(backend.plugins());
  }

  @GET
  @Path("metrics")
  @Operation(operationId = "metrics", summary = "The installed metrics with their definitions")
  @ApiResponse(
      responseCode = "200",
      description = "The metrics.",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = MetricJson.class))))
  public List<MetricJson> metrics() {
    return backend.plugins().metrics().stream().map(MetricJson::of).toList();
  }

  @GET
  @Path("plugins")
  @Operation(
      operationId = "plugins",
      summary = "Every plugin file found, working or not, and why not",
      description =
          "As they are at this moment: plugins come and go while the server runs. They cannot be"
              + " installed or changed here, for a plugin is code that runs inside the server.")
  @ApiResponse(
      responseCode = "200",
      description = "The plugins.",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = PluginJson.class))))
  public List<PluginJson> plugins() {
    return backend.plugins().plugins().stream().map(PluginJson::of).toList();
  }

  @GET
  @Path("countries")
  @Operation(operationId = "countries", summary = "The countries by name")
  @ApiResponse(
      responseCode = "200",
      description = "The countries with their codes by ISO 3166-1.",
      content =
          @Content(array = @ArraySchema(schema = @Schema(implementation = CountryJson.class))))
  public List<CountryJson> countries() {
    return CountryNames.all().entrySet().stream()
        .map(country -> new CountryJson(country.getKey(), country.getValue()))
        .sorted(Comparator.comparing(CountryJson::name))
        .toList();
  }
}
