package org.entente.app.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is turned away at the door, and that nothing is said there that need not be. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FrontDoorTest {

  @SuppressWarnings("NullAway.Init")
  private TestServer server;

  private int port;

  @BeforeAll
  void start() throws Exception {
    server = new TestServer();
    port = server.server.uri().getPort();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private String ask(String requestLine, String... headers) throws Exception {
    return server.raw(
        requestLine
            + "\r\n"
            + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
            + "Connection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/server-test.js", "/webjars/vega/vega.min.js", "/api/v1/library"})
  void foreignNamesAreTurnedAwayEverywhere(String path) throws Exception {
    String get = "GET " + path + " HTTP/1.1";
    for (String host :
        new String[] {
          "Host: evil.example",
          "Host: evil.example:" + port,
          "Host: 127.0.0.1",
          "Host: 127.0.0.1:1",
          "Host: 127.0.0.1.evil.example:" + port,
          "Host: localhost:" + port + ":" + port,
          "Host: user@localhost:" + port
        }) {
      String response = ask(get, host);
      assertTrue(response.startsWith("HTTP/1.1 421"), host + ": " + response);
      assertFalse(response.contains("evil"), response);
      assertLeaksNothing(response);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Host: [", "Host: :", "Host: [::1", "Host: a b", "Host: 127.0.0.1:abc", "Host: "})
  void malformedNamesAreTurnedAwayWithoutAWordOfHowTheyFailed(String host) throws Exception {
    for (String path : new String[] {"/", "/api/v1/library"}) {
      String response = ask("GET " + path + " HTTP/1.1", host);
      assertTrue(response.isEmpty() || response.startsWith("HTTP/1.1 4"), host + ": " + response);
      assertLeaksNothing(response);
    }
  }

  @Test
  void aMissingOrDoubledNameIsTurnedAway() throws Exception {
    assertTrue(ask("GET / HTTP/1.0").startsWith("HTTP/1."), "HTTP/1.0");
    assertTrue(ask("GET /api/v1/library HTTP/1.0").contains(" 421 "), "HTTP/1.0");
    String ours = "Host: 127.0.0.1:" + port;
    String doubled = ask("GET /api/v1/library HTTP/1.1", ours, "Host: evil.example");
    assertTrue(doubled.startsWith("HTTP/1.1 4"), doubled);
  }

  @Test
  void aNameInTheRequestLineIsCheckedToo() throws Exception {
    String response =
        ask("GET http://evil.example/api/v1/library HTTP/1.1", "Host: 127.0.0.1:" + port);
    assertTrue(response.startsWith("HTTP/1.1 4"), response);
  }

  @Test
  void ownNamesAreAnswered() throws Exception {
    for (String host : new String[] {"127.0.0.1", "localhost", "LOCALHOST", "[::1]"}) {
      String response = ask("GET /api/v1/library HTTP/1.1", "Host: " + host + ":" + port);
      assertTrue(response.startsWith("HTTP/1.1 200"), host + ": " + response);
    }
  }

  @Test
  void changesThatAnotherSitesPageAsksForAreRefused() throws Exception {
    String path = "/api/v1/datasets/first";
    for (String[] header :
        new String[][] {
          {"Origin", "http://evil.example"},
          {"Origin", "null"},
          {"Origin", "http://127.0.0.1:1"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"}
        }) {
      HttpRequest.Builder request = server.request(path).header(header[0], header[1]);
      RestTest.assertProblem(403, "Another site's page", server.send(request.DELETE()));
      RestTest.assertProblem(
          403,
          "Another site's page",
          server.send(
              server
                  .request("/api/v1/recognitions?file=x")
                  .header(header[0], header[1])
                  .POST(HttpRequest.BodyPublishers.ofString("FN "))));
    }
    assertTrue(server.backend.dataset("first").isPresent());
  }

  @Test
  void changesThatOurOwnPageAsksForAreDone() throws Exception {
    HttpResponse<String> response =
        server.send(
            server
                .request("/api/v1/recognitions?file=x")
                .header("Origin", "http://127.0.0.1:" + port)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("FN ")));
    assertEquals(200, response.statusCode(), response.body());
  }

  @Test
  void aBodyWithAnUpgradeHeaderIsRefusedAtOnce() throws Exception {
    long start = System.nanoTime();
    String response =
        ask(
            "PUT /api/v1/datasets/x/files/a.txt HTTP/1.1",
            "Host: 127.0.0.1:" + port,
            "Upgrade: h2c",
            "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA",
            "Content-Length: 0");
    assertTrue(response.startsWith("HTTP/1.1 400"), response);
    assertTrue(response.contains("HTTP/1.1"), response);
    assertTrue(System.nanoTime() - start < 3_000_000_000L);
  }

  @Test
  void whatGoesWrongInsideStaysInside() throws Exception {
    HttpResponse<String> response =
        server.get("/api/v1/observations?metric=international-share&country=AQ&dataset=first");
    RestTest.assertProblem(500, "Its log says more under the number", response);
    assertLeaksNothing(response.body());
    for (String line :
        new String[] {
          "GET /%zz HTTP/1.1",
          "GET /api/v1/%zz HTTP/1.1",
          "GET /api/v1/observations?x=%zz HTTP/1.1",
          "BREW /api/v1/library HTTP/1.1",
          "BREW / HTTP/1.1",
          "GET /api/v1/datasets/{x} HTTP/1.1",
          "GET /api/v1/datasets/%7Bx%7D.csv HTTP/1.1",
          "GET /api/v1/datasets/%7Bx%7D/rejects.csv?limit=%7By%7D HTTP/1.1",
          "GET /api/v1/observations?metric={x}|<y> HTTP/1.1",
          "GET //api/v1/library HTTP/1.1",
          "GET /api/v1;x=y/library HTTP/1.1",
          "OPTIONS * HTTP/1.1",
          "TRACE / HTTP/1.1",
          "GET / HTTP/9.9",
          "nonsense"
        }) {
      String raw = ask(line, "Host: 127.0.0.1:" + port, "Cookie: secret=1");
      assertFalse(raw.startsWith("HTTP/1.1 200 ") && line.startsWith("TRACE"), raw);
      assertFalse(raw.startsWith("HTTP/1.1 500"), line + ": " + raw);
      assertLeaksNothing(raw);
    }
  }

  /** No stack, no class, no path, no name or version of what we are made of. */
  static void assertLeaksNothing(String response) {
    String lower = response.toLowerCase(Locale.ROOT);
    for (String word :
        new String[] {
          "exception", "grizzly", "jersey", "glassfish", "at org.", "java.", "/home/", "secret"
        }) {
      assertFalse(lower.contains(word), word + " in " + response);
    }
  }

  @Test
  void withATokenNothingIsAnsweredWithoutIt() throws Exception {
    try (TestServer own = new TestServer(ServerOptions.local(0, "0.1.0").withToken("letmein"))) {
      for (String path : new String[] {"/", "/server-test", "/api/v1/library", "/nowhere"}) {
        HttpResponse<String> refused = own.get(path);
        RestTest.assertProblem(401, "token", refused);
        assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
        assertEquals(401, own.get(path + "?token=wrong").statusCode());
      }
      HttpRequest.Builder bearer =
          own.request("/api/v1/library").header("Authorization", "Bearer letmein");
      assertEquals(200, own.send(bearer).statusCode());
      assertEquals(
          401,
          own.send(own.request("/api/v1/library").header("Authorization", "Bearer x"))
              .statusCode());
      assertEquals(200, own.get("/api/v1/library?token=letmein").statusCode());
      assertEquals(401, own.put("/api/v1/datasets/x/files/a", "FN ").statusCode());

      HttpResponse<String> entry = own.get("/server-test?a=1&token=letmein&b=2");
      assertEquals(303, entry.statusCode());
      assertEquals("/server-test?a=1&b=2", entry.headers().firstValue("Location").orElse(""));
      String cookie = entry.headers().firstValue("Set-Cookie").orElse("");
      assertTrue(cookie.contains("; HttpOnly; SameSite=Strict"), cookie);
      assertFalse(cookie.contains("letmein"), cookie);
      HttpRequest.Builder with =
          own.request("/server-test").header("Cookie", "x=y; " + cookie.split(";", -1)[0]);
      assertEquals(200, own.send(with).statusCode());
      assertEquals("?token=letmein", "?" + own.server.entry().getRawQuery());
    }
  }

  @Test
  void aServerOnEveryInterfaceDemandsAToken() throws Exception {
    try (TestServer own = new TestServer(ServerOptions.local(0, "0.1.0").withHost("0.0.0.0"))) {
      assertEquals(401, own.get("/api/v1/library").statusCode());
      Optional<String> token = own.server.token();
      assertTrue(token.isPresent());
      assertEquals(32, token.get().length());
      assertEquals(200, own.get("/api/v1/library?token=" + token.get()).statusCode());
    }
  }

  @Test
  void furtherNamesCanBeAllowed() {
    HostCheck hosts = new HostCheck("127.0.0.1", 8080, false, Set.of("entente.example"));
    assertTrue(hosts.allows("entente.example"));
    assertTrue(hosts.allows("entente.example:8080"));
    assertFalse(hosts.allows("entente.example:8081"));
    assertFalse(hosts.allows("10.0.0.1:8080"));
    HostCheck everywhere = new HostCheck("0.0.0.0", 8080, true, Set.of());
    assertTrue(everywhere.allows("10.0.0.1:8080"));
    assertFalse(everywhere.allows("evil.example:8080"));
    assertTrue(new HostCheck("127.0.0.1", 80, false, Set.of()).allows("localhost"));
    assertTrue(new HostCheck("fe80::1", 8080, false, Set.of()).allows("[fe80::1]:8080"));
  }
}
