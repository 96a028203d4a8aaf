package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.spi.Http;

/**
 * A web API that was written down: it gives its answers one after the other, whatever is asked, and
 * keeps what was asked. The host's own {@link Http} repeats requests and keeps a pace; this one
 * does neither, so that every request is seen.
 */
public final class ScriptedHttp implements Http {

  /** Gives an answer, or fails as a network does. */
  private interface Step {
    Answer give() throws IOException, InterruptedException;
  }

  private final List<Step> steps;
  private final boolean forEver;
  private final List<Request> requests = new ArrayList<>();

  private ScriptedHttp(List<Step> steps, boolean forEver) {
    this.steps = steps;
    this.forEver = forEver;
  }

  /** These answers, one a request; a further request is a failed test. */
  public static ScriptedHttp of(List<Answer> answers) {
    List<Step> steps = new ArrayList<>();
    for (Answer answer : answers) {
      steps.add(() -> answer);
    }
    return new ScriptedHttp(steps, false);
  }

  /** This answer to every request. */
  public static ScriptedHttp always(Answer answer) {
    return new ScriptedHttp(List.of(() -> answer), true);
  }

  /** A server that cannot be reached. */
  public static ScriptedHttp unreachable() {
    return new ScriptedHttp(
        List.of(
            () -> {
              throw new IOException("Connection refused");
            }),
        true);
  }

  /** A user who cancels while the source waits for an answer. */
  public static ScriptedHttp cancelled() {
    return new ScriptedHttp(
        List.of(
            () -> {
              throw new InterruptedException("cancelled");
            }),
        true);
  }

  /** An answer of JSON. */
  public static Answer json(String body) {
    return new Answer(200, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8));
  }

  /** Any answer. */
  public static Answer answer(int status, Map<String, String> headers, String body) {
    return new Answer(status, headers, body.getBytes(UTF_8));
  }

  /** What was asked, in order. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Answers that nobody asked for, count. */
  public int left() {
    return forEver ? 0 : steps.size() - requests.size();
  }

  @Override
  public Answer get(Request request) throws IOException, InterruptedException {
    int place = forEver ? 0 : requests.size();
    requests.add(request);
    if (place >= steps.size()) {
      throw new AssertionError(
          "The harvest asked for more than there is: request " + requests.size() + ", " + request);
    }
    return steps.get(place).give();
  }
}
