package org.entente.host.harvest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.entente.spi.Code;
import org.entente.spi.Http;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.entente.spi.Spi;
import org.jspecify.annotations.Nullable;

/**
 * The way out that a harvest source gets: one request at a time, at the pace of the source, with
 * patience for an API that is busy. Nothing that it says or throws holds a secret.
 */
public final class HostHttp implements Http, AutoCloseable {

  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
  private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTS = 5;

  /** How soon a user who wants to stop is heard. */
  private static final Duration SLICE = Duration.ofMillis(100);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Duration pace;
  private final Secrets secrets;
  private final HttpLimits limits;
  private final Timekeeper time;
  private final Consumer<String> said;
  private final BooleanSupplier cancelled;
  private final ThreadPoolExecutor threads;
  private final HttpClient client;
  private @Nullable Long lastRequest;

  /**
   * A way out for one harvest.
   *
   * @param pace the least time between two requests
   * @param said told of every wait that the API asks for, in a sentence
   * @param cancelled asked often whether the user wants to stop
   */
  HostHttp(
      Duration pace,
      Secrets secrets,
      HttpLimits limits,
      Timekeeper time,
      Consumer<String> said,
      BooleanSupplier cancelled) {
    this.pace = pace;
    this.secrets = secrets;
    this.limits = limits;
    this.time = time;
    this.said = said;
    this.cancelled = cancelled;
    this.threads = HttpThreads.start();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .executor(threads)
            .build();
  }

  @Override
  public synchronized Answer get(Request request)
      throws SourceException, IOException, InterruptedException {
    URI uri = request.uri();
    for (int redirects = 0; ; redirects++) {
      Answer answer = patiently(uri, request.headers());
      Optional<String> target =
          ELSEWHERE.contains(answer.status()) ? answer.header("location") : Optional.empty();
      if (target.isEmpty()) {
        return answer;
      }
      if (redirects == MOST_REDIRECTS) {
        throw refusal(
            host(uri)
                + " sends from one address to the next without end. Update the plugin, or ask its"
                + " provider.");
      }
      uri = redirected(uri, target.get());
    }
  }

