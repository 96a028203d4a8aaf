package org.entente.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.entente.host.library.Dataset;
import org.entente.host.library.LibraryException;
import org.jspecify.annotations.Nullable;

/**
 * Whether an answer that a client has still holds: it does while the question, the datasets, the
 * program and the plugins are the same.
 */
final class Freshness {

  private final Backend backend;
  private final String programVersion;

  Freshness(Backend backend, String programVersion) {
    this.backend = backend;
    this.programVersion = programVersion;
  }

  /** The tag of an answer that rests on datasets and parameters alone. */
  Optional<EntityTag> tag(List<String> datasets, UriInfo uri, boolean csv) throws LibraryException {
    return tag(datasets, uri, csv, "");
  }

  /**
   * The tag of an answer about these datasets; empty where one of them is not there.
   *
   * @param also what else the answer rests on, in words
   */
  Optional<EntityTag> tag(List<String> datasets, UriInfo uri, boolean csv, String also)
      throws LibraryException {
    List<Dataset> found = new ArrayList<>();
    for (String name : datasets) {
      Optional<Dataset> dataset = backend.dataset(name);
      if (dataset.isEmpty()) {
        return Optional.empty();
      }
      found.add(dataset.get());
    }
    String all =
        String.join(
            "\n",
            programVersion,
            backend.plugins().plugins().toString(),
            found.toString(),
            uri.getRequestUri().toString(),
            also,
            csv ? "csv" : "json");
    return Optional.of(new EntityTag(digest(all.getBytes(UTF_8)), true));
  }

  /** The answer "not modified" where the client has it already, else null. */
  static @Nullable Response notModified(Request request, Optional<EntityTag> tag) {
    if (tag.isEmpty()) {
      return null;
    }
    Response.ResponseBuilder builder = request.evaluatePreconditions(tag.get());
    return builder == null ? null : builder.cacheControl(revalidate()).tag(tag.get()).build();
  }

  /** The answer with its tag. */
  static Response tagged(Response.ResponseBuilder answer, Optional<EntityTag> tag) {
    tag.ifPresent(present -> answer.tag(present).cacheControl(revalidate()));
    return answer.build();
  }

  private static CacheControl revalidate() {
    CacheControl control = new CacheControl();
    control.setPrivate(true);
    control.setNoCache(true);
    control.setNoTransform(false);
    return control;
  }

  /** A short digest, fit for an entity tag. */
  static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 22);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
