package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.app.output.AddressSummaryJson;
import org.entente.app.output.DatasetCsv;
import org.entente.app.output.DatasetJson;
import org.entente.app.output.ImportReportJson;
import org.entente.host.intake.UnresolvedNames;
import org.entente.host.library.AddressSummary;
import org.entente.host.library.CountryDifference;
import org.entente.host.library.Dataset;
import org.entente.host.library.LibraryException;
import org.entente.host.library.RejectedRecord;
import org.jspecify.annotations.Nullable;

/** Datasets: what there is, what was lost on the way in, and the way in. */
@Path("/api/v1/datasets")
@Tag(name = "Datasets")
public final class DatasetResource {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final int ROWS = 1000;
  private static final int MOST_ROWS = 1_000_000;

  private final Backend backend;
  private final Jobs jobs;
  private final Uploads uploads;
  private final long maxUploadBytes;

  DatasetResource(Backend backend, Jobs jobs, Uploads uploads, long maxUploadBytes) {
    this.backend = backend;
    this.jobs = jobs;
    this.uploads = uploads;
    this.maxUploadBytes = maxUploadBytes;
  }

  /** A dataset with its history. */
  @Schema(name = "DatasetDetail")
  record DatasetDetailJson(
      DatasetJson dataset,
      @Schema(description = "Works by year; empty for indicator tables.") List<YearJson> years,
      @Schema(description = "The reports of its imports, newest first.")
          List<ImportReportJson> imports) {}

  /** The works of a year, count. */
  @Schema(name = "YearWorks")
  record YearJson(int year, long works) {}

  /** A record that could not be used. */
  @Schema(name = "RejectedRecord")
  record RejectJson(
      String file, long line, String record, String code, String message, String raw) {}

  /** What addresses without a country end in. */
  @Schema(name = "UnresolvedName")
  record UnresolvedJson(
      @Schema(description = "What to give a country to.") String name,
      @Schema(description = "How often an address that ends in it stands on a work.") long count,
      @Schema(description = "Different addresses that end in it, count.") long texts,
      @Schema(description = "The most frequent of them.") String example,
      String file,
      long line) {}

  /** An address that says another country than the source states beside it. */
  @Schema(name = "CountryDifference")
  record DifferenceJson(
      String address,
      String organisation,
      @Schema(description = "What the address says.") String country,
      @Schema(description = "What the source states beside it.") String organisationCountry,
      @Schema(description = "On how many works it stands.") long count,
      String file,
      long line) {}

  @GET
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "datasets",
      summary = "All datasets by name",
      description = "As CSV: /api/v1/datasets.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "The datasets.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = DatasetJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public Response datasets(@Context Request request) throws LibraryException {
    List<Dataset> datasets = backend.datasets();
    return Csv.wanted(request)
        ? csv(out -> DatasetCsv.write(datasets, out))
        : json(datasets.stream().map(DatasetJson::of).toList());
  }

  @GET
  @Path("{name}")
  @Produces(APPLICATION_JSON)
  @Operation(
      operationId = "dataset",
      summary = "A dataset, its works by year and its import reports")
  @ApiResponse(
      responseCode = "200",
      description = "The dataset.",
      content = @Content(schema = @Schema(implementation = DatasetDetailJson.class)))
  public DatasetDetailJson dataset(@PathParam("name") String name) throws LibraryException {
    Dataset dataset = find(name);
    return new DatasetDetailJson(
        DatasetJson.of(dataset),
        backend.worksByYear(dataset).entrySet().stream()
            .map(year -> new YearJson(year.getKey(), year.getValue()))
            .toList(),
        backend.imports(name).stream().map(ImportReportJson::of).toList());
  }

  @GET
  @Path("{name}/rejects")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "rejects",
      summary = "The records that could not be used, with file and line",
      description = "As CSV: /api/v1/datasets/{name}/rejects.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "The records, in the order of import.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = RejectJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public Response rejects(
      @PathParam("name") String name,
      @Parameter(
              description = "How many rows at most.",
              schema = @Schema(type = "integer", defaultValue = "1000"))
          @QueryParam("limit")
          @Nullable String limit,
      @Context Request request)
      throws LibraryException {
    int rows = Limit.of("limit", limit, ROWS, MOST_ROWS);
    List<RejectedRecord> rejects = backend.rejects(find(name).name(), rows);
    return Csv.wanted(request)
        ? csv(out -> DatasetCsv.writeRejects(rejects, out))
        : json(
            rejects.stream()
                .map(
                    reject ->
                        new RejectJson(
                            reject.file(),
                            reject.line(),
                            reject.record(),
                            reject.code(),
                            reject.message(),
                            reject.raw()))
                .toList());
  }

  @GET
  @Path("{name}/unresolved")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "unresolved",
      summary = "What addresses without a country end in, most frequent first",
      description = "As CSV: /api/v1/datasets/{name}/unresolved.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "The names; one own name of the library settles all addresses of each.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = UnresolvedJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public Response unresolved(
      @PathParam("name") String name,
      @Parameter(
              description = "How many rows at most.",
              schema = @Schema(type = "integer", defaultValue = "1000"))
          @QueryParam("limit")
          @Nullable String limit,
      @Context Request request)
      throws LibraryException {
    int rows = Limit.of("limit", limit, ROWS, MOST_ROWS);
    List<UnresolvedNames.Group> groups = backend.unresolved(find(name).name(), rows);
    return Csv.wanted(request)
        ? csv(out -> DatasetCsv.writeUnresolved(groups, out))
        : json(
            groups.stream()
                .map(
                    group ->
                        new UnresolvedJson(
                            group.name(),
                            group.count(),
                            group.texts(),
                            group.example(),
                            group.file(),
                            group.line()))
                .toList());
  }

