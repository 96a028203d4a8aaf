package org.entente.app.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.app.fixture.StrangersPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins are looked at over HTTP and never installed, on a real library and its server. */
final class PluginsOverHttpTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private LibraryServer server;

  @BeforeEach
  void start() throws Exception {
    server = new LibraryServer(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Set<String> installed() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("plugins"))) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void noPluginIsInstalledThroughTheWeb() throws Exception {
    Path jar =
        new StrangersPlugin(folder)
            .write(folder.resolve("evil.jar"), "evil", "1.0.0", ">=1.0.0 & <2.0.0");
    byte[] before = Files.readAllBytes(folder.resolve("plugins/tiny.jar"));
    for (String path :
        new String[] {
          "/api/v1/plugins",
          "/api/v1/plugins/evil",
          "/api/v1/plugins/evil.jar",
          "/api/v1/plugins/tiny",
          "/plugins",
          "/plugins/evil.jar"
        }) {
      for (String method : new String[] {"PUT", "POST", "DELETE", "PATCH"}) {
        HttpRequest.BodyPublisher body =
            method.equals("DELETE")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofFile(jar);
        int status = server.send(server.request(path).method(method, body)).statusCode();
        assertTrue(status == 404 || status == 405, method + " " + path + " gave " + status);
      }
    }

    // As a file of a dataset it is a file like any other, whatever its name says.
    for (String name : new String[] {"evil.jar", "..%2F..%2Fplugins%2Fevil.jar"}) {
      HttpResponse<String> put =
          server.send(
              server
                  .request("/api/v1/datasets/left/files/" + name)
                  .PUT(HttpRequest.BodyPublishers.ofFile(jar)));
      if (put.statusCode() == 202) {
        JsonNode job = end(put.headers().firstValue("Location").orElseThrow());
        assertEquals(0, job.path("report").path("accepted").asInt(), job::toString);
        assertEquals(3, job.path("report").path("files").size(), job::toString);
        for (JsonNode entry : job.path("report").path("files")) {
          assertEquals("NOT_THIS_FORMAT", entry.path("problems").get(0).path("code").asText());
        }
      } else {
        assertTrue(put.statusCode() >= 400 && put.statusCode() < 500, put.body());
      }
    }
    assertEquals(Set.of("tiny.jar"), installed());
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("plugins/tiny.jar")));
    JsonNode plugins = TestServer.parse(server.send(server.request("/api/v1/plugins")).body());
    assertEquals(1, plugins.size());
    assertEquals("tiny", plugins.get(0).get("id").asText());
  }

  private JsonNode end(String location) throws Exception {
    for (int i = 0; i < 400; i++) {
      JsonNode job = TestServer.parse(server.send(server.request(location)).body());
      String state = job.get("state").asText();
      if (!state.equals("queued") && !state.equals("running")) {
        return job;
      }
      Thread.sleep(25);
    }
    throw new AssertionError("the job did not end");
  }

  @Test
  void theListIsNotKeptByAnybodyForItMayChange() throws Exception {
    HttpResponse<String> answer = server.send(server.request("/api/v1/plugins"));
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    JsonNode plugin = TestServer.parse(answer.body()).get(0);
    assertEquals("started", plugin.get("state").asText());
    assertEquals(0, plugin.get("notes").size());
    String where =
        TestServer.parse(server.send(server.request("/api/v1/library")).body())
            .get("pluginsFolder")
            .asText();
    assertEquals(folder.resolve("plugins").toAbsolutePath().normalize().toString(), where);
  }
}
