package org.entente.app.server;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.core.Response;

/**
 * An error as RFC 9457 has it.
 *
 * @param detail a sentence for the person who must act
 * @param instance the path that was asked for
 */
@Schema(name = "Problem", description = "An error by RFC 9457.")
public record ProblemDetails(
    String type, String title, int status, String detail, String instance) {

  static final String MEDIA_TYPE = "application/problem+json";

  static ProblemDetails of(int status, String detail, String instance) {
    Response.Status known = Response.Status.fromStatusCode(status);
    String title =
        switch (status) {
          case 421 -> "Misdirected Request";
          case 507 -> "Insufficient Storage";
          case 422 -> "Unprocessable Content";
          default -> known == null ? "Error" : known.getReasonPhrase();
        };
    return new ProblemDetails("about:blank", title, status, detail, instance);
  }
}
