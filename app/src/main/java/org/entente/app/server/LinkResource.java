package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.entente.app.output.Json;
import org.entente.app.output.LinkCsv;
import org.entente.app.output.LinkSummaryJson;
import org.entente.app.output.PairJson;
import org.entente.host.engine.EngineException;
import org.entente.host.library.LibraryException;
import org.entente.host.measure.MeasureException;
import org.jspecify.annotations.Nullable;

/** Which works of two datasets are the same publication, and what somebody decided of it. */
@Path("/api/v1/links")
@Tag(name = "Links")
public final class LinkResource {

  private static final List<String> STATUSES = List.of("accepted", "review", "rejected");
  private static final int PAIRS = 50;
  private static final int MOST_PAIRS = 100_000;
  private static final int MOST_BYTES = 16_384;

  private final Backend backend;
  private final Measuring measuring;
  private final SideBySide sideBySide;
  private final Jobs jobs;

  LinkResource(Backend backend, Measuring measuring, SideBySide sideBySide, Jobs jobs) {
    this.backend = backend;
    this.measuring = measuring;
    this.sideBySide = sideBySide;
    this.jobs = jobs;
  }

  /** What somebody decided of two works. */
  @Schema(name = "LinkDecision")
  record DecisionJson(
      @Schema(description = "The first dataset.", example = "wos") String a,
      @Schema(description = "Its source's key of the work.") String aKey,
      @Schema(description = "The second dataset.", example = "scopus") String b,
      @Schema(description = "Its source's key of the work.") String bKey,
      @Schema(
              allowableValues = {"accepted", "rejected", "open"},
              description =
                  "They are the same publication, they are not, or nobody has decided: an earlier"
                      + " decision is forgotten.")
          String decision) {}