  @GET
  @Path("{name}/differences")
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "differences",
      summary = "The addresses that say another country than the source states beside them",
      description = "As CSV: /api/v1/datasets/{name}/differences.csv.")
  @ApiResponse(
      responseCode = "200",
      description = "The addresses, most frequent first.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = DifferenceJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public Response differences(
      @PathParam("name") String name,
      @Parameter(
              description = "How many rows at most.",
              schema = @Schema(type = "integer", defaultValue = "1000"))
          @QueryParam("limit")
          @Nullable String limit,
      @Context Request request)
      throws LibraryException {
    int rows = Limit.of("limit", limit, ROWS, MOST_ROWS);
    List<CountryDifference> differences = backend.differences(find(name).name(), rows);
    return Csv.wanted(request)
        ? csv(out -> DatasetCsv.writeDifferences(differences, out))
        : json(
            differences.stream()
                .map(
                    each ->
                        new DifferenceJson(
                            each.text(),
                            each.organisation(),
                            each.country(),
                            each.organisationCountry(),
                            each.count(),
                            each.file(),
                            each.line()))
                .toList());
  }

  @GET
  @Path("{name}/addresses")
  @Produces(APPLICATION_JSON)
  @Operation(
      operationId = "addresses",
      summary = "What a dataset's addresses can and cannot say, in counts",
      description = "For a dataset without works all counts are 0.")
  @ApiResponse(
      responseCode = "200",
      description = "Works with addresses, authors tied to them, countries stated beside them.",
      content = @Content(schema = @Schema(implementation = AddressSummaryJson.class)))
  public AddressSummaryJson addresses(@PathParam("name") String name) throws LibraryException {
    return AddressSummaryJson.of(
        backend
            .addresses(find(name).name())
            .orElse(new AddressSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
  }

  @POST
  @Path("{name}/resolution")
  @Produces(APPLICATION_JSON)
  @Operation(
      operationId = "resolve",
      summary = "Resolves the addresses of a dataset anew, without importing it again",
      description =
          "By the country tables and the library's own names that hold now. It is a job: follow the"
              + " Location.")
  @ApiResponse(
      responseCode = "202",
      description = "It has been queued.",
      headers = @Header(name = "Location", description = "Where the job stands."),
      content = @Content(schema = @Schema(implementation = JobJson.class)))
  public Response resolve(@PathParam("name") String name) throws LibraryException {
    return accepted(Job.resolution(find(name).name()));
  }

  @DELETE
  @Path("{name}")
  @Produces(APPLICATION_JSON)
  @Operation(operationId = "removeDataset", summary = "Removes a dataset with all that hangs on it")
  @ApiResponse(responseCode = "204", description = "It is gone.")
  public Response remove(@PathParam("name") String name) throws LibraryException {
    if (!backend.remove(name)) {
      throw noSuch(name);
    }
    return Response.noContent().build();
  }

  @PUT
  @Path("{name}/files/{file: .+}")
  @Produces(APPLICATION_JSON)
  @Tag(name = "Import")
  @Operation(
      operationId = "importFile",
      summary = "Imports a file into a dataset, which is made where it does not exist",
      description =
          "The body is the file as it is; gzip and zip are unpacked. The import is a job: follow"
              + " the Location. With curl: curl -T scopus.csv"
              + " http://127.0.0.1:8080/api/v1/datasets/scopus/files/ .")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(types = "string", format = "binary")))
  @ApiResponse(
      responseCode = "202",
      description = "The import has been queued.",
      headers = @Header(name = "Location", description = "Where the job stands."),
      content = @Content(schema = @Schema(implementation = JobJson.class)))
  public Response put(
      @Parameter(description = "The dataset's name: letters, digits and . _ -") @PathParam("name")
          String name,
      @Parameter(description = "The file's name, to show in reports.", example = "scopus.csv")
          @PathParam("file")
          String file,
      @Parameter(
              description = "The id of the source to read with; absent to recognise it by content.")
          @QueryParam("source")
          @Nullable String source,
      @Parameter(hidden = true) InputStream body,
      @Context HttpHeaders headers)
      throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw ProblemException.badRequest(
          "The name of a dataset is made of letters, digits and . _ - , such as scopus-2024.");
    }
    String shown = FileNames.shown(file);
    Optional<String> sourceId = source(source);
    java.nio.file.Path upload =
        uploads.receive(
            body,
            Uploads.announced(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH)),
            maxUploadBytes);
    Job job = new Job(name, shown, upload, Files.size(upload), sourceId);
    return accepted(job);
  }

  private Response accepted(Job job) {
    jobs.submit(job);
    return Response.accepted(job.toJson())
        .location(URI.create("/api/v1/jobs/" + job.id()))
        .type(APPLICATION_JSON)
        .build();
  }

  private Optional<String> source(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return Optional.empty();
    }
    String id = given.strip();
    String known =
        backend.plugins().sources().stream()
            .map(source -> source.extension().info().id())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (backend.plugins().sources().stream()
        .noneMatch(source -> source.extension().info().id().equals(id))) {
      throw ProblemException.badRequest(
          "There is no source '" + id + "'; there are " + known + ".");
    }
    return Optional.of(id);
  }

  private Dataset find(String name) throws LibraryException {
    return backend.dataset(name).orElseThrow(() -> noSuch(name));
  }

  private static ProblemException noSuch(String name) {
    return ProblemException.notFound(
        "There is no dataset '" + name + "'; /api/v1/datasets lists them.");
  }

  private static Response json(Object value) {
    return Response.ok(value, APPLICATION_JSON).build();
  }

  private static Response csv(Csv.Table table) {
    return Response.ok(Csv.text(table), Csv.CONTENT_TYPE).build();
  }
}
