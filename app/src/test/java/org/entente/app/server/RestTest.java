package org.entente.app.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.host.measure.Question;
import org.entente.spi.Counting;
import org.entente.spi.Spi;
import org.entente.spi.Years;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Every address of the REST interface, asked over HTTP. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RestTest {

  private static final String QUESTION = "metric=international-share&country=CN";

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

  @Test
  void theLibrarySaysWhatItIs() throws Exception {
    JsonNode library = server.json("/api/v1/library");
    assertEquals(
        TestServer.parse(
            "{\"simulated\":true,\"version\":\"0.1.0\",\"spi\":\""
                + Spi.VERSION
                + "\",\"countryTables\":\"2026.1\",\"pluginsFolder\":\""
                + Path.of("plugins").toAbsolutePath()
                + "\"}"),
        library);
  }

  @Test
  void sourcesMetricsAndPluginsAreListed() throws Exception {
    JsonNode source = server.json("/api/v1/sources").get(0);
    assertEquals("wos", source.get("id").asText());
    assertEquals("source-fake", source.get("plugin").get("id").asText());
    assertEquals("Export, Plain text.", source.get("formats").get(0).get("howToExport").asText());
    assertEquals("No author ids before 2008.", source.get("limits").get(0).asText());
    assertTrue(source.get("harvest").isNull());

    JsonNode metric = server.json("/api/v1/metrics").get(0);
    assertEquals("share", metric.get("unit").asText());
    assertFalse(metric.get("byPartner").asBoolean());
    assertEquals("full", metric.get("countings").get(0).asText());
    assertEquals("author-ids", metric.get("needs").get(0).asText());
    assertEquals("2", metric.get("parameters").get(0).get("defaultValue").asText());

    JsonNode plugin = server.json("/api/v1/plugins").get(0);
    assertEquals("started", plugin.get("state").asText());
    assertEquals("source-fake.jar", plugin.get("file").asText());
  }

  @Test
  void countriesHaveCodesAndNames() throws Exception {
    JsonNode countries = server.json("/api/v1/countries");
    assertTrue(countries.size() > 240);
    assertTrue(countries.toString().contains("{\"code\":\"GB\",\"name\":\"United Kingdom\"}"));
  }

  @Test
  void datasetsAsJsonAndAsCsv() throws Exception {
    JsonNode first = server.json("/api/v1/datasets").get(0);
    assertEquals("first", first.get("name").asText());
    assertEquals("works", first.get("kind").asText());
    assertEquals("2026-01-02T03:04:05Z", first.get("updated").asText());

    HttpResponse<String> csv = server.get("/api/v1/datasets.csv");
    assertEquals("text/csv;charset=utf-8", csv.headers().firstValue("Content-Type").orElse(""));
    assertTrue(
        csv.body()
            .startsWith(
                "name,source,kind,version,works,observations,first_year,last_year,addresses,"
                    + "unresolved,works_without_address,country_tables,dataset_date,updated\r\n"
                    + "first,wos,works,1,100,0,2013,2023,250,3,1,2026.1,,2026-01-02T03:04:05Z"),
        csv.body());
    HttpResponse<String> accepted =
        server.send(server.request("/api/v1/datasets").header("Accept", "text/csv"));
    assertEquals(csv.body(), accepted.body());
  }

  @Test
  void aDatasetTellsItsYearsAndImports() throws Exception {
    JsonNode detail = server.json("/api/v1/datasets/first");
    assertEquals("first", detail.get("dataset").get("name").asText());
    assertEquals(
        TestServer.parse("[{\"year\":2018,\"works\":60},{\"year\":2019,\"works\":40}]"),
        detail.get("years"));
    assertEquals(3, detail.get("imports").get(0).get("read").asInt());
  }

  @Test
  void rejectsAndUnresolvedAddresses() throws Exception {
    JsonNode reject = server.json("/api/v1/datasets/first/rejects?limit=5").get(0);
    assertEquals("=1+1", reject.get("raw").asText());
    assertEquals(
        "file,line,record,code,message,raw\r\n"
            + "a.txt,7,WOS:1,MALFORMED,Line 7 has no tag.,'=1+1\r\n",
        server.get("/api/v1/datasets/first/rejects.csv").body());
    JsonNode address = server.json("/api/v1/datasets/first/unresolved").get(0);
    assertEquals(5, address.get("count").asInt());
    assertEquals(
        "name,count,texts,example,file,line\r\n"
            + "\"\"\"X\"\"\",5,2,\"Inst Nowhere, \"\"X\"\"\",a.txt,3\r\n",
        server.get("/api/v1/datasets/first/unresolved.csv?limit=1").body());
  }

  @Test
  void whatTheAddressesSayAndTheSourceStatesBesideThem() throws Exception {
    JsonNode difference = server.json("/api/v1/datasets/first/differences").get(0);
    assertEquals("CN", difference.get("country").asText());
    assertEquals("US", difference.get("organisationCountry").asText());
    assertEquals(
        "address,organisation,country,organisation_country,count,file,line\r\n"
            + "\"Lab, Beijing, China\",Big Corp,CN,US,4,a.json,\r\n",
        server.get("/api/v1/datasets/first/differences.csv").body());
    JsonNode addresses = server.json("/api/v1/datasets/first/addresses");
    assertEquals(280, addresses.get("authorshipsTied").asInt());
    assertEquals(0, server.json("/api/v1/datasets/second/addresses").get("works").asInt());
    assertProblem(404, "no dataset", server.get("/api/v1/datasets/absent/addresses"));
  }

  @Test
  void theLibrarysOwnNames() throws Exception {
    try (TestServer own = new TestServer()) {
      String path = "/api/v1/names";
      assertEquals(
          TestServer.parse("[{\"name\":\"Example University\",\"country\":\"US\"}]"),
          own.json(path));
      HttpResponse<String> put = own.put(path, "{\"name\":\" Inst  X \",\"country\":\"de\"}");
      assertEquals(200, put.statusCode());
      assertEquals("DE", TestServer.parse(put.body()).get(1).get("country").asText());
      JsonNode resolved = own.json("/api/v1/country?address=Dept%20Y,%20Inst%20X");
      assertEquals("DE", resolved.get("country").asText());
      assertEquals("user-alias", resolved.get("rule").asText());
      assertEquals("stated", resolved.get("certainty").asText());
      assertProblem(
          400, "UK is not a country's code", own.put(path, "{\"name\":\"X\",\"country\":\"UK\"}"));
      assertProblem(400, "cannot be a name", own.put(path, "{\"country\":\"DE\"}"));
      assertProblem(400, "The body is not JSON", own.put(path, "{"));
      assertProblem(413, "shorter", own.put(path, "\"" + "x".repeat(30_000) + "\""));
      assertEquals(204, own.send(own.request(path + "?name=inst%20x").DELETE()).statusCode());
      assertProblem(
          404,
          "none of the library's own",
          own.send(own.request(path + "?name=inst%20x").DELETE()));
      assertEquals(1, own.json(path).size());
    }
  }

  @Test
  void addressesAreResolvedAnewAsAJob() throws Exception {
    HttpResponse<String> accepted =
        server.send(
            server
                .request("/api/v1/datasets/first/resolution")
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertEquals(202, accepted.statusCode());
    String location = accepted.headers().firstValue("Location").orElseThrow();
    JsonNode job = server.json(URI.create(location).getPath());
    for (int i = 0; i < 200 && !job.get("state").asText().equals("done"); i++) {
      Thread.sleep(20);
      job = server.json(URI.create(location).getPath());
    }
    assertEquals("resolution", job.get("kind").asText());
    assertEquals("done", job.get("state").asText());
    assertEquals(5, job.get("resolution").get("addresses").asInt());
    assertEquals("2026.1+own.0badcafe", job.get("resolution").get("countryTables").asText());
    assertProblem(
        404,
        "no dataset",
        server.send(
            server
                .request("/api/v1/datasets/absent/resolution")
                .POST(HttpRequest.BodyPublishers.noBody())));
  }

  @Test
  void theSameUnderEveryProfile() throws Exception {
    JsonNode rows = server.json("/api/v1/sensitivity?dataset=first&" + QUESTION).get("rows");
    assertEquals("iso", rows.get(0).get("profile").asText());
    assertEquals(-0.015, rows.get(1).get("points").get(0).get("difference").asDouble());
    assertEquals("It cannot be had.", rows.get(2).get("refusal").asText());
    assertEquals(
        "profile,metric,dataset,country,entity,partner,year,value,numerator,denominator,lower,"
            + "upper,lowest,highest,difference\r\n"
            + "iso,international-share,first,CN,,,2018,0.266,10,38,0.2,0.3,0.25,0.28,\r\n"
            + "CN+HK+MO,international-share,first,CN,,,2018,0.266,10,38,0.2,0.3,0.25,0.28,-0.015\r\n",
        server.get("/api/v1/sensitivity.csv?dataset=first&" + QUESTION).body());
    JsonNode profiles = server.json("/api/v1/profiles");
    assertEquals("CN", profiles.get(0).get("id").asText());
    assertTrue(profiles.get(0).get("standard").asBoolean());
  }

  @Test
  void whatIsMeantByACountryIsPartOfTheQuestion() throws Exception {
    JsonNode answer =
        server.json(
            "/api/v1/observations?dataset=first&profile=CN%2BHK%2BMO,EU"
                + "&countries-from=organisation&"
                + QUESTION);
    assertEquals(TestServer.parse("[\"CN+HK+MO\",\"EU\"]"), answer.get("question").get("profiles"));
    assertEquals("organisation", answer.get("question").get("countriesFrom").asText());
    // Typed by hand, the plus sign arrives as a blank.
    server.json("/api/v1/observations?dataset=first&profile=CN+HK+MO&" + QUESTION);
    Question asked = server.backend.question;
    assertNotNull(asked);
    assertEquals(Set.of("CN+HK+MO"), asked.countries().profiles());
    assertProblem(
        400,
        "no definition profile 'BRICS'",
        server.get("/api/v1/observations?dataset=first&profile=BRICS&" + QUESTION));
  }

  @Test
  void aDatasetCanBeRemovedOnce() throws Exception {
    try (TestServer own = new TestServer()) {
      assertEquals(204, own.send(own.request("/api/v1/datasets/first").DELETE()).statusCode());
      HttpResponse<String> again = own.send(own.request("/api/v1/datasets/first").DELETE());
      assertProblem(404, "There is no dataset 'first'", again);
    }
  }

  @Test
  void aFileIsRecognised() throws Exception {
    HttpResponse<String> ours =
        server.send(
            server
                .request("/api/v1/recognitions?file=my%20export.txt")
                .POST(HttpRequest.BodyPublishers.ofString("FN Clarivate")));
    assertEquals(
        TestServer.parse(
            "{\"file\":\"my export.txt\",\"importable\":true,\"source\":\"wos\","
                + "\"format\":\"wos-tagged\",\"reason\":\"It begins with FN.\"}"),
        TestServer.parse(ours.body()));
    HttpResponse<String> other =
        server.send(
            server
                .request("/api/v1/recognitions?file=x")
                .POST(HttpRequest.BodyPublishers.ofString("nothing")));
    assertFalse(TestServer.parse(other.body()).get("importable").asBoolean());
  }

  @Test
  void observationsAsJson() throws Exception {
    JsonNode answer =
        server.json(
            "/api/v1/observations?"
                + QUESTION
                + "&dataset=first,absent&partner=us&years=2013-2023&document-types=all"
                + "&counting=fractional&fold=HK,MO:CN&parameter=least:3");
    assertEquals("US", answer.get("question").get("partner").asText());
    assertEquals("2013-2023", answer.get("question").get("years").asText());
    JsonNode measurement = answer.get("measurements").get(0);
    assertEquals("measured", measurement.get("origin").asText());
    assertEquals(99, measurement.get("coverage").get("resolved").asInt());
    assertEquals("International share", measurement.get("metric").get("title").asText());
    assertEquals(
        TestServer.parse(
            "{\"metric\":\"international-share\",\"dataset\":\"first\",\"country\":\"CN\","
                + "\"entity\":\"\",\"partner\":\"\",\"year\":2018,\"value\":0.266,"
                + "\"numerator\":10,\"denominator\":38,\"lower\":0.2,\"upper\":0.3,"
                + "\"lowest\":0.25,\"highest\":0.28}"),
        measurement.get("observations").get(0));
    assertEquals("absent", answer.get("errors").get(0).get("dataset").asText());
    assertEquals(
        "There is no dataset 'absent'.", answer.get("errors").get(0).get("detail").asText());

    Question asked = server.backend.question;
    assertNotNull(asked);
    assertEquals(Optional.of("US"), asked.partner());
    assertEquals(Optional.of(new Years(2013, 2023)), asked.years());
    assertEquals(Set.of(), asked.documentTypes());
    assertEquals(Counting.FRACTIONAL, asked.counting());
    assertEquals(Map.of("HK", "CN", "MO", "CN"), asked.countries().fold());
    assertEquals(Map.of("least", "3"), asked.parameters());
  }

  @Test
  void aQuestionHasDefaults() throws Exception {
    server.json("/api/v1/observations?dataset=first&partner=all&years=2018&" + QUESTION);
    Question asked = server.backend.question;
    assertNotNull(asked);
    assertEquals(Optional.empty(), asked.partner());
    assertEquals(Optional.of(new Years(2018, 2018)), asked.years());
    assertEquals(Set.of("article", "review"), asked.documentTypes());
    assertEquals(Counting.FULL, asked.counting());
  }

  @Test
  void observationsAsCsv() throws Exception {
    assertEquals(
        "metric,dataset,country,entity,partner,year,value,numerator,denominator,lower,upper,"
            + "lowest,highest\r\n"
            + "international-share,first,CN,,,2018,0.266,10,38,0.2,0.3,0.25,0.28\r\n",
        server.get("/api/v1/observations.csv?dataset=first&" + QUESTION).body());
    assertProblem(
        422,
        "There is no dataset 'absent'.",
        server.get("/api/v1/observations.csv?dataset=first,absent&" + QUESTION));
  }

  @Test
  void findings() throws Exception {
    JsonNode finding =
        server.json("/api/v1/findings?dataset=first&" + QUESTION).get("findings").get(0);
    assertEquals("pp", finding.get("unit").asText());
    assertTrue(finding.get("rank").isNull());
    assertEquals(
        "finding,metric,dataset,country,entity,partner,from,to,value,unit,rank,text\r\n"
            + "since-peak,international-share,first,CN,,,2018,2023,-0.072,pp,,"
            + "The share fell by 7.2 points.\r\n",
        server.get("/api/v1/findings.csv?dataset=first&" + QUESTION).body());
  }

  @Test
  void findingsTakeOptionsAndSayWhatIsNotThere() throws Exception {
    JsonNode found =
        server.json(
            "/api/v1/findings?dataset=first&between=2018-2023&breaks=1&event=pandemic&" + QUESTION);
    assertEquals("first", found.at("/notes/0/dataset").asText());
    assertTrue(found.at("/notes/0/note").asText().startsWith("No break"));
    assertEquals(-0.075, found.at("/findings/0/lower").asDouble());
    assertEquals(-0.069, found.at("/findings/0/upper").asDouble());
    String findings = "/api/v1/findings?dataset=first&" + QUESTION;
    assertProblem(400, "Write 2018-2023", server.get(findings + "&between=2018"));
    assertProblem(400, "Write 0 to 5", server.get(findings + "&breaks=many"));
    assertProblem(400, "china-initiative", server.get(findings + "&event=nothing"));
    assertProblem(422, "one break", server.get(findings + "&breaks=2"));
    assertProblem(400, "There is no parameter", server.get(findings + "&evnt=pandemic"));
  }

  @Test
  void events() throws Exception {
    JsonNode first = server.json("/api/v1/events").get("events").get(0);
    assertEquals("china-initiative", first.get("id").asText());
    assertEquals("2018-11-01", first.get("from").asText());
    assertEquals("2022-02-23", first.get("to").asText());
    assertEquals(2019, first.get("firstYearAfter").asInt());
    assertEquals(2, first.get("countries").size());
  }

  @Test
  void comparisons() throws Exception {
    JsonNode comparison =
        server.json("/api/v1/comparisons?a=first&b=second&disagreements=5&" + QUESTION);
    assertEquals("first", comparison.get("a").get("dataset").get("name").asText());
    assertFalse(comparison.get("a").has("observations"));
    assertEquals(4, comparison.get("overlap").get(0).get("onlyA").asInt());
    assertTrue(comparison.get("overlap").get(0).get("year").isNull());
    assertTrue(comparison.get("differences").get(0).get("b").isNull());
    assertEquals(2, comparison.get("disagreementCount").asInt());
    assertEquals("US", comparison.get("disagreements").get(0).get("bCountries").get(1).asText());

    assertProblem(
        422, "no dataset 'z'", server.get("/api/v1/comparisons?a=z&b=second&" + QUESTION));
  }

  @Test
  void wrongQuestionsGetASentence() throws Exception {
    String path = "/api/v1/observations?dataset=first&";
    assertProblem(400, "'metric' is missing", server.get(path + "country=CN"));
    assertProblem(
        400,
        "There is no metric 'x'; there are international-share.",
        server.get(path + "metric=x&country=CN"));
    assertProblem(400, "'country' is missing", server.get(path + "metric=international-share"));
    assertProblem(400, "GB", server.get(path + "metric=international-share&country=UK"));
    assertProblem(
        400,
        "'China' is not a country's code",
        server.get(path + "metric=international-share&country=China"));
    assertProblem(400, "Write 2013-2023", server.get(path + QUESTION + "&years=13-23"));
    assertProblem(400, "after the last", server.get(path + QUESTION + "&years=2023-2013"));
    assertProblem(400, "full, fractional", server.get(path + QUESTION + "&counting=half"));
    assertProblem(400, "HK,MO:CN", server.get(path + QUESTION + "&fold=HK"));
    assertProblem(400, "name:value", server.get(path + QUESTION + "&parameter=x"));
    assertProblem(400, "'dataset' is missing", server.get("/api/v1/observations?" + QUESTION));
    assertProblem(
        422,
        "There is no dataset 'absent'.",
        server.get("/api/v1/observations?dataset=absent&" + QUESTION));
    assertProblem(
        400,
        "There is no parameter 'yers' here; there are counting, countries-from, country, dataset,"
            + " document-types, fold, metric, parameter, partner, profile, year-rule, years.",
        server.get(path + QUESTION + "&yers=2018"));
    assertProblem(400, "stands more than once", server.get(path + QUESTION + "&country=US"));
    assertProblem(400, "this address takes none", server.get("/api/v1/sources?x=1"));
    assertProblem(400, "whole number", server.get("/api/v1/datasets/first/rejects?limit=-1"));
    assertProblem(500, "catalogue of second", server.get("/api/v1/datasets/second/unresolved"));
  }

  @Test
  void wrongAddressesGetASentence() throws Exception {
    assertProblem(404, "There is nothing at /api/v1/nowhere", server.get("/api/v1/nowhere"));
    assertProblem(404, "There is nothing at /api/v1", server.get("/api/v1"));
    assertProblem(404, "no dataset 'absent'", server.get("/api/v1/datasets/absent"));
    assertProblem(404, "no job", server.get("/api/v1/jobs/1"));
    HttpResponse<String> method =
        server.send(server.request("/api/v1/sources").POST(HttpRequest.BodyPublishers.noBody()));
    assertProblem(405, "GET", method);
    assertTrue(method.headers().firstValue("Allow").orElse("").contains("GET"));
    assertProblem(
        406,
        "Accept",
        server.send(server.request("/api/v1/sources").header("Accept", "image/png")));
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() throws Exception {
    try (TestServer own = new TestServer()) {
      String path = "/api/v1/observations?dataset=first&" + QUESTION;
      String tag = own.get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = own.send(own.request(path).header("If-None-Match", tag));
      assertEquals(304, again.statusCode());
      assertEquals(1, own.backend.measured.get());
      own.backend.grow("first");
      HttpResponse<String> grown = own.send(own.request(path).header("If-None-Match", tag));
      assertEquals(200, grown.statusCode());
      assertNotEquals(tag, grown.headers().firstValue("ETag").orElseThrow());
    }
  }

  @Test
  void headIsAGetWithoutABody() throws Exception {
    HttpResponse<String> head =
        server.send(
            server.request("/api/v1/sources").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }

  @Test
  void largeAnswersArePackedWhereTheClientWantsIt() throws Exception {
    HttpResponse<String> packed =
        server.send(server.request("/api/v1/countries").header("Accept-Encoding", "gzip"));
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
  }

  @Test
  void theDescriptionListsEveryAddress() throws Exception {
    JsonNode document = server.json("/api/v1/openapi.json");
    assertTrue(document.get("openapi").asText().startsWith("3.1"));
    Set<String> operations = new TreeSet<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(verb -> operations.add(verb + " " + path.getKey())));
    assertEquals(
        new TreeSet<>(
            Set.of(
                "get /api/v1/library",
                "get /api/v1/sources",
                "get /api/v1/studies",
                "get /api/v1/studies/{name}",
                "post /api/v1/checks",
                "get /api/v1/metrics",
                "get /api/v1/names",
                "get /api/v1/plugins",
                "get /api/v1/profiles",
                "get /api/v1/sensitivity",
                "get /api/v1/countries",
                "get /api/v1/country",
                "get /api/v1/datasets",
                "get /api/v1/datasets/{name}",
                "delete /api/v1/datasets/{name}",
                "get /api/v1/datasets/{name}/addresses",
                "get /api/v1/datasets/{name}/differences",
                "get /api/v1/datasets/{name}/rejects",
                "get /api/v1/datasets/{name}/unresolved",
                "post /api/v1/datasets/{name}/resolution",
                "put /api/v1/datasets/{name}/files/{file}",
                "put /api/v1/names",
                "post /api/v1/recognitions",
                "get /api/v1/jobs",
                "get /api/v1/jobs/{id}",
                "delete /api/v1/jobs/{id}",
                "delete /api/v1/names",
                "get /api/v1/jobs/{id}/events",
                "get /api/v1/observations",
                "get /api/v1/findings",
                "get /api/v1/events",
                "get /api/v1/comparisons",
                "get /api/v1/comparisons/overlap",
                "get /api/v1/comparisons/disagreements",
                "get /api/v1/comparisons/agreement",
                "get /api/v1/comparisons/agreement/document-types",
                "get /api/v1/comparisons/series",
                "get /api/v1/comparisons/partners",
                "get /api/v1/comparisons/findings",
                "get /api/v1/comparisons/decomposition",
                "get /api/v1/comparisons/decomposition/parts",
                "get /api/v1/comparisons/upset",
                "get /api/v1/comparisons/works",
                "get /api/v1/links",
                "get /api/v1/links/summary",
                "post /api/v1/links",
                "put /api/v1/links/decisions",
                "get /api/v1/openapi.json")),
        operations);

    JsonNode observations = document.get("paths").get("/api/v1/observations").get("get");
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : observations.get("parameters")) {
      names.add(parameter.get("name").asText());
      assertTrue(parameter.hasNonNull("description"), parameter.toString());
      assertEquals("query", parameter.get("in").asText());
    }
    assertEquals(
        Set.of(
            "metric",
            "country",
            "countries-from",
            "year-rule",
            "profile",
            "partner",
            "years",
            "document-types",
            "counting",
            "fold",
            "parameter",
            "dataset"),
        Set.copyOf(names));
    assertTrue(observations.get("responses").get("200").get("content").has("text/csv"));
    assertTrue(document.get("components").get("schemas").has("Observation"));
    JsonNode put = document.get("paths").get("/api/v1/datasets/{name}/files/{file}").get("put");
    assertTrue(put.get("requestBody").get("content").has("application/octet-stream"));
    assertTrue(put.get("responses").has("202"));
    assertReferencesResolve(document, document);

    JsonNode observation = document.get("components").get("schemas").get("Observation");
    assertEquals(
        TestServer.parse("[\"integer\",\"null\"]"),
        observation.get("properties").get("year").get("type"));
    assertEquals("string", observation.get("properties").get("country").get("type").asText());
    assertEquals(13, observation.get("required").size());
    JsonNode report = document.at("/components/schemas/Job/properties/report/anyOf");
    assertEquals("#/components/schemas/ImportReport", report.at("/0/$ref").asText());
    assertEquals("null", report.at("/1/type").asText());
  }

  private static void assertReferencesResolve(JsonNode node, JsonNode document) {
    JsonNode reference = node.get("$ref");
    if (reference != null && reference.isTextual()) {
      assertFalse(document.at(reference.asText().substring(1)).isMissingNode(), reference.asText());
    }
    node.forEach(child -> assertReferencesResolve(child, document));
  }

  static void assertProblem(int status, String sentence, HttpResponse<String> response)
      throws Exception {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    JsonNode problem = TestServer.parse(response.body());
    assertEquals(status, problem.get("status").asInt());
    assertEquals("about:blank", problem.get("type").asText());
    assertFalse(problem.get("title").asText().isEmpty());
    assertTrue(problem.get("detail").asText().contains(sentence), problem.toString());
    assertEquals(
        response.request().uri().getRawPath().replace(".csv", ""),
        problem.get("instance").asText());
  }
}
