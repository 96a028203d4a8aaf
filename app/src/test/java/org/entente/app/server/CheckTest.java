package org.entente.app.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.entente.host.claim.StudyReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Claims over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CheckTest {

  private static final String STUDY =
      """
      study: A case
      defaults: {country: CN}
      claims:
        - id: share
          quote: It was 26.6 %.
          metric: international-share
          claim: {value: {year: 2018, is: 26.6 %}}
        - id: elsewhere
          quote: So says Scopus.
          on: scopus
          metric: international-share
          claim: {value: {year: 2018, is: 26.6 %}}
      """;

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

  private HttpResponse<String> post(String query, String body) throws Exception {
    return send("/api/v1/checks" + query, body);
  }

  private HttpResponse<String> send(String address, String body) throws Exception {
    return server.send(
        server
            .request(address)
            .header("Content-Type", "text/yaml")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void claimsAreCheckedOnTheirDatasets() throws Exception {
    HttpResponse<String> response = post("?dataset=first,second", STUDY);
    assertEquals(200, response.statusCode(), response.body());
    JsonNode check = TestServer.parse(response.body());
    assertEquals("A case", check.get("study").asText());
    int results = check.get("results").size();
    assertEquals(
        results,
        check.get("holds").asInt()
            + check.get("doesNotHold").asInt()
            + check.get("cannotBeSaid").asInt());
    JsonNode first = check.get("results").get(0);
    assertEquals("share", first.get("claim").asText());
    assertEquals("first", first.get("dataset").asText());
    assertEquals("holds", first.get("verdict").asText());
    assertTrue(first.get("figure").asText().startsWith("26.60 % in 2018"), first.toString());
  }

  @Test
  void theSameIsThereAsCsv() throws Exception {
    HttpResponse<String> response = send("/api/v1/checks.csv?dataset=first,second", STUDY);
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(
        response.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"),
        response.headers().toString());
    String[] lines = response.body().split("\r?\n");
    assertEquals("claim,dataset,metric,verdict,figure,why,remark,quote", lines[0]);
    assertTrue(lines[1].startsWith("share,first,international-share,holds,"), lines[1]);
    JsonNode check = TestServer.parse(post("?dataset=first,second", STUDY).body());
    assertEquals(check.get("results").size(), lines.length - 1);
  }

  @Test
  void whatCannotBeCheckedIsAProblem() throws Exception {
    HttpResponse<String> wrong = post("?dataset=first", STUDY.replace("metric:", "metrik:"));
    assertEquals(400, wrong.statusCode());
    assertTrue(wrong.body().contains("claims, line 6"), wrong.body());
    assertEquals(422, post("?dataset=nowhere", STUDY).statusCode());
    assertEquals(400, post("", STUDY).statusCode());
    assertEquals(400, post("?dataset=first&scale=0", STUDY).statusCode());
    assertEquals(413, post("?dataset=first", "x".repeat(StudyReader.LIMIT + 1)).statusCode());
  }

  @Test
  void studiesAreListedAndRead() throws Exception {
    assertEquals("case", server.json("/api/v1/studies").get(0).get("name").asText());
    HttpResponse<String> study = server.get("/api/v1/studies/case");
    assertEquals("study: A case\n", study.body());
    assertTrue(
        study.headers().firstValue("Content-Type").orElse("").startsWith("text/yaml"),
        study.headers().toString());
    assertEquals(404, server.get("/api/v1/studies/nothing").statusCode());
  }
}
