package org.entente.app.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.entente.app.fixture.TinyLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links, decisions and comparisons over HTTP on a real library; see {@link TinyLibrary}. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DecisionsRoundTripTest {

  private static final String LINKS = "/api/v1/links?a=left&b=right";
  private static final String SUMMARY = "/api/v1/links/summary?a=left&b=right";
  private static final String OVERLAP =
      "/api/v1/comparisons/overlap?a=left&b=right&metric=international-share&country=CN";

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

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> response = server.send(server.request(path));
    assertEquals(200, response.statusCode(), response.body());
    return TestServer.parse(response.body());
  }

  private int decide(String aKey, String bKey, String decision) throws Exception {
    String body =
        "{\"a\":\"left\",\"aKey\":\"%s\",\"b\":\"right\",\"bKey\":\"%s\",\"decision\":\"%s\"}"
            .formatted(aKey, bKey, decision);
    return server
        .send(
            server
                .request("/api/v1/links/decisions")
                .PUT(HttpRequest.BodyPublishers.ofString(body)))
        .statusCode();
  }

  private String csv() throws Exception {
    return server.send(server.request(LINKS.replace("?", ".csv?"))).body();
  }

  private int linked() throws Exception {
    JsonNode rows = json(OVERLAP);
    return rows.get(rows.size() - 1).get("linked").asInt();
  }

  @Test
  void aDecisionMakesALinkTakesItAwayAndIsForgotten() throws Exception {
    assertFalse(json(SUMMARY).get("ready").asBoolean());
    HttpResponse<String> posted =
        server.send(server.request(LINKS).POST(HttpRequest.BodyPublishers.noBody()));
    assertEquals(202, posted.statusCode());
    String location = posted.headers().firstValue("Location").orElseThrow();
    for (int i = 0; i < 400 && !json(location).get("state").asText().equals("done"); i++) {
      Thread.sleep(25);
    }
    assertEquals("done", json(location).get("state").asText());
    assertEquals(4, json(SUMMARY).get("accepted").asInt());

    String before = csv();
    HttpResponse<String> first = server.send(server.request(OVERLAP));
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(
        304, server.send(server.request(OVERLAP).header("If-None-Match", tag)).statusCode());
    assertEquals(4, linked());

    assertEquals(204, decide("L5", "R6", "accepted"));
    assertTrue(csv().contains("left,L5,right,R6,decided,1,accepted"), csv());
    assertEquals(5, linked());
    HttpResponse<String> then = server.send(server.request(OVERLAP).header("If-None-Match", tag));
    assertEquals(200, then.statusCode());
    assertNotEquals(tag, then.headers().firstValue("ETag").orElseThrow());

    assertEquals(204, decide("L5", "R6", "rejected"));
    assertFalse(csv().contains("L5"), csv());
    assertEquals(4, linked());
    JsonNode rejected = json(LINKS + "&status=rejected");
    assertEquals("L5", rejected.at("/0/a/key").asText());

    assertEquals(204, decide("L5", "R6", "open"));
    assertEquals(before, csv());

    assertEquals(204, decide("L3", "R3", "rejected"));
    assertFalse(csv().contains("L3"), csv());
    assertEquals(204, decide("L3", "R3", "open"));
    assertEquals(before, csv());
    assertEquals(422, decide("L9", "R3", "accepted"));
  }

  @Test
  void ofATableItIsSaidWhatCannotBeHad() throws Exception {
    HttpResponse<String> links =
        server.send(
            server
                .request("/api/v1/links?a=left&b=table")
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertEquals(422, links.statusCode());
    assertTrue(links.body().contains("holds no works"), links.body());
    String question = "&metric=international-share&country=CN";
    JsonNode comparison = json("/api/v1/comparisons?a=table&b=left" + question);
    assertEquals(0, comparison.get("overlap").size());
    assertTrue(comparison.get("notes").size() > 0);
    HttpResponse<String> decomposition =
        server.send(server.request("/api/v1/comparisons/decomposition?a=table&b=left" + question));
    assertEquals(422, decomposition.statusCode());
  }

  @Test
  void theRestOfAComparisonIsThere() throws Exception {
    String sides = "?a=left&b=right&metric=international-share&country=CN";
    JsonNode works = json("/api/v1/comparisons/works" + sides + "&step=coverage-b");
    assertEquals("R6", works.at("/works/0/b/key").asText());
    JsonNode types = json("/api/v1/comparisons/agreement/document-types" + sides);
    assertTrue(
        types.toString().contains("{\"a\":\"article\",\"b\":\"review\",\"count\":1}"),
        types.toString());
    HttpResponse<String> csv =
        server.send(
            server.request("/api/v1/comparisons/disagreements.csv" + sides + "&field=year"));
    assertTrue(csv.body().contains("year,different,L4,R4,10.5555/4,2019,2020,"), csv.body());
  }
}
