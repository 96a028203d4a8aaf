package org.entente.app.server;

import static org.entente.app.server.RestTest.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What is asked of two datasets over HTTP, with figures set by hand. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ComparisonRestTest {

  private static final String BASE = "/api/v1/comparisons";
  private static final String SIDES = "?metric=international-share&country=CN&a=first&b=second";

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

  private String csv(String path) throws Exception {
    HttpResponse<String> response = server.get(BASE + path);
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("text/csv;charset=utf-8", response.headers().firstValue("Content-Type").get());
    return response.body();
  }

  @Test
  void aComparisonSaysAllThatThePageShows() throws Exception {
    JsonNode comparison = server.json(BASE + SIDES);
    assertEquals(
        TestServer.parse(
            "{\"year\":null,\"documentType\":null,\"country\":null,\"language\":null,\"a\":10,"
                + "\"b\":8,\"linked\":6,\"linkedOfB\":6,\"onlyA\":4,\"onlyB\":2,\"aWithDoi\":9,"
                + "\"bWithDoi\":7,\"inBoth\":6,\"shareOfA\":0.6,\"shareOfB\":0.75,\"jaccard\":0.5}"),
        comparison.at("/overlap/0"));
    assertEquals(
        TestServer.parse("{\"rule\":\"doi\",\"links\":3,\"share\":0.75}"),
        comparison.at("/rules/0"));
    assertEquals(
        TestServer.parse(
            "{\"partner\":\"\",\"pooled\":false,\"points\":3,\"firstYear\":2018,\"lastYear\":2020,"
                + "\"concordance\":{\"pairs\":3,\"meanA\":0.25,\"meanB\":0.5,\"coefficient\":0.8,"
                + "\"lower\":0.5,\"upper\":0.95,\"pearson\":0.9,\"biasCorrection\":0.875},"
                + "\"difference\":{\"mean\":-0.25,\"standardDeviation\":0.125,\"lower\":-0.5,"
                + "\"upper\":0}}"),
        comparison.at("/series/0"));
    assertTrue(comparison.at("/series/1/concordance").isNull());
    assertEquals(0.5, comparison.at("/partners/spearman").asDouble());
    assertTrue(comparison.at("/partners/kendall").isNull());
    assertEquals(1.5, comparison.at("/partners/ranks/0/rankB").asDouble());
    assertEquals("cannot-be-said", comparison.at("/findingAgreements/0/verdict").asText());
    assertEquals("document-type", comparison.at("/agreements/0/field").asText());
  }

  @Test
  void theSeriesAsCsv() throws Exception {
    assertEquals("partner,year,a,b,difference\r\n,2018,0.3,,-0.01\r\n", csv(".csv" + SIDES));
    assertEquals(
        "partner,pooled,points,first_year,last_year,concordance,concordance_lower,"
            + "concordance_upper,pearson,bias_correction,mean_difference,standard_deviation,"
            + "difference_lower,difference_upper\r\n"
            + ",no,3,2018,2020,0.8,0.5,0.95,0.9,0.875,-0.25,0.125,-0.5,0\r\n"
            + "US,no,1,2018,2018,,,,,,,,,\r\n",
        csv("/series.csv" + SIDES));
    assertEquals(2, server.json(BASE + "/series" + SIDES).size());
    assertEquals("partner,a,b,rank_a,rank_b\r\nUS,10,10,1,1.5\r\n", csv("/partners.csv" + SIDES));
    assertEquals(2, server.json(BASE + "/partners" + SIDES).get("partners").asInt());
    assertEquals(
        "asked,partner,a,b,verdict,difference,unit,text\r\n"
            + "peak-year,,2018,,cannot-be-said,,year,"
            + "\"Whether the peak is the same, cannot be said.\"\r\n",
        csv("/findings.csv" + SIDES));
    assertEquals(1, server.json(BASE + "/findings" + SIDES).size());
  }

  @Test
  void theOverlapByWhatIsAskedFor() throws Exception {
    assertEquals(
        "year,a,b,linked,linked_of_b,only_a,only_b,a_with_doi,b_with_doi,in_both,share_of_a,"
            + "share_of_b,jaccard\r\n"
            + ",10,8,6,6,4,2,9,7,6,0.6,0.75,0.5\r\n",
        csv("/overlap.csv" + SIDES));
    assertEquals(
        "year,document_type,a,b,linked,linked_of_b,only_a,only_b,a_with_doi,b_with_doi,in_both,"
            + "share_of_a,share_of_b,jaccard\r\n"
            + "2018,article,4,0,1,0,3,0,4,0,0,0.25,,0\r\n"
            + ",,10,8,6,6,4,2,9,7,6,0.6,0.75,0.5\r\n",
        csv("/overlap.csv" + SIDES + "&by=year,document-type"));
    JsonNode rows = server.json(BASE + "/overlap" + SIDES + "&by=year,document-type");
    assertEquals("article", rows.at("/0/documentType").asText());
    assertEquals(2018, rows.at("/0/year").asInt());
    assertTrue(rows.at("/0/shareOfB").isNull());
    assertProblem(
        400,
        "There is no dimension 'type'; there are year, document-type, country, language.",
        server.get(BASE + "/overlap" + SIDES + "&by=type"));
  }

  @Test
  void agreementFieldByField() throws Exception {
    assertEquals(
        "field,pairs,compared,equal,different,only_a,only_b,neither,share,a_contains_b,"
            + "b_contains_a,overlapping,disjoint\r\n"
            + "document-type,7,4,3,1,1,0,2,0.75,,,,\r\n"
            + "countries,7,6,4,2,0,1,0,0.6666666666666667,1,0,0,1\r\n",
        csv("/agreement.csv" + SIDES));
    JsonNode rows = server.json(BASE + "/agreement" + SIDES);
    assertEquals(7, rows.at("/1/pairs").asInt());
    assertEquals(1, rows.at("/1/sets/disjoint").asInt());
    assertTrue(rows.at("/0/sets").isNull());
    assertEquals(
        "a,b,count\r\narticle,review,1\r\nx,,1\r\n", csv("/agreement/document-types.csv" + SIDES));
    assertEquals(
        TestServer.parse(
            "[{\"a\":\"article\",\"b\":\"review\",\"count\":1},{\"a\":\"x\",\"b\":null,\"count\":1}]"),
        server.json(BASE + "/agreement/document-types" + SIDES));
  }

  @Test
  void disagreementsOfCountriesAndOfOtherFields() throws Exception {
    assertEquals(
        "doi,year,title,a_key,b_key,a_countries,b_countries,a_addresses,b_addresses\r\n"
            + "10.5555/x,2018,'@title,WOS:1,2-s2.0-1,CN,CN; US,\"Inst A, China\","
            + "Inst A; China; Inst B\r\n"
            + ",2019,'@title,WOS:2,2-s2.0-2,,CN; US,,Inst A; China; Inst B\r\n",
        csv("/disagreements.csv" + SIDES));
    JsonNode countries = server.json(BASE + "/disagreements" + SIDES + "&limit=1");
    assertEquals(1, countries.size());
    assertEquals("US", countries.at("/0/bCountries/1").asText());
    assertEquals(
        "field,kind,a_key,b_key,doi,a_year,b_year,title,rule,score,a,b,a_raw,b_raw\r\n"
            + "organisations,different,WOS:1,2-s2.0-1,10.5555/x,2018,2019,'@title,doi,1,CN,CN; US,"
            + "\"Inst A, China\",Inst A; China; Inst B\r\n",
        csv("/disagreements.csv" + SIDES + "&field=organisations&limit=1"));
    JsonNode years = server.json(BASE + "/disagreements" + SIDES + "&field=year");
    assertEquals("only-b", years.at("/1/kind").asText());
    assertTrue(years.at("/1/aYear").isNull());
    assertEquals("Inst A; China", years.at("/0/bRaw/0").asText());
    assertProblem(
        400,
        "There is no field 'years'; there are year, document-type, countries, organisations,"
            + " author-count, corresponding-country, citations.",
        server.get(BASE + "/disagreements" + SIDES + "&field=years"));
  }

  @Test
  void aTableThatFailsHalfWayIsAProblemAndNotHalfATable() throws Exception {
    assertProblem(
        422,
        "no dataset 'z'",
        server.get(BASE + "/disagreements.csv" + SIDES.replace("first", "z")));
  }

  @Test
  void theDecomposition() throws Exception {
    JsonNode found = server.json(BASE + "/decomposition" + SIDES);
    assertEquals("first", found.get("a").asText());
    assertEquals("share", found.at("/metric/unit").asText());
    assertEquals(6, found.at("/links/0/works").asInt());
    assertEquals(0.05, found.at("/rows/0/difference").asDouble());
    assertEquals(0.01, found.at("/rows/0/parts/metadata").asDouble());
    assertEquals(
        TestServer.parse(
            "{\"step\":\"year\",\"title\":\"Year rule\",\"words\":\"linked works take B's year\","
                + "\"before\":0.30,\"after\":0.29,\"effect\":0.01,\"works\":3,"
                + "\"worksOfCountry\":2,\"hidden\":false}"),
        found.at("/rows/0/steps/0"));
    assertTrue(found.at("/rows/1/year").isNull());
    assertTrue(found.at("/rows/1/parts").isNull());
    assertEquals(
        "partner,year,a,b,difference,step,before,after,effect,works,works_of_country\r\n"
            + ",2018,0.30,0.25,0.05,year,0.30,0.29,0.01,3,2\r\n"
            + ",2018,0.30,0.25,0.05,coverage-a,0.29,0.25,0.04,4,1\r\n",
        csv("/decomposition.csv" + SIDES));
    assertEquals(
        "partner,year,a,a_on_linked,b_on_linked,b,only_a,metadata,only_b\r\n"
            + ",2018,0.30,0.28,0.27,0.25,0.02,0.01,0.02\r\n"
            + ",,0.30,,,0.25,,,\r\n",
        csv("/decomposition/parts.csv" + SIDES));
  }

  @Test
  void whatSeveralDatasetsHaveInCommon() throws Exception {
    String asked = "?metric=international-share&country=CN&datasets=first,second";
    JsonNode table = server.json(BASE + "/upset" + asked);
    assertEquals(2, table.get("combinations").size());
    assertEquals(5, table.at("/combinations/0/publications").asInt());
    assertEquals(1, table.get("conflicts").asInt());
    assertEquals(
        "first,second,publications,works\r\nyes,no,5,6\r\nyes,yes,2,4\r\n",
        csv("/upset.csv" + asked));
    assertProblem(
        400, "datasets", server.get(BASE + "/upset?metric=international-share&country=CN"));
  }

  @Test
  void theWorksBehindAStep() throws Exception {
    JsonNode works = server.json(BASE + "/works" + SIDES + "&step=affiliations&year=2018");
    assertEquals(2018, works.get("year").asInt());
    assertEquals(2, works.get("count").asInt());
    assertEquals(
        TestServer.parse(
            "{\"key\":\"WOS:1\",\"year\":2018,\"documentType\":\"article\","
                + "\"countries\":[\"CN\",\"US\"],\"addresses\":[{\"raw\":\"Inst A, China\","
                + "\"country\":\"CN\"},{\"raw\":\"Inst B\",\"country\":\"US\"}],\"timesCited\":4,"
                + "\"says\":\"CN, US\"}"),
        works.at("/works/0/a"));
    assertTrue(works.at("/works/1/a").isNull());
    assertEquals(
        "doi,title,of_country,rule,score,a_key,b_key,a_says,b_says,a_addresses,b_addresses\r\n"
            + "10.5555/x,On x,yes,doi,1,WOS:1,2-s2.0-1,\"CN, US\",,\"Inst A, China; Inst B\",\r\n"
            + ",'=y,no,,,,2-s2.0-2,,,,\r\n",
        csv("/works.csv" + SIDES + "&step=affiliations"));
    assertEquals(
        1, server.json(BASE + "/works" + SIDES + "&step=year&limit=1").get("works").size());
    assertProblem(
        400,
        "There is no step 'coverage'; there are document-types, year, country-definition,"
            + " affiliations, citations, coverage-a, coverage-b, unknown-addresses.",
        server.get(BASE + "/works" + SIDES + "&step=coverage"));
    assertProblem(400, "'step' is missing", server.get(BASE + "/works" + SIDES));
    assertProblem(400, "year=x is not", server.get(BASE + "/works" + SIDES + "&step=year&year=x"));
  }

  @Test
  void anAnswerHoldsUntilSomebodyDecides() throws Exception {
    try (TestServer own = new TestServer()) {
      String path = BASE + SIDES;
      String tag = own.get(path).headers().firstValue("ETag").orElseThrow();
      assertEquals(304, own.send(own.request(path).header("If-None-Match", tag)).statusCode());
      own.backend.links.decide("first", "WOS:2", "second", "2-s2.0-2", true);
      assertEquals(200, own.send(own.request(path).header("If-None-Match", tag)).statusCode());
    }
  }
}