  @GET
  @Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
  @Operation(
      operationId = "links",
      summary = "Pairs of works of two datasets, with what both say",
      description =
          "The surest first. As CSV (/api/v1/links.csv) a, a_key, b, b_key, rule, score, status by"
              + " the keys of the first dataset, all of them unless a limit is given. Links that are"
              + " not made yet are made first, which may take long; POST makes them as a job.")
  @ApiResponse(
      responseCode = "200",
      description = "A row a pair.",
      content = {
        @Content(
            mediaType = APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = PairJson.class))),
        @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(types = "string"))
      })
  public CompletionStage<Response> links(
      @BeanParam Sides sides,
      @Parameter(
              description =
                  "Which pairs: links, those that somebody should look at, those that are none, or"
                      + " all.",
              schema =
                  @Schema(
                      type = "string",
                      defaultValue = "accepted",
                      allowableValues = {"accepted", "review", "rejected", "all"}))
          @QueryParam("status")
          @Nullable String status,
      @Parameter(
              description = "How many at most; as CSV all, unless it is given.",
              schema = @Schema(type = "integer", defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit,
      @Context Request request,
      @Context UriInfo uri)
      throws LibraryException, EngineException {
    List<String> statuses = statuses(status);
    boolean unlimited = limit == null || limit.isBlank();
    int most =
        Csv.wanted(request)
            ? Limit.of("limit", limit, Integer.MAX_VALUE, Integer.MAX_VALUE)
            : Limit.of("limit", limit, PAIRS, MOST_PAIRS);
    return sideBySide.answer(
        sides,
        request,
        uri,
        (a, b, csv) -> {
          backend.links().check(a, b);
          if (csv) {
            return table(a, b, Set.copyOf(statuses), unlimited ? Long.MAX_VALUE : most);
          }
          List<PairJson> pairs = new ArrayList<>();
          for (String each : statuses) {
            backend.links().pairs(a, b, each, most - pairs.size()).stream()
                .map(PairJson::of)
                .forEach(pairs::add);
          }
          return pairs;
        });
  }

  private Csv.LongTable table(String a, String b, Set<String> statuses, long most) {
    return out -> {
      try (LinkCsv csv = new LinkCsv(out)) {
        long[] written = {0};
        backend
            .links()
            .links(
                a,
                b,
                statuses,
                link -> {
                  if (written[0] < most) {
                    csv.write(link);
                    written[0]++;
                  }
                });
      }
    };
  }

  private static List<String> statuses(@Nullable String given) {
    String status = given == null || given.isBlank() ? "accepted" : given.strip();
    if (status.equals("all")) {
      return STATUSES;
    }
    if (!STATUSES.contains(status)) {
      throw ProblemException.badRequest(
          "There is no status '" + status + "'; there are accepted, review, rejected, all.");
    }
    return List.of(status);
  }

  @GET
  @Path("summary")
  @Produces(APPLICATION_JSON)
  @Operation(
      operationId = "linkSummary",
      summary = "The links of two datasets in figures",
      description = "Answers at once: links that are not made yet are not made here.")
  @ApiResponse(
      responseCode = "200",
      description = "Counts by rule and status; ready=false and no figures where there are none.",
      content = @Content(schema = @Schema(implementation = LinkSummaryJson.class)))
  public CompletionStage<Response> summary(@BeanParam Sides sides) {
    String a = sides.first();
    String b = sides.second();
    return measuring.answer(
        () -> {
          Links links = backend.links();
          links.check(a, b);
          LinkSummaryJson summary =
              links.ready(a, b)
                  ? LinkSummaryJson.of(links.summary(a, b))
                  : LinkSummaryJson.notReady(a, b);
          return Response.ok(summary, APPLICATION_JSON).build();
        });
  }

  @POST
  @Produces(APPLICATION_JSON)
  @Operation(
      operationId = "makeLinks",
      summary = "Makes the links of two datasets",
      description = "It is a job: follow the Location. Where they are made already it is done.")
  @ApiResponse(
      responseCode = "202",
      description = "It has been queued, or is done.",
      headers = @Header(name = "Location", description = "Where the job stands."),
      content = @Content(schema = @Schema(implementation = JobJson.class)))
  public Response make(@BeanParam Sides sides) throws MeasureException {
    String a = sides.first();
    String b = sides.second();
    backend.links().check(a, b);
    Job job = Job.linking(a, b);
    if (backend.links().ready(a, b)) {
      jobs.done(job);
    } else {
      jobs.submit(job);
    }
    return Response.accepted(job.toJson())
        .location(URI.create("/api/v1/jobs/" + job.id()))
        .type(APPLICATION_JSON)
        .build();
  }

  @PUT
  @Path("decisions")
  @Produces(APPLICATION_JSON)
  @Operation(
      operationId = "decideLink",
      summary = "Decides whether two works are the same publication",
      description =
          "It holds over the rules, and is kept when the links are made anew. Nothing is merged:"
              + " both records stay as they are.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = APPLICATION_JSON,
              schema = @Schema(implementation = DecisionJson.class)))
  @ApiResponse(responseCode = "204", description = "It is kept, or forgotten.")
  public CompletionStage<Response> decide(@Parameter(hidden = true) InputStream body)
      throws IOException {
    DecisionJson said = read(body);
    return measuring.answer(
        () -> {
          Links links = backend.links();
          links.check(said.a(), said.b());
          if (said.decision().equals("open")) {
            links.forget(said.a(), said.aKey(), said.b(), said.bKey());
          } else {
            boolean accepted = said.decision().equals("accepted");
            links.decide(said.a(), said.aKey(), said.b(), said.bKey(), accepted);
          }
          return Response.noContent().build();
        });
  }

  private static DecisionJson read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(413, "A decision on two works is shorter than this.");
    }
    JsonNode json;
    try {
      json = Json.mapper().readTree(bytes);
    } catch (JsonProcessingException e) {
      throw ProblemException.badRequest(
          "The body is not JSON: {\"a\": \"wos\", \"aKey\": \"WOS:1\", \"b\": \"scopus\","
              + " \"bKey\": \"2-s2.0-1\", \"decision\": \"accepted\"} was expected.");
    }
    DecisionJson said =
        new DecisionJson(
            text(json, "a"),
            text(json, "aKey"),
            text(json, "b"),
            text(json, "bKey"),
            text(json, "decision"));
    if (!List.of("accepted", "rejected", "open").contains(said.decision())) {
      throw ProblemException.badRequest(
          "There is no decision '" + said.decision() + "'; there are accepted, rejected, open.");
    }
    return said;
  }

  private static String text(JsonNode json, String field) {
    String text = json.path(field).asText("");
    if (text.isBlank()) {
      throw ProblemException.badRequest(
          "The decision lacks '"
              + field
              + "': a, aKey, b, bKey and decision (accepted, rejected or open) are needed.");
    }
    return text;
  }
}
