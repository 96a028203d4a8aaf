package org.entente.app.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and browser libraries. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StaticFilesTest {

  @SuppressWarnings("NullAway.Init")
  private TestServer server;

  @BeforeAll
  void start() throws Exception {
    server = new TestServer();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/server-test, text/html",
    "/server-test.html, text/html",
    "/server-test.js, text/javascript",
    "/api/, text/html",
    "/api/api.js, text/javascript",
    "/webjars/vega/vega.min.js, text/javascript",
    "/webjars/vega-lite/vega-lite.min.js, text/javascript",
    "/webjars/vega-embed/vega-embed.min.js, text/javascript",
    "/webjars/swagger-ui/swagger-ui.css, text/css"
  })
  void filesHaveTheirTypeAndTheHeadersOfAll(String path, String type) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertEquals(200, response.statusCode());
    assertEquals(type + "; charset=utf-8", header(response, "Content-Type"));
    assertEquals("no-cache", header(response, "Cache-Control"));
    assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    assertEquals("no-referrer", header(response, "Referrer-Policy"));
    assertEquals(FrontDoor.CONTENT_SECURITY_POLICY, header(response, "Content-Security-Policy"));
    assertFalse(header(response, "Content-Security-Policy").contains("unsafe"));
    HttpResponse<String> again =
        server.send(server.request(path).header("If-None-Match", header(response, "ETag")));
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
  }

  @Test
  void aLibraryAskedForByItsVersionIsKept() throws Exception {
    HttpResponse<String> kept = server.get("/webjars/vega/vega.min.js?v=5.32.0");
    assertEquals("public, max-age=31536000, immutable", header(kept, "Cache-Control"));
    HttpResponse<String> other = server.get("/webjars/vega/vega.min.js?v=4");
    assertEquals("no-cache", header(other, "Cache-Control"));
  }

  @Test
  void headGivesTheHeadersAlone() throws Exception {
    HttpResponse<String> head =
        server.send(
            server.request("/server-test").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(
        server.get("/server-test").body().length(),
        Integer.parseInt(header(head, "Content-Length")));
  }

  @Test
  void aFileIsSentPackedWhereTheClientWantsIt() throws Exception {
    HttpResponse<byte[]> packed =
        server.client.send(
            server.request("/webjars/vega/vega.min.js").header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
    assertEquals((byte) 0x1f, packed.body()[0]);
    assertTrue(packed.body().length < 250_000);
  }

  @Test
  void otherMethodsAreRefused() throws Exception {
    HttpResponse<String> response = server.put("/server-test", "x");
    assertEquals(405, response.statusCode());
    assertEquals("GET, HEAD", header(response, "Allow"));
  }

  @Test
  void theAddressOfTheInterfaceLeadsToItsPage() throws Exception {
    HttpResponse<String> response = server.get("/api");
    assertEquals(303, response.statusCode());
    assertEquals("/api/", header(response, "Location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/server-test.secret",
        "/../web/server-test.html",
        "/js/../server-test.js",
        "/%2e%2e/web/server-test.html",
        "/..%2fweb%2fserver-test.html",
        "/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/..\\web\\server-test.html",
        "//server-test.html",
        "/./server-test.html",
        "/server-test.html/",
        "/server-test.html%00.js",
        "/org/entente/app/web/server-test.html",
        "/webjars/vega/../vega-lite/vega-lite.min.js",
        "/webjars/vega/5.32.0/vega.min.js",
        "/webjars/jersey/x.js",
        "/api/../server-test.html",
        "/META-INF/MANIFEST.MF",
        "/logback.xml"
      })
  void nothingElseIsThere(String path) throws Exception {
    String response =
        server.raw(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + server.server.uri().getPort()
                + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
    assertTrue(response.startsWith("HTTP/1.1 40"), response);
    assertFalse(response.contains("A page of a test"), response);
    FrontDoorTest.assertLeaksNothing(response);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
