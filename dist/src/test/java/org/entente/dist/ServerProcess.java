package org.entente.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server of the distribution, as a process of its own. */
final class ServerProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("at (http://[^ ]+)");

  private final Process process;
  private final URI address;

  /**
   * Java's client asks for HTTP/2 by an Upgrade header, which Grizzly does not answer when a body
   * follows.
   */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts {@code entente serve} (or another command that serves) on a free port and waits until it
   * says where it is.
   */
  static ServerProcess start(Path library, String command, String... more) throws IOException {
    return start(Map.of(), library, command, more);
  }

  /** As {@link #start(Path, String, String...)}, with further environment variables. */
  static ServerProcess start(
      Map<String, String> environment, Path library, String command, String... more)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(command, "--library", library.toString(), "--port", "0", "--no-browser"));
    arguments.addAll(List.of(more));
    ProcessBuilder builder =
        Distribution.builder(Distribution.home(), arguments.toArray(String[]::new))
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        Thread drain = new Thread(() -> lines.lines().forEach(rest -> {}), "drain");
        drain.setDaemon(true);
        drain.start();
        return new ServerProcess(process, URI.create(matcher.group(1)));
      }
    }
    throw new IllegalStateException("the server did not start: " + said);
  }

  /** The address it gave, with the first page's path. */
  URI address() {
    return address;
  }

  /** The process's number. */
  long pid() {
    return process.pid();
  }

  URI resolve(String path) {
    return address.resolve(path);
  }

  String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString(UTF_8));
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          path + " gave " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  HttpResponse<String> put(String path, Path file) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(resolve(path)).PUT(HttpRequest.BodyPublishers.ofFile(file)).build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  /** Ends it as Ctrl+C does, and gives its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server did not stop");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
