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
import java.io.IOException;
import java.util.List;
import org.entente.app.output.EventJson;
import org.entente.host.finding.Event;

/** Events that a series may be looked at around. */
@Path("/api/v1/events")
@Produces(APPLICATION_JSON)
@Tag(name = "Measure")
public final class EventResource {

  private final Backend backend;

  EventResource(Backend backend) {
    this.backend = backend;
  }

  /** What is answered. */
  @Schema(name = "Events")
  record EventsJson(List<EventJson> events) {}

  @GET
  @Operation(
      operationId = "events",
      summary = "Events that a series may be looked at around, and the library's own")
  @ApiResponse(
      responseCode = "200",
      description = "The events by their first day.",
      content = @Content(schema = @Schema(implementation = EventsJson.class)))
  public EventsJson events() {
    return new EventsJson(of(backend).stream().map(EventJson::of).toList());
  }

  /**
   * The events of a library.
   *
   * @throws ProblemException where its own cannot be used
   */
  static List<Event> of(Backend backend) {
    try {
      return backend.events();
    } catch (IOException e) {
      throw new ProblemException(409, "The library's own events cannot be used: " + e.getMessage());
    }
  }
}
