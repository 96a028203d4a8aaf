package org.entente.app.server;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.entente.app.output.Json;

/** Writes records and lists as JSON; texts and bytes are already what they should be. */
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
public final class JsonWriter implements MessageBodyWriter<Object> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type != String.class && type != byte[].class;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    // The whole document before its first byte: what fails half-way must not look like an answer.
    out.write(Json.mapper().writeValueAsBytes(value));
  }
}
