package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.SERVER_SENT_EVENTS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;

/** Long work: imports. */
@Path("/api/v1/jobs")
@Tag(name = "Jobs")
public final class JobResource {

  private final Jobs jobs;
  private final JobEvents events;

  JobResource(Jobs jobs, JobEvents events) {
    this.jobs = jobs;
    this.events = events;
  }

  @GET
  @Produces(APPLICATION_JSON)
  @Operation(operationId = "jobs", summary = "The recent jobs, newest first")
  @ApiResponse(
      responseCode = "200",
      description = "The jobs since the server started, the last 200 of those that ended.",
      content = @Content(array = @ArraySchema(schema = @Schema(implementation = JobJson.class))))
  public List<JobJson> jobs() {
    return jobs.recent().stream().map(Job::toJson).toList();
  }

  @GET
  @Path("{id}")
  @Produces(APPLICATION_JSON)
  @Operation(operationId = "job", summary = "A job: where it stands, and its report")
  @ApiResponse(
      responseCode = "200",
      description = "The job.",
      content = @Content(schema = @Schema(implementation = JobJson.class)))
  public JobJson job(@PathParam("id") String id) {
    return find(id).toJson();
  }

  @GET
  @Path("{id}/events")
  @Produces(SERVER_SENT_EVENTS)
  @Operation(
      operationId = "jobEvents",
      summary = "Follows a job",
      description =
          "Server-sent events: 'progress' with the job at every change, at most five a second; at"
              + " the end 'done' with the job, and the stream closes.")
  @ApiResponse(
      responseCode = "200",
      description = "The events.",
      content =
          @Content(
              mediaType = SERVER_SENT_EVENTS,
              schema = @Schema(implementation = JobJson.class)))
  public void events(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
    events.follow(find(id), sink, sse);
  }

  @DELETE
  @Path("{id}")
  @Produces(APPLICATION_JSON)
  @Operation(
      operationId = "cancelJob",
      summary = "Cancels a job",
      description =
          "Nothing of a cancelled import stays. A running one stops soon after; one that has ended"
              + " is left as it is.")
  @ApiResponse(
      responseCode = "200",
      description = "The job.",
      content = @Content(schema = @Schema(implementation = JobJson.class)))
  public JobJson cancel(@PathParam("id") String id) {
    Job job = find(id);
    job.cancel();
    return job.toJson();
  }

  private Job find(String id) {
    return jobs.job(id)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "There is no job of that id; jobs are forgotten when the server stops."));
  }
}
