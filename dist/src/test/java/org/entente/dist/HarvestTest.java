package org.entente.dist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.dist.Distribution.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenAlex harvested by the program, from a stub on this machine. */
class HarvestTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "K3y+of/nobody=ever&7f2c";
  private static final String QUERY = "authorships.countries:cn,publication_year:2018,type:article";
  private static final int PAGE = 20;
  private static final int PAGES = 7;

  @TempDir Path folder;

  /** An invented article of 2018 of China, with a partner where one is named. */
  private static ObjectNode work(int number, boolean partner) {
    ObjectNode work = JSON.createObjectNode();
    work.put("id", "https://openalex.org/W90000%04d".formatted(number));
    work.put("doi", "https://doi.org/10.99999/invented." + number);
    work.put("display_name", "Currents of the invented bay, part " + number);
    work.put("publication_year", 2018);
    work.put("type", "article");
    work.put("cited_by_count", number % 9);
    ArrayNode authorships = work.putArray("authorships");
    author(authorships, number, "CN", "Harbour College, Qingdao, Peoples R China");
    if (partner) {
      author(authorships, 5000 + number, "NO", "Fjord Institute, Bergen, Norway");
    }
    return work;
  }

  private static void author(ArrayNode authorships, int number, String country, String address) {
    ObjectNode authorship = authorships.addObject();
    ObjectNode author = authorship.putObject("author");
    author.put("id", "https://openalex.org/A80000%04d".formatted(number));
    author.put("display_name", "Author " + number);
    authorship.put("raw_author_name", "Author " + number);
    authorship.put("is_corresponding", country.equals("CN"));
    authorship.putArray("countries").add(country);
    ObjectNode institution = authorship.putArray("institutions").addObject();
    institution.put("id", "https://openalex.org/I7" + country.hashCode());
    institution.put("display_name", address.split(",")[0]);
    institution.put("country_code", country);
    ObjectNode affiliation = authorship.putArray("affiliations").addObject();
    affiliation.put("raw_affiliation_string", address);
    affiliation.putArray("institution_ids").add("https://openalex.org/I7" + country.hashCode());
  }

  /** Every third work has a partner; one comes on two pages, and one has no identifier. */
  private static List<ObjectNode> works() {
    List<ObjectNode> works = new ArrayList<>();
    for (int i = 1; i <= PAGE * PAGES - 5; i++) {
      works.add(work(i, i % 3 == 0));
    }
    works.set(2 * PAGE + 1, work(PAGE + 7, (PAGE + 7) % 3 == 0));
    works.get(4 * PAGE).putNull("id");
    return works;
  }

  private String[] command(OpenAlexStub api) {
    return new String[] {
      "harvest",
      "openalex",
      QUERY,
      "--dataset",
      "openalex",
      "--setting",
      "base-url=" + api.address(),
      "--setting",
      "per-page=" + PAGE,
      "--format",
      "json",
      "--library",
      library().toString()
    };
  }

  private Path library() {
    return folder.resolve("library");
  }

  /**
   * Starts a harvest, kills it ({@code kill -9}) when it has asked for a page, and gives what it
   * had said.
   */
  private String killedAt(OpenAlexStub api, int from) throws Exception {
    CountDownLatch come = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    api.trouble(from, OpenAlexStub.held(come, letGo));
    Path said = folder.resolve("said-" + from + ".txt");
    ProcessBuilder builder =
        Distribution.builder(Distribution.home(), command(api))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("ENTENTE_OPENALEX_API_KEY", KEY);
    Process process = builder.start();
    try {
      assertTrue(come.await(60, TimeUnit.SECONDS), "the page was not asked for");
      assertTrue(process.isAlive());
    } finally {
      process.destroyForcibly().waitFor();
      letGo.countDown();
    }
    return Files.readString(said);
  }

  private void keyIsNowhere(String... outputs) throws Exception {
    // Encoded for an address, it is looked for by its end; the whole of it holds signs that are.
    for (String secret : List.of(KEY, "7f2c")) {
      for (String output : outputs) {
        assertFalse(output.contains(secret), output);
      }
      try (Stream<Path> files = Files.walk(library())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertFalse(Files.readString(file, ISO_8859_1).contains(secret), file.toString());
        }
      }
    }
  }

  private long pagesKept() throws Exception {
    if (!Files.exists(library().resolve("harvests"))) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(library().resolve("harvests"))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches("page-\\d+\\.json"))
          .count();
    }
  }

  @Test
  void aKilledHarvestGoesOnAndAsksForNoPageTwiceButTheOneItWasKilledAt() throws Exception {
    List<ObjectNode> works = works();
    try (OpenAlexStub api = new OpenAlexStub(works)) {
      api.trouble(PAGE, OpenAlexStub.tooOften(1));
      String killed = killedAt(api, 4 * PAGE);
      assertTrue(killed.contains("US dollars left"), killed);
      assertTrue(killed.contains("*** stands for it"), killed);
      assertEquals(4, pagesKept());
      keyIsNowhere(killed);
      Run run =
          Distribution.run(
              Distribution.home(), List.of("ENTENTE_OPENALEX_API_KEY=" + KEY), command(api));
      assertEquals(0, run.exit(), run.err());
      assertTrue(run.err().contains("4 pages with 80 records of 135 records"), run.err());
      keyIsNowhere(run.out(), run.err());
      assertEquals(0, pagesKept());

      // Every page once; once more the one that was refused, and the one that the kill cut off.
      assertEquals(
          List.of(1L, 2L, 1L, 1L, 2L, 1L, 1L),
          Stream.iterate(0, from -> from + PAGE).limit(PAGES).map(api::asked).toList());
      assertEquals(PAGES + 2, api.requests().size());
      for (Map<String, String> request : api.requests()) {
        assertEquals(QUERY, request.get("filter"));
        assertEquals(KEY, request.get("api_key"));
        assertEquals(String.valueOf(PAGE), request.get("per_page"));
      }

      JsonNode report = JSON.readTree(run.out());
      assertEquals(works.size(), report.get("read").asInt(), run.out());
      assertEquals(works.size() - 2, report.get("accepted").asInt(), run.out());
      assertEquals(1, report.get("duplicates").asInt(), run.out());
      assertEquals(1, report.get("rejected").asInt(), run.out());
      JsonNode harvest = report.get("harvest");
      assertEquals(QUERY, harvest.get("query").asText());
      assertEquals(PAGES, harvest.get("pages").asInt());
      assertEquals(PAGES - 4, harvest.get("requested").asInt());
      assertEquals(works.size(), harvest.get("announced").asInt());
      assertEquals(works.size(), harvest.get("total").asInt());
      assertFalse(harvest.get("more").asBoolean());
      JsonNode allowance = harvest.get("allowance");
      assertEquals("US dollars", allowance.get("unit").asText());
      assertEquals(1, allowance.get("limit").asDouble());
      // Every page was given once, and one to nobody.
      assertEquals(1 - (PAGES + 1) * 0.0001, allowance.get("remaining").asDouble(), 1e-9);
      assertEquals(3600, allowance.get("resetsInSeconds").asInt());
    }
    figures(works);
  }

  /** What is measured on the harvested works is what stands in them. */
  private void figures(List<ObjectNode> works) throws Exception {
    List<ObjectNode> kept =
        works.stream().filter(work -> work.hasNonNull("id")).distinct().toList();
    long abroad = kept.stream().filter(work -> work.get("authorships").size() == 2).count();
    Run run =
        Distribution.run(
            "measure",
            "international-share",
            "--dataset",
            "openalex",
            "--country",
            "CN",
            "--format",
            "csv",
            "--library",
            library().toString());
    assertEquals(0, run.exit(), run.err());
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(run.out())) {
      NamedCsvRecord row = rows.stream().findFirst().orElseThrow();
      assertEquals("2018", row.getField("year"));
      assertEquals(abroad, Long.parseLong(row.getField("numerator")));
      assertEquals(kept.size(), Long.parseLong(row.getField("denominator")));
      assertEquals((double) abroad / kept.size(), Double.parseDouble(row.getField("value")), 1e-12);
    }
  }
}
