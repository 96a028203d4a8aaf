package org.entente.app.server;

import static org.entente.app.server.RestTest.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links over HTTP: made as a job, listed, counted, decided. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LinkRestTest {

  private static final String LINKS = "/api/v1/links";
  private static final String SIDES = "?a=first&b=second";

  @SuppressWarnings("NullAway.Init")
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.backend.links.go.countDown();
    server.close();
  }

  private HttpResponse<String> post(String path) throws Exception {
    return server.send(server.request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private static String location(HttpResponse<String> response) {
    assertEquals(202, response.statusCode(), response.body());
    return response.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void linksAreMadeAsAJobAndCountedWhenTheyAreThere() throws Exception {
    assertEquals(
        TestServer.parse(
            "{\"a\":\"first\",\"b\":\"second\",\"ready\":false,\"counts\":[],\"accepted\":null,"
                + "\"review\":null,\"rejected\":null,\"compared\":null,\"skipped\":null,"
                + "\"notes\":[]}"),
        server.json(LINKS + "/summary" + SIDES));
    JsonNode job = server.await(location(post(LINKS + SIDES)));
    assertEquals("links", job.get("kind").asText());
    assertEquals("done", job.get("state").asText());
    assertEquals("first", job.get("dataset").asText());
    assertEquals("second", job.get("other").asText());
    JsonNode summary = server.json(LINKS + "/summary" + SIDES);
    assertTrue(summary.get("ready").asBoolean());
    assertEquals(7, summary.get("accepted").asInt());
    assertEquals(1, summary.get("review").asInt());
    assertEquals(0, summary.get("rejected").asInt());
    assertEquals(
        TestServer.parse("{\"rule\":\"doi\",\"status\":\"accepted\",\"links\":5}"),
        summary.at("/counts/0"));
    HttpResponse<String> again = post(LINKS + SIDES);
    location(again);
    assertEquals("done", TestServer.parse(again.body()).get("state").asText());
  }

  @Test
  void aJobThatLinksTellsHowFarItIsAndCanBeCancelled() throws Exception {
    server.backend.links.go = new CountDownLatch(1);
    String location = location(post(LINKS + SIDES));
    for (int i = 0;
        i < 200 && !server.json(location).at("/progress/file").asText().equals("Comparing works");
        i++) {
      Thread.sleep(20);
    }
    assertEquals(1000, server.json(location).at("/progress/bytesTotal").asInt());
    server.send(server.request(location).DELETE());
    assertEquals("cancelled", server.await(location).get("state").asText());
  }

  @Test
  void aLinkingThatFailsSaysWhy() throws Exception {
    JsonNode job = server.await(location(post(LINKS + "?a=second&b=first")));
    assertEquals("failed", job.get("state").asText());
    assertEquals("The links cannot be made: the disk is full.", job.get("error").asText());
  }

  @Test
  void pairsWithWhatBothSay() throws Exception {
    JsonNode pairs = server.json(LINKS + SIDES + "&status=review");
    assertEquals(
        TestServer.parse(
            "[{\"rule\":\"title\",\"score\":0.875,\"status\":\"review\",\"a\":{\"key\":\"WOS:2\","
                + "\"doi\":\"\",\"pmid\":\"\",\"title\":\"On x\",\"year\":2018,"
                + "\"authors\":\"A, B\",\"venue\":\"J X\",\"place\":\"volume 1\","
                + "\"documentType\":\"article\"},\"b\":{\"key\":\"2-s2.0-2\","
                + "\"doi\":\"10.5555/x\",\"pmid\":\"7\",\"title\":\"On X\",\"year\":null,"
                + "\"authors\":\"A, B\",\"venue\":\"J X\",\"place\":\"\","
                + "\"documentType\":\"review\"}}]"),
        pairs);
    assertEquals(2, server.json(LINKS + SIDES + "&status=all").size());
    assertEquals(1, server.json(LINKS + SIDES + "&status=all&limit=1").size());
    assertEquals(
        "a,a_key,b,b_key,rule,score,status\r\nfirst,WOS:1,second,2-s2.0-1,doi,1,accepted\r\n",
        server.get("/api/v1/links.csv" + SIDES).body());
    assertEquals(
        "a,a_key,b,b_key,rule,score,status\r\n"
            + "first,WOS:1,second,2-s2.0-1,doi,1,accepted\r\n"
            + "first,WOS:2,second,2-s2.0-2,title,0.875,review\r\n",
        server.get("/api/v1/links.csv" + SIDES + "&status=all").body());
    assertProblem(
        400,
        "There is no status 'x'; there are accepted, review, rejected, all.",
        server.get(LINKS + SIDES + "&status=x"));
  }

  @Test
  void decisionsAreChecked() throws Exception {
    String decision =
        "{\"a\":\"first\",\"aKey\":\"WOS:2\",\"b\":\"second\",\"bKey\":\"2-s2.0-2\","
            + "\"decision\":\"accepted\"}";
    String path = LINKS + "/decisions";
    assertEquals(204, server.put(path, decision).statusCode());
    assertEquals(
        "{first WOS:2 second 2-s2.0-2=true}", server.backend.links.stamp("first", "second"));
    assertEquals(204, server.put(path, decision.replace("accepted", "open")).statusCode());
    assertEquals(204, server.put(path, decision.replace("accepted", "open")).statusCode());
    assertEquals("{}", server.backend.links.stamp("first", "second"));
    assertProblem(
        400,
        "There is no decision 'perhaps'; there are accepted, rejected, open.",
        server.put(path, decision.replace("accepted", "perhaps")));
    assertProblem(400, "lacks 'bKey'", server.put(path, decision.replace("bKey", "key")));
    assertProblem(400, "The body is not JSON", server.put(path, "{"));
    assertProblem(413, "shorter", server.put(path, "\"" + "x".repeat(30_000) + "\""));
    assertProblem(
        422, "no work with the key none", server.put(path, decision.replace("WOS:2", "none")));
    assertProblem(
        422, "The library has: first, second.", server.put(path, decision.replace("first", "z")));
  }

  @Test
  void theDatasetsMustBeThereAndBeTwo() throws Exception {
    assertProblem(422, "The library has: first, second.", post(LINKS + "?a=first&b=z"));
    assertProblem(422, "both are first", post(LINKS + "?a=first&b=first"));
    assertProblem(422, "no dataset 'z'", server.get(LINKS + "?a=z&b=first"));
    assertProblem(422, "no dataset 'z'", server.get(LINKS + "/summary?a=z&b=first"));
    assertProblem(400, "'b' is missing", server.get(LINKS + "?a=first"));
  }
}
