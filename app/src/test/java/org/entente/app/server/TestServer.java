package org.entente.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A real server on a free port over a fake host, and a client for it. */
final class TestServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  final FakeBackend backend = new FakeBackend();
  final EntenteServer server;
  final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  TestServer() throws IOException {
    this(ServerOptions.local(0, "0.1.0"));
  }

  TestServer(ServerOptions options) throws IOException {
    this(options, 15);
  }

  TestServer(ServerOptions options, long eventQuietSeconds) throws IOException {
    server = EntenteServer.start(options, backend, eventQuietSeconds);
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.uri().getPort() + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  HttpResponse<String> put(String path, String body) throws Exception {
    return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  JsonNode json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " gave " + response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body());
  }

  static JsonNode parse(String json) throws Exception {
    return JSON.readTree(json);
  }

  /** Sends bytes as they are and gives everything that comes back until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.uri().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), UTF_8);
      }
    }
  }

  /** Asks for a job until it has ended. */
  JsonNode await(String location) throws Exception {
    for (int i = 0; i < 200; i++) {
      JsonNode job = json(location);
      String state = job.get("state").asText();
      if (!state.equals("queued") && !state.equals("running")) {
        return job;
      }
      Thread.sleep(25);
    }
    throw new AssertionError("the job did not end");
  }

  @Override
  public void close() {
    server.close();
    backend.go.countDown();
  }
}