  private Answer patiently(URI uri, Map<String, String> headers)
      throws SourceException, IOException, InterruptedException {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      Duration wait = pause;
      String why;
      try {
        Answer answer = once(uri, headers);
        if (!BUSY.contains(answer.status()) || attempt == limits.attempts()) {
          return answer;
        }
        Optional<Duration> asked =
            RetryAfter.of(answer, time.now()).filter(duration -> !duration.isZero());
        wait = asked.orElse(pause);
        if (wait.compareTo(limits.longestWait()) > 0) {
          // The source knows what it means, and the user need not wait to be told.
          return answer;
        }
        why =
            asked.isPresent()
                ? "The API asks to wait " + Durations.words(wait) + " (" + answer.status() + ")."
                : "The API is busy ("
                    + answer.status()
                    + "); it is asked again in "
                    + Durations.words(wait)
                    + ".";
      } catch (SSLException e) {
        throw unreachable(uri, attempt, e);
      } catch (IOException e) {
        if (attempt == limits.attempts()) {
          throw unreachable(uri, attempt, e);
        }
        why =
            host(uri)
                + " gives no answer ("
                + reason(e)
                + "); it is asked again in "
                + Durations.words(wait)
                + ".";
      }
      say(why);
      sleep(wait);
      pause = min(pause.multipliedBy(2), limits.longestWait());
    }
  }

  /** One request and its answer, whatever its status. */
  private Answer once(URI uri, Map<String, String> headers)
      throws SourceException, IOException, InterruptedException {
    keepPace();
    AtomicLong lastByte = new AtomicLong(System.nanoTime());
    CompletableFuture<HttpResponse<byte[]>> coming;
    try {
      coming =
          client.sendAsync(
              request(uri, headers),
              head ->
                  new BoundedBody(limits.largestAnswer(), () -> lastByte.set(System.nanoTime())));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(secrets.redact(String.valueOf(e.getMessage())));
    }
    HttpResponse<byte[]> response = await(coming, lastByte, uri);
    Map<String, String> answered = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> answered.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    String packing =
        Optional.ofNullable(answered.get("content-encoding"))
            .map(text -> text.strip().toLowerCase(Locale.ROOT))
            .orElse("");
    byte[] body = response.body();
    if (packing.equals("gzip") || packing.equals("x-gzip")) {
      body = unpack(body, uri);
      answered.remove("content-encoding");
      answered.remove("content-length");
    } else if (!packing.isEmpty() && !packing.equals("identity")) {
      throw refusal(
          host(uri)
              + " packs its answer as '"
              + packing
              + "', where gzip or nothing was asked for. Update the plugin, or ask its provider.");
    }
    return new Answer(response.statusCode(), answered, body);
  }

  private HttpRequest request(URI uri, Map<String, String> headers) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri).GET();
    builder.setHeader("User-Agent", "Entente (plugin boundary " + Spi.VERSION + ")");
    builder.setHeader("Accept-Encoding", "gzip");
    headers.forEach(builder::setHeader);
    return builder.build();
  }

  private HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> coming, AtomicLong lastByte, URI uri)
      throws SourceException, IOException, InterruptedException {
    long begun = System.nanoTime();
    boolean come = false;
    try {
      while (true) {
        stopIfCancelled();
        try {
          HttpResponse<byte[]> response = coming.get(SLICE.toMillis(), TimeUnit.MILLISECONDS);
          come = true;
          return response;
        } catch (TimeoutException e) {
          long now = System.nanoTime();
          long quiet = limits.quiet().toNanos();
          if (now - lastByte.get() > quiet || now - begun > 10 * quiet) {
            throw new HttpTimeoutException("nothing came for too long");
          }
        }
      }
    } catch (ExecutionException e) {
      throw broken(e.getCause(), uri);
    } finally {
      if (!come) {
        coming.cancel(true);
      }
    }
  }

  private IOException broken(@Nullable Throwable failure, URI uri) throws SourceException {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof BoundedBody.TooLarge) {
        throw tooLarge(uri);
      }
    }
    return failure instanceof IOException e ? e : new IOException(failure);
  }

  private byte[] unpack(byte[] packed, URI uri) throws SourceException, IOException {
    if (packed.length == 0) {
      return packed;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] body = in.readNBytes((int) limits.largestAnswer() + 1);
      if (body.length > limits.largestAnswer()) {
        throw tooLarge(uri);
      }
      return body;
    }
  }

  private URI redirected(URI from, String target) throws SourceException {
    URI to;
    try {
      to = from.resolve(target.strip());
    } catch (IllegalArgumentException e) {
      throw refusal(
          host(from)
              + " sends on to something that is no address. Update the plugin, or ask its"
              + " provider.");
    }
    boolean sameHost = to.getHost() != null && to.getHost().equalsIgnoreCase(from.getHost());
    boolean same =
        String.valueOf(to.getScheme()).equals(from.getScheme()) && port(to) == port(from);
    boolean safer =
        "http".equals(from.getScheme())
            && "https".equals(to.getScheme())
            && port(from) == 80
            && port(to) == 443;
    if (!sameHost || !(same || safer)) {
      throw refusal(
          host(from)
              + " sends on to "
              + (to.getHost() == null
                  ? "something that is no address of the web"
                  : to.getScheme() + "://" + host(to))
              + ", which is not followed: the request may hold what is meant for "
              + host(from)
              + " alone. Update the plugin, or correct the address if it is among your settings.");
    }
    return to;
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
  }

  private void keepPace() throws InterruptedException {
    stopIfCancelled();
    Long before = lastRequest;
    if (before != null) {
      Duration since = Duration.ofNanos(time.nanos() - before);
      if (since.compareTo(pace) < 0) {
        sleep(pace.minus(since));
      }
    }
    lastRequest = time.nanos();
  }

  private void sleep(Duration duration) throws InterruptedException {
    Duration left = duration;
    while (!left.isZero() && !left.isNegative()) {
      stopIfCancelled();
      Duration slice = min(left, SLICE);
      time.sleep(slice);
      left = left.minus(slice);
    }
    stopIfCancelled();
  }

  private void stopIfCancelled() throws InterruptedException {
    if (cancelled.getAsBoolean()) {
      throw new InterruptedException("the harvest was cancelled");
    }
  }

  private void say(String sentence) {
    said.accept(secrets.redact(sentence));
  }

  private SourceException tooLarge(URI uri) {
    return refusal(
        host(uri)
            + " answers with more than "
            + (limits.largestAnswer() >= 1 << 20
                ? limits.largestAnswer() / (1 << 20) + " MiB"
                : limits.largestAnswer() + " bytes")
            + ", which is more than one page may have. Ask for fewer records a page if the source"
            + " has a setting for it.");
  }

  private SourceException refusal(String sentence) {
    return new SourceException(
        Code.UPSTREAM, secrets.redact(sentence), new Location("", 0, ""), null);
  }

  private IOException unreachable(URI uri, int attempts, IOException last) {
    String tried = attempts == 1 ? "" : " " + attempts + " attempts were made.";
    String sentence =
        last instanceof SSLException
            ? host(uri)
                + " cannot be trusted ("
                + reason(last)
                + "). Is the date of this computer right, and does nothing stand between it and the"
                + " API?"
            : host(uri)
                + " cannot be reached ("
                + reason(last)
                + ")."
                + tried
                + " Is this computer connected, and does a proxy have to be named?";
    return new IOException(secrets.redact(sentence), secrets.redact(last));
  }

  private static String reason(IOException e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof UnresolvedAddressException) {
        return "its name is not known";
      }
    }
    if (e instanceof HttpConnectTimeoutException) {
      return "no connection within the time";
    }
    if (e instanceof HttpTimeoutException) {
      return "no answer within the time";
    }
    if (e instanceof EOFException || e instanceof ZipException) {
      return "its packed answer is damaged";
    }
    String message = e.getMessage();
    if (e instanceof ConnectException) {
      return message == null || message.isBlank() ? "connection refused" : message;
    }
    if (message == null || message.isBlank()) {
      return e instanceof SocketException ? "the connection broke" : e.getClass().getSimpleName();
    }
    return message;
  }

  private static String host(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** Ends the threads; a request on its way is dropped. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
