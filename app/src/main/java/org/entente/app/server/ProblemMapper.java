package org.entente.app.server;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.entente.host.engine.EngineException;
import org.entente.host.intake.ImportException;
import org.entente.host.library.LibraryException;
import org.entente.host.measure.MeasureException;
import org.entente.host.plugin.PluginFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what a resource throws into a problem. Exceptions whose messages are written for users are
 * shown; of any other one only a number is shown, under which the log has it.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  @Context private @Nullable UriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (cause instanceof ProblemException problem) {
      return response(problem.status(), String.valueOf(problem.getMessage()));
    }
    if (cause instanceof MeasureException
        || cause instanceof EngineException
        || cause instanceof ImportException) {
      return response(422, String.valueOf(cause.getMessage()));
    }
    if (cause instanceof LibraryException) {
      LOG.warn("The library could not do what was asked.", cause);
      return response(500, String.valueOf(cause.getMessage()));
    }
    if (cause instanceof PluginFailure failure) {
      LOG.warn("Plugin {} failed.", failure.pluginId(), failure);
      return response(500, String.valueOf(failure.getMessage()));
    }
    if (cause instanceof WebApplicationException web) {
      return ofStatus(web.getResponse());
    }
    return response(500, unexpected(cause));
  }

  /** Logs under a new number and gives the sentence that names it. */
  static String unexpected(Throwable thrown) {
    String number = Long.toHexString(ThreadLocalRandom.current().nextLong() >>> 24);
    LOG.error("Unexpected error {}", number, thrown);
    return "Something went wrong inside Entente. Its log says more under the number "
        + number
        + ".";
  }

  private Response ofStatus(Response original) {
    int status = original.getStatus();
    if (status < 400) {
      return original;
    }
    String detail =
        switch (status) {
          case 404 ->
              "There is nothing at " + path() + "; /api/v1/openapi.json lists what there is.";
          case 405 -> "This address does not take that method; it takes " + allowed(original) + ".";
          case 406 -> "This address gives none of the media types that the Accept header asks for.";
          case 415 -> "This address does not take a body of that media type.";
          default -> "The request cannot be answered.";
        };
    Response problem = response(status, detail);
    String allow = original.getHeaderString("Allow");
    return allow == null ? problem : Response.fromResponse(problem).header("Allow", allow).build();
  }

  private static String allowed(Response original) {
    String allow = original.getHeaderString("Allow");
    return allow == null ? "another one" : allow.replace(",", ", ");
  }

  private Response response(int status, String detail) {
    return Response.status(status)
        .type(ProblemDetails.MEDIA_TYPE)
        .entity(ProblemDetails.of(status, detail, path()))
        .build();
  }

  private String path() {
    UriInfo current = uri;
    return current == null ? "" : current.getRequestUri().getRawPath();
  }
}
