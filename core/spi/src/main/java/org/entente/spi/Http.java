package org.entente.spi;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The way to a web API that the host gives to a {@link HarvestSource}. It keeps the pace that the
 * source announced; it repeats a request that got 429, 502, 503 or 504, or no answer, as often and
 * as late as {@code Retry-After} asks for, within the host's patience; it limits the size of
 * answers; and it follows redirects to the same host alone.
 *
 * @since SPI 1.4
 */
public interface Http {

  /**
   * Gets; whatever the status, the last answer is returned, so the source can say what it means.
   *
   * @throws SourceException if the answer is larger than the host takes
   * @throws IOException if the server cannot be reached
   * @throws InterruptedException if the harvest was cancelled
   */
  Answer get(Request request) throws SourceException, IOException, InterruptedException;

  /**
   * A request.
   *
   * @param uri http or https, with a host; it may hold a secret, which the host redacts
   * @param headers name to value
   */
  record Request(URI uri, Map<String, String> headers) {

    public Request {
      if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
        throw new IllegalArgumentException("an address of http or https was expected");
      }
      if (uri.getHost() == null) {
        throw new IllegalArgumentException("an address with a host was expected");
      }
      headers = Map.copyOf(headers);
    }

    /** A request that asks for JSON. */
    public static Request json(URI uri) {
      return new Request(uri, Map.of("Accept", "application/json"));
    }

    /** Without the query, which may hold secrets. */
    @Override
    public String toString() {
      return "GET " + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    }
  }

  /**
   * An answer.
   *
   * @param status the status code, such as 200
   * @param headers by lower-case name; of a repeated header, its first value
   * @param body the bytes, unpacked; do not change the array
   */
  @SuppressWarnings("ArrayRecordComponent") // the body of an answer, which nobody compares
  record Answer(int status, Map<String, String> headers, byte[] body) {

    public Answer {
      requireNonNull(body, "body");
      Map<String, String> lowerCase = new TreeMap<>();
      headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
      headers = Collections.unmodifiableMap(lowerCase);
    }

    /** A header's value. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the answer says that it is JSON: errors often come as a page of HTML. */
    public boolean isJson() {
      return header("content-type").map(type -> type.toLowerCase(Locale.ROOT)).stream()
          .anyMatch(type -> type.contains("/json") || type.contains("+json"));
    }
  }
}
